import { speakerOf, type Contact } from '../contacts/contact.js';
import type { ReadContact } from '../contacts/read-contact.js';
import { proves, type Act } from '../reading/promises/act.js';
import type { FoundDeed } from '../reading/promises/find-deeds.js';
import { looksAhead } from '../reading/read-text.js';
import { promiseKeyOf, type Proof, type TrackedPromise } from './promise.js';

type Standing = { -readonly [K in keyof TrackedPromise]: TrackedPromise[K] } & {
  readonly thread: string;
  readonly inNote: boolean;
  /** Whether the customer asked something else in the thread since: what we write then may answer that. */
  asked: boolean;
};

/**
 * What became of every promise among the contacts of one neighbourhood (a customer, or an account with its people).
 *
 * A later word settles a promise where it is about the same act: done in time keeps it, done late breaks it and says
 * when; called off withdraws it; put off, or promised anew with another time, renegotiates it; a customer who tells
 * that it did not happen breaks it, and what is done after that is still told as done late. Words in the same thread count for what they are about; words elsewhere count only
 * where they name the act and say that it was promised, or where a note tells on of what a note told. Whatever is still open when its time has passed at `now` is broken, without a proof.
 *
 * @param read in the order of time (byTime)
 * @param threads of threadsOf
 * @param now ISO 8601; absent where only what contacts show is wanted: then nothing is broken by silence
 */
export function settlePromises(
  read: readonly ReadContact[],
  threads: ReadonlyMap<string, string>,
  now?: string,
): readonly TrackedPromise[] {
  const all: Standing[] = [];
  let open: Standing[] = [];
  for (const { contact, reading } of read) {
    const thread = threads.get(contact.id) ?? contact.id;
    if (open.length > 0 && !contact.automatic) {
      for (const deed of reading.deeds) apply(deed, contact, thread, open);
      byContactItself(contact, reading, thread, open);
      byTurningToUs(contact, reading, thread, open);
      open = open.filter(isAwaited);
      if (speakerOf(contact) === 'customer')
        for (const promise of open) promise.asked ||= promise.thread === thread && asksElse(promise, reading);
    }
    for (const { quote, act, maker, due, confidence } of reading.promises) {
      const words = (contact.text ?? '').slice(quote.from, quote.to);
      const key = promiseKeyOf(contact.id, maker, words);
      if (all.some((known) => known.key === key)) continue;
      for (const old of open)
        if (
          old.outcome === 'OPEN' &&
          old.maker === maker &&
          old.act === act &&
          old.thread === thread &&
          due !== null &&
          old.due?.at !== due.at
        )
          settle(old, 'RENEGOTIATED', { contact: contact.id, at: contact.at, quote });
      const promise: Standing = {
        key, contact: contact.id, customer: contact.customer, maker, act, quote, words, madeAt: contact.at, due,
        outcome: 'OPEN', proof: null, lateAt: null, thread, inNote: speakerOf(contact) === 'note', asked: false,
        ...(reading.by === undefined ? {} : { readBy: reading.by }), ...(confidence === undefined ? {} : { confidence }),
      }; // prettier-ignore
      all.push(promise);
      open = [...open.filter(isAwaited), promise];
    }
  }
  if (now !== undefined)
    for (const promise of all)
      if (promise.outcome === 'OPEN' && promise.due !== null && promise.due.at < now) promise.outcome = 'BROKEN';
  return all.map(({ thread: _, inNote: __, asked: ___, ...promise }) => promise);
}

/** Whether a text asks anything that is not about the promise: to ask where it stays asks nothing new. */
const asksElse = ({ act }: Standing, { request, asked, mentions }: ReadContact['reading']): boolean =>
  request.asks && !mentions.includes(act) && asked.some((about) => !about.includes('any') && !about.includes(act));

/** Open, or missed by somebody and not done yet. */
const isAwaited = ({ outcome, lateAt }: Standing): boolean =>
  outcome === 'OPEN' || (outcome === 'BROKEN' && lateAt === null);

function apply(deed: FoundDeed, contact: Contact, thread: string, open: readonly Standing[]): void {
  const proof: Proof = { contact: contact.id, at: contact.at, quote: deed.quote };
  const concerned = open.filter(
    (promise) =>
      isAwaited(promise) &&
      promise.maker === deed.by &&
      deed.acts.some((act) => proves(promise.act, act) || isReply(promise, act)),
  );
  const here = concerned.filter((promise) => promise.thread === thread);
  const named = concerned.filter(
    (promise) =>
      promise.thread !== thread &&
      deed.acts.includes(promise.act) &&
      ((promise.inNote && speakerOf(contact) === 'note') || (deed.end === 'done' && deed.acts.includes('any'))),
  );
  for (const promise of here.length > 0 ? here : named) {
    if (deed.end === 'done') done(promise, contact.at, proof);
    else if (promise.outcome !== 'OPEN') continue;
    else if (deed.end === 'off') settle(promise, 'WITHDRAWN', proof);
    else if (deed.end === 'later') settle(promise, 'RENEGOTIATED', proof);
    else if (promise.due !== null && promise.due.at < contact.at) settle(promise, 'BROKEN', proof);
  }
}

