import type { WorkingHours } from '../../calendar/working-time.js';
import { findDueEn } from '../due/due.en.js';
import { findDueFi } from '../due/due.fi.js';
import { resolveDue, type Due, type FoundDue } from '../due/due.js';
import { wordsOf } from '../due/sentence-words.js';
import { hitsOf, isDenied, spanOfSentence, type HitOf, type ReadSentence } from '../words/read-words.js';
import type { Span } from '../words/own-words.js';
import { WORD, wordAt } from '../words/tokens.js';
import type { Act } from './act.js';

export type Side = 'CUSTOMER' | 'US';

export interface FoundPromise {
  /** The sentence, in the untouched text. */
  readonly quote: Span;
  readonly act: Act;
  readonly maker: Side;
  /** Null where none was said: none is invented. */
  readonly due: Due | null;
  /** How sure a model says it is, 0 to 1; absent where the rules read it. */
  readonly confidence?: number;
}

export interface Speech {
  readonly speaks: 'customer' | 'us' | 'note';
  /** When it was said: ISO 8601. */
  readonly at: string;
  readonly hours: WorkingHours;
}

/** What a thing says about the act wins over what the verb says, the rarer before the more general. */
const THINGS: readonly Act[] = [
  'offer',
  'visit',
  'part',
  'pay',
  'sign',
  'access',
  'decide',
  'call',
  'fix',
  'info',
  'send',
];
/** Verbs of doing anything: the thing that is done tells more. */
const OURS: readonly Act[] = ['offer', 'visit', 'part'];
const GENERAL: readonly Act[] = ['send', 'info', 'fix', 'other'];

/** The promise that a sentence makes, or tells of. A sentence makes one at most. */
export function findPromise(sentence: ReadSentence, speech: Speech): FoundPromise | undefined {
  const told = hitsOf(sentence, 'told');
  if (told.length > 0 && speech.speaks === 'note') return promiseTold(sentence, told, speech);
  const best = bestVerb(sentence, speech);
  if (!best) {
    const own = told.find(({ value }) => value.maker === 'self');
    return own && speech.speaks === 'us' && !sentence.asks && !isAfterReproach(sentence)
      ? promiseTold(sentence, [own], speech)
      : undefined;
  }
  const due = dueOf(sentence);
  if (best.value.who !== 1 && !due) return undefined;
  if (hitsOf(sentence, 'deed').some(({ value, first }) => value.end === 'missing' && first < best.first))
    return undefined;
  return {
    quote: spanOfSentence(sentence),
    act: actOf(sentence, best.value.act, speech.speaks === 'customer' ? 'CUSTOMER' : 'US'),
    maker: speech.speaks === 'customer' ? 'CUSTOMER' : 'US',
    due: due ? resolveDue(due, speech.at, speech.hours) : null,
  };
}

/** "I promised …", "the customer promised …": the words of a note about a promise made elsewhere. */
function promiseTold(sentence: ReadSentence, told: readonly HitOf<'told'>[], speech: Speech): FoundPromise | undefined {
  if (
    sentence.asks ||
    isAfterReproach(sentence) ||
    isSent(sentence, sentence.to) ||
    hitsOf(sentence, 'deed').some(
      ({ value, first }) => (value.end === 'done' || value.end === 'off') && first < told[0]!.first,
    )
  )
    return undefined;
  const others = told.find(({ value }) => value.maker !== 'self');
  const own = told.find(({ value }) => value.maker === 'self');
  const due = dueOf(sentence);
  // What somebody says that they will do is a promise where they name a time.
  if (others?.value.maker === 'other' && !due) return undefined;
  const isTheirs =
    others !== undefined && !(own && own.first <= others.first && own.last - own.first >= others.last - others.first);
  const verb = hitsOf(sentence, 'will')[0]?.value.act ?? 'other';
  return {
    quote: spanOfSentence(sentence),
    act: actOf(sentence, verb, isTheirs ? 'CUSTOMER' : 'US'),
    maker: isTheirs ? 'CUSTOMER' : 'US',
    due: due ? resolveDue(due, speech.at, speech.hours) : null,
  };
}

/** "… although it was promised": a reproach, not a promise. */
const isAfterReproach = (sentence: ReadSentence): boolean =>
  hitsOf(sentence, 'feeling').some(
    ({ value, first }) =>
      value.weight < -1 &&
      hitsOf(sentence, 'told').some((told) => first <= told.first && first >= told.first - 6 && value.sort === 'fault'),
  );

function bestVerb(sentence: ReadSentence, { speaks }: Speech): HitOf<'will'> | undefined {
  let best: HitOf<'will'> | undefined;
  const unsure = hitsOf(sentence, 'unsure');
  // A note that puts a promise off tells of the new one in whatever person.
  const putsOff = hitsOf(sentence, 'deed').some(({ value }) => value.end === 'later');
  for (const hit of hitsOf(sentence, 'will')) {
    if (speaks === 'note' && hit.value.who !== 1 && !putsOff) continue;
    if (sentence.asks && hit.value.who !== 1) continue;
    if (unsure.some(({ first }) => first < hit.first)) continue;
    if (isDenied(sentence, hit.last, hit.last - hit.first + 3)) continue;
    if (hit.value.act === 'info' && saysIt(sentence, hit.last)) continue;
    if (hit.value.who !== 1 && ON_ITS_WAY.includes(hit.value.act) && isSent(sentence, hit.first)) continue;
    if (!best || hit.value.who < best.value.who || (hit.value.who === best.value.who && hit.weight > best.weight))
      best = hit;
  }
  return best;
}

/** "Vahvistamme, että …": what follows is told here and now, or is a promise of its own. */
const saysIt = ({ tokens, to, language }: ReadSentence, last: number): boolean => {
  let next = last + 1;
  while (next < to && tokens.kind[next] !== WORD) next++;
  return language !== 'en' && next < to && wordAt(tokens, next) === 'etta';
};

/** What comes by itself once it is sent. */
const ON_ITS_WAY: readonly Act[] = ['send', 'part', 'offer'];

/** "We already shipped it, it arrives on Friday": what was done is reported, and no one has to do anything more. */
const isSent = (sentence: ReadSentence, before: number): boolean =>
  hitsOf(sentence, 'sent').some(({ first, last }) => first < before && !isDenied(sentence, last, last - first + 3));

function actOf(sentence: ReadSentence, verb: Act, maker: Side): Act {
  if (!GENERAL.includes(verb)) return verb;
  const things = new Set(hitsOf(sentence, 'thing').map(({ value }) => value.act));
  const verbs = new Set(hitsOf(sentence, 'will').map(({ value }) => value.act));
  for (const act of THINGS)
    if (
      !(maker === 'CUSTOMER' && OURS.includes(act)) &&
      things.has(act) &&
      !(act === 'info' && verb === 'send') &&
      !(act === 'send' && verb === 'info')
    )
      return act;
  for (const act of THINGS) if (verbs.has(act) && !GENERAL.includes(act)) return act;
  return verb;
}

export function dueOf({ tokens, from, to, language }: ReadSentence): FoundDue | undefined {
  const words = wordsOf(tokens, from, to);
  return language === 'en' ? findDueEn(words) : findDueFi(words);
}
