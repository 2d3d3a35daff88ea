import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask, eventually, publish } from '../processes/ask.js';
import { axe, LANGUAGES_IN_THEMES, openPage, settled, shot } from './browser.js';
import { setStage } from './stage.js';

const on = setStage();
/** Well before the frame asks again by itself. */
const TOLD_MS = 30_000;

interface Tally {
  readonly count: number;
  readonly isExact: boolean;
}
type Overview = Readonly<
  Record<'waits' | 'customers' | 'groups' | 'claims' | 'experiments' | 'reviews' | 'heldBack', Tally>
>;
const OF: Readonly<Record<keyof Overview, string>> = {
  waits: '/today',
  customers: '/customers',
  groups: '/groups',
  claims: '/voices',
  experiments: '/roadmap',
  reviews: '/identity',
  heldBack: '/sources',
};
const overview = async () =>
  (
    await ask<{ readonly overview: Overview }>(
      on.hub.url,
      `{ overview { ${Object.keys(OF)
        .map((name) => `${name} { count isExact }`)
        .join(' ')} } }`,
    )
  ).overview;

/** What stands beside a screen: 0 where nothing does. */
async function countOf(page: Page, path: string): Promise<number> {
  const count = page.locator(`nav a[href="${path}"] [class*=_count_]`);
  return (await count.count()) === 0 ? 0 : Number((await count.innerText()).replace(/\D/g, ''));
}
const counts = async (page: Page) =>
  Object.fromEntries(
    await Promise.all(Object.entries(OF).map(async ([name, path]) => [name, await countOf(page, path)])),
  ) as Readonly<Record<keyof Overview, number>>;

test.each(LANGUAGES_IN_THEMES)(
  'in %s, %s: beside each screen stands how much there is behind it, in one query on entry',
  async (language, theme) => {
    const told = await overview();
    expect(told.waits.count).toBeGreaterThan(0);
    expect(told.groups.count).toBeGreaterThan(0);
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/missing.svg`, { language, theme });
    let asked = 0;
    page.on('request', (request) => (asked += new URL(request.url()).pathname === '/graphql' ? 1 : 0));
    await page.goto(`${on.hub.url}/voices`);
    await page.locator('nav [class*=_count_]').first().waitFor();
    await settled(page);
    expect(asked).toBe(1);
    expect(await counts(page)).toEqual(
      Object.fromEntries(Object.entries(told).map(([name, { count }]) => [name, count])),
    );
    await shot(page, `rail-${language}-${theme}`);
    expect(await axe(page)).toEqual([]);
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
    await page.close();
  },
  60_000,
);

test.each(LANGUAGES_IN_THEMES)(
  'in %s, %s: an address that leads nowhere keeps the screens with their counts, and leads to them',
  async (language, theme) => {
    const told = await overview();
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/no/such/place`, { language, theme });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('nav [class*=_count_]').first().waitFor();
    expect(await counts(page)).toEqual(
      Object.fromEntries(Object.entries(told).map(([name, { count }]) => [name, count])),
    );
    await page.locator('header [title*="owner"]').waitFor();
    await shot(page, `nowhere-${language}-${theme}`);
    expect(await axe(page)).toEqual([]);
    await page.locator('nav a[href="/customers"]').click();
    await page.locator('main tbody a').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('a number of many is told where it was no longer counted', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/missing.svg`);
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { data: { overview?: { claims: Tally } } };
    if (body.data.overview) body.data.overview.claims = { count: 1_000, isExact: false };
    await route.fulfill({ response, json: body });
  });
  await page.goto(`${on.hub.url}/voices`);
  const count = page.locator('nav a[href="/voices"] [class*=_count_]');
  await count.waitFor();
  expect(await count.innerText()).toMatch(/^1.000\+/);
  await page.close();
}, 60_000);

test('whoever begins to wait is counted beside Today soon after the hub tells of it', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/today`);
  await page.locator('main tbody tr').first().waitFor();
  await settled(page);
  const before = await countOf(page, '/today');
  const data = { key: 'rail-1', subject: 'Patteri vuotaa', text: 'Patteri vuotaa taas, voisitteko tulla katsomaan?', requester: { key: 'rail-1', name: 'Aino Virtala', email: 'aino@rail.example' }, author: { side: 'customer', name: 'Aino Virtala' }, channel: 'email' }; // prettier-ignore
  await publish(on.hub.url, { specversion: '1.0', id: 'rail-1', source: 'tickets.live', type: 'ticket.opened', time: new Date().toISOString(), data }); // prettier-ignore
  await eventually(
    () => countOf(page, '/today'),
    (now) => now === before + 1,
    TOLD_MS,
  );
  await page.close();
}, 90_000);

test('what was decided is no longer counted beside Identity', async () => {
  const { reviews } = await overview();
  expect(reviews.count).toBeGreaterThan(0);
  const { page } = await openPage(on.browser, `${on.hub.url}/identity`);
  await page.locator('main [aria-current=true]').waitFor();
  await settled(page);
  expect(await countOf(page, '/identity')).toBe(reviews.count);
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Keep them apart' }).click();
  await eventually(
    () => countOf(page, '/identity'),
    (now) => now < reviews.count,
    TOLD_MS,
  );
  await page.close();
}, 90_000);
