import { hitsOf, type ReadSentence } from '../words/read-words.js';
import { WORD } from '../words/tokens.js';

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
    const before = words;
    for (let index = sentence.from; index < sentence.to; index++) if (sentence.tokens.kind[index] === WORD) words++;
    if ((sentence.asks && words > before) || hitsOf(sentence, 'asks').length > 0) asks = true;
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
