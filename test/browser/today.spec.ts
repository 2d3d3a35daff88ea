import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import { ask, eventually, publish } from '../processes/ask.js';
import { axe, openBrowser, openPage, settled, shot } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

let hub: ConsoleHub;
let browser: Browser;

interface Waits {
  readonly waits: { readonly totalCount: number; readonly nodes: readonly Wait[] };
}
interface Wait {
  readonly id: string;
  readonly length: { readonly seconds: number };
  readonly customer: { readonly id: string };
  readonly request: { readonly id: string; readonly subject: string | null; readonly text: string | null };
}
const WAITS =
  '{ waits(filter: { isOpen: true }, first: 50, orderBy: LONGEST) { totalCount nodes { id length { seconds } customer { id } request { id subject text } } } }';

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

/** Whom each row tells of, and which request it leads to. */
const shownIn = (page: Page) =>
  page.locator('main tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const { pathname, searchParams } = new URL(row.querySelector('a')!.href);
      return [pathname.split('/').at(-1), searchParams.get('entry')];
    }),
  );

const ANSWERED = {
  en: /^Answered elsewhere: /,
  fi: /^Vastattu muualla: /,
} as const;

test.each(['en', 'fi'] as const)(
  'whoever waits longest stands first, and a click opens the request; one who was answered elsewhere leaves the list (%s)',
  async (language) => {
    const before = (await ask<Waits>(hub.url, WAITS)).waits;
    const { page, complaints } = await openPage(browser, `${hub.url}/today`, { language });
    const rows = page.locator('main tbody tr');
    await rows.first().waitFor();
    await settled(page);
    await shot(page, `today-${language}`);
    expect(await axe(page)).toEqual([]);
    const lengths = before.nodes.map(({ length }) => length.seconds);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect(await shownIn(page)).toEqual(before.nodes.map(({ customer, request }) => [customer.id, request.id]));
    await page.getByRole('button', { name: ANSWERED[language] }).last().click();
    const after = await eventually(
      async () => (await ask<Waits>(hub.url, WAITS)).waits,
      ({ totalCount }) => totalCount === before.totalCount - 1,
      30_000,
    );
    await page.waitForFunction(
      (left) => document.querySelectorAll('main tbody tr').length === left,
      after.nodes.length,
      { timeout: 30_000 },
    );
    const [longest] = after.nodes;
    await rows.first().getByRole('link').last().click();
    await page.waitForURL(
      (url) => url.pathname === `/customers/${longest!.customer.id}` && url.searchParams.get('entry') === longest!.request.id,
    ); // prettier-ignore
    const entry = page.locator('main li[aria-current="true"]');
    const opened = async () => {
      await entry.waitFor();
      await settled(page);
      expect(await entry.innerText()).toContain(longest!.request.subject ?? longest!.request.text);
      await page.waitForFunction(() => {
        const row = document.querySelector('main li[aria-current="true"]')!;
        const { top, bottom } = row.getBoundingClientRect();
        return row === document.activeElement && bottom > 0 && top < innerHeight;
      });
    };
    await opened();
    await shot(page, `today-request-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await opened();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test('lengths are told by working time too, and that stands in the address', async () => {
  const { page } = await openPage(browser, `${hub.url}/today`);
  await page.locator('main tbody tr').first().waitFor();
  await page.getByRole('button', { name: 'Working time' }).click();
  await page.waitForURL(/by=working/);
  await page.reload();
  await page.getByRole('button', { name: 'Working time', pressed: true }).waitFor();
  await page.context().close();
}, 60_000);

/** So unlike each other that nobody takes two of them for one. */
const NAMES = ['Aino Virtala', 'Oskari Niemelä', 'Sanni Peltola', 'Jussi Harju'] as const;
let asked = 0;
/** Somebody writes to us, and nobody answers. */
async function somebodyAsks(): Promise<string> {
  const name = NAMES[asked++ % NAMES.length]!;
  const key = `${name.split(' ')[1]}-${asked}`;
  const data = { key, subject: `Patteri vuotaa ${asked}`, text: 'Voisitteko tulla katsomaan?', requester: { key, name, email: `${name.split(' ')[0]!.toLowerCase()}@${asked}.example` }, author: { side: 'customer', name }, channel: 'email' }; // prettier-ignore
  await publish(hub.url, { specversion: '1.0', id: `${key}-${Date.now()}`, source: 'tickets.live', type: 'ticket.opened', time: '2020-03-02T08:00:00Z', data }); // prettier-ignore
  return `Patteri vuotaa ${asked}`;
}

const readFurtherDown = (page: Page) =>
  page.evaluate(() => {
    document.body.style.minHeight = '4000px';
    scrollTo(0, 400);
  });
const isTodays = (route: Route) => route.request().postData()?.includes('"operationName":"Today"') ?? false;
const answeredAt = (page: Page, subject: string) =>
  page.getByRole('row').filter({ hasText: subject }).getByRole('button', { name: ANSWERED.en });

test('a new request is shown moments after it came, and only counted for whoever reads further down', async () => {
  const { page, complaints } = await openPage(browser, `${hub.url}/today`);
  await page.locator('main tbody tr').first().waitFor();
  await settled(page);
  const first = await somebodyAsks();
  // Well before it would be asked for again by itself: the hub tells of it.
  await page.getByRole('row').filter({ hasText: first }).waitFor({ timeout: 12_000 });
  await readFurtherDown(page);
  const second = await somebodyAsks();
  const news = page.locator('header').getByRole('status').getByText(/ new/);
  await news.waitFor({ timeout: 12_000 });
  expect(await news.innerText()).toMatch(/^1 new/);
  expect(await page.getByRole('row').filter({ hasText: second }).count()).toBe(0);
  // Settling one brings what is so now: what was held back is of an older time, and shows nothing again.
  await answeredAt(page, first).click();
  await page.getByRole('row').filter({ hasText: first }).waitFor({ state: 'detached' });
  await page.getByRole('row').filter({ hasText: second }).waitFor();
  expect(await page.getByRole('button', { name: 'Show', exact: true }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
}, 90_000);

interface Advocates {
  readonly advocates: { readonly totalCount: number };
}

test('a number of today does not become another under whoever reads further down: that is counted, and shown when they say so', async () => {
  const since = new Date(Date.now() - 86_400_000).toISOString();
  const recommended = async () =>
    (await ask<Advocates>(hub.url, `{ advocates(filter: { recommends: true, since: "${since}" }, first: 1) { totalCount } }`)).advocates.totalCount; // prettier-ignore
  const { page } = await openPage(browser, `${hub.url}/today`);
  const number = page.getByRole('region', { name: 'Today in numbers' }).getByRole('link').nth(3).locator('b');
  const before = await number.innerText();
  await settled(page);
  await readFurtherDown(page);
  const was = await recommended();
  const { customers } = await ask<{ customers: { nodes: readonly { id: string }[] } }>(
    hub.url,
    '{ customers(filter: { kind: PERSON, not: { promises: { some: {} } } }, first: 2) { nodes { id } } }',
  );
  const [from, to] = customers.nodes.map(({ id }) => id);
  await ask(hub.url, `mutation { recordRelation(input: { type: RECOMMENDED, from: "${from}", to: "${to}", at: "${new Date().toISOString()}" }) { __typename } }`); // prettier-ignore
  await eventually(recommended, (count) => count === was + 1);
  const news = page.locator('header').getByRole('status').getByText(/ new/);
  await news.waitFor({ timeout: 30_000 });
  expect(await number.innerText()).toBe(before);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await eventually(
    () => number.innerText(),
    (shown) => shown === String(Number(before) + 1),
  );
  await page.context().close();
}, 120_000);

test('an answer that was asked for before a request was settled does not bring it back', async () => {
  const { page } = await openPage(browser, `${hub.url}/today`);
  await page.locator('main tbody tr').first().waitFor();
  await settled(page);
  const subject = await somebodyAsks();
  await answeredAt(page, subject).waitFor();
  let release = () => undefined as void;
  const settledMeanwhile = new Promise<void>((resolve) => (release = resolve));
  let isHeld = false;
  await page.route('**/graphql', async (route) => {
    if (isHeld || !isTodays(route)) return route.continue();
    isHeld = true;
    // The gateway answers at once, as of now; the answer is long on its way.
    const response = await route.fetch();
    await settledMeanwhile;
    await route.fulfill({ response });
  });
  await page.mouse.move(0, 0);
  await somebodyAsks();
  await eventually(() => Promise.resolve(isHeld), (held) => held, 15_000); // prettier-ignore
  await answeredAt(page, subject).click();
  await page.getByRole('row').filter({ hasText: subject }).waitFor({ state: 'detached' });
  await page.mouse.move(0, 0);
  const late = page.waitForResponse((response) => response.url().endsWith('/graphql'));
  release();
  await late;
  for (let look = 0; look < 10; look++) {
    expect(await page.getByRole('row').filter({ hasText: subject }).count()).toBe(0);
    await page.waitForTimeout(100);
  }
  await page.context().close();
}, 90_000);

/** Somebody asks, the gateway has it, and the page has been told. */
async function somebodyIsTold(page: Page): Promise<string> {
  const { totalCount } = (await ask<Waits>(hub.url, WAITS)).waits;
  const subject = await somebodyAsks();
  await eventually(() => ask<Waits>(hub.url, WAITS), ({ waits }) => waits.totalCount > totalCount, 15_000); // prettier-ignore
  await page.waitForTimeout(2_000);
  return subject;
}
/** Well before it would be asked for again by itself. */
const isThereSoon = (page: Page, subject: string) =>
  page.getByRole('row').filter({ hasText: subject }).waitFor({ timeout: 6_000 });

test('what is told while nobody sees the page is asked for soon after it is seen again, and not before', async () => {
  const { page } = await openPage(browser, `${hub.url}/today`);
  await page.locator('main tbody tr').first().waitFor();
  await settled(page);
  const show = (hidden: boolean) =>
    page.evaluate((isHidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await show(true);
  const subject = await somebodyIsTold(page);
  expect(await page.getByRole('row').filter({ hasText: subject }).count()).toBe(0);
  await show(false);
  await isThereSoon(page, subject);
  await page.context().close();
}, 60_000);

test('what is told before the first answer came is asked for soon after it', async () => {
  const { page } = await openPage(browser, `${hub.url}/sources`);
  await settled(page);
  let release = () => undefined as void;
  const told = new Promise<void>((resolve) => (release = resolve));
  let isHeld = false;
  await page.route('**/graphql', async (route) => {
    if (isHeld || !isTodays(route)) return route.continue();
    isHeld = true;
    const response = await route.fetch();
    await told;
    await route.fulfill({ response });
  });
  await page.goto(`${hub.url}/today`);
  await eventually(() => Promise.resolve(isHeld), (held) => held, 15_000); // prettier-ignore
  await page.waitForTimeout(1_000);
  const subject = await somebodyIsTold(page);
  release();
  await isThereSoon(page, subject);
  await page.context().close();
}, 60_000);
