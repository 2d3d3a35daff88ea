import { afterAll, expect, test } from '@jest/globals';
import { closeTestGraphs, openTestGraph } from '../../../../test/graph/test-graph.js';
import { inTransaction } from '../../store/open-graph.js';
import { overRows, selectBy } from '../statement.js';

afterAll(closeTestGraphs, 60_000);

const COLUMNS = {
  id: 'uuid', small: 'int', big: 'bigint', yes: 'boolean', share: 'real', exact: 'numeric', day: 'date', at: 'timestamptz', words: 'text[]',
  ids: 'uuid[]', keys: 'bigint[]', said: 'jsonb', name: 'text',
} as const; // prettier-ignore
const [ONE, TWO] = ['0a1b2c3d-4e5f-8071-8293-a4b5c6d7e8f9', 'ffffffff-0000-8fff-bfff-ffffffffffff'];

test('whatever a row holds comes out of the database as it went in', async () => {
  const { pool } = await openTestGraph();
  const names = ['', 'NULL', 'Åsa "Ö" \\ {a,b}\n\t\'x\'', '𝔐eri ✓', null, undefined];
  const rows = names.map((name, at) => ({
    id: at % 2 ? ONE : TWO,
    small: 3 - at,
    big: [String(2n ** 63n - 1n), '-9223372036854775808', 2 ** 53 - 1, -1, null, '4294967296'][at],
    yes: at % 2 === 0,
    share: at / 4,
    exact: '12345678901234567890.123',
    day: '1980-02-29',
    at: '2026-01-02T03:04:05.678901Z',
    words: at === 4 ? null : ['', 'NULL', 'a,b', '"', '\\', '{', 'å', String(name)],
    ids: at === 3 ? [] : [ONE, TWO],
    keys: ['-1', '4611686018427387904'],
    said: [{ a: [1, null, 'ä"'] }, 'text', 7, false, null, []][at],
    name,
  }));
  const told = overRows<(typeof rows)[number]>(
    'statement-spec',
    COLUMNS,
    `select id, small, big::text, yes, share, exact::text, day::text, at::text, words, ids::text[], keys::text[], said, name, said is null as "nothingSaid" from r`,
  );
  const read = await inTransaction(pool, async (client) => {
    await client.query("set local timezone to 'UTC'");
    return told(client, rows);
  });
  expect(read).toEqual(
    rows.map((row) => ({
      ...row,
      big: row.big === null ? null : String(row.big),
      at: '2026-01-02 03:04:05.678901+00',
      name: row.name ?? null,
      nothingSaid: row.said === null,
    })),
  );
});

test('many rows are one statement, and no rows are none', async () => {
  const { pool } = await openTestGraph();
  const count = overRows<{ n: number }>('statement-spec-many', { n: 'int' }, 'select count(*)::int as rows, sum(n)::int as sum from r'); // prettier-ignore
  const rows = Array.from({ length: 5_000 }, (_, n) => ({ n }));
  expect(await inTransaction(pool, (client) => count(client, rows))).toEqual([{ rows: 5_000, sum: 12_497_500 }]);
  expect(await inTransaction(pool, (client) => count(client, []))).toEqual([]);
});

test('rows are found by ids in either form', async () => {
  const { pool } = await openTestGraph();
  const sql =
    'select id::text from (values ($$0a1b2c3d-4e5f-8071-8293-a4b5c6d7e8f9$$::uuid)) as t (id) where id = any($1)';
  for (const type of [undefined, 'uuid'] as const)
    expect(await selectBy(pool, `statement-spec-${type}`, sql, [TWO, ONE], type)).toEqual([{ id: ONE }]);
});
