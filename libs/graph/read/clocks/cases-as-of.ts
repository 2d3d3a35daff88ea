import type { CaseStatus, Register, Registers } from '#contracts';
import type { Pool } from 'pg';
import { courseOf, statusesOf } from '../../apply/items/cases.js';
import type { AsOf } from '../object.js';
import { clocksOver } from './within.js';

interface CaseRow {
  readonly fields: Registers;
  readonly opened_at: Date | null;
}

/**
 * The cases of some records as they stood by two clocks. Where a case stood is told by the chain of words on its
 * status; of its other fields only the last word is kept, so these are as they are now.
 */
export async function casesAsOf(pool: Pool, records: readonly string[], asOf: AsOf): Promise<readonly object[]> {
  const { rows } = await pool.query<CaseRow>(
    'select * from customer_case where requester_id = any($1) or organization_id = any($1)',
    [records],
  );
  const clocks = await clocksOver(
    pool,
    rows.flatMap(({ fields }) => wordsOf(fields)),
    asOf,
  );
  const passes = (word: Register) => clocks.happened(word) && clocks.known(word);
  return rows.flatMap(({ fields, ...row }) => {
    if (asOf.happenedBy !== undefined && row.opened_at !== null && row.opened_at > new Date(asOf.happenedBy)) return [];
    if (!wordsOf(fields).some(passes)) return [];
    const statuses = statusesOf(fields).filter(passes);
    const merged = fields['$mergedInto'];
    // By rank first, as the register would have it: a status said in passing yields to one said first-hand.
    const [status] = statuses.reduce<Register>((last, word) => (word[1] >= last[1] ? word : last), [null, '', '']);
    return [
      {
        ...row,
        ...courseOf(
          statuses,
          (status ?? undefined) as CaseStatus | undefined,
          merged && passes(merged) ? (merged[0] as string) : null,
        ),
      },
    ];
  });
}

const wordsOf = (fields: Registers): readonly Register[] => [
  ...statusesOf(fields),
  ...Object.entries(fields).flatMap(([name, word]): Register[] =>
    name === '$first' ? [[true, `1${word[1]}`, word[2]]] : name.startsWith('$') && name !== '$mergedInto' ? [] : [word],
  ),
];
