import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ask, eventually } from '../processes/ask.js';
import { axe, LANGUAGES, LOOKS, openBrowser, openPage, settled, shot } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';
import { longestTask } from './longest-task.js';

const SITES = 50;
const PEOPLE = 100;
let hub: ConsoleHub;
let browser: Browser;
/** A group of companies with so many sites that the whole of it is 5,051 customers. */
let big: string;
let site: string;

const event = (type: string, key: string, data: object) =>
  JSON.stringify({
    specversion: '1.0',
    id: `${type} ${key}`,
    source: 'crm.big',
    type,
    time: '2026-03-02T08:00:00Z',
    data: { key, ...data },
  });

const idOf = async (key: string): Promise<string> => {
  const { search } = await ask<{ search: { by: string; customer: { id: string } }[] }>(
    hub.url,
    'query ($key: String!) { search(text: $key, first: 5) { by customer { id } } }',
    { key },
  );
  return search.find(({ by }) => by === 'KEY')!.customer.id;
};

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub(), openBrowser()]);
  const sites = Array.from({ length: SITES }, (_, site) => site);
  await hub.publish([
    event('crm.contact.changed', 'lone-1', { name: 'Yksin Erakko' }),
    event('crm.organization.changed', 'big', { name: 'Suomen Lämpökiinteistöt Oyj' }),
    ...sites.map((site) =>
      event('crm.organization.changed', `site-${site}`, {
        name: `Lämpökiinteistöt toimipiste ${site}`,
        parent: { key: 'big' },
      }),
    ),
    ...sites.flatMap((site) =>
      Array.from({ length: PEOPLE }, (_, person) =>
        event('crm.contact.changed', `p-${site}-${person}`, {
          name: `Asukas ${site} ${person}`,
          emails: [`p${site}.${person}@lampo.example`],
          organization: { key: `site-${site}` },
        }),
      ),
    ),
  ]);
  await eventually(
    () =>
      ask<{ sources: { source: string; lag: number; events: number }[] }>(hub.url, '{ sources { source lag events } }'),
    ({ sources }) =>
      sources.some(({ source, events, lag }) => source === 'crm.big' && events > SITES * PEOPLE && lag === 0),
    120_000,
  );
  big = await idOf('big');
  site = await idOf('site-7');
}, 240_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

/** All is drawn, and again after whatever was asked of it last. */
const stands = async (page: Page) => {
  await page.waitForSelector('[data-state=drawn]');
  await settled(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
};

const WORDS = {
  en: { search: 'Search a customer', people: 'People', expand: /Show 100 more/, hide: 'Hide', back: /Show 1 hidden/, open: 'Open the customer', list: 'The same as a list' }, // prettier-ignore
  fi: { search: 'Etsi asiakasta', people: 'Ihmiset', expand: /Näytä 100 lisää/, hide: 'Piilota', back: /Näytä 1 piilotettua/, open: 'Avaa asiakas', list: 'Sama luettelona' }, // prettier-ignore
} as const;

test.each(LANGUAGES)(
  'it starts from a customer, grows as one asks, and all of it is done by keys in the list and kept in the address (%s)',
  async (language) => {
    const words = WORDS[language];
    const { page, complaints } = await openPage(browser, `${hub.url}/graph`, { language });
    await page.getByLabel(words.search).fill('Suomen Lampokiinteistot');
    await page.getByRole('link', { name: /Suomen Lämpökiinteistöt/ }).click();
    await stands(page);
    await page.waitForURL((url) => url.searchParams.get('of') === big);
    const list = page.getByRole('region', { name: words.list });
    const rows = list.locator('tbody tr');
    const listed = (many: number) => eventually(() => rows.count(), (count) => count === many); // prettier-ignore
    await listed(SITES + 1);
    expect(await rows.first().innerText()).toMatch(/Suomen Lämpökiinteistöt Oyj\s+0\s+50 (of|\/) 50/);
    await shot(page, `graph-${language}`);

    // Everything from here on by keys.
    await list.getByRole('searchbox').fill('toimipiste 7');
    await listed(1);
    await list.locator('tbody button').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('at') === site);
    await shot(page, `graph-chosen-${language}`);
    const expand = page.getByRole('button', { name: words.expand });
    await expand.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('expand') === site);
    await page
      .getByText(/101 (of|\/) 101/)
      .first()
      .waitFor();
    await stands(page);
    await page.getByRole('button', { name: words.hide, exact: true }).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('hide') === site);
    await list.getByRole('searchbox').fill('');
    await listed(SITES);
    await page.reload();
    await stands(page);
    await listed(SITES);
    await page.getByRole('button', { name: words.back }).press('Enter');
    await listed(100);
    await page.getByRole('button', { name: words.people, exact: true }).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('who') === 'PERSON');
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test('nobody moves when something is shown or left out, nor when the picture grows', async () => {
  const { page } = await openPage(browser, `${hub.url}/graph?of=${big}`);
  await stands(page);
  const seen = () => page.locator('[class*=canvas]').first().screenshot();
  const before = await seen();
  const rows = page.getByRole('region', { name: WORDS.en.list }).locator('tbody tr');
  const show = async (who: string, many: number) => {
    const button = page.getByRole('button', { name: who });
    await button.click();
    await button.and(page.locator('[aria-pressed="true"]')).waitFor();
    await eventually(
      () => rows.count(),
      (count) => count === many,
    );
    await stands(page);
  };
  await show('Organisations', SITES + 1);
  // All but the middle are organizations: the same picture, to the pixel.
  expect((await seen()).equals(before)).toBe(true);
  await show('People', 1);
  expect((await seen()).equals(before)).toBe(false);
  await show('Everybody', SITES + 1);
  expect((await seen()).equals(before)).toBe(true);
  await page.context().close();
}, 60_000);

