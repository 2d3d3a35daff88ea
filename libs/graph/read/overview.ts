import type { Pool } from 'pg';
import { UNDECIDED } from '../matching/reviews/read-reviews.js';
import { COUNTED } from './customers/customers-page.js';
import { groupRows } from './groups/group-rows.js';
import { Statement } from './statement.js';

/** How many of something, as far as it was counted. */
export interface Tally {
  readonly count: number;
  /** Whether there are no more. */
  readonly isExact: boolean;
}

/** What is counted over the whole hub. */
export const OVERVIEW = ['waits', 'customers', 'groups', 'claims', 'experiments', 'reviews', 'heldBack'] as const;
export type OverviewName = (typeof OVERVIEW)[number];

/** Counting stops here where each row costs a look elsewhere, or nobody works through more. */
const FEW = 1_000;

interface Counted {
  readonly most: number;
  /** @param source whose events alone are counted */
  readonly rows: (statement: Statement, source: string | undefined) => string;
}

/** What each number counts: what its screen lists when it is entered, by an index, and never beyond its limit. */
const COUNTS: Readonly<Record<OverviewName, Counted>> = {
  waits: { most: FEW, rows: () => 'select 1 from wait where ended_at is null and not discarded' },
  customers: { most: COUNTED, rows: () => 'select 1 from customer' },
  groups: { most: FEW, rows: () => `select 1 from (${groupRows('not coalesce(w.retired, false)')}) g` },
  claims: { most: FEW, rows: () => 'select 1 from claim' },
  experiments: { most: FEW, rows: () => 'select 1 from experiment' },
  reviews: { most: FEW, rows: () => `select 1 from review w where ${UNDECIDED}` },
  heldBack: {
    most: FEW,
    rows: (statement, source) =>
      `select 1 from hub.parked_event where state = 'parked'${source === undefined ? '' : ` and source = ${statement.bind(source, 'text')}`}`,
  },
};

/** Numbers over the whole hub, in one statement that costs no more however much there is. @param source whose held-back events alone are counted */
export async function readOverview(
  pool: Pool,
  wanted: readonly OverviewName[],
  source?: string,
): Promise<Readonly<Partial<Record<OverviewName, Tally>>>> {
  if (wanted.length === 0) return {};
  const statement = new Statement();
  const tallies = wanted.map((name) => {
    const { rows, most } = COUNTS[name];
    return `'${name}', (select json_build_object('count', least(count(*), ${most})::int, 'isExact', count(*) <= ${most}) from (${rows(statement, source)} limit ${most + 1}) x)`;
  });
  return (await statement.json(pool, `select json_build_object(${tallies.join(', ')})::text as json`)) ?? {};
}
