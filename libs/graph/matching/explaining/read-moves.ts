import type { Pool } from 'pg';
import { scopeOf } from '../../read/customers/read-customers.js';
import { objectOf, type Shape } from '../../read/object.js';
import type { Selection } from '../../read/selection.js';
import { casePage } from '../../read/shapes/case.js';
import { touchpointPage } from '../../read/shapes/touchpoint.js';
import { Statement } from '../../read/statement.js';
import { promisePage } from '../../read/understanding/promises/promises.js';
import { waitPage } from '../../read/understanding/waits.js';

/** What hangs on records; `m` has their ids. */
const MOVES: Shape = {
  records: (m) => `(select coalesce(json_agg('record_' || id order by id), '[]') from unnest(${m}.records) as u (id))`,
  touchpoints: (m, selection, scope) => touchpointPage(`${m}.records`, selection, scope),
  promises: (m, selection, scope) => promisePage((p) => `${p}.record_id = any(${m}.records)`, selection, scope),
  waits: (m, selection, scope) => waitPage((w) => `${w}.record_id = any(${m}.records)`, selection, scope),
  cases: (m, selection, scope) => casePage(`${m}.records`, selection, scope),
};

/** All that would show under another customer if these records did, with as much of it as is asked for. */
export async function readMoves(
  pool: Pool,
  records: readonly string[],
  fields: readonly Selection[],
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const statement = new Statement();
  const rows = `select ${statement.bind(records, 'uuid[]')} as records`;
  return statement.json(
    pool,
    `select ${objectOf(MOVES, 'm0', fields, scopeOf(statement))}::text as json from (${rows}) m0`,
  );
}
