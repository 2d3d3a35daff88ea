import { speakerOf, type Contact } from '../contacts/contact.js';
import type { WorkingHours } from '../calendar/working-time.js';
import type { ReadContact } from '../contacts/read-contact.js';
import type { TrackedPromise } from '../promises/promise.js';
import type { Journey } from '../stages/journey.js';
import type { Placement } from '../stages/place-contacts.js';
import { daysOf, type ServiceMap } from '../stages/service-map.js';
import { lengthOf } from '../waits/usual-wait.js';
import type { Wait } from '../waits/wait.js';
import { bucketOf } from './histogram.js';
import { dayOf, periodsOf } from './periods.js';

/**
 * What is counted. `parties` in all. Of a cell (stage and channel): `touchpoints`, `customers`, `feeling` (detail: which), `waits`,
 * `open-waits`, `wait` and `working-wait` (detail: bucket of its length), `kept`, `broken`, `due` (an open promise; detail:
 * its last day), `turned` (they wanted something of us), `unanswered` (and we were silent for longer than the map allows),
 * `silent-from` (and we are silent; detail: the day on which that is too long), `reached` (we went to them), `acted` (and they came), `flow` (detail: the next cell).
 * Of a role: `way` (waysTally). Of a stage: `present`, `absent` (they were in it before we met), `entered` (we met there first), `stay` (detail: bucket),
 * `left`, `leaves` (silent so far; detail: the day on which that is leaving), `returned`, `back` (detail: the cell gone to).
 */
export type Measure =
  | 'touchpoints' | 'customers' | 'feeling' | 'waits' | 'open-waits' | 'wait' | 'working-wait' | 'kept' | 'broken' | 'due'
  | 'turned' | 'unanswered' | 'silent-from' | 'reached' | 'acted' | 'flow' | 'parties' | 'way'
  | 'present' | 'absent' | 'entered' | 'stay' | 'left' | 'leaves' | 'returned' | 'back'; // prettier-ignore

/** What one party adds to the map, or the sum of many: `period|measure|stage|channel|detail` to a whole number. */
export type Tally = ReadonlyMap<string, number>;

/** One number of the map, taken apart. */
export interface Count {
  readonly period: string;
  readonly measure: Measure;
  readonly stage: string;
  /** Empty for a stage as a whole. */
  readonly channel: string;
  readonly detail: string;
  readonly n: number;
}

export interface PartyParts {
  readonly read: readonly ReadContact[];
  readonly places: ReadonlyMap<string, Placement>;
  readonly waits: readonly Wait[];
  readonly promises: readonly TrackedPromise[];
  readonly journeys: readonly Journey[];
}

const DAY = 86_400_000;
/** Whoever comes to us so soon after we went to them acted on it. */
const ACTS_WITHIN = 30 * DAY;

/**
 * What one party adds to the map: a function of its contacts. The map of everybody is the sum, so after a batch the
 * former tallies of the parties it touched are taken off and the new ones put on; all numbers are whole. Time itself
 * changes no tally: what a day will bring (a promise broken by silence, a leaving) is counted under that day.
 */
export function tallyOf(
  { read, places, waits, promises, journeys }: PartyParts,
  map: ServiceMap,
  hours: WorkingHours,
): Tally {
  const tally = new Map<string, number>();
  const contacts = new Map(read.map(({ contact }) => [contact.id, contact]));
  const day = (at: string): string => dayOf(at, hours.zone);
  const add = (
    at: string,
    measure: Measure,
    stage: string,
    channel = '',
    detail: string | number = '',
    once = false,
  ): void => {
    for (const period of periodsOf(day(at))) {
      const key = `${period}|${measure}|${stage}|${channel}|${detail}`;
      tally.set(key, once ? 1 : (tally.get(key) ?? 0) + 1);
    }
  };
  const at = (id: string): { readonly contact: Contact; readonly stage: string } | undefined => {
    const [contact, place] = [contacts.get(id), places.get(id)];
    return contact && place && { contact, stage: place.stage };
  };
  for (const { contact, reading } of read) {
    const { stage } = places.get(contact.id)!;
    if (contact.automatic) continue;
    add(contact.at, 'parties', '', '', '', true);
    add(contact.at, 'touchpoints', stage, contact.channel);
    add(contact.at, 'customers', stage, contact.channel, '', true);
    add(contact.at, 'feeling', stage, contact.channel, reading.feeling.feeling);
  }
  for (const wait of waits) {
    const place = at(wait.request);
    if (!place || wait.discarded) continue;
    const { stage, contact } = place;
    add(wait.since, 'waits', stage, contact.channel);
    if (wait.end === null) add(wait.since, 'open-waits', stage, contact.channel);
    else {
      const { clock, working } = lengthOf(wait, wait.end.at, hours);
      add(wait.since, 'wait', stage, contact.channel, bucketOf(clock));
      add(wait.since, 'working-wait', stage, contact.channel, bucketOf(working));
    }
  }
  for (const { contact: id, madeAt, outcome, due, maker } of promises) {
    const place = at(id);
    if (!place || maker !== 'US') continue;
    const { stage, contact } = place;
    if (outcome === 'KEPT') add(madeAt, 'kept', stage, contact.channel);
    else if (outcome === 'BROKEN') add(madeAt, 'broken', stage, contact.channel);
    else if (outcome === 'OPEN' && due) add(madeAt, 'due', stage, contact.channel, day(due.at));
  }
  tallyReach(read, places, wantedIn(read, waits), map, day, add);
  for (const journey of journeys) tallyJourney(journey, contacts, day, add);
  return tally;
}

