import type { ServiceMap } from '../stages/service-map.js';
import { balanceOf, judgedOf } from './feeling-counts.js';
import type { MapCell, MapStage } from './view.js';

export const FLAGS = ['feels-bad', 'late-entry', 'gap', 'waiting', 'promises-break', 'nobody-needs-this'] as const;

/** Something about a cell, or about a stage as a whole, that deserves a look; with the number, its bound, and on how many cases it rests. */
export interface Flag {
  readonly kind: (typeof FLAGS)[number];
  readonly stage: string;
  readonly channel: string | null;
  readonly value: number;
  readonly threshold: number;
  readonly evidence: number;
}

/** Those of which the lowest number tells most. */
const LOW_TELLS: ReadonlySet<Flag['kind']> = new Set(['feels-bad', 'promises-break', 'nobody-needs-this']);

/** More than this share of the journeys that come to a stage began in it: we met them too late. */
const LATE_SHARE = 0.5;

/**
 * The share of unheard requests over which a cell is a gap: as much as the map allows, and more where the whole map is worse,
 * for a gap stands out from its map. Odds, not shares: some times the worst of shares is no share.
 */
function gapBoundOf(cells: readonly MapCell[], { gapShareOver, gapOverUsual }: ServiceMap['thresholds']): number {
  const turned = cells.reduce((sum, cell) => sum + cell.turned, 0);
  const unanswered = cells.reduce((sum, cell) => sum + cell.unanswered, 0);
  const odds = gapOverUsual * unanswered;
  return turned === 0 ? gapShareOver : Math.max(gapShareOver, odds / (turned - unanswered + odds));
}

/** The flags of a map, each with its evidence and threshold; a flag that rests on too few cases is not raised. */
export function flagsOf(
  cells: readonly MapCell[],
  stages: readonly MapStage[],
  usualWait: number | null,
  { thresholds, planned }: ServiceMap,
): readonly Flag[] {
  const flags: Flag[] = [];
  const raise = (
    kind: Flag['kind'],
    stage: string,
    channel: string | null,
    value: number,
    threshold: number,
    evidence: number,
  ): void => void flags.push({ kind, stage, channel, value, threshold, evidence });
  const gapBound = gapBoundOf(cells, thresholds);
  for (const cell of cells) {
    const { stage, channel, feeling, waits, promises, turned, unanswered, reached, acted } = cell;
    if (
      waits.median !== null &&
      waits.ended >= thresholds.waitsAtLeast &&
      usualWait !== null &&
      usualWait > 0 &&
      waits.median > thresholds.waitingOverUsual * usualWait
    )
      raise('waiting', stage, channel, waits.median / usualWait, thresholds.waitingOverUsual, waits.ended);
    const settled = promises.kept + promises.broken;
    if (settled >= thresholds.promisesAtLeast && promises.kept / settled < thresholds.promisesKeptUnder)
      raise('promises-break', stage, channel, promises.kept / settled, thresholds.promisesKeptUnder, settled);
    if (unanswered >= thresholds.gapAtLeast && unanswered / turned > gapBound)
      raise('gap', stage, channel, unanswered / turned, gapBound, turned);
    const reachesOut = planned.some((each) => each.stage === stage && each.channel === channel && each.reachesOut);
    if (reachesOut && reached >= thresholds.nobodyAtLeast && acted / reached < thresholds.nobodyActsUnder)
      raise('nobody-needs-this', stage, channel, acted / reached, thresholds.nobodyActsUnder, reached);
    // Last: it is what the cell looks like anyway, and the sign beside it tells the rest.
    const balance = balanceOf(feeling, thresholds.judgedAtLeast);
    if (balance !== null && balance < thresholds.sadBelow)
      raise('feels-bad', stage, channel, balance, thresholds.sadBelow, judgedOf(feeling));
  }
  for (const [index, { id, customers, entered }] of stages.entries())
    if (index > 0 && customers >= thresholds.lateAtLeast && entered / customers > LATE_SHARE)
      raise('late-entry', id, null, entered / customers, LATE_SHARE, customers);
  return flags;
}

/** The most telling flag of every kind: what the map has found. */
export function findingsOf(flags: readonly Flag[]): readonly Flag[] {
  // Of gaps the one into which most fell: a share of few tells less.
  const telling = ({ kind, value, evidence }: Flag): number =>
    LOW_TELLS.has(kind) ? -value : kind === 'gap' ? value * evidence : value;
  return FLAGS.flatMap((kind) => {
    const [most] = flags
      .filter((flag) => flag.kind === kind)
      .sort(
        (a, b) =>
          telling(b) - telling(a) ||
          b.evidence - a.evidence ||
          (`${a.stage} ${a.channel}` < `${b.stage} ${b.channel}` ? -1 : 1),
      );
    return most ? [most] : [];
  });
}
