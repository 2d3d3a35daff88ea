import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask, eventually, publish } from '../processes/ask.js';
import { axe, LANGUAGES, openBrowser, openPage, settled, shot } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';
import { onAnswer } from './states/answers.js';

let hub: ConsoleHub;
let browser: Browser;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub(), openBrowser()]);
  const data = { key: '81', name: 'Hanna Lehtonen', emails: ['hanna@koivuranta.example'] };
  const event = { specversion: '1.0', id: 'e-1', source: 'crm.example', type: 'crm.contact.changed', time: '2026-03-02T08:00:00Z', data }; // prettier-ignore
  await publish(hub.url, event);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

test.each([
  ['en', 'customers/'],
  ['fi', 'customers/'],
] as const)(
  'a newcomer finds a customer by a misspelt name, by keyboard alone (%s)',
  async (language, path) => {
    const { page, complaints } = await openPage(browser, hub.url, { language });
    await page.waitForSelector('tbody a');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('hana lethonen');
    await page.getByRole('option', { name: /Hanna Lehtonen/ }).waitFor();
    // Others of the company are called alike: one goes down to the right one.
    const chosen = page.locator('[data-active-item]');
    for (let step = 0; step < 8 && !/Hanna Lehtonen/.test(await chosen.innerText()); step++)
      await page.keyboard.press('ArrowDown');
    await shot(page, `newcomer-find-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Hanna Lehtonen' }).waitFor();
    await settled(page);
    await shot(page, `newcomer-found-${language}`);
    expect(await axe(page)).toEqual([]);
    expect(page.url()).toContain(path);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

/** What the search says it finds, and what the palette calls each. */
const FINDS = {
  en: { says: 'Search customers, touchpoints, groups, screens', parts: ['Touchpoints', 'Groups', 'Screens'], typed: 's' },
  fi: { says: 'Etsi asiakkaita, kohtaamisia, ryhmiä, näkymiä', parts: ['Kohtaamispisteet', 'Ryhmät', 'Näkymät'], typed: 't' },
} as const; // prettier-ignore

test.each(LANGUAGES)(
  'the search says whole what it finds, and finds all of that (%s)',
  async (language) => {
    const { says, parts, typed } = FINDS[language];
    // Groups come from what is found beside ingest.
    await eventually(() => ask<{ groups: object[] }>(hub.url, '{ groups { id } }'), ({ groups }) => groups.length > 0, 60_000); // prettier-ignore
    const { page, complaints } = await openPage(browser, `${hub.url}/today`, { language });
    for (const path of ['/today', '/map', '/paths']) {
      await page.goto(hub.url + path);
      await settled(page);
      const search = page.locator('header button[aria-haspopup=dialog] span');
      expect(await search.innerText()).toBe(says);
      expect(await search.evaluate((said) => said.scrollWidth - said.clientWidth)).toBeLessThanOrEqual(0);
    }
    await page.locator('header button[aria-haspopup=dialog]').click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await page.keyboard.type(typed);
    const palette = page.getByRole('dialog');
    for (const part of parts) await palette.getByRole('group', { name: part, exact: true }).getByRole('option').first().waitFor(); // prettier-ignore
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

const WORDS = {
  en: { views: 'Saved views', name: 'Name of what you see now', save: 'Save this view', saved: /is saved/, forget: 'Forget Odottajat' },
  fi: { views: 'Tallennetut näkymät', name: 'Nimi sille, mitä näet nyt', save: 'Tallenna näkymä', saved: /on tallennettu/, forget: 'Unohda Odottajat' },
} as const; // prettier-ignore

test.each(LANGUAGES)(
  'touchpoints and groups are found in the palette, and a view that was saved is gone back to and forgotten (%s)',
  async (language) => {
    const words = WORDS[language];
    const { page, complaints } = await openPage(browser, `${hub.url}/customers`, { language });
    await page.waitForSelector('tbody a');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('#');
    const options = page.getByRole('dialog').getByRole('option');
    await options.nth(3).waitFor();
    const first = (await options.first().innerText()).split(',')[0]!;
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/map\?cell=[A-Z]+\./);
    await page.locator('[data-cell][aria-pressed="true"]').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toContainEqual(expect.stringContaining(first)); // prettier-ignore
    const where = page.url();
    await page.getByRole('button', { name: words.views }).click();
    await page.getByLabel(words.name).fill('Odottajat');
    await shot(page, `views-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: words.save }).click();
    await page.getByText(words.saved).waitFor();
    // Now, and not before: groups are found anew while the hub takes in what came last.
    const { groups } = await eventually(
      () => ask<{ groups: { id: string }[] }>(hub.url, '{ groups { id } }'),
      (told) => told.groups.length > 0,
      60_000,
    );
    await page.goto(`${hub.url}/groups/${groups[0]!.id}`);
    await settled(page);
    const group = await page.getByRole('heading', { level: 1 }).innerText();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(group.slice(0, 12));
    await page.getByRole('option', { name: group }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('odottajat');
    await page.getByRole('option', { name: 'Odottajat' }).click();
    await page.waitForURL(where);
    await page.getByRole('button', { name: words.views }).click();
    await page.getByRole('button', { name: words.forget }).click();
    expect(await page.evaluate(() => localStorage.getItem('meri.views'))).toBe('[]');
    expect(await page.getByLabel(words.name).evaluate((field) => field === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test('while the palette looks for somebody it says so, and says that there is nobody only when that is known', async () => {
  const { page } = await openPage(browser, `${hub.url}/customers`);
  await page.waitForSelector('tbody a');
  let release = () => undefined as void;
  const until = new Promise<void>((resolve) => (release = resolve));
  await onAnswer(page, 'Search', async (route) => {
    await until;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('@zzzqx');
  const palette = page.getByRole('dialog');
  await palette.getByText('Loading').waitFor();
  expect(await palette.getByText('Nothing is called').count()).toBe(0);
  release();
  await palette.getByText('Nothing is called “zzzqx”').waitFor();
  expect(await palette.getByText('Loading').count()).toBe(0);
  await page.context().close();
}, 30_000);

test('whoever types while the palette is still on its way loses no letter, and presses no key of the page', async () => {
  const { page } = await openPage(browser, `${hub.url}/customers`);
  await page.route('**/assets/palette-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.reload();
  await page.waitForSelector('tbody a');
  await page.keyboard.press('Control+k');
  // Each of these letters does something on this page: the next row, the one before, choose it.
  await page.keyboard.type('jkx hanna', { delay: 20 });
  const field = page.getByRole('dialog').getByRole('combobox');
  await field.waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  expect(await field.inputValue()).toBe('jkx hanna');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  expect(await page.locator('tbody [aria-selected="true"], tbody input:checked').count()).toBe(0);
  await page.context().close();
}, 60_000);

test('the list finds a misspelt name too, and its address shows the same to whoever gets the link', async () => {
  const { page } = await openPage(browser, `${hub.url}/customers`);
  await page.waitForSelector('tbody a');
  await page.keyboard.press('/');
  await page.keyboard.type('lethonen');
  await page.getByRole('link', { name: 'Hanna Lehtonen' }).waitFor();
  await page.getByRole('button', { name: 'People' }).click();
  await page.waitForURL(/q=lethonen&kind=person/);
  const seen = await page.locator('tbody').innerText();
  await page.reload();
  await page.getByRole('link', { name: 'Hanna Lehtonen' }).waitFor();
  await settled(page);
  expect(await page.locator('tbody').innerText()).toBe(seen);
  await page.context().close();
}, 60_000);

test('rows are walked, chosen and opened by keys, and Back returns to where one was', async () => {
  const { page } = await openPage(browser, `${hub.url}/customers?sort=name&later=kept`);
  await page.waitForSelector('tbody a');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByText('1 selected').waitFor();
  const second = await page.locator('[data-row="1"] a').first().innerText();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: second }).waitFor();
  await page.goBack();
  await page.waitForURL(/sort=name&later=kept/);
  await page.context().close();
}, 60_000);

test('CSV holds every row of the view, not only those in sight', async () => {
  const { page } = await openPage(browser, `${hub.url}/customers`);
  await page.waitForSelector('tbody a');
  const total = Number((await page.getByText(/^\d+ customers$/).innerText()).replace(/\D/g, ''));
  expect(total).toBeGreaterThan(50);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').trimEnd().split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFFid,kind,name,city,touchpoints,openCases,lastTouchpointAt,since,groups,stage,openWaits,promisesDue,promisesOverdue,feltPositive,feltNeutral,feltNegative,notJudged',
  );
  expect(lines).toHaveLength(total + 1);
  await page.context().close();
}, 60_000);
