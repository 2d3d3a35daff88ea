import { speakerOf, type Contact } from '../contacts/contact.js';
import type { ReadContact } from '../contacts/read-contact.js';
import type { CaseState } from '../contacts/threads.js';
import type { TrackedPromise } from '../promises/promise.js';
import { grouped } from '../contacts/grouped.js';
import { proves, type Act } from '../reading/promises/act.js';
import type { TextReading } from '../reading/read-text.js';
import type { Evidence } from '../reading/leaning/leaning-model.js';
import { USUAL_STAGES, type UsualStage } from '../reading/leaning/usual-stage.js';
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

/**
 * Who waits for us among the contacts of one neighbourhood, since when and for what.
 *
 * A wait begins with a request: whatever a customer opens a thread with, unless it needs no answer; later in a thread,
 * whatever asks or tells of trouble. Asking again for the same is another attempt of the same wait. It ends with the
 * first words of one of us in the thread that are more than a receipt, or where a note or a message elsewhere tells
 * that what was missed has been done. A machine ends nothing.
 *
 * @param read in the order of time (byTime)
 * @param reproaches what customers miss of what we promised (reproachesIn)
 * @param promises what became of all that was promised (settlePromises)
 */
export function followWaits(
  read: readonly ReadContact[],
  threads: ReadonlyMap<string, string>,
  cases: ReadonlyMap<string, CaseState> = new Map(),
  reproaches: ReadonlyMap<string, readonly Act[]> = new Map(),
  promises: readonly TrackedPromise[] = [],
): readonly Wait[] {
  const all: Standing[] = [];
  const open = new Map<string, Standing[]>();
  const spoken = new Set<string>();
  const offered = new Set<string>();
  const buying = new Set<string>();
  const pledged = new Set<string>();
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
      const twin = waiting.find((wait) => isTwin(wait, contact));
      if (twin) again(twin, contact, thread);
      else if (
        reproaches.has(contact.id) ||
        isRequest(reading, contact, {
          opens: !spoken.has(thread),
          waits: waiting.length > 0,
          offered: offered.has(thread),
          buying: buying.has(thread),
          pledged: pledged.has(thread),
        })
      ) {
        const same = waiting.find((wait) => isSame(wait, reading, contact));
        if (same) same.attempts.push(contact.id);
        else {
          const opens = !spoken.has(thread);
          const wait = begin(contact, reading, { thread, opens }, cases, reproaches.get(contact.id));
          all.push(wait);
          open.set(thread, [...waiting, wait]);
        }
      }
      if (reading.promises.length > 0) pledged.add(thread);
      else if (!reading.request.closes) pledged.delete(thread);
    } else {
      const end = endOf(contact, reading);
      if (speaker === 'us' && isAboutOffer(reading)) buying.add(thread);
      if (speaker === 'us' && !reading.request.isReceipt) {
        if (isOffer(reading)) offered.add(thread);
        else offered.delete(thread);
        for (const wait of open.get(thread) ?? []) wait.end ??= end;
        open.delete(thread);
      } else if (speaker === 'note' && !kept.has(contact.id))
        // What keeps a promise in time is not what anybody misses.
        for (const wait of all)
          if (
            wait.end === null &&
            wait.customer === contact.customer &&
            isDoneElsewhere(wait, contact, reading, ours.get(contact.customer) ?? [])
          )
            wait.end = { ...end, how: 'ELSEWHERE' };
    }
    spoken.add(thread);
  }
  return all.map(({ words: _, reproach: __, case: ___, ...wait }) => wait);
}

function isRequest(reading: TextReading, contact: Contact, standpoint: Standpoint): boolean {
  const { request, promises, deeds, feeling } = reading;
  const { opens, waits, offered, buying, pledged } = standpoint;
  if ((contact.text ?? '').trim() === '') return opens && (contact.subject ?? '') !== '';
  if (request.asks || request.again) return true;
  // Who opens a thread with trouble needs help, whatever it did about it itself; who tells what it decided wants it known.
  if (opens && (feeling.feeling === 'NEGATIVE' || isOnlyDecided(deeds) || request.ends || sendsAlong(reading)))
    return true;
  if (
    promises.some(({ maker }) => maker === 'CUSTOMER') ||
    deeds.some(({ by, end }) => by === 'CUSTOMER' && end === 'done')
  )
    return false;
  if (deeds.some(({ end }) => end === 'missing')) return true;
  if (opens) return !request.closes;
  if (isTrouble(reading)) return !(offered && isOfOffer(reading));
  // Whoever speaks on after our answer, and is neither glad nor agrees, has not got what they wanted, whatever the words.
  if (waits || feeling.feeling === 'POSITIVE' || pledged) return false;
  return request.tells && !request.closes && !(buying && isOfOffer(reading));
}

/** Where a thread stands when a customer speaks. */
interface Standpoint {
  readonly opens: boolean;
  /** Somebody waits in it. */
  readonly waits: boolean;
  /** What we said last was an offer. */
  readonly offered: boolean;
  /** We made or promised an offer there. */
  readonly buying: boolean;
  /** They have promised something there: what they tell may be that. */
  readonly pledged: boolean;
}

/** Sad; or of two minds, or mocking, where nothing is settled. */
const isTrouble = ({ feeling, request }: TextReading): boolean =>
  feeling.feeling === 'NEGATIVE' || (feeling.feeling === 'UNKNOWN' && feeling.spans.length > 0 && !request.closes);

/** Opens with something that is sent along, and names no paper that we wait for: what it tells of is what matters. */
const sendsAlong = ({ deeds, mentions, request }: TextReading): boolean =>
  mentions.length === 0 &&
  request.tells &&
  !request.closes &&
  deeds.length > 0 &&
  deeds.every(({ end, acts }) => end === 'done' && acts.every((act) => act === 'send'));

/** So much more must words lean to weighing and deciding than to trouble and everyday life. */
const CLEARLY = 2;
const BUYING = ['comparison', 'decision', 'acquisition'] as const;
const LIVING = ['delivery', 'use', 'support', 'end of use'] as const;

/** Whoever weighs an offer may say no to it, and be sad about it: nobody need answer that. */
const isOfOffer = ({ leaning, mentions }: TextReading): boolean =>
  mentions.includes('offer') ||
  leaning === null ||
  mostFor(leaning.evidence, BUYING) - mostFor(leaning.evidence, LIVING) > CLEARLY;

const mostFor = (evidence: Evidence, stages: readonly UsualStage[]): number =>
  Math.max(...stages.map((stage) => evidence[USUAL_STAGES.indexOf(stage)]!));

const isOnlyDecided = (deeds: TextReading['deeds']): boolean =>
  deeds.length > 0 && deeds.every(({ end, acts }) => end === 'done' && acts.every((act) => act === 'decide'));

const isOffer = ({ deeds }: TextReading): boolean =>
  deeds.some(({ end, acts }) => end === 'done' && acts.includes('offer'));

/** Made or promised. */
const isAboutOffer = (reading: TextReading): boolean =>
  isOffer(reading) || reading.promises.some(({ act }) => act === 'offer');

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
