import { diffLines } from 'diff';
import { parse, stringify } from 'lossless-json';

/** JSON with its members on lines of their own and every number as it was written; undefined where the text is no JSON. */
export function indented(text: string): string | undefined {
  try {
    return stringify(parse(text), undefined, 2);
  } catch {
    return undefined;
  }
}

export interface Line {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What became of a text, line by line; of what is the same only a line on either side of a change is kept. */
export function changedLines(before: string, after: string): readonly Line[] {
  const lines = diffLines(before, after).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((text): Line => ({ kind: added ? 'new' : removed ? 'gone' : 'same', text })),
  );
  const isNear = (index: number) =>
    [index - 1, index, index + 1].some((near) => (lines[near]?.kind ?? 'same') !== 'same');
  return lines.filter((_, index) => isNear(index));
}

/** The source's own key that an event speaks of, as far as its text tells. */
export function keyOfEvent(text: string): string | undefined {
  try {
    const { data } = JSON.parse(text) as { readonly data?: { readonly key?: unknown } };
    return typeof data?.key === 'string' || typeof data?.key === 'number' ? String(data.key) : undefined;
  } catch {
    return undefined;
  }
}
