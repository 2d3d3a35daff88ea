import { boundsOf } from '#understanding';

export interface Since {
  /** Such as `2026-Q1`. */
  readonly quarter: string;
  /** Its first moment in UTC. */
  readonly from: string;
}

/** What a group is compared with where nobody says it: half a year ago. */
const MONTHS = 6;

/** @param asked a quarter, or nothing */
export function quarterFrom(asked: unknown): Since {
  const then = new Date();
  then.setUTCMonth(then.getUTCMonth() - MONTHS, 1);
  const quarter =
    typeof asked === 'string' ? asked : `${then.getUTCFullYear()}-Q${Math.floor(then.getUTCMonth() / 3) + 1}`;
  return { quarter, from: boundsOf(quarter, 'UTC').from! };
}
