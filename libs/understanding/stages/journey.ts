import { uuidOf, type Channel } from '#contracts';
import type { Contact } from '../contacts/contact.js';
import type { Placement } from './place-contacts.js';
import { daysOf, type ServiceMap } from './service-map.js';

/** The walk of one customer, or of one account with its people, through the stages for one offering. */
export interface Journey {
  readonly key: string;
  readonly party: string;
  /** What it is about; empty where the sources tell of no offering. */
  readonly offering: string;
  readonly stays: readonly Stay[];
  readonly moves: readonly Move[];
  /** Where it stands at `now`: still walking, gone silent, or at the end of use. */
  readonly standing: 'open' | 'left' | 'ended';
  /** When the silence after the last contact is, or was, long enough to be leaving; null at the end of use. */
  readonly leavesAt: string | null;
  /** Milliseconds in each stage, over all stays; without a `now` over those that have ended. Time after leaving counts nowhere. */
  readonly timeIn: Readonly<Record<string, number>>;
  /** Stages before the first one in which we met: there the customer was without us. */
  readonly beforeUs: readonly string[];
}

/** A time in one stage without leaving it. */
export interface Stay {
  readonly stage: string;
  readonly from: string;
  /** When the next stay began or the customer had been silent for as long as the map allows; null while it lasts. */
  readonly to: string | null;
  readonly contacts: readonly string[];
  readonly channels: readonly Channel[];
}

export interface Move {
  readonly kind: 'on' | 'back' | 'left' | 'returned';
  readonly from: string;
  /** Null for leaving. */
  readonly to: string | null;
  readonly at: string;
  /** The contact that shows the move; for leaving the last one before the silence. */
  readonly evidence: string;
}

export interface PlacedContact {
  readonly contact: Contact;
  readonly placement: Placement;
}

export const journeyKeyOf = (party: string, offering: string): string => uuidOf('journey', party, offering);

const DAY = 86_400_000;

/**
 * The journey of one party and offering. Machines move nobody. A function of the set of contacts, of the map and of `now`.
 *
 * @param placed in the order of time (byTime), of this party and offering alone
 * @param now ISO 8601; absent where only what contacts show is wanted: then nobody has left by the silence at the end
 */
export function journeyOf(
  party: string,
  offering: string,
  placed: readonly PlacedContact[],
  map: ServiceMap,
  now?: string,
): Journey {
  const order = new Map(map.stages.map(({ id }, index) => [id, index]));
  const silences = new Map(map.stages.map(({ id, abandonedAfter }) => [id, daysOf(abandonedAfter) * DAY]));
  const stays: { -readonly [K in keyof Stay]: Stay[K] }[] = [];
  const moves: Move[] = [];
  let lastContact: Contact | undefined;
  for (const { contact, placement } of placed) {
    if (contact.automatic) continue;
    const { stage } = placement;
    const current = stays[stays.length - 1];
    const isGone = current !== undefined && lastContact !== undefined && leave(current, lastContact, contact.at);
    if (current && !isGone && current.stage === stage) {
      current.contacts = [...current.contacts, contact.id];
      if (!current.channels.includes(contact.channel)) current.channels = [...current.channels, contact.channel];
    } else {
      if (current && !isGone) current.to = contact.at;
      if (current)
        moves.push({
          kind: isGone ? 'returned' : (order.get(stage) ?? 0) < (order.get(current.stage) ?? 0) ? 'back' : 'on',
          from: current.stage,
          to: stage,
          at: contact.at,
          evidence: contact.id,
        });
      stays.push({ stage, from: contact.at, to: null, contacts: [contact.id], channels: [contact.channel] });
    }
    lastContact = contact;
  }
  const last = stays[stays.length - 1];
  const lastStage = map.stages[map.stages.length - 1]!.id;
  const hasEnded = last?.stage === lastStage;
  const leavesAt = last && lastContact && !hasEnded ? silentFrom(last, lastContact) : null;
  const hasLeft = now !== undefined && last !== undefined && lastContact !== undefined && leave(last, lastContact, now);
  const first = stays[0];
  return {
    key: journeyKeyOf(party, offering),
    party,
    offering,
    stays,
    moves,
    standing: hasEnded ? 'ended' : hasLeft ? 'left' : 'open',
    leavesAt,
    timeIn: timesIn(stays, now),
    beforeUs: first ? map.stages.slice(0, order.get(first.stage) ?? 0).map(({ id }) => id) : [],
  };

  /** Ends a stay where the silence after its last contact lasted too long. */
  function leave(stay: { stage: string; to: string | null }, before: Contact, until: string): boolean {
    const silentAt = silentFrom(stay, before);
    if (!(silentAt < until)) return false;
    stay.to = silentAt;
    moves.push({ kind: 'left', from: stay.stage, to: null, at: stay.to, evidence: before.id });
    return true;
  }

  function silentFrom(stay: { stage: string }, before: Contact): string {
    return new Date(Date.parse(before.at) + (silences.get(stay.stage) ?? 0)).toISOString();
  }
}

function timesIn(stays: readonly Stay[], now: string | undefined): Readonly<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const { stage, from, to } of stays)
    times[stage] = (times[stage] ?? 0) + Math.max(0, Date.parse(to ?? now ?? from) - Date.parse(from));
  return times;
}
