import type { GroupNameWords } from './words.en.js';

/** What a group is named by, until somebody gives it a name. */
export interface Named {
  readonly kind: string;
  readonly name: string | null;
  readonly apart: readonly { readonly feature: string; readonly more: number }[];
}

/** So many features make a name. */
const TELLING = 2;

/** The name that somebody gave a group, else what sets it apart: `Calls a lot, waits for us often`. */
export function groupName({ kind, name, apart }: Named, words: GroupNameWords): string {
  if (name !== null) return name;
  if (kind === 'WRITTEN') return words.nameless;
  if (apart.length === 0) return words.unlike;
  const told = apart
    .slice(0, TELLING)
    .map(({ feature, more }) => words.apart[feature]?.[more >= 0 ? 0 : 1] ?? feature)
    .join(', ');
  return told.charAt(0).toUpperCase() + told.slice(1);
}

/** Features that are rates or counts; all others are shares of one. */
export const COUNTS: ReadonlySet<string> = new Set(['PACE', 'LOOPS', 'RETURNS', 'WAITS', 'ASKS_AGAIN']);

/** A value of a feature as it is written: a share in percent, a rate or a count with one digit. */
export const featureValue = (feature: string, value: number, words: GroupNameWords): string =>
  COUNTS.has(feature) ? words.count(value) : words.share(value);
