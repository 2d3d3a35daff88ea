import { beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { ask } from '../processes/ask.js';
import { openPage, settled } from './browser.js';
import { setGroupsStage } from './groups-stage.js';

const { on, define, countOf } = setGroupsStage();

interface Counts {
  readonly waits: { readonly totalCount: number };
  readonly promises: { readonly totalCount: number };
  readonly claims: { readonly totalCount: number };
  readonly wishes: { readonly totalCount: number };
}
let counts: Counts;

beforeAll(async () => {
  counts = await ask<Counts>(
    on.hub.url,
    `{ waits(filter: {isOpen: true}, first: 1) { totalCount } promises(filter: {maker: US, state: [DUE, OVERDUE]}, first: 1) { totalCount }
       claims(first: 1) { totalCount } wishes: claims(filter: {kind: [WISH]}, first: 1) { totalCount } }`,
  );
}, 180_000);

/** Answers are cut to pages of this size, so that every list of the sample has several. */
const PAGE = 5;

/** Lets the page's own questions ask for a few rows at a time; the hub answers them as it answers any. */
async function inSmallPages(page: Page, operations: readonly string[]): Promise<readonly string[]> {
  const asked: string[] = [];
  await page.route('**/graphql', async (route) => {
    const body = route.request().postData() ?? '';
    const name = operations.find((one) => body.includes(`"operationName":"${one}"`));
    if (!name) return route.continue();
    asked.push(name);
    return route.continue({ postData: body.replace(/"first":\d+/, `"first":${PAGE}`) });
  });
  return asked;
}

async function rowsOf(page: Page, button: Locator): Promise<readonly Readonly<Record<string, string>>[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return parse(Buffer.concat(chunks), { bom: true, columns: true });
}

test('the queue and the promises of Today are handed over to their ends, each once', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/today`);
  await settled(page);
  const asked = await inSmallPages(page, ['OpenWaits', 'DuePromises']);
  const waits = await rowsOf(page, page.getByRole('button', { name: 'CSV', exact: true }).first());
  expect(counts.waits.totalCount).toBeGreaterThan(PAGE);
  expect(waits).toHaveLength(counts.waits.totalCount);
  const promises = await rowsOf(page, page.getByRole('button', { name: 'CSV: What we promised' }));
  expect(promises).toHaveLength(counts.promises.totalCount);
  for (const rows of [waits, promises]) expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  expect(asked.filter((name) => name === 'OpenWaits')).toHaveLength(Math.ceil(counts.waits.totalCount / PAGE));
  await page.context().close();
}, 90_000);

test('claims are handed over as the filters say, to the end', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/voices`);
  await settled(page);
  await inSmallPages(page, ['Claims']);
  const csv = page.getByRole('button', { name: 'CSV', exact: true });
  expect(await rowsOf(page, csv)).toHaveLength(counts.claims.totalCount);
  await page.getByRole('button', { name: 'Wishes' }).click();
  await page.waitForURL(/kind=WISH/);
  await settled(page);
  const wishes = await rowsOf(page, csv);
  expect(wishes).toHaveLength(counts.wishes.totalCount);
  expect(new Set(wishes.map(({ kind }) => kind))).toEqual(new Set(['WISH']));
  await page.context().close();
}, 90_000);

test('members of a group are handed over to the last', async () => {
  const everybody = '{kind: PERSON}';
  const [id, size] = [await define('All people', everybody), await countOf(everybody)];
  expect(size).toBeGreaterThan(20);
  const { page } = await openPage(on.browser, `${on.hub.url}/groups/${id}`);
  await settled(page);
  const members = page.locator('section', { has: page.getByRole('heading', { name: 'Who is in it' }) });
  const rows = await rowsOf(page, members.getByRole('button', { name: 'CSV', exact: true }));
  expect(rows).toHaveLength(size);
  expect(new Set(rows.map((row) => row['id'])).size).toBe(size);
  await page.context().close();
}, 90_000);

interface Timeline {
  readonly customers: { readonly nodes: readonly { readonly id: string; readonly touchpoints: { readonly totalCount: number }; readonly inbound: { readonly totalCount: number } }[] };
} // prettier-ignore
const TIMELINE =
  '{ customers(first: 1, orderBy: {field: TOUCHPOINTS, direction: DESC}, filter: {kind: PERSON}) { nodes { id touchpoints(first: 1) { totalCount } inbound: touchpoints(first: 1, filter: {direction: [INBOUND]}) { totalCount } } } }';
const CHANGES = 'query ($id: ID!) { changes(customer: $id, first: 100) { nodes { attributes { field } } } }';

