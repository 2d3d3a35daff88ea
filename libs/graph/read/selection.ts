import type { PartyKind } from '#contracts';
import { createHash } from 'node:crypto';

/**
 * What a reader is asked for: a tree of fields. The gateway makes it from a GraphQL selection set, so that a whole
 * answer is one SQL statement; this library knows nothing of GraphQL.
 */
export interface Selection {
  readonly field: string;
  /** Where the value goes in the answer: see `keyOf`. */
  readonly key: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly fields: readonly Selection[];
  /** Only for customers of this kind; absent where both are meant. */
  readonly on?: PartyKind;
}

const keys = new Map<string, string>();

/** A field asked for under its own name keeps it; under another name the key says both, and fits a column of PostgreSQL. */
export function keyOf(field: string, alias: string): string {
  if (field === alias) return field;
  const long = `${alias}=${field}`;
  if (long.length <= 60) return long;
  let short = keys.get(long);
  if (short === undefined) {
    if (keys.size > 10_000) keys.clear();
    keys.set(long, (short = `=${createHash('sha256').update(long).digest('hex').slice(0, 40)}`));
  }
  return short;
}

export const asked = (fields: readonly Selection[], field: string): readonly Selection[] =>
  fields.filter((one) => one.field === field);

export const asks = (fields: readonly Selection[], ...names: readonly string[]): boolean =>
  fields.some((one) => names.includes(one.field));
