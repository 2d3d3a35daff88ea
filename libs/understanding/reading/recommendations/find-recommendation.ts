import type { Speaker } from '../../contacts/contact.js';
import type { Span } from '../words/own-words.js';
import { hitsOf, spanOfSentence, type HitOf, type ReadSentence } from '../words/read-words.js';
import { WORD, wordAt } from '../words/tokens.js';
import type { ToldRecommendation } from './recommendation.js';
import { isToDoSomething } from './something-else.js';

export interface FoundRecommendation {
  readonly kind: ToldRecommendation;
  /** The sentence, in the untouched text. */
  readonly quote: Span;
}

/** How many words before a phrase may deny it. */
const REACH = 4;

/**
 * Who recommended us to whom, as a sentence tells it. In a customer's words it is "you" who are recommended, in a note
 * "us": whatever else is recommended, by whomever, is none, and so is what one ought to do. Of several phrases the one
 * that names more of who speaks decides; what is only asked, stands under a condition or is taken back is none.
 */
export function findRecommendation(sentence: ReadSentence, speaks: Speaker): FoundRecommendation | undefined {
  let best: HitOf<'recommends'> | undefined;
  for (const hit of hitsOf(sentence, 'recommends')) {
    if (hit.value.speaks !== speaks || !isMeant(sentence, hit)) continue;
    if (best === undefined || hit.value.rank > best.value.rank) best = hit;
  }
  return best && { kind: best.value.kind, quote: spanOfSentence(sentence) };
}

function isMeant(sentence: ReadSentence, hit: HitOf<'recommends'>): boolean {
  const { first, last, value } = hit;
  if (value.only === 'opens' && first !== sentence.from) return false;
  if (value.only === 'closes' && !isEndOfClause(sentence, last)) return false;
  if (isConditional(sentence, hit) || isAsked(sentence, last)) return false;
  if (value.only === 'firm') return true;
  if (isDenied(sentence, hit) || isToDoSomething(sentence, first, last)) return false;
  return !isByUs(sentence, hit) && (says(sentence, hit) || isFriendly(sentence));
}

/** "En ole suositellut", "teitä en suosittele", "can no longer recommend": before the phrase or within it. */
const isDenied = (sentence: ReadSentence, { first, last }: HitOf<'recommends'>): boolean =>
  [...hitsOf(sentence, 'not'), ...hitsOf(sentence, 'hollow')].some(
    (not) => not.first >= first - REACH && not.first <= last,
  );

/** Under a condition nobody is willing; what happened did so whatever condition follows ("I recommended you, let me know if …"). */
function isConditional(sentence: ReadSentence, { first, last, value }: HitOf<'recommends'>): boolean {
  const conditions = hitsOf(sentence, 'condition');
  if (value.kind !== 'WOULD') return conditions.some((condition) => condition.first < first);
  // "I would recommend you, but …".
  const isUnreal = hitsOf(sentence, 'but').some((but) => but.first > last) && isWish(sentence, first, last);
  return conditions.length > 0 || isUnreal;
}

const WISH = /^(?:would|could|i'd|we'd|voisi\w*|suosittelisi\w*)$/;

function isWish({ tokens }: ReadSentence, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (tokens.kind[at] === WORD && WISH.test(wordAt(tokens, at))) return true;
  return false;
}

/** "A friend recommended you, could you come?" asks for something else: what follows the phrase. */
function isAsked({ asks, tokens, to }: ReadSentence, last: number): boolean {
  if (!asks) return false;
  for (let at = last + 1; at < to; at++)
    if (TURNS.has(wordAt(tokens, at)) || BREAKS.includes(tokens.text.charAt(tokens.start[at]!))) return false;
  return true;
}

const TURNS = new Set(['and', 'so', 'but', 'ja', 'joten', 'mutta', 'niin']);
const BREAKS = ',;:–—';

/** A clause that begins with "that" says what is recommended. */
const isEndOfClause = ({ tokens, to }: ReadSentence, last: number): boolean =>
  last + 1 >= to ||
  TURNS.has(wordAt(tokens, last + 1)) ||
  (tokens.kind[last + 1] !== WORD && (last + 2 >= to || wordAt(tokens, last + 2) !== 'etta'));

const isByUs = (sentence: ReadSentence, { first }: HitOf<'recommends'>): boolean =>
  hitsOf(sentence, 'ours').some((ours) => ours.first <= first && first - ours.last <= REACH);

/** Whether it is said in so many words. */
function says({ tokens }: ReadSentence, { first, last }: HitOf<'recommends'>): boolean {
  for (let at = first; at <= last; at++)
    if (tokens.kind[at] === WORD && /^(?:recommend|suosit)/.test(wordAt(tokens, at))) return true;
  return false;
}

/** Whoever tells others about us recommends us unless they complain, or tell what not to do. */
const isFriendly = (sentence: ReadSentence): boolean =>
  hitsOf(sentence, 'not').length === 0 && !hitsOf(sentence, 'feeling').some(({ value }) => value.weight < 0);