test('what is drawn is handed over as rows and as a picture', async () => {
  const { page } = await openPage(browser, `${hub.url}/graph?of=${big}`);
  await stands(page);
  const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PNG' }).click()]);
  expect(png.suggestedFilename()).toBe('graph.png');
  const { readFile } = await import('node:fs/promises');
  const bytes = await readFile(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  // A picture of nothing but ground is far smaller.
  expect(bytes.length).toBeGreaterThan(15_000);
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).last().click(),
  ]);
  const ties = (await readFile(await csv.path(), 'utf8')).trim().split('\r\n');
  expect(ties).toHaveLength(SITES + 1);
  expect(ties[1]).toContain('PART_OF');
  await page.context().close();
}, 60_000);

test('an id that leads nowhere and a customer without ties say so', async () => {
  const { page } = await openPage(browser, `${hub.url}/graph?of=00000000-0000-8000-8000-000000000000`);
  await page.getByText('No customer has this id').waitFor();
  await page.goto(`${hub.url}/graph?of=${await idOf('lone-1')}`);
  await page.getByText('Nobody is tied to this customer yet').waitFor();
  await page.context().close();
}, 30_000);

test.each(LOOKS)(
  'axe finds nothing on the graph with somebody chosen, $theme, $language',
  async (look) => {
    const { page, complaints } = await openPage(browser, `${hub.url}/graph?of=${big}&at=${site}`, look);
    await stands(page);
    await shot(page, `graph-${look.theme}-${look.language}-1440`);
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('5,000 customers are drawn while the page goes on answering: they find their places in a worker', async () => {
  const { page, complaints } = await openPage(browser, `${hub.url}/customers`);
  await page.waitForSelector('tbody a');
  // What the processor does elsewhere meanwhile counts nothing, and a loop of the kind that a layout is tells how fast it is.
  const loop = await longestTask(browser, () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) =>
          // A task of the page, as a layout would be one.
          setTimeout(() => {
            let sum = 0;
            for (let a = 0; a < 5_000; a++) for (let b = 0; b < 5_000; b++) sum += Math.sqrt((a - b) * (a - b) + 1);
            resolve(sum);
          }),
        ),
    ),
  );
  const longest = await longestTask(browser, async () => {
    // Within the page: a whole new one has more to do at first.
    await page.evaluate((path) => {
      history.pushState({}, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/graph?of=${big}&hops=2&most=5000`);
    await page.waitForSelector('[data-state]', { timeout: 60_000 });
    await page.waitForSelector('[data-state=drawn]', { timeout: 120_000 });
  });
  const list = page.getByRole('region', { name: 'The same as a list' });
  expect(await list.innerText()).toContain('5,000 customers');
  expect(await page.getByText(/51 more within reach are not drawn/).count()).toBe(1);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(2_500);
  await shot(page, 'graph-5000');
  // The layout itself is some fifty times the loop, all of it elsewhere.
  expect(loop).toBeGreaterThan(0);
  expect(longest).toBeLessThan(15 * loop);
  expect(complaints).toEqual([]);
  await page.context().close();
}, 240_000);
