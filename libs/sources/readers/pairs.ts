import { isObject } from '../mapping/site.js';

const MAX_DEPTH = 24;

/**
 * Lists of `{key, value}` as objects, at every depth: how .NET writes its dictionaries, and therefore Dataverse its
 * `InputParameters`, `Attributes` and images. Other lists stay lists. Of two equal keys the last one stands.
 */
export const readPairs = (payload: unknown): unknown => pairsOf(payload, 0);

function pairsOf(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = Array.from(value as readonly unknown[]);
    if (list.length === 0 || !list.every(isPair)) return list.map((one) => pairsOf(one, depth + 1));
    return Object.fromEntries(list.map(({ key, value: inner }) => [key, pairsOf(inner, depth + 1)]));
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, pairsOf(inner, depth + 1)]));
}

const isPair = (value: unknown): value is { readonly key: string; readonly value: unknown } =>
  isObject(value) && typeof value['key'] === 'string' && Object.hasOwn(value, 'value');
