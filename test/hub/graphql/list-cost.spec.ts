import { expect, jest, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { generateCompany } from '#sample-company';
import { loadCatalogue, PRODUCTS_FOLDER } from '#sources';
import { startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { feed } from '../../graph/feed.js';
import { understandAll } from '../../graph/understood.js';

/** What the console asks for its list of customers, to the letter. */
async function listOfConsole(): Promise<string> {
  const texts = Object.values(
    JSON.parse(await readFile('apps/console/src/api/documents.generated.json', 'utf8')) as Record<string, string>,
  );
  return texts.find((text) => text.includes('query Customers('))!;
}

/** A hub with a sample company of so many customers. */
async function hubOf(customers: number): Promise<TestGateway> {
  const company = generateCompany({ seed: 21, events: customers * 15, customers, until: '2026-11-01T00:00:00.000Z' });
  const gateway = await startTestGateway([]);
  const texts = [...company.events()].map(({ text }) => text);
  await feed(gateway.writer, texts, loadCatalogue([PRODUCTS_FOLDER]), { batch: 500 });
  await understandAll(gateway.pool);
  await gateway.pool.query('vacuum analyze');
  return gateway;
}

/** Which tables a plan reads from end to end. */
const walkedIn = (plan: Loose): readonly string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] as string] : []),
  ...(plan.Plans ?? []).flatMap(walkedIn),
];

/** How many pages of the database the rows of the list are read from, and by how many statements. */
async function costOfRows(gateway: TestGateway, filter: object = {}) {
  const query = (await listOfConsole()).replace('totalCount totalCountIsExact ', '');
  expect(query).not.toMatch(/totalCountIsExact/);
  const sent = jest.spyOn(gateway.pool, 'query');
  const variables = { frame: false, names: false, searching: false, text: '-', first: 20, filter, order: { field: 'NAME', direction: 'ASC' } }; // prettier-ignore
  const { data, errors } = await gateway.ask<Loose>(query, variables);
  expect(errors).toBeUndefined();
  const calls = sent.mock.calls.map(([one]) => one as unknown as { readonly text: string; readonly values: unknown[] });
  sent.mockRestore();
  expect(data.customers.nodes).toHaveLength(20);
  const { text, values } = calls[0]!;
  const client = await gateway.pool.connect();
  try {
    // As in a hub of millions: while a table fits a few pages, the planner reads all of it for every row.
    await client.query('set enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': Loose }>(
      `explain (analyze, buffers, timing off, format json) ${text}`,
      values,
    );
    const { Plan } = rows[0]!['QUERY PLAN'][0];
    return {
      statements: calls.length,
      pages: Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks'],
      walked: walkedIn(Plan),
    };
  } finally {
    client.release(true);
  }
}

test('a page of the list of customers is one statement, and reads no more of a hub that is four times as large', async () => {
  const small = await hubOf(80);
  const large = await hubOf(320);
  try {
    const [before, after] = [await costOfRows(small), await costOfRows(large)];
    expect([before.statements, after.statements]).toEqual([1, 1]);
    expect(after.walked).toEqual([]);
    expect(after.pages).toBeLessThan(before.pages * 1.5);
    const inStage = { stage: ['use', 'support'] };
    const [few, many] = [await costOfRows(small, inStage), await costOfRows(large, inStage)];
    expect(many.walked).toEqual([]);
    expect(many.pages).toBeLessThan(few.pages * 1.5);
  } finally {
    await small.close();
    await large.close();
  }
}, 240_000);
