import { cellKeyOf, type CellSums, type Contribution } from './cells.js';
import type { ServiceMap } from './service-map.js';

export const FLAGS = ['late-entry', 'gap', 'waiting', 'promises-break', 'nobody-needs-this'] as const;

/** Something about a cell, or about a stage as a whole, that deserves a look; with the number, its bound, and on how many cases it rests. */
export interface Flag {
  readonly kind: (typeof FLAGS)[number];
  readonly stage: string;
  readonly channel: string | null;
  readonly value: number;
  readonly threshold: number;
  readonly evidence: number;
}

/** What sums alone do not tell. */
export interface MapEvidence {
  /** Median wait in milliseconds: of the cell, by cell key, and the usual one. */
  readonly waits: ReadonlyMap<string, { readonly median: number; readonly usual: number; readonly count: number }>;
  /** By stage: the share of journeys that we entered only there, having missed the stages before. */
  readonly lateEntries: ReadonlyMap<string, { readonly share: number; readonly count: number }>;
  /** By cell key: how often customers spoke of it or looked for us there while we were absent. */
  readonly lookedFor: ReadonlyMap<string, number>;
  /** By cell key: the share of what we sent there that customers acted on. */
  readonly actedOn: ReadonlyMap<string, { readonly share: number; readonly count: number }>;
}

/** More than this share of the journeys that come to a stage began in it: we met them too late. */
const LATE_SHARE = 0.5;

/** The flags of a map, each with its evidence and threshold; a flag that rests on too few cases is not raised. */
export function flagsOf(
  { cells }: Pick<Contribution, 'cells'>,
  evidence: MapEvidence,
  { thresholds, stages, planned }: ServiceMap,
): readonly Flag[] {
  const flags: Flag[] = [];
  for (const [key, cell] of cells) {
    const [stage = '', channel = ''] = key.split('|');
    const wait = evidence.waits.get(key);
    if (wait && wait.usual > 0 && wait.median > thresholds.waitingOverUsual * wait.usual)
      flags.push({
        kind: 'waiting',
        stage,
        channel,
        value: wait.median / wait.usual,
        threshold: thresholds.waitingOverUsual,
        evidence: wait.count,
      });
    const settled = cell.kept + cell.broken;
    if (settled >= thresholds.promisesAtLeast && cell.kept / settled < thresholds.promisesKeptUnder)
      flags.push({
        kind: 'promises-break',
        stage,
        channel,
        value: cell.kept / settled,
        threshold: thresholds.promisesKeptUnder,
        evidence: settled,
      });
  }
  for (const [index, { id }] of stages.entries()) {
    const late = evidence.lateEntries.get(id);
    if (index > 0 && late && late.count >= thresholds.lateAtLeast && late.share > LATE_SHARE)
      flags.push({
        kind: 'late-entry',
        stage: id,
        channel: null,
        value: late.share,
        threshold: LATE_SHARE,
        evidence: late.count,
      });
  }
  for (const [key, count] of evidence.lookedFor) {
    const [stage = '', channel = ''] = key.split('|');
    if (count >= thresholds.gapAtLeast)
      flags.push({ kind: 'gap', stage, channel, value: count, threshold: thresholds.gapAtLeast, evidence: count });
  }
  for (const { stage, channel, reachesOut } of planned) {
    const acted = evidence.actedOn.get(cellKeyOf(stage, channel));
    if (reachesOut && acted && acted.count >= thresholds.nobodyAtLeast && acted.share < thresholds.nobodyActsUnder)
      flags.push({
        kind: 'nobody-needs-this',
        stage,
        channel,
        value: acted.share,
        threshold: thresholds.nobodyActsUnder,
        evidence: acted.count,
      });
  }
  return flags;
}

/** How a cell feels: glad minus sad over judged ones, from -1 to 1; null where too few are judged. Unknown is not judged. */
export function balanceOf({ feelings }: CellSums, judgedAtLeast: number): number | null {
  const judged = feelings.POSITIVE + feelings.NEUTRAL + feelings.NEGATIVE;
  return judged < judgedAtLeast ? null : (feelings.POSITIVE - feelings.NEGATIVE) / judged;
}
