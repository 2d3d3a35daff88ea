import type { Horizon, Measure } from '#contracts';
import { grouped } from '../contacts/grouped.js';
import { effectOf, type Effect } from './effect.js';
import { monthsLater } from './experiment.js';
import { MEASURING, valueIn, type Sample, type TimeSpan } from './sample.js';

/** Who is measured, and what is known of them. */
export interface ArmSamples {
  readonly parties: readonly string[];
  readonly samples: readonly Sample[];
}

export interface ArmMeasured {
  /** Means over the customers that have a value before and after; null where there is none. */
  readonly baseline: number | null;
  readonly now: number | null;
  /** How many have both, of how many. */
  readonly customers: number;
  readonly of: number;
}

/** One slice of the time line: the mean over all customers that have a value in it. */
export interface MeasuredPoint extends TimeSpan {
  readonly tried: number | null;
  readonly others: number | null;
}

export interface Measured {
  readonly before: TimeSpan;
  readonly after: TimeSpan;
  readonly tried: ArmMeasured;
  readonly others: ArmMeasured;
  readonly effect: Effect;
  readonly points: readonly MeasuredPoint[];
}

/** The time before the beginning is as long as the horizon. What is measured ends with the trial, the horizon or `now`. */
export function spansOf(
  { since, until, horizon }: { readonly since: string; readonly until: string | null; readonly horizon: Horizon },
  now: string,
): { readonly before: TimeSpan; readonly after: TimeSpan } {
  const ends = [until ?? now, now, monthsLater(since, horizon)].reduce((a, b) => (a < b ? a : b));
  return {
    before: { from: monthsLater(since, -horizon), to: since },
    after: { from: since, to: ends > since ? ends : since },
  };
}

/** Into how many slices the time before is cut. */
const SLICES: Readonly<Record<Horizon, number>> = { 1: 4, 3: 6, 6: 6, 12: 12 };

/**
 * What an experiment did to its measure: each customer beside itself before, those who took part beside those who did
 * not. A function of the sets of customers and samples.
 */
export function measureExperiment(
  { before, after }: { readonly before: TimeSpan; readonly after: TimeSpan },
  measure: Measure,
  horizon: Horizon,
  tried: ArmSamples,
  others: ArmSamples,
): Measured {
  const measuring = MEASURING[measure];
  const values = ({ parties, samples }: ArmSamples) => {
    const own = grouped(samples, ({ party }) => party);
    const ordered = [...new Set(parties)].sort();
    return (span: TimeSpan) => ordered.map((party) => valueIn(own.get(party) ?? [], span, measuring));
  };
  const [of, beside] = [values(tried), values(others)];
  const [taking, comparing] = [pairsOf(of(before), of(after)), pairsOf(beside(before), beside(after))];
  return {
    before,
    after,
    tried: { ...told(taking), of: new Set(tried.parties).size },
    others: { ...told(comparing), of: new Set(others.parties).size },
    effect: effectOf(taking, comparing, measuring.higherIsBetter),
    points: slicesOf(before, after, SLICES[horizon]).map((slice) => ({
      ...slice,
      tried: meanOf(of(slice)),
      others: meanOf(beside(slice)),
    })),
  };
}

/** Only who has a value on both sides tells of a change. */
function pairsOf(before: readonly (number | null)[], after: readonly (number | null)[]) {
  const both = before.flatMap((value, index) => {
    const then = after[index]!;
    return value === null || then === null ? [] : [[value, then] as const];
  });
  return { before: both.map(([value]) => value), after: both.map(([, value]) => value) };
}

const told = ({ before, after }: { readonly before: readonly number[]; readonly after: readonly number[] }) => ({
  baseline: meanOf(before),
  now: meanOf(after),
  customers: before.length,
});

function meanOf(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null);
  return present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0) / present.length;
}

/** Slices of one width on both sides of the beginning, so that none holds some of both. */
function slicesOf(before: TimeSpan, after: TimeSpan, count: number): readonly TimeSpan[] {
  const since = Date.parse(after.from);
  const width = (since - Date.parse(before.from)) / count;
  const [first, end] = [Date.parse(before.from), Date.parse(after.to)];
  const at = (ms: number) => new Date(ms).toISOString();
  const slices: TimeSpan[] = [];
  for (let index = 0; index < count; index++)
    slices.push({
      from: at(first + index * width),
      to: index === count - 1 ? after.from : at(first + (index + 1) * width),
    });
  for (let from = since; from < end; from += width)
    slices.push({ from: at(from), to: at(Math.min(from + width, end)) });
  return slices;
}
