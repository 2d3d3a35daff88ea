import { workingTimeBetween, type WorkingHours } from '../calendar/working-time.js';
import type { Wait } from './wait.js';

/** A duration both ways: by the clock, and by working time. Milliseconds. */
export interface WaitLength {
  readonly clock: number;
  readonly working: number;
}

/** How long a wait has lasted: until its end, or until `now`. */
export function lengthOf({ since, end }: Wait, now: string, hours: WorkingHours): WaitLength {
  const [from, to] = [Date.parse(since), Date.parse(end?.at ?? now)];
  return { clock: Math.max(0, to - from), working: workingTimeBetween(from, to, hours) };
}

/** The usual wait beside an open one: the medians of those that ended; undefined where none has. */
export function usualWait(waits: readonly Wait[], hours: WorkingHours): WaitLength | undefined {
  const ended = waits
    .filter(({ end, discarded }) => end !== null && !discarded)
    .map((wait) => lengthOf(wait, '', hours));
  if (ended.length === 0) return undefined;
  return { clock: median(ended.map(({ clock }) => clock)), working: median(ended.map(({ working }) => working)) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