test('the timeline of a customer is handed over to its end, contacts and field changes, as its filters say', async () => {
  const { customers } = await ask<Timeline>(on.hub.url, TIMELINE);
  const { id, touchpoints, inbound } = customers.nodes[0]!;
  const { changes } = await ask<{ changes: { nodes: readonly { attributes: readonly object[] }[] } }>(on.hub.url, CHANGES, { id }); // prettier-ignore
  const changed = changes.nodes.filter(({ attributes }) => attributes.length > 0).length;
  const { page } = await openPage(on.browser, `${on.hub.url}/customers/${id}`);
  await settled(page);
  const asked = await inSmallPages(page, ['Touchpoints', 'CustomerChanges']);
  const csv = page.locator('section', { has: page.getByRole('heading', { name: 'Timeline' }) }).getByRole('button', { name: 'CSV', exact: true }); // prettier-ignore
  const rows = await rowsOf(page, csv);
  expect(touchpoints.totalCount).toBeGreaterThan(PAGE);
  expect(changed).toBeGreaterThan(0);
  expect(rows.filter(({ form }) => form === 'change')).toHaveLength(changed);
  expect(rows).toHaveLength(touchpoints.totalCount + changed);
  expect(new Set(asked)).toEqual(new Set(['Touchpoints', 'CustomerChanges']));
  await page.getByRole('button', { name: 'From them', exact: true }).click();
  await page.waitForURL(/show=inbound/);
  await settled(page);
  const theirs = await rowsOf(page, csv);
  expect(theirs).toHaveLength(inbound.totalCount);
  expect(new Set(theirs.map(({ direction }) => direction))).toEqual(new Set(['INBOUND']));
  await page.context().close();
}, 90_000);

test('how far it is is told while it is fetched, and what is stopped saves nothing', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/voices`);
  await settled(page);
  await inSmallPages(page, []);
  let pages = 0;
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/graphql', async (route) => {
    const body = route.request().postData() ?? '';
    if (!body.includes('"operationName":"Claims"')) return route.fallback();
    if (++pages === 2) await held;
    return route.continue({ postData: body.replace(/"first":\d+/, `"first":${PAGE}`) }).catch(() => undefined);
  });
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const csv = page.getByRole('button', { name: 'CSV', exact: true });
  await csv.click();
  await page
    .getByRole('status')
    .filter({ hasText: `${PAGE} of ${counts.claims.totalCount} rows` })
    .waitFor();
  expect(await csv.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Stop the export' }).click();
  await page.getByRole('button', { name: 'Stop the export' }).waitFor({ state: 'detached' });
  goOn();
  expect(await csv.isDisabled()).toBe(false);
  expect([pages, downloads]).toEqual([2, []]);
  await page.context().close();
}, 90_000);

test.each([
  ['/today', 'OpenWaits', 'tbody tr', 'Waiting for us'],
  ['/voices', 'Claims', 'li:has(> p)', 'What we know of them'],
] as const)(
  '%s is read on by key beyond its first page, and one goes on in the first new row',
  async (path, operation, row, panel) => {
    const first = path === '/today' ? 'Today' : 'Voices';
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/roadmap`);
    // The first page is cut as it comes: the sample is small, and the rest is asked from where it ends.
    let cut: string | undefined;
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      if (body.includes(`"operationName":"${operation}"`))
        return route.continue({ postData: body.replace(/"first":\d+/, `"first":${PAGE}`) });
      if (!body.includes(`"operationName":"${first}"`)) return route.continue();
      const response = await route.fetch();
      const answer = (await response.json()) as { data: Record<string, Connection> };
      const list = answer.data[first === 'Today' ? 'waits' : 'claims']!;
      cut ??= await cursorAfter(operation, PAGE);
      list.nodes = list.nodes.slice(0, PAGE);
      list.pageInfo = { hasNextPage: true, endCursor: cut };
      return route.fulfill({ response, json: answer });
    });
    await page.goto(on.hub.url + path);
    await settled(page);
    const list = page.locator('section', { has: page.getByRole('heading', { name: panel, exact: true }) });
    await list
      .locator(row)
      .nth(PAGE - 1)
      .waitFor();
    expect(await list.locator(row).count()).toBe(PAGE);
    await list.getByRole('button', { name: 'Show more' }).focus();
    await page.keyboard.press('Enter');
    await list.locator(row).nth(PAGE).waitFor();
    await page.waitForFunction(
      ([selector, at]) =>
        document.querySelectorAll(`main section ${selector}`).length > Number(at) &&
        document.activeElement?.closest('tr, li') !== null,
      [row, PAGE] as const,
    );
    const focused = await page.evaluate((selector) => {
      const here = document.activeElement!.closest('tr, li')!;
      return [...here.parentElement!.querySelectorAll(`:scope > ${selector.replace('tbody ', '')}`)].indexOf(here);
    }, row);
    expect([await list.locator(row).count(), focused]).toEqual([2 * PAGE, PAGE]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

interface Connection {
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const LISTS = {
  OpenWaits: 'waits(filter: {isOpen: true}, orderBy: LONGEST',
  Claims: 'claims(filter: {}',
} as const;

async function cursorAfter(operation: keyof typeof LISTS, first: number): Promise<string> {
  const { list } = await ask<{ list: Connection }>(
    on.hub.url,
    `{ list: ${LISTS[operation]}, first: ${first}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
  );
  return list.pageInfo.endCursor!;
}
