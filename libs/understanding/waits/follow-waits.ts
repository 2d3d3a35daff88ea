import { speakerOf, type Contact } from '../contacts/contact.js';
import type { ReadContact } from '../contacts/read-contact.js';
import { grouped } from '../contacts/grouped.js';
import type { CaseState } from '../contacts/threads.js';
import type { TrackedPromise } from '../promises/promise.js';
import { proves, type Act } from '../reading/promises/act.js';
import type { TextReading } from '../reading/read-text.js';
import { isRequest, isTrouble } from './is-request.js';
import type { WaitJudge } from './judge-wait.js';
import { Standpoints } from './standpoints.js';
import { sharesTopic } from './topic.js';
import { type Wait, type WaitEnd, waitKeyOf } from './wait.js';

type Standing = { -readonly [K in keyof Wait]: Wait[K] } & {
  attempts: string[];
  readonly words: string;
  readonly reproach: boolean;
  /** The case in which it was asked, before merges. */
  case: string | null;
};

/** So long after a reproach, what a note tells of is another matter. */
const ELSEWHERE_WITHIN = 30 * 86_400_000;

export interface WaitOptions {
  readonly cases?: ReadonlyMap<string, CaseState>;
  /** What customers miss of what we promised (reproachesIn). */
  readonly reproaches?: ReadonlyMap<string, readonly Act[]>;
  /** What became of all that was promised (settlePromises). */
  readonly promises?: readonly TrackedPromise[];
  /** Has the last word on whether a wait begins; absent where the rules have it. */
  readonly judge?: WaitJudge;
}

/**
 * Who waits for us among the contacts of one neighbourhood, since when and for what.
 *
 * A wait begins with a request: whatever a customer opens a thread with, unless it needs no answer; later in a thread,
 * whatever asks or tells of trouble. Asking again for the same is another attempt of the same wait. It ends with the
 * first words of one of us in the thread that are more than a receipt, or where a note or a message elsewhere tells
 * that what was missed has been done. A machine ends nothing.
 *
 * @param read in the order of time (byTime)
 */
export function followWaits(
  read: readonly ReadContact[],
  threads: ReadonlyMap<string, string>,
  { cases = new Map(), reproaches = new Map(), promises = [], judge }: WaitOptions = {},
): readonly Wait[] {
  const all: Standing[] = [];
  const open = new Map<string, Standing[]>();
  const standpoints = new Standpoints();
  const kept = new Set(promises.flatMap(({ outcome, proof }) => (outcome === 'KEPT' && proof ? [proof.contact] : [])));
  const ours = grouped(
    promises.filter(({ maker }) => maker === 'US'),
    ({ customer }) => customer,
  );
  for (const { contact, reading } of read) {
    if (contact.automatic || contact.form === 'survey') continue;
    const thread = threads.get(contact.id) ?? contact.id;
    const speaker = speakerOf(contact);
    if (speaker === 'customer') {
      const waiting = (open.get(thread) ?? []).filter(({ end }) => end === null);
      const standpoint = standpoints.of(thread, waiting.length > 0);
      const twin = waiting.find((wait) => isTwin(wait, contact));
      const missed = reproaches.get(contact.id);
      if (twin) again(twin, contact, thread);
      else {
        const asks = missed !== undefined || isRequest(reading, contact, standpoint);
        const same = asks ? waiting.find((wait) => isSame(wait, reading, contact)) : undefined;
        const byRules = asks && !same;
        if (judge ? judge({ contact, reading, standpoint, byRules }) : byRules) {
          const wait = begin(contact, reading, { thread, opens: standpoint.opens }, cases, missed);
          all.push(wait);
          open.set(thread, [...waiting, wait]);
        } else same?.attempts.push(contact.id);
      }
    } else if (speaker === 'us') {
      if (!reading.request.isReceipt) {
        for (const wait of open.get(thread) ?? []) wait.end ??= endOf(contact, reading);
        open.delete(thread);
      }
      // What keeps a promise in time is not what anybody misses.
    } else if (!kept.has(contact.id))
      for (const wait of all)
        if (
          wait.end === null &&
          wait.customer === contact.customer &&
          isDoneElsewhere(wait, contact, reading, ours.get(contact.customer) ?? [])
        )
          wait.end = { ...endOf(contact, reading), how: 'ELSEWHERE' };
    standpoints.spoke(thread, speaker, reading);
  }
  return all.map(({ words: _, reproach: __, case: ___, ...wait }) => wait);
}

/** One message that made two cases, which were merged. */
const isTwin = (wait: Standing, contact: Contact): boolean =>
  contact.at === wait.since && contact.thread !== wait.case && (contact.text ?? '') === wait.words;

/** Of twins the one in the case that stands is the request. */
function again(wait: Standing, contact: Contact, thread: string): void {
  if (contact.thread !== thread) {
    wait.attempts.push(contact.id);
    return;
  }
  wait.attempts.push(wait.request);
  wait.request = contact.id;
  wait.key = waitKeyOf(contact.id);
  wait.channel = contact.channel;
  wait.case = contact.thread;
}

/** Asking again, saying it twice, or speaking on of the same matter. Another trouble is another matter. */
function isSame(wait: Standing, reading: TextReading, contact: Contact): boolean {
  const { again, asks } = reading.request;
  return again || !(asks || isTrouble(reading)) || sharesTopic(wait.words, contact.text ?? '');
}

const begin = (
  contact: Contact,
  reading: TextReading,
  { thread, opens }: { readonly thread: string; readonly opens: boolean },
  cases: ReadonlyMap<string, CaseState>,
  missed: readonly Act[] = [],
): Standing => ({
  key: waitKeyOf(contact.id),
  request: contact.id,
  customer: contact.customer,
  thread,
  channel: contact.channel,
  since: contact.at,
  attempts: [],
  end: null,
  discarded: cases.get(thread)?.discarded === true,
  acts: [...new Set([...missed, ...reading.deeds.filter(({ end }) => end === 'missing').flatMap(({ acts }) => acts)])],
  words: contact.text ?? '',
  // Who asks again where nothing was asked misses what was said elsewhere.
  reproach: missed.length > 0 || reading.deeds.some(({ end }) => end === 'missing') || (opens && reading.request.again),
  case: contact.thread,
});

const endOf = (contact: Contact, { promises, deeds }: TextReading): WaitEnd => ({
  contact: contact.id,
  at: contact.at,
  how: promises.length > 0 && deeds.every(({ end }) => end !== 'done') ? 'PROMISED' : 'ANSWERED',
});

/** A note tells that what the customer missed of what we had promised them has been done. */
function isDoneElsewhere(
  wait: Standing,
  { at }: Contact,
  { deeds }: TextReading,
  ours: readonly TrackedPromise[],
): boolean {
  if (!wait.reproach || Date.parse(at) - Date.parse(wait.since) > ELSEWHERE_WITHIN) return false;
  const promised = ours.filter(({ madeAt }) => madeAt < wait.since).map(({ act }) => act);
  const missed = wait.acts.length > 0 ? wait.acts : promised;
  return deeds.some(({ end, acts }) => {
    if (end !== 'done') return false;
    const named = acts.filter((act) => act !== 'any');
    const isDone = (act: Act): boolean => named.length === 0 || named.some((done) => proves(act, done));
    return promised.some(isDone) && (named.length === 0 || missed.some((act) => act === 'any' || isDone(act)));
  });
}
