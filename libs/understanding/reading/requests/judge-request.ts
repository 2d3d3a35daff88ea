import type { Act } from '../promises/act.js';
import { hitsOf, type ReadSentence } from '../words/read-words.js';
import { WORD } from '../words/tokens.js';
import { asksOthers } from './asks-others.js';

export interface RequestJudgement {
  /** Something is asked for: a question, a wish, an order, a notice to end something. */
  readonly asks: boolean;
  /** It asks again for what was asked before. */
  readonly again: boolean;
  /** Nothing but a receipt or a notice of absence: no answer, whoever sent it. */
  readonly isReceipt: boolean;
  /** Thanks, "ok", an attachment, a decision: it needs no answer even where it opens a thread. */
  readonly closes: boolean;
}

const ANSWERS = ['done', 'off'];

/** Whether a text asks, asks again, only confirms, or needs no answer. */
export function judgeRequest(sentences: readonly ReadSentence[], automatic: boolean): RequestJudgement {
  let asks = false;
  let again = false;
  let receipts = 0;
  let facts = 0;
  let thanks = false;
  let troubles = false;
  let words = 0;
  for (const sentence of sentences) {
    words += wordsIn(sentence);
    if (isAsking(sentence)) asks = true;
    if (hitsOf(sentence, 'again').length > 0) again = true;
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
    closes: !asks && !again && !troubles && (thanks || words <= 2),
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

function wordsIn({ tokens, from, to }: ReadSentence): number {
  let words = 0;
  for (let index = from; index < to; index++) if (tokens.kind[index] === WORD) words++;
  return words;
}
