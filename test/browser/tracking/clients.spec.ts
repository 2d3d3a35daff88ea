import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Pool } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { inLog, type EventInLog } from '../../hub/ingest/in-log.js';
import { ask, eventually } from '../../processes/ask.js';
import { openBrowser } from '../browser.js';
import { startConsoleHub, type ConsoleHub } from '../console-hub.js';
import { pagesWith } from './pages.js';
import { startShop, type Shop } from './shop.js';
import { startWire, type Passed, type Wire } from './wire.js';

/** The clients of browsers, unmodified, in a page of another site: every event is in the hub once, whatever became of the answers. */
const SOURCE = 'web.shop';
let hub: ConsoleHub;
let browser: Browser;
let wire: Wire;
let shop: Shop;
let pool: Pool;
let readersKey: string;

beforeAll(async () => {
  [hub, browser] = await Promise.all([
    startConsoleHub({ MERI_KEY_PEPPER: 'a pepper for browsers’ clients' }, false),
    openBrowser(),
  ]);
  const writeKey = await hub.createKey('integration', SOURCE);
  readersKey = await hub.createKey('steward');
  wire = await startWire(hub.url);
  shop = await startShop(pagesWith(writeKey, wire.address), { integrations: { 'Segment.io': { apiKey: writeKey } } });
  pool = new Pool({ connectionString: await hub.databaseUrl(), max: 2 });
}, 180_000);
afterAll(async () => {
  await pool?.end();
  await browser?.close();
  await shop?.close();
  await wire?.close();
  await hub?.close();
}, 60_000);

/** What all these clients have. */
interface Tracker {
  identify(user: string, traits: object): void;
  track(event: string, properties: object): void;
  page(name: string): void;
  group(group: string, traits: object): void;
  alias(user: string, before: string): void;
}

