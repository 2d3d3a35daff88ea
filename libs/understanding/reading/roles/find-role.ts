import { hitsOf, spanOfSentence, type ReadSentence } from '../words/read-words.js';
import { WORD } from '../words/tokens.js';
import type { Span } from '../words/own-words.js';
import type { Role, Stance } from './role.js';

export interface FoundRole {
  readonly role: Role;
  readonly stance: Stance;
  /** The sentence, in the untouched note. */
  readonly quote: Span;
  /** Words that may name the person, as written (inflected): every capitalized word but the sentence's first, then the first. */
  readonly names: readonly Span[];
  /** How sure a model says it is, 0 to 1; absent where the rules read it. */
  readonly confidence?: number;
}

/** The part in a decision that a sentence of a note gives to somebody. The most specific words decide. */
export function findRole(sentence: ReadSentence): FoundRole | undefined {
  const hits = hitsOf(sentence, 'role');
  if (hits.length === 0 || sentence.asks) return undefined;
  let best = hits[0]!;
  for (const hit of hits) if (hit.weight > best.weight) best = hit;
  // A sentence says one thing: where its words of a claim know more, it is no remark on a role.
  if (hitsOf(sentence, 'claim').some(({ weight }) => weight > best.weight)) return undefined;
  const stances = hits.filter(({ value }) => value.role === best.value.role).map(({ value }) => value.stance);
  return {
    role: best.value.role,
    stance: stances.find((stance) => stance !== 'unknown') ?? best.value.stance,
    quote: spanOfSentence(sentence),
    names: namesIn(sentence),
  };
}

function namesIn({ tokens, from, to }: ReadSentence): readonly Span[] {
  const names: Span[] = [];
  const first: Span[] = [];
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== WORD) continue;
    const letter = tokens.text.charAt(tokens.start[index]!);
    if (letter === letter.toLowerCase()) continue;
    (first.length === 0 && index === from ? first : names).push({ from: tokens.start[index]!, to: tokens.end[index]! });
  }
  return [...names, ...first];
}
