import type { Channel } from '#contracts';
import { DateTime } from 'luxon';
import { holidaysIn, type WorkingHours } from '../calendar/working-time.js';
import { speakerOf, type Contact } from '../contacts/contact.js';
import type { ReadContact } from '../contacts/read-contact.js';
import { dayOf, periodsOf } from '../map/periods.js';
import type { Journey } from '../stages/journey.js';
import type { Wait } from '../waits/wait.js';
import { FEATURES, type Feature, type Features } from './features.js';

/** How a party had behaved by the end of a quarter in which it was met. */
export interface Behaviour {
  /** Such as `2026-Q1`. */
  readonly quarter: string;
  /** From its first contact to the end of the quarter. */
  readonly features: Features;
}

const BY_CHANNEL: Readonly<Partial<Record<Channel, Feature>>> = {
  email: 'writes',
  form: 'writes',
  letter: 'writes',
  phone: 'calls',
  meeting: 'meets',
  store: 'meets',
  chat: 'chats',
  social: 'chats',
  sms: 'chats',
};
const SHARES: ReadonlySet<Feature> = new Set([
  'writes',
  'calls',
  'meets',
  'chats',
  'asks-us',
  'off-hours',
  'sad',
  'glad',
]);
const MONTH = 30 * 86_400_000;

type Counts = Partial<Record<Feature | 'met', number>>;

/**
 * How one party behaves, quarter by quarter. A function of its contacts alone: nothing depends on today, so that what it was
 * like at another time needs no more than the row of that time.
 * @param parts all contacts, journeys and waits of the party
 */
export function behavioursOf(
  {
    read,
    journeys,
    waits,
  }: { readonly read: readonly ReadContact[]; readonly journeys: readonly Journey[]; readonly waits: readonly Wait[] },
  hours: WorkingHours,
): readonly Behaviour[] {
  const quarterOf = (at: string): string => periodsOf(dayOf(at, hours.zone))[2]!;
  const quarters = new Map<string, Counts>();
  const count = (at: string, what: keyof Counts): void => {
    const quarter = quarterOf(at);
    const counts = quarters.get(quarter) ?? {};
    quarters.set(quarter, counts);
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const met = read.filter(({ contact }) => !contact.automatic);
  const times = new Map(met.map(({ contact }) => [contact.id, contact.at]));
  for (const { contact, reading } of met) {
    count(contact.at, 'met');
    const way = BY_CHANNEL[contact.channel];
    if (way) count(contact.at, way);
    if (speakerOf(contact) === 'customer') {
      count(contact.at, 'asks-us');
      if (isOffHours(contact, hours)) count(contact.at, 'off-hours');
    }
    if (reading.feeling.feeling === 'NEGATIVE') count(contact.at, 'sad');
    else if (reading.feeling.feeling === 'POSITIVE') count(contact.at, 'glad');
  }
  for (const { kind, at } of journeys.flatMap(({ moves }) => moves))
    if (kind === 'back') count(at, 'loops');
    else if (kind === 'returned') count(at, 'returns');
  for (const { discarded, since, attempts } of waits) {
    if (discarded) continue;
    count(since, 'waits');
    for (const attempt of attempts) {
      const at = times.get(attempt);
      if (at !== undefined) count(at, 'asks-again');
    }
  }
  return cumulated(quarters, [...times.values()].sort(), quarterOf);
}

function cumulated(
  quarters: ReadonlyMap<string, Counts>,
  times: readonly string[],
  quarterOf: (at: string) => string,
): readonly Behaviour[] {
  const sums: Counts = {};
  let seen = 0;
  return [...quarters.keys()].sort().flatMap((quarter) => {
    const counts = quarters.get(quarter)!;
    for (const what of Object.keys(counts) as (keyof Counts)[]) sums[what] = (sums[what] ?? 0) + counts[what]!;
    while (seen < times.length && quarterOf(times[seen]!) <= quarter) seen++;
    const met = sums.met ?? 0;
    if (counts.met === undefined || met === 0) return [];
    const months = Math.max(1, (Date.parse(times[seen - 1]!) - Date.parse(times[0]!)) / MONTH);
    const features = FEATURES.map((feature) => {
      const sum = feature === 'pace' ? met / months : (sums[feature] ?? 0);
      return Math.round(1000 * (SHARES.has(feature) ? sum / met : sum));
    });
    return [{ quarter, features }];
  });
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whether a contact came outside our hours of work, by the clock on the wall. */
function isOffHours({ at }: Contact, hours: WorkingHours): boolean {
  const day = dayOf(at, hours.zone);
  const span = hours.days[weekdayOf(day)];
  if (span === undefined) return true;
  if (hours.holidaysOf !== null && holidaysIn(hours.holidaysOf, Number(day.slice(0, 4))).has(day)) return true;
  let clock = clocks.get(hours.zone);
  if (!clock)
    clocks.set(
      hours.zone,
      (clock = new Intl.DateTimeFormat('en-GB', {
        timeZone: hours.zone,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      })),
    );
  const [hour = 0, minute = 0] = clock.format(Date.parse(at)).split(':').map(Number);
  const minutes = 60 * hour + minute;
  return minutes < span[0] || minutes >= span[1];
}

/** 1 is Monday, as in ISO 8601. */
const weekdayOf = (day: string): number => DateTime.fromISO(day, { zone: 'utc' }).weekday;
