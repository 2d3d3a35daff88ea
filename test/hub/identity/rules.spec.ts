import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { recordIdOf } from '#contracts';
import { createLogger } from '#platform';
import { continuePass, settleAllDoubts } from '#graph';
import { readRules } from '#identity';
import { followRuleFile } from '../../../apps/hub/identity-rules.js';
import { rebuild } from '../../../apps/worker/index.js';
import { PLAIN_ONLY } from '#sources';
import { startTestGateway, type TestGateway } from '../../gateway/gateway.js';
import { contact, customersOf, PEOPLE, recordId, why } from './people.js';
import { TERMS } from '../../graph/understood.js';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startTestGateway(PEOPLE);
}, 60_000);
afterEach(() => gateway.close());

const follow = async (text: string): Promise<boolean> => {
  const changed = await followRuleFile(gateway.pool, readRules(text), createLogger('silent'));
  while (await continuePass(gateway.pool));
  return changed;
};
const rebuilt = async () => (await rebuild({ databaseUrl: gateway.databaseUrl, catalogue: PLAIN_ONLY, terms: TERMS, dryRun: true })).tables.filter(({ same }) => !same); // prettier-ignore

const RULES = `
limits: { email: 1 }
neverCount: [{ kind: phone, value: "040 123 4567" }]
thresholds: { merge: 40 }
factsOf: { title: { by: [source-rank], sources: [crm.two] } }
`;

test('rules that change are followed by a pass, and the result is what a rebuild under them gives', async () => {
  const before = await customersOf(gateway);
  expect(before).toContain('crm.one:hanna crm.three:hanna crm.two:hanna');
  expect(await follow(RULES)).toBe(true);
  expect(await customersOf(gateway)).toEqual(expect.arrayContaining(['crm.one:hanna', 'crm.two:hanna', 'crm.three:hanna'])); // prettier-ignore
  expect(await rebuilt()).toEqual([]);
  expect(await follow(RULES)).toBe(false);
  expect(await follow('')).toBe(true);
  expect(await customersOf(gateway)).toEqual(before);
  expect(await rebuilt()).toEqual([]);
}, 60_000);

test('a limit that is raised brings together whom the shared value kept apart, and the answer to why says so', async () => {
  await gateway.feed(
    [1, 2, 3].map((n) =>
      contact(`crm.s${n}`, 'x', `2026-03-0${n}T00:00:00Z`, { name: 'Olli Oja', emails: ['olli@oja.example'] }),
    ),
  );
  await follow('limits: { email: 2 }\nthresholds: { merge: 40 }');
  const pair = [await recordId(gateway, 'crm.s1', 'x'), await recordId(gateway, 'crm.s2', 'x')] as const;
  expect(await why(gateway, ...pair)).toMatchObject({ same: false, shared: [{ carriers: 3, counts: false }] });
  await follow('limits: { email: 3 }\nthresholds: { merge: 40 }');
  expect(await why(gateway, ...pair)).toMatchObject({ same: true, reason: 'SAME_EMAIL' });
  expect(await rebuilt()).toEqual([]);
}, 60_000);

test('more who are alike than a group may hold are joined by nobody but a person: they wait as oversize', async () => {
  const { pool } = gateway;
  const oversized = async () => {
    await settleAllDoubts(pool);
    const { rows } = await pool.query<{ n: number }>("select count(*)::int as n from review where reason = 'oversize'");
    return rows[0]!.n;
  };
  const born = { birthDate: '1961-02-03', address: { street: 'Kivitie 4', postalCode: '20100', city: 'Turku' } };
  await gateway.feed(
    [1, 2, 3].map((n) => contact(`crm.t${n}`, 'o', `2026-03-0${n}T00:00:00Z`, { name: 'Olavi Kivikoski', ...born })),
  );
  expect(await customersOf(gateway)).toContain('crm.t1:o crm.t2:o crm.t3:o');
  expect(await oversized()).toBe(0);
  await follow('mostRecords: 2');
  expect(await customersOf(gateway)).toEqual(expect.arrayContaining(['crm.t1:o', 'crm.t2:o', 'crm.t3:o']));
  // Three pairs of them, and Hanna's two records of one address with her third.
  expect(await oversized()).toBe(4);
  expect(await rebuilt()).toEqual([]);
  await follow('');
  expect(await customersOf(gateway)).toContain('crm.t1:o crm.t2:o crm.t3:o');
  expect(await oversized()).toBe(0);
}, 60_000);

test('a pass finds whom a value ties though they stand pages apart', async () => {
  const keyOf = (source: string, beginning: RegExp): string => {
    for (let key = 0; ; key++)
      if (beginning.test(recordIdOf({ kind: 'person', source, key: String(key) }))) return String(key);
  };
  // A page of a pass holds 200 neighbourhoods, in the order of their ids.
  const between = Array.from({ length: 260 }, (_, n) =>
    contact('crm.fill', `f${n}`, '2026-03-01T00:00:00Z', { emails: [`f${n}@fill.example`] }),
  );
  const [first, last] = [keyOf('crm.s1', /^00/), keyOf('crm.s2', /^ff/)];
  const olli = { name: 'Olli Oja', emails: ['olli@oja.example'] };
  await follow('limits: { email: 1 }\nthresholds: { merge: 40 }');
  await gateway.feed([
    ...between,
    contact('crm.s1', first, '2026-03-01T00:00:00Z', olli),
    contact('crm.s2', last, '2026-03-02T00:00:00Z', olli),
  ]);
  expect(await customersOf(gateway)).toContain(`crm.s1:${first}`);
  await follow('limits: { email: 2 }\nthresholds: { merge: 40 }');
  expect(await customersOf(gateway)).toContain(`crm.s1:${first} crm.s2:${last}`);
}, 60_000);

test('who waits in a group that one more record makes too big waits as oversize, though nothing of theirs changed', async () => {
  const reasonOf = async (a: string, b: string) => {
    await settleAllDoubts(gateway.pool);
    const pair = [await recordId(gateway, a, 'z'), await recordId(gateway, b, 'z')].map((id) => id.replace('record_', '')); // prettier-ignore
    const { rows } = await gateway.pool.query<{ reason: string }>(
      'select reason from review where a_record_id = any($1) and b_record_id = any($1)',
      [pair],
    );
    return rows.map(({ reason }) => reason);
  };
  await follow('mostRecords: 3');
  const [one, two] = ['040 555 1111', '040 555 2222'];
  await gateway.feed([
    contact('crm.q1', 'z', '2026-04-01T00:00:00Z', { name: 'Veikko Harju', birthDate: '1971-05-06', phones: [one] }),
    contact('crm.q2', 'z', '2026-04-02T00:00:00Z', { name: 'Liisa Salo', phones: [one, two] }),
    contact('crm.q3', 'z', '2026-04-03T00:00:00Z', { name: 'Veikko Harju', phones: [two] }),
  ]);
  expect(await reasonOf('crm.q1', 'crm.q3')).toEqual(['doubtful']);
  await gateway.feed([contact('crm.q4', 'z', '2026-04-04T00:00:00Z', { name: 'Liisa Salo', phones: [one] })]);
  expect(await customersOf(gateway)).toContain('crm.q2:z crm.q4:z');
  expect(await reasonOf('crm.q1', 'crm.q3')).toEqual(['oversize']);
  expect(await rebuilt()).toEqual([]);
}, 60_000);