/** A customer who promised to call and writes instead has replied. */
const isReply = (promise: Standing, act: Act | 'any'): boolean =>
  promise.maker === 'CUSTOMER' && promise.act === 'call' && act === 'info';

/**
 * What a contact does by being there: a call that we make keeps the promise to call, any answer in the thread the
 * promise to answer. And where the same side speaks again in the thread of what was promised, tells of something done
 * or is about it, and neither asks nor puts anything off, that was it: nobody repeats "as promised" every time.
 */
function byContactItself(
  contact: Contact,
  { deeds, mentions, request, promises }: ReadContact['reading'],
  thread: string,
  open: readonly Standing[],
): void {
  const speaker = speakerOf(contact);
  if (request.isReceipt || deeds.some(({ end }) => end !== 'done')) return;
  const side = speaker === 'customer' ? 'CUSTOMER' : 'US';
  const proof: Proof = { contact: contact.id, at: contact.at, quote: null };
  const isCall = speaker !== 'customer' && (contact.form === 'call' || contact.channel === 'phone');
  let looksOn: boolean | undefined;
  for (const promise of open) {
    if (!isAwaited(promise) || promise.maker !== side) continue;
    if (isCall && promise.act === 'call' && contact.direction !== 'internal') done(promise, contact.at, proof);
    if (promise.thread !== thread || promises.length > 0 || request.asks || request.again) continue;
    if (deeds.length > 0 || (speaker === 'us' && promise.act === 'info')) {
      done(promise, contact.at, proof);
      continue;
    }
    // Who writes in the thread in which we promised, asked for nothing else meanwhile, and names no other matter, writes of
    // what was promised. Not where it is for a time to come.
    const mayMeanIt = speaker === 'us' && promise.outcome === 'OPEN' && !promise.asked && mentions.length === 0;
    if ((mayMeanIt || mentions.includes(promise.act)) && !(looksOn ??= looksAhead(contact.text ?? '')))
      done(promise, contact.at, proof);
  }
}

/** Whoever turns to us in the thread when the time of what we promised there has passed, and does not thank, misses it. */
function byTurningToUs(
  contact: Contact,
  { deeds, request, promises, feeling }: ReadContact['reading'],
  thread: string,
  open: readonly Standing[],
): void {
  // Whoever is glad misses nothing.
  if (feeling.feeling === 'POSITIVE' && !request.asks && !request.again) return;
  if (speakerOf(contact) !== 'customer' || contact.form === 'survey' || (request.closes && !request.asks)) return;
  if (promises.length > 0 || deeds.some(({ end }) => end === 'done')) return;
  if (feeling.feeling === 'NEUTRAL' && deeds.length === 0 && !request.asks && !request.again) {
    // A word or two is a courtesy, known or not; who does what they had promised themselves misses nothing by it.
    if (!request.tells || open.some(({ maker, proof }) => maker === 'CUSTOMER' && proof?.contact === contact.id))
      return;
  }
  for (const promise of open)
    if (promise.outcome === 'OPEN' && promise.maker === 'US' && promise.thread === thread)
      if (promise.due !== null && promise.due.at < contact.at)
        settle(promise, 'BROKEN', { contact: contact.id, at: contact.at, quote: null });
}

/** What customers miss of what we promised them: the contacts that show a promise broken, and what it was about. */
export function reproachesIn(promises: readonly TrackedPromise[]): ReadonlyMap<string, readonly Act[]> {
  const missed = new Map<string, Act[]>();
  for (const { maker, outcome, proof, lateAt, act } of promises)
    // Where it was done late without anybody's missing it, the proof is the deed itself.
    if (maker === 'US' && outcome === 'BROKEN' && proof !== null && lateAt !== proof.at)
      missed.set(proof.contact, [...(missed.get(proof.contact) ?? []), act]);
  return missed;
}

function done(promise: Standing, at: string, proof: Proof): void {
  if (promise.outcome === 'BROKEN') promise.lateAt = at;
  else if (promise.due === null || at <= promise.due.at) settle(promise, 'KEPT', proof);
  else {
    settle(promise, 'BROKEN', proof);
    promise.lateAt = at;
  }
}

function settle(promise: Standing, outcome: TrackedPromise['outcome'], proof: Proof): void {
  promise.outcome = outcome;
  promise.proof = proof;
}
