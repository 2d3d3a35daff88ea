import type { Span } from '../words/own-words.js';
import { NUMBER, WORD } from '../words/tokens.js';
import { hitsOf, isDenied, spanOfHit, type HitOf, type ReadSentence } from '../words/read-words.js';
import type { FeelingJudgement } from './feeling.js';

/** Below this a text leans nowhere. A single mild word such as "hyvä" passes it, a polite "kiitos" does not. */
const LEANS = 0.9;
/** With fewer words than this a text without a feeling says nothing: "Ok.", "Liitteenä." */
const SAYS_SOMETHING = 3;
/** Where the weaker side has more than this share of the stronger, the text is of two minds. */
const MIXED = 0.8;
/** How many words before a word may deny it. */
const REACH = 4;

/** What the words of a text show. `speaks` says whose words they are: of our own messages a customer's feeling cannot be told. */
export function judgeFeeling(sentences: readonly ReadSentence[], speaks: 'customer' | 'us' | 'note'): FeelingJudgement {
  if (speaks === 'us') return { feeling: 'UNKNOWN', spans: [], from: 'words' };
  let glad = 0;
  let sad = 0;
  let ironic = false;
  let words = 0;
  const gladSpans: Span[] = [];
  const sadSpans: Span[] = [];
  for (const sentence of sentences) {
    for (let index = sentence.from; index < sentence.to; index++)
      if (sentence.tokens.kind[index] === WORD || sentence.tokens.kind[index] === NUMBER) words++;
    ironic ||= isIronic(sentence);
    const turn = hitsOf(sentence, 'but')[0]?.first ?? -1;
    for (const hit of longestOnly(hitsOf(sentence, 'feeling'))) {
      const weight = weightOf(sentence, hit) * (turn < 0 ? 1 : hit.first > turn ? 1.3 : 0.7);
      if (weight > 0) {
        glad += weight;
        gladSpans.push(spanOfHit(sentence, hit));
      } else if (weight < 0) {
        sad -= weight;
        sadSpans.push(spanOfHit(sentence, hit));
      }
    }
  }
  const all = (): readonly Span[] => [...gladSpans, ...sadSpans].sort((a, b) => a.from - b.from);
  if (ironic && glad > 0) return { feeling: 'UNKNOWN', spans: all(), from: 'words' };
  const sum = glad - sad;
  if (Math.min(glad, sad) >= LEANS && Math.min(glad, sad) > MIXED * Math.max(glad, sad))
    return { feeling: 'UNKNOWN', spans: all(), from: 'words' };
  if (sum >= LEANS) return { feeling: 'POSITIVE', spans: gladSpans, from: 'words' };
  if (sum <= -LEANS) return { feeling: 'NEGATIVE', spans: sadSpans, from: 'words' };
  const said =
    words >= SAYS_SOMETHING ||
    glad + sad > 0 ||
    speaks === 'note' ||
    sentences.some(({ hits }) => hits.some(({ value }) => value.is === 'feeling'));
  return { feeling: said && words > 0 ? 'NEUTRAL' : 'UNKNOWN', spans: [], from: 'words' };
}

/** The customer's own judgement, brought to 0 … 1. Net promoter: 9 and 10 promote, 7 and 8 are passive. Else the upper third is content. */
export function feelingOfScore(score: number, form: string): FeelingJudgement {
  const [glad, content] = form === 'nps' ? [0.85, 0.65] : [0.7, 0.4];
  return { feeling: score >= glad ? 'POSITIVE' : score >= content ? 'NEUTRAL' : 'NEGATIVE', spans: [], from: 'score' };
}

/** Mock praise, or praise for "the same again": what it means cannot be told from the words. */
function isIronic(sentence: ReadSentence): boolean {
  return sentence.hits.some(({ value }) => value.is === 'irony');
}

function weightOf(sentence: ReadSentence, hit: HitOf<'feeling'>): number {
  let { weight } = hit.value;
  if (weight === 0) return 0;
  for (const { value, first, last } of sentence.hits)
    if (value.is === 'more' && last < hit.first && hit.first - last <= 2 && first !== hit.first) weight *= value.by;
  if (!isDenied(sentence, hit.first, REACH)) {
    if (sentence.asks && hit.value.sort === 'fault') return weight * 0.6;
    return weight;
  }
  if (hit.value.sort === 'thanks') return weight;
  if (hit.value.sort === 'fault') return 0;
  return weight > 0 ? -0.75 * weight : -0.3 * weight;
}

/** Of phrases that share a word only the one that knows most counts. */
function longestOnly(hits: readonly HitOf<'feeling'>[]): readonly HitOf<'feeling'>[] {
  if (hits.length < 2) return hits;
  const sorted = [...hits].sort((a, b) => b.weight - a.weight || a.first - b.first);
  const kept: HitOf<'feeling'>[] = [];
  for (const hit of sorted) if (!kept.some(({ first, last }) => hit.first <= last && hit.last >= first)) kept.push(hit);
  return kept;
}
