import type { Feeling } from '../reading/feelings/feeling.js';
import { addFeelings, judgedOf, type FeelingCounts } from './feeling-counts.js';
import type { ServiceMap } from '../stages/service-map.js';
import { findingsOf, flagsOf, type Flag } from './flags.js';
import { flowsOf, type MapFlow } from './flows.js';
import { countIn, mergedHistogram, quantileOf, type Histogram } from './histogram.js';
import { Sums } from './sums.js';
import type { Count } from './tally.js';

/** Waits that began here. Lengths in milliseconds, by the clock and by working time, right to within 5 %. */
export interface WaitSums {
  readonly count: number;
  readonly open: number;
  readonly ended: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly workingMedian: number | null;
}

export interface PromiseSums {
  readonly kept: number;
  readonly broken: number;
  /** Open, with a due day that has not passed. */
  readonly due: number;
}

export interface MapCell {
  readonly stage: string;
  readonly channel: string;
  readonly touchpoints: number;
  /** Parties: an account counts once with all its people. */
  readonly customers: number;
  readonly feeling: FeelingCounts;
  readonly waits: WaitSums;
  readonly promises: PromiseSums;
  /** How often they wanted something of us. */
  readonly turned: number;
  /** How often of these we were silent for longer than the map allows. */
  readonly unanswered: number;
  readonly reached: number;
  readonly acted: number;
}

export interface MapStage extends Omit<MapCell, 'stage' | 'channel' | 'reached' | 'acted'> {
  readonly id: string;
  readonly names: { readonly en: string; readonly fi: string };
  /** Customers who were in the stage before we met them. */
  readonly absent: number;
  /** The share of the customers in the stage whom we met there; null where there are none. */
  readonly presence: number | null;
  readonly entered: number;
  readonly left: number;
  readonly returned: number;
  /** Milliseconds, of stays that ended. */
  readonly medianStay: number | null;
}

export interface MapView {
  /** Parties: an account counts once with all its people. */
  readonly customers: number;
  readonly touchpoints: number;
  readonly judged: number;
  readonly usualWait: number | null;
  readonly stages: readonly MapStage[];
  readonly cells: readonly MapCell[];
  /** The most walked first. */
  readonly flows: readonly MapFlow[];
  readonly returns: readonly MapFlow[];
  readonly flags: readonly Flag[];
  readonly findings: readonly Flag[];
}

/**
 * The service map of one period, from its counts.
 * @param today the calendar day: promises due before it and open are broken, silences that end before it are leavings
 */
export function mapViewOf(counts: Iterable<Count>, map: ServiceMap, today: string): MapView {
  const sums = new Sums(counts);
  const cells = map.stages.flatMap(({ id }) => sums.channelsOf(id).map((channel) => cellOf(sums, id, channel, today)));
  const stages = map.stages.map(({ id, names }): MapStage => {
    const own = cells.filter(({ stage }) => stage === id);
    const total = (value: (cell: MapCell) => number): number => own.reduce((sum, cell) => sum + value(cell), 0);
    const customers = sums.count('present', id);
    const absent = sums.count('absent', id);
    const channels = sums.channelsOf(id);
    return {
      id,
      names,
      touchpoints: total(({ touchpoints }) => touchpoints),
      customers,
      absent,
      presence: customers + absent === 0 ? null : customers / (customers + absent),
      entered: sums.count('entered', id),
      left: sums.count('left', id) + sums.before('leaves', id, '', today)[0],
      returned: sums.count('returned', id),
      medianStay: quantileOf(sums.histogram('stay', id), 0.5) ?? null,
      feeling: addFeelings(own.map(({ feeling }) => feeling)),
      waits: waitsOf(
        total(({ waits }) => waits.count),
        total(({ waits }) => waits.open),
        mergedHistogram(channels.map((channel) => sums.histogram('wait', id, channel))),
        mergedHistogram(channels.map((channel) => sums.histogram('working-wait', id, channel))),
      ),
      promises: {
        kept: total(({ promises }) => promises.kept),
        broken: total(({ promises }) => promises.broken),
        due: total(({ promises }) => promises.due),
      },
      turned: total(({ turned }) => turned),
      unanswered: total(({ unanswered }) => unanswered),
    };
  });
  const feeling = addFeelings(cells.map((cell) => cell.feeling));
  const everyWait = cells.map(({ stage, channel }) => sums.histogram('wait', stage, channel));
  const usualWait = quantileOf(mergedHistogram(everyWait), 0.5) ?? null;
  const flags = flagsOf(cells, stages, usualWait, map);
  return {
    customers: sums.count('parties', ''),
    touchpoints: cells.reduce((sum, cell) => sum + cell.touchpoints, 0),
    judged: judgedOf(feeling),
    usualWait,
    stages,
    cells,
    flows: flowsOf(map, (id) => sums.channelsOf(id).map((channel) => [channel, sums.details('flow', id, channel)])),
    returns: flowsOf(map, (id) => [['', sums.details('back', id)]]),
    flags,
    findings: findingsOf(flags),
  };
}

function cellOf(sums: Sums, stage: string, channel: string, today: string): MapCell {
  const feelings = sums.details('feeling', stage, channel);
  const felt = (feeling: Feeling): number => feelings.get(feeling) ?? 0;
  const [brokenInSilence, due] = sums.before('due', stage, channel, today);
  return {
    stage,
    channel,
    touchpoints: sums.count('touchpoints', stage, channel),
    customers: sums.count('customers', stage, channel),
    feeling: {
      positive: felt('POSITIVE'),
      neutral: felt('NEUTRAL'),
      negative: felt('NEGATIVE'),
      unknown: felt('UNKNOWN'),
    },
    waits: waitsOf(
      sums.count('waits', stage, channel),
      sums.count('open-waits', stage, channel),
      sums.histogram('wait', stage, channel),
      sums.histogram('working-wait', stage, channel),
    ),
    promises: {
      kept: sums.count('kept', stage, channel),
      broken: sums.count('broken', stage, channel) + brokenInSilence,
      due,
    },
    turned: sums.count('turned', stage, channel),
    unanswered: sums.count('unanswered', stage, channel) + sums.before('silent-from', stage, channel, today)[0],
    reached: sums.count('reached', stage, channel),
    acted: sums.count('acted', stage, channel),
  };
}

const waitsOf = (count: number, open: number, clock: Histogram, working: Histogram): WaitSums => ({
  count,
  open,
  ended: countIn(clock),
  median: quantileOf(clock, 0.5) ?? null,
  p90: quantileOf(clock, 0.9) ?? null,
  workingMedian: quantileOf(working, 0.5) ?? null,
});
