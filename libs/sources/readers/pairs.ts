import { isObject } from '../mapping/site.js';

const MAX_DEPTH = 24;

/**
 * Lists of `{key, value}` as objects, at every depth: how .NET writes its dictionaries, and therefore Dataverse its
 * `InputParameters`, `Attributes` and images. Other lists stay lists. Of two equal keys the last one stands.
 */
export const readPairs = (payload: unknown): unknown => pairsOf(payload, 0);

/** What has no pairs in it stays the same value: copying a payload as large as may be would hold everybody up. */
function pairsOf(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    // `every` passes over holes.
    if (list.length > 0 && !list.includes(undefined) && list.every(isPair))
      return Object.fromEntries(list.map(({ key, value: inner }) => [key, pairsOf(inner, depth + 1)]));
    let copy: unknown[] | undefined;
    for (let index = 0; index < list.length; index++) {
      const inner = pairsOf(list[index], depth + 1);
      if (inner !== list[index]) (copy ??= [...list])[index] = inner;
    }
    return copy ?? value;
  }
  const members = value as Readonly<Record<string, unknown>>;
  let changed: Map<string, unknown> | undefined;
  for (const name of Object.keys(members)) {
    const inner = pairsOf(members[name], depth + 1);
    if (inner !== members[name]) (changed ??= new Map(Object.entries(members))).set(name, inner);
  }
  return changed ? Object.fromEntries(changed) : value;
}

const isPair = (value: unknown): value is { readonly key: string; readonly value: unknown } =>
  isObject(value) && typeof value['key'] === 'string' && Object.hasOwn(value, 'value');