async function open(path: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${shop.url}${path}`);
  return page;
}

const TRACKED = 23;
const ticket = (n: number): string => `Ticket ${n}`;

/** One call of each kind but `track`, of which there are 23. */
const sendAll = (page: Page, user: string): Promise<void> =>
  page.evaluate(
    ({ user, count }) => {
      const { analytics } = globalThis as unknown as { analytics: Tracker };
      analytics.identify(user, { email: `${user}@edge.example` });
      for (let n = 0; n < count; n++) analytics.track(`Ticket ${n}`, { n });
      analytics.page('Pricing');
      analytics.group(`house-of-${user}`, { name: `House of ${user}` });
      analytics.alias(user, `${user}-before`);
    },
    { user, count: TRACKED },
  );

const ofUser = async (user: string): Promise<readonly EventInLog[]> =>
  (await inLog(pool)).filter(({ data }) => data.userId === user);

async function everyEventOnce(user: string): Promise<void> {
  const events = await eventually(
    () => ofUser(user),
    (found) => found.length >= TRACKED + 4,
    60_000,
  );
  expect(events.map(({ type }) => type).sort()).toEqual(
    ['alias', 'group', 'identify', 'page', ...Array<string>(TRACKED).fill('track')].map((call) => `segment.${call}`),
  );
  expect(new Set(events.map(({ source }) => source))).toEqual(new Set([SOURCE]));
  const tracked = events.filter(({ type }) => type === 'segment.track').map(({ data }) => data.event as string);
  expect(tracked.sort()).toEqual(Array.from({ length: TRACKED }, (_, n) => ticket(n)).sort());
  expect(events.find(({ type }) => type === 'segment.alias')?.data.previousId).toBe(`${user}-before`);
}

interface Found {
  readonly customerBy: {
    readonly records: readonly { readonly key: string }[];
    readonly touchpoints: { readonly totalCount: number };
  } | null;
}

/** In the graph: one customer, whom nothing reached twice. */
async function oneCustomer(user: string): Promise<void> {
  const found = await eventually(
    () =>
      ask<Found>(
        hub.url,
        'query ($email: String!) { customerBy(identifier: {kind: EMAIL, value: $email}) { records { key } touchpoints { totalCount } } }',
        { email: `${user}@edge.example` },
        { authorization: `Bearer ${readersKey}` },
      ),
    // The alias may be applied after the rest.
    ({ customerBy }) =>
      (customerBy?.touchpoints.totalCount ?? 0) > TRACKED &&
      customerBy?.records.some(({ key }) => key === `${user}-before`) === true,
  );
  expect(found.customerBy?.touchpoints.totalCount).toBe(TRACKED + 1);
  expect(found.customerBy?.records.map(({ key }) => key)).toContain(user);
}

const sentBy = (user: string): readonly Passed[] =>
  wire.passed.filter(({ method, body }) => method === 'POST' && body.includes(`"${user}"`));

/** How often each message was sent. */
function timesSent(user: string): readonly number[] {
  const times = new Map<string, number>();
  for (const { body } of sentBy(user))
    for (const [, id] of body.matchAll(/"messageId":"([^"]+)"/g)) times.set(id!, (times.get(id!) ?? 0) + 1);
  return [...times.values()];
}

/** What the browser asked before it sent to an address for the first time. */
const askedBefore = (path: string): Passed | undefined =>
  wire.passed.find((one) => one.method === 'OPTIONS' && one.path === path);

describe('@segment/analytics-next', () => {
  test('by its snippet: asked before, sent as text/plain, sent again where the answer was lost, and kept once', async () => {
    const page = await open('/segment/snippet');
    wire.loseAnswers(6);
    await sendAll(page, 'ajs-1');
    await eventually(
      async () => timesSent('ajs-1'),
      (times) => times.length === TRACKED + 4 && times.filter((one) => one > 1).length >= 6,
    );
    await everyEventOnce('ajs-1');
    await oneCustomer('ajs-1');
    for (const { headers, status } of sentBy('ajs-1')) {
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/plain');
      expect(headers.origin).toBe(shop.url);
      expect(headers['sec-fetch-site']).toBe('cross-site');
    }
    for (const path of new Set(sentBy('ajs-1').map((one) => one.path))) {
      expect(path).toMatch(/^\/v1\/[itpga]$/);
      expect(askedBefore(path)?.headers['access-control-request-headers']).toMatch(/authorization/);
    }
    expect(sentBy('ajs-1').some(({ headers }) => headers['x-retry-count'] === '1')).toBe(true);
    await page.context().close();
  }, 120_000);

  test('a page that is left while its messages are on their way: the next one sends them again, and they are kept once', async () => {
    const page = await open('/segment/snippet');
    wire.holdAnswers();
    await sendAll(page, 'ajs-2');
    await eventually(
      () => ofUser('ajs-2'),
      (taken) => taken.length > 2,
    );
    await page.goto(`${shop.url}/segment/snippet?next`);
    wire.letAnswersGo();
    await everyEventOnce('ajs-2');
    await oneCustomer('ajs-2');
    expect(timesSent('ajs-2').filter((times) => times > 1).length).toBeGreaterThan(2);
    await page.context().close();
  }, 120_000);

  test('in batches: the first full one at once, the others as the page is left', async () => {
    const page = await open('/segment/batching');
    await sendAll(page, 'ajs-3');
    await eventually(
      () => ofUser('ajs-3'),
      (taken) => taken.length >= 10,
    );
    // What came meanwhile waits for a minute.
    expect(await ofUser('ajs-3')).toHaveLength(10);
    await page.goto(`${shop.url}/elsewhere`);
    await everyEventOnce('ajs-3');
    await oneCustomer('ajs-3');
    expect(new Set(sentBy('ajs-3').map(({ path }) => path))).toEqual(new Set(['/v1/b']));
    await page.context().close();
  }, 120_000);
});

describe('@rudderstack/analytics-js', () => {
  test('with headers of its own, asked before, sent again where the answer was lost, and kept once', async () => {
    const page = await open('/rudderstack/xhr');
    wire.loseAnswers(6);
    await sendAll(page, 'rsa-1');
    await eventually(
      async () => timesSent('rsa-1'),
      (times) => times.length === TRACKED + 4 && times.filter((one) => one > 1).length >= 6,
      60_000,
    );
    await everyEventOnce('rsa-1');
    await oneCustomer('rsa-1');
    for (const { path } of sentBy('rsa-1'))
      expect(askedBefore(path)?.headers['access-control-request-headers']).toMatch(/anonymousid/);
    expect(sentBy('rsa-1').some(({ headers }) => headers['rsa-retry-attempt'] === '1')).toBe(true);
    await page.context().close();
  }, 120_000);

  test('by beacons: full batches at once, the last as the page is left', async () => {
    const page = await open('/rudderstack/beacon');
    await sendAll(page, 'rsa-2');
    await eventually(
      () => ofUser('rsa-2'),
      (taken) => taken.length >= 20,
    );
    await page.goto(`${shop.url}/elsewhere`);
    await everyEventOnce('rsa-2');
    await oneCustomer('rsa-2');
    for (const { path, headers } of sentBy('rsa-2')) {
      expect(path).toMatch(/^\/beacon\/v1\/batch\?writeKey=meri_/);
      expect(headers['content-type']).toBe('text/plain');
      expect(headers.authorization).toBeUndefined();
    }
    await page.context().close();
  }, 120_000);
});
