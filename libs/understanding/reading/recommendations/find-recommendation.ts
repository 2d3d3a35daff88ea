import type { Speaker } from '../../contacts/contact.js';
import type { Span } from '../words/own-words.js';
import { hitsOf, spanOfSentence, type HitOf, type ReadSentence } from '../words/read-words.js';
import type { ToldRecommendation } from './recommendation.js';

export interface FoundRecommendation {
  readonly kind: ToldRecommendation;
  /** The sentence, in the untouched text. */
  readonly quote: Span;
}

/** How many words before a phrase may deny it. */
const REACH = 4;

/**
 * Who recommended us to whom, as a sentence tells it. In a customer's words it is "you" who are recommended, in a note
 * "us": whatever else is recommended, by whomever, is none. Of several phrases the one that names more of who speaks
 * decides; what is only asked, or stands under a condition, is no willingness.
 */
export function findRecommendation(sentence: ReadSentence, speaks: Speaker): FoundRecommendation | undefined {
  let best: HitOf<'recommends'> | undefined;
  for (const hit of hitsOf(sentence, 'recommends')) {
    if (hit.value.speaks !== speaks || isDenied(sentence, hit)) continue;
    if (hit.value.kind === 'WOULD' && (sentence.asks || isConditional(sentence))) continue;
    if (best === undefined || hit.value.rank > best.value.rank) best = hit;
  }
  return best && { kind: best.value.kind, quote: spanOfSentence(sentence) };
}

/** "En ole suositellut", "teitä en suosittele": before the phrase or within it. */
const isDenied = (sentence: ReadSentence, { first, last }: HitOf<'recommends'>): boolean =>
  hitsOf(sentence, 'not').some((not) => not.first >= first - REACH && not.first <= last);

const isConditional = (sentence: ReadSentence): boolean => hitsOf(sentence, 'condition').length > 0;
