import type { Journey } from '../stages/journey.js';
import { dayOf, periodsOf } from './periods.js';
import type { WalkedWay } from './paths.js';
import type { Tally } from './tally.js';

/** One step of a way: where, and through which channels. */
export interface WayStep {
  readonly stage: string;
  readonly channels: readonly string[];
}

/** The steps that went through some channels; a stage that then follows itself is one step. All of them where none are named. */
export function stagesThrough(steps: readonly WayStep[], channels: readonly string[] | null): readonly string[] {
  const stages = steps
    .filter((step) => channels === null || step.channels.some((channel) => channels.includes(channel)))
    .map(({ stage }) => stage);
  return stages.filter((stage, index) => index === 0 || stage !== stages[index - 1]);
}

/** A detail is part of a key, and a row of an index holds some 2,700 bytes. */
const MOST_BYTES = 1_800;

/**
 * Journeys as counts of the map, under the periods in which they began: measure `way`, detail
 * `need:email>comparison:email,phone/2026-05-01`, ending with the day on which silence is leaving, or `ended`. Of a journey of
 * very many stays (some hundred) the way is told as far as it goes into a key.
 */
export function waysTally(journeys: readonly Journey[], zone: string): Tally {
  const tally = new Map<string, number>();
  for (const { stays, leavesAt } of journeys) {
    const [first] = stays;
    if (!first) continue;
    const detail = `${stepsOf(stays)}/${leavesAt === null ? 'ended' : dayOf(leavesAt, zone)}`;
    for (const period of periodsOf(dayOf(first.from, zone))) {
      const key = `${period}|way|||${detail}`;
      tally.set(key, (tally.get(key) ?? 0) + 1);
    }
  }
  return tally;
}

function stepsOf(stays: Journey['stays']): string {
  const steps: string[] = [];
  let left = MOST_BYTES;
  for (const { stage, channels } of stays) {
    const step = `${stage}:${[...channels].sort().join(',')}`;
    left -= Buffer.byteLength(step) + 1;
    if (left < 0) break;
    steps.push(step);
  }
  return steps.join('>');
}

/**
 * Reads a count of waysTally. @param today the calendar day: silences that end before it are leavings
 * @param channels only steps through these; undefined where none is left
 */
export function wayOf(
  { detail, n }: { readonly detail: string; readonly n: number },
  today: string,
  channels: readonly string[] | null,
): WalkedWay | undefined {
  const at = detail.lastIndexOf('/');
  const end = detail.slice(at + 1);
  const steps = detail
    .slice(0, at)
    .split('>')
    .map((step): WayStep => {
      const [stage = '', through = ''] = step.split(':');
      return { stage, channels: through.split(',') };
    });
  const stages = stagesThrough(steps, channels);
  if (stages.length === 0) return undefined;
  return { stages, standing: end === 'ended' ? 'ended' : end < today ? 'left' : 'open', customers: n };
}
