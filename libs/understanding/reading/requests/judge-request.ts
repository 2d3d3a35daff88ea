import type { Act } from '../promises/act.js';
import { dueOf } from '../promises/find-promises.js';
import { hitsOf, isDenied, type HitOf, type ReadSentence } from '../words/read-words.js';
import { WORD } from '../words/tokens.js';
import { asksOthers } from './asks-others.js';

export interface RequestJudgement {
  /** Something is asked for: a question, a wish, an order, a notice to end something. */
  readonly asks: boolean;
  /** It asks again for what was asked before. */
  readonly again: boolean;
  /** Nothing but a receipt or a notice of absence: no answer, whoever sent it. */
  readonly isReceipt: boolean;
  /** Thanks, "ok", what agrees with what was said: it needs no answer even where it opens a thread. */
  readonly closes: boolean;
  /** Tells that what they have with us comes to its end: whoever opens a thread with that wants it noted, however kindly it is said. */
  readonly ends: boolean;
  /** Says something in a whole sentence, not only a word or two of courtesy, that is not to come. */
  readonly tells: boolean;
}

const ANSWERS = ['done', 'off'];
/** Words of a sentence that says something of its own. */
const A_SENTENCE = 5;
/** So far before it a word denies that something is agreed, and so near the beginning it stands. */
const REACH = 3;

/** Whether a text asks, asks again, only confirms, or needs no answer. */
export function judgeRequest(sentences: readonly ReadSentence[], automatic: boolean): RequestJudgement {
  let asks = false;
  let again = false;
  let receipts = 0;
  let facts = 0;
  let thanks = false;
  let agrees = false;
  let ends = false;
  let troubles = false;
  let words = 0;
  let longest = 0;
  for (const sentence of sentences) {
    const length = wordsIn(sentence);
    words += length;
    if (length > longest && length >= A_SENTENCE && !isPlan(sentence)) longest = length;
    if (isAsking(sentence)) asks = true;
    if (hitsOf(sentence, 'again').length > 0) again = true;
    if (hitsOf(sentence, 'ends').length > 0) ends = true;
    if (hitsOf(sentence, 'agrees').some((hit) => isAgreement(sentence, hit))) agrees = true;
    const isReceipt = hitsOf(sentence, 'receipt').length > 0;
    if (isReceipt) receipts++;
    else if (hitsOf(sentence, 'deed').some(({ value }) => ANSWERS.includes(value.end))) facts++;
    for (const { value } of hitsOf(sentence, 'feeling')) {
      if (value.sort === 'thanks' && value.weight > 0) thanks = true;
      if (value.weight < -1) troubles = true;
    }
  }
  return {
    asks,
    again,
    isReceipt: automatic || (receipts > 0 && facts === 0),
    closes: !asks && !again && !troubles && (thanks || agrees || words <= 2),
    ends,
    tells: longest >= A_SENTENCE,
  };
}

/**
 * What a sentence that asks is about: the things it names; of those that name none `any` where it asks again, after what
 * is missing, or after "it". Undefined where it does not ask.
 */
export function askedIn(sentence: ReadSentence): readonly (Act | 'any')[] | undefined {
  const isOfBefore = hitsOf(sentence, 'again').length + hitsOf(sentence, 'whereabouts').length > 0;
  if (!isAsking(sentence) && !isOfBefore) return undefined;
  const things = new Set(hitsOf(sentence, 'thing').map(({ value }) => value.act));
  const isMissing = hitsOf(sentence, 'deed').some(({ value }) => value.end === 'missing');
  return things.size === 0 && (isOfBefore || isMissing) ? ['any'] : [...things];
}

const isAsking = (sentence: ReadSentence): boolean =>
  (sentence.asks && wordsIn(sentence) > 0) || hitsOf(sentence, 'asks').some((hit) => !asksOthers(sentence, hit));

/** What somebody is going to do, or what has a time to come. */
const isPlan = (sentence: ReadSentence): boolean =>
  hitsOf(sentence, 'plans').length > 0 ||
  hitsOf(sentence, 'will').some(({ value }) => value.who === 1) ||
  dueOf(sentence) !== undefined;

/** One word agrees only where a sentence begins with it: "understood", and not "what we understood". */
const isAgreement = (sentence: ReadSentence, { first, last }: HitOf<'agrees'>): boolean =>
  (last > first || first - sentence.from < REACH) && !isDenied(sentence, first, REACH);

function wordsIn({ tokens, from, to }: ReadSentence): number {
  let words = 0;
  for (let index = from; index < to; index++) if (tokens.kind[index] === WORD) words++;
  return words;
}
