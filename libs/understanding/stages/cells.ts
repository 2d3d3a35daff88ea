import type { ReadContact } from '../contacts/read-contact.js';
import { FEELINGS, type Feeling } from '../reading/feelings/feeling.js';
import type { TrackedPromise } from '../promises/promise.js';
import type { Wait } from '../waits/wait.js';
import type { Journey } from './journey.js';
import type { Placement } from './place-contacts.js';

/** Numbers of one cell (stage × channel) of the service map. All of them add up over customers. */
export interface CellSums {
  readonly touchpoints: number;
  readonly customers: number;
  readonly feelings: Readonly<Record<Feeling, number>>;
  readonly waits: number;
  readonly waitsOpen: number;
  readonly kept: number;
  readonly broken: number;
}

/** What one party adds to the map: cells by `stage|channel`, flows by `cell>cell`, stages by id. */
export interface Contribution {
  readonly cells: ReadonlyMap<string, CellSums>;
  /** How many parties went from one cell to another, once for each party. */
  readonly flows: ReadonlyMap<string, number>;
  readonly stages: ReadonlyMap<string, StageSums>;
}

export interface StageSums {
  readonly customers: number;
  readonly left: number;
  readonly returned: number;
  readonly wentBack: number;
  readonly stays: number;
  readonly timeInMs: number;
}

export const cellKeyOf = (stage: string, channel: string): string => `${stage}|${channel}`;

const NO_FEELINGS = Object.fromEntries(FEELINGS.map((feeling) => [feeling, 0])) as Record<Feeling, number>;
const emptyCell = (): Mutable<CellSums> => ({
  touchpoints: 0, customers: 0, feelings: { ...NO_FEELINGS }, waits: 0, waitsOpen: 0, kept: 0, broken: 0,
}); // prettier-ignore
const emptyStage = (): Mutable<StageSums> => ({
  customers: 0,
  left: 0,
  returned: 0,
  wentBack: 0,
  stays: 0,
  timeInMs: 0,
});
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface PartyParts {
  readonly read: readonly ReadContact[];
  readonly places: ReadonlyMap<string, Placement>;
  readonly waits: readonly Wait[];
  readonly promises: readonly TrackedPromise[];
  readonly journeys: readonly Journey[];
}

/**
 * What one party adds. The map of everybody is the sum of contributions, so after a batch the old contributions of the
 * parties it touched are taken off and the new ones are put on; plus and minus are exact, all numbers are whole.
 */
export function contributionOf({ read, places, waits, promises, journeys }: PartyParts): Contribution {
  const cells = new Map<string, Mutable<CellSums>>();
  const flows = new Map<string, number>();
  const stages = new Map<string, Mutable<StageSums>>();
  const channels = new Map(read.map(({ contact }) => [contact.id, contact.channel]));
  const cellOf = (contact: string): Mutable<CellSums> | undefined => {
    const place = places.get(contact);
    const channel = channels.get(contact);
    if (!place || channel === undefined) return undefined;
    return known(cells, cellKeyOf(place.stage, channel), emptyCell);
  };
  for (const { contact, reading } of read) {
    const cell = cellOf(contact.id);
    if (!cell || contact.automatic) continue;
    cell.touchpoints++;
    cell.customers = 1;
    cell.feelings = { ...cell.feelings, [reading.feeling.feeling]: cell.feelings[reading.feeling.feeling] + 1 };
  }
  for (const { request, end, discarded } of waits) {
    const cell = discarded ? undefined : cellOf(request);
    if (!cell) continue;
    cell.waits++;
    if (end === null) cell.waitsOpen++;
  }
  for (const { contact, outcome } of promises) {
    const cell = cellOf(contact);
    if (outcome === 'KEPT' && cell) cell.kept++;
    if (outcome === 'BROKEN' && cell) cell.broken++;
  }
  for (const { stays, moves, timeIn } of journeys) {
    for (const [index, { stage, contacts }] of stays.entries()) {
      const sums = known(stages, stage, emptyStage);
      sums.customers = 1;
      sums.stays++;
      const next = stays[index + 1];
      const from = channels.get(contacts[contacts.length - 1]!);
      const to = next && channels.get(next.contacts[0]!);
      if (next && from && to) flows.set(`${cellKeyOf(stage, from)}>${cellKeyOf(next.stage, to)}`, 1);
    }
    for (const { kind, from } of moves) {
      const sums = known(stages, from, emptyStage);
      if (kind === 'left') sums.left++;
      else if (kind === 'returned') sums.returned++;
      else if (kind === 'back') sums.wentBack++;
    }
    for (const [stage, time] of Object.entries(timeIn)) known(stages, stage, emptyStage).timeInMs += time;
  }
  return { cells, flows, stages };
}

function known<T>(all: Map<string, T>, key: string, empty: () => T): T {
  let one = all.get(key);
  if (one === undefined) all.set(key, (one = empty()));
  return one;
}

/** Adds (`sign` 1) or takes off (-1) a contribution. What comes to nothing is left out, so that plus and minus are exact. */
export function combine(sum: Contribution, { cells, flows, stages }: Contribution, sign: 1 | -1): Contribution {
  return {
    cells: merged(sum.cells, cells, emptyCell, (a, b) => ({
      touchpoints: a.touchpoints + sign * b.touchpoints,
      customers: a.customers + sign * b.customers,
      feelings: Object.fromEntries(
        FEELINGS.map((each) => [each, a.feelings[each] + sign * b.feelings[each]]),
      ) as Record<Feeling, number>,
      waits: a.waits + sign * b.waits,
      waitsOpen: a.waitsOpen + sign * b.waitsOpen,
      kept: a.kept + sign * b.kept,
      broken: a.broken + sign * b.broken,
    })),
    flows: merged(
      sum.flows,
      flows,
      () => 0,
      (a, b) => a + sign * b,
    ),
    stages: merged(sum.stages, stages, emptyStage, (a, b) => ({
      customers: a.customers + sign * b.customers,
      left: a.left + sign * b.left,
      returned: a.returned + sign * b.returned,
      wentBack: a.wentBack + sign * b.wentBack,
      stays: a.stays + sign * b.stays,
      timeInMs: a.timeInMs + sign * b.timeInMs,
    })),
  };
}

export const NOTHING: Contribution = { cells: new Map(), flows: new Map(), stages: new Map() };

function merged<T>(
  sum: ReadonlyMap<string, T>,
  more: ReadonlyMap<string, T>,
  empty: () => T,
  add: (a: T, b: T) => T,
): ReadonlyMap<string, T> {
  const all = new Map(sum);
  for (const [key, value] of more) {
    const result = add(all.get(key) ?? empty(), value);
    if (isNothing(result)) all.delete(key);
    else all.set(key, result);
  }
  return all;
}

const isNothing = (value: unknown): boolean =>
  typeof value === 'number' ? value === 0 : Object.values(value as object).every(isNothing);
