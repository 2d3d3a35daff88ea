import { WORD, wordAt } from '../words/tokens.js';
import { isCompleted } from '../words/completed.js';
import { hitsOf, isDenied, spanOfSentence, type ReadSentence } from '../words/read-words.js';
import type { Span } from '../words/own-words.js';
import type { Act } from './act.js';
import { dueOf, type Side, type Speech } from './find-promises.js';

/** What a sentence says of something promised or asked: done, called off, put off, or missed. */
export interface FoundDeed {
  readonly quote: Span;
  readonly end: 'done' | 'off' | 'later' | 'missing';
  /** What it is about; `any` where only the context tells. */
  readonly acts: readonly (Act | 'any')[];
  /** Who did it, or failed to. */
  readonly by: Side;
}

/** Deeds of a customer even where it is we who write them down. */
const THEIRS: readonly Act[] = ['decide', 'sign', 'access'];
/** After these a note tells what somebody asked or wished, and not what was done. */
const ASKED = new Set(
  'kysyi kysyivat kyseli kyselivat tiedusteli tiedustelivat pyysi pyysivat toivoi toivoivat toivoo toivovat haluaa haluavat halusi halusivat miettii pohtii harkitsee asked asks wondered wonders wanted wants wishes wished hoped hopes requested'.split(
    ' ',
  ),
);
/** Deeds that a customer who tells of them has seen, not done. */
const OURS: readonly (Act | 'any')[] = ['call', 'visit', 'offer', 'part', 'fix'];

/** What a sentence tells of what was promised. */
export function findDeed(sentence: ReadSentence, { speaks }: Speech): FoundDeed | undefined {
  const found = hitsOf(sentence, 'deed');
  if (found.length === 0) return deedInForm(sentence, speaks);
  const things = [...new Set(hitsOf(sentence, 'thing').map(({ value }) => value.act))];
  const has = (end: FoundDeed['end']): boolean => found.some(({ value }) => value.end === end);
  const about = things.length > 0 ? things : (['any'] as const);
  const quote = spanOfSentence(sentence);
  if (speaks === 'customer') {
    if (has('missing')) return { quote, end: 'missing', acts: about, by: 'US' };
  } else if (!sentence.asks) {
    if (has('off')) return { quote, end: 'off', acts: about, by: 'US' };
    if (has('later')) return { quote, end: 'later', acts: about, by: 'US' };
  }
  if (sentence.asks) return undefined;
  const acts = new Set<Act | 'any'>();
  const asked = speaks === 'note' ? firstAsked(sentence) : sentence.to;
  for (const { value, first, last } of found)
    if (
      value.end === 'done' &&
      last < asked &&
      !isDenied(sentence, last, last - first + 3) &&
      !(speaks === 'customer' && OURS.includes(value.act))
    )
      acts.add(value.act);
  if (acts.size === 0) return undefined;
  const theirs = speaks === 'customer' || (speaks === 'note' && [...acts].every((act) => THEIRS.includes(act as Act)));
  return { quote, end: 'done', acts: [...acts], by: theirs ? 'CUSTOMER' : 'US' };
}

/** Where no verb is known, its form tells: what is promised, and a verb that says that something has been done to it ("laskelma on nyt toimitettu"). */
function deedInForm(sentence: ReadSentence, speaks: Speech['speaks']): FoundDeed | undefined {
  if (sentence.asks || hitsOf(sentence, 'unsure').length + hitsOf(sentence, 'told').length > 0) return undefined;
  // What has a time to come is arranged, not done.
  if (dueOf(sentence) !== undefined) return undefined;
  const things = new Set(hitsOf(sentence, 'thing').map(({ value }) => value.act));
  if (things.size === 0 || !isCompleted(sentence)) return undefined;
  if (speaks === 'note' && firstAsked(sentence) < sentence.to) return undefined;
  const quote = spanOfSentence(sentence);
  const isDenied = hitsOf(sentence, 'not').length > 0;
  if (speaks === 'customer') {
    if (isDenied) return { quote, end: 'missing', acts: [...things], by: 'US' };
    const own = [...things].filter((act) => !OURS.includes(act));
    return own.length === 0 ? undefined : { quote, end: 'done', acts: own, by: 'CUSTOMER' };
  }
  if (isDenied) return undefined;
  const theirs = speaks === 'note' && [...things].every((act) => THEIRS.includes(act));
  return { quote, end: 'done', acts: [...things], by: theirs ? 'CUSTOMER' : 'US' };
}

function firstAsked({ tokens, from, to }: ReadSentence): number {
  for (let index = from; index < to; index++)
    if (tokens.kind[index] === WORD && ASKED.has(wordAt(tokens, index))) return index;
  return to;
}
