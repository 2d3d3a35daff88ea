import { hitsOf, spanOfSentence, type ReadSentence } from '../words/read-words.js';
import type { Span } from '../words/own-words.js';
import { WORD, wordAt } from '../words/tokens.js';
import { type ClaimKind } from './claim.js';

export interface FoundClaim {
  readonly kind: ClaimKind;
  /** The sentence, in the untouched note. */
  readonly quote: Span;
  /** The words in it that show the kind. */
  readonly shownBy: readonly Span[];
  /** How sure a model says it is, 0 to 1; absent where the rules read it. */
  readonly confidence?: number;
}

/** Of kinds whose words know equally much, the more telling one. */
const TELLING: readonly ClaimKind[] = ['life-situation', 'competitor', 'risk', 'doubt', 'expectation', 'need', 'wish'];

/** "Ei halua suositella meitä" is no wish: what they say to others of us is told by recommendations alone. */
const isOfRecommending = ({ tokens, to }: ReadSentence, after: number): boolean =>
  after < to && tokens.kind[after] === WORD && /^(?:suositel|recommend)/.test(wordAt(tokens, after));

/** The claim that a sentence of a note makes. The most specific words decide, so a sentence makes one claim at most. */
export function findClaim(sentence: ReadSentence): FoundClaim | undefined {
  const hits = hitsOf(sentence, 'claim');
  if (hits.length === 0 || sentence.asks) return undefined;
  let best = hits[0]!;
  for (const hit of hits) {
    const more = hit.weight - best.weight;
    if (more > 0 || (more === 0 && TELLING.indexOf(hit.value.kind) < TELLING.indexOf(best.value.kind))) best = hit;
  }
  const { tokens } = sentence;
  if (isOfRecommending(sentence, best.last + 1)) return undefined;
  return {
    kind: best.value.kind,
    quote: spanOfSentence(sentence),
    shownBy: hits
      .filter(({ value }) => value.kind === best.value.kind)
      .map(({ first, last }) => ({ from: tokens.start[first]!, to: tokens.end[last]! })),
  };
}