type Add = (
  at: string,
  measure: Measure,
  stage: string,
  channel?: string,
  detail?: string | number,
  once?: boolean,
) => void;

/**
 * Where customers want something of us: what begins a wait or goes on with it, what asks, and what tells of trouble where no
 * wait can begin, as in a survey. Whoever praises, pays or tells what comes next looks for nobody.
 */
function wantedIn(read: readonly ReadContact[], waits: readonly Wait[]): ReadonlySet<string> {
  const discarded = new Set(waits.filter((wait) => wait.discarded).flatMap(contactsOf));
  const asks = ({ reading: { request, feeling } }: ReadContact): boolean =>
    request.asks || request.again || feeling.feeling === 'NEGATIVE';
  return new Set(
    [...waits.flatMap(contactsOf), ...read.filter(asks).map(({ contact }) => contact.id)].filter(
      (id) => !discarded.has(id),
    ),
  );
}

const contactsOf = ({ request, attempts }: Wait): readonly string[] => [request, ...attempts];

/** Whether we answered where they turned to us, and they where we reached out. */
function tallyReach(
  read: readonly ReadContact[],
  places: ReadonlyMap<string, Placement>,
  wanted: ReadonlySet<string>,
  map: ServiceMap,
  day: (at: string) => string,
  add: Add,
): void {
  const allowed = daysOf(map.thresholds.gapAfter) * DAY;
  const met = read.filter(({ contact }) => !contact.automatic && speakerOf(contact) !== 'note');
  let ours: string | undefined;
  let theirs: string | undefined;
  for (let index = met.length - 1; index >= 0; index--) {
    const { contact } = met[index]!;
    const { stage } = places.get(contact.id)!;
    if (speakerOf(contact) === 'us') {
      add(contact.at, 'reached', stage, contact.channel);
      if (theirs !== undefined && Date.parse(theirs) - Date.parse(contact.at) <= ACTS_WITHIN)
        add(contact.at, 'acted', stage, contact.channel);
      ours = contact.at;
      theirs = undefined;
      continue;
    }
    theirs = contact.at;
    if (!wanted.has(contact.id)) continue;
    add(contact.at, 'turned', stage, contact.channel);
    const until = Date.parse(contact.at) + allowed;
    if (ours === undefined) add(contact.at, 'silent-from', stage, contact.channel, day(new Date(until).toISOString()));
    else if (Date.parse(ours) > until) add(contact.at, 'unanswered', stage, contact.channel);
  }
}

function tallyJourney(
  { stays, moves, leavesAt, beforeUs }: Journey,
  contacts: ReadonlyMap<string, Contact>,
  day: (at: string) => string,
  add: Add,
): void {
  const channelOf = (id: string | undefined): string => (id === undefined ? '' : (contacts.get(id)?.channel ?? ''));
  for (const [index, { stage, from, to, contacts: own }] of stays.entries()) {
    add(from, 'present', stage, '', '', true);
    if (to !== null) add(from, 'stay', stage, '', bucketOf(Date.parse(to) - Date.parse(from)));
    const next = stays[index + 1];
    if (next)
      add(
        next.from,
        'flow',
        stage,
        channelOf(own[own.length - 1]),
        `${next.stage}/${channelOf(next.contacts[0])}`,
        true,
      );
  }
  for (const { kind, from, to, at, evidence } of moves) {
    if (kind === 'left') add(at, 'left', from);
    else if (kind === 'returned') add(at, 'returned', to ?? from);
    else if (kind === 'back') add(at, 'back', from, '', `${to ?? ''}/${channelOf(evidence)}`, true);
  }
  const [first, last] = [stays[0], stays[stays.length - 1]];
  if (!first || !last) return;
  add(first.from, 'entered', first.stage);
  for (const stage of beforeUs) add(first.from, 'absent', stage, '', '', true);
  if (leavesAt !== null) add(leavesAt, 'leaves', last.stage, '', day(leavesAt));
}

/** Adds (`sign` 1) or takes off (-1). What comes to nothing is left out, so that plus and minus are exact. */
export function addTally(sum: Map<string, number>, tally: Tally, sign: 1 | -1): void {
  for (const [key, n] of tally) {
    const total = (sum.get(key) ?? 0) + sign * n;
    if (total === 0) sum.delete(key);
    else sum.set(key, total);
  }
}

/** What changes where one tally takes the place of another. */
export function tallyChange(before: Tally, after: Tally): Tally {
  const change = new Map(after);
  addTally(change, before, -1);
  return change;
}

export function countOf(key: string, n: number): Count {
  const [period = '', measure = '', stage = '', channel = '', detail = ''] = key.split('|');
  return { period, measure: measure as Measure, stage, channel, detail, n };
}
