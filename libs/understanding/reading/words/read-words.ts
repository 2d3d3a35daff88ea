import type { Sign } from '../sign.js';
import type { TextLanguage } from './language.js';
import type { Span } from './own-words.js';
import type { Hit } from './phrase-book.js';
import type { OwnSentence } from './sentences.js';

/** One sentence in its language. */
export interface CutSentence extends OwnSentence {
  readonly language: TextLanguage;
}

/** One sentence with what was found in it. Hits are in the order of their first tokens. */
export interface ReadSentence extends CutSentence {
  readonly hits: readonly Hit<Sign>[];
}

export type HitOf<K extends Sign['is']> = Hit<Extract<Sign, { is: K }>>;

export function hitsOf<K extends Sign['is']>({ hits }: ReadSentence, kind: K): HitOf<K>[] {
  const found: HitOf<K>[] = [];
  for (const hit of hits) if (hit.value.is === kind) found.push(hit as HitOf<K>);
  return found;
}

/** Whether a word that denies stands up to `reach` words before a token. */
export function isDenied(sentence: ReadSentence, token: number, reach: number): boolean {
  for (const { value, first } of sentence.hits)
    if (value.is === 'not' && first < token && token - first <= reach) return true;
  return false;
}

export const spanOfSentence = ({ tokens, from, to }: ReadSentence): Span => ({
  from: tokens.start[from]!,
  to: tokens.end[to - 1]!,
});
export const spanOfHit = ({ tokens }: ReadSentence, { first, last }: Hit<Sign>): Span => ({
  from: tokens.start[first]!,
  to: tokens.end[last]!,
});
