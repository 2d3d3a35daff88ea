import type { WalkedWay } from './paths.js';

/** One stage of a path that somebody fixed. At each, customers = on + left + ended + open. */
export interface FunnelStage {
  readonly stage: string;
  /** How many journeys came here in this order, whatever stages lay between. */
  readonly customers: number;
  /** Came to the next stage later; of the last stage none. */
  readonly on: number;
  /** Went silent without having come to the next. */
  readonly left: number;
  /** Came to the end of use without it; of the last stage all. */
  readonly ended: number;
  /** Are on their way still. */
  readonly open: number;
}

/** How many journeys come from stage to stage of a fixed path, in order, with other stages between them or not. */
export function funnelOf(ways: readonly WalkedWay[], path: readonly string[]): readonly FunnelStage[] {
  const funnel = path.map((stage) => ({ stage, customers: 0, on: 0, left: 0, ended: 0, open: 0 }));
  for (const { stages, standing, customers } of ways) {
    let from = 0;
    for (const [index, step] of funnel.entries()) {
      const at = stages.indexOf(step.stage, from);
      if (at < 0) break;
      from = at + 1;
      step.customers += customers;
      const next = path[index + 1];
      if (next === undefined) step.ended += customers;
      else if (stages.includes(next, from)) step.on += customers;
      else step[standing] += customers;
    }
  }
  return funnel;
}
