import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openPage, settled } from '../browser.js';
import { NAMES, setScreensStage } from './screens.js';
import { focused, tabThrough } from './tabbing.js';

const { on, screens } = setScreensStage();
let page: Page;
let complaints: string[];

beforeAll(async () => {
  ({ page, complaints } = await openPage(on.browser, `${on.hub.url}/missing.svg`, { language: 'fi' }));
}, 60_000);
beforeEach(() => {
  complaints.length = 0;
});

/** Each page begins at an address that leads nowhere. */
const ownFaults = () => complaints.filter((one) => !one.includes('404'));
const caseOf = (name: string) => screens.find((one) => one.name === name)!;
const enter = async ({ path, stands }: { readonly path: string; readonly stands: string }) => {
  await page.goto(on.hub.url + path);
  await page.locator(stands).first().waitFor();
  await settled(page);
};
/** Goes to a control by the tab key alone. */
const tabTo = async (control: Locator) => {
  for (let press = 0; press < 150; press++) {
    if (await control.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key never came to ${String(control)}.`);
};
const keyOf = (at: string) => (url: URL) => url.searchParams.has(at);

test.each(NAMES)(
  '%s, and what opens from it: the tab key reaches all, is nowhere caught, and one always sees where one is',
  async (name) => {
    const screen = caseOf(name);
    for (const one of [screen, screen.opened]) {
      await enter(one);
      const { stops, missed } = await tabThrough(page);
      expect([one.path, missed]).toEqual([one.path, []]);
      expect([one.path, stops.filter(({ isMarked, isClear }) => !isMarked || !isClear)]).toEqual([one.path, []]);
      expect(stops[0]!.what).toContain('#content');
    }
    expect(ownFaults()).toEqual([]);
  },
  60_000,
);

/** The main act of each screen, by keys alone. */
const ACTS: Readonly<Record<(typeof NAMES)[number], () => Promise<unknown>>> = {
  today: async () => {
    await tabTo(page.locator('main tbody a').first());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/customers\/[0-9a-f-]{36}/);
  },
  customers: async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('Nieminen');
    await page.waitForURL(/q=Nieminen/);
    await settled(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    await page.locator('tbody a:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/customers\/[0-9a-f-]{36}/);
  },
  map: async () => {
    const cell = page.locator('[data-cell][tabindex="0"]');
    await tabTo(cell);
    const key = await focused(page);
    await page.keyboard.press('o');
    await page.waitForURL(keyOf('cell'));
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await tabTo(page.locator('main section button[title]').last());
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('cell'));
    expect(await focused(page)).toBe(key);
    // A Finnish keyboard has its brackets behind a modifier.
    await page.evaluate(() =>
      document.dispatchEvent(new KeyboardEvent('keydown', { key: '[', altKey: true, ctrlKey: true, bubbles: true })),
    );
    await page.waitForURL(keyOf('period'));
    const period = new URL(page.url()).searchParams.get('period');
    await page.keyboard.press('[');
    await page.waitForURL((url) => url.searchParams.get('period') !== period);
    await page.keyboard.press(']');
    await page.waitForURL((url) => url.searchParams.get('period') === period);
  },
  paths: async () => {
    await page.keyboard.press('[');
    await page.waitForURL(keyOf('period'));
    await page.goto(`${on.hub.url}/paths`);
    await tabTo(page.getByRole('button', { name: 'Taulukko' }).first());
    await page.keyboard.press('Enter');
    await tabTo(page.locator('main table a').first());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/customers\?/);
  },
  groups: async () => {
    await tabTo(page.locator('main li a').first());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/groups\/.+/);
  },
  graph: async () => {
    await page.keyboard.press('j');
    const node = await focused(page);
    await page.keyboard.press('o');
    await page.waitForURL(keyOf('at'));
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('at'));
    expect(await focused(page)).toBe(node);
  },
  voices: async () => {
    await tabTo(page.locator('main ul button[aria-pressed]').nth(1));
    await page.keyboard.press('Enter');
    await page.waitForURL(keyOf('theme'));
  },
  roadmap: async () => {
    const start = page.getByRole('button', { name: 'Aloita kokeilu' });
    await tabTo(start);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => document.querySelector('dialog')!.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await start.evaluate((one) => one === document.activeElement)).toBe(true);
  },
  identity: async () => {
    await page.keyboard.press('n');
    await page.locator('main textarea').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('Escape');
    await page.locator('main textarea').waitFor({ state: 'detached' });
    expect(await focused(page)).not.toBe('BODY');
  },
  sources: async () => {
    await tabTo(page.locator('main tbody a').first());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sources\/.+\/events/);
    // A new page begins at its content.
    await page.waitForFunction(() => document.activeElement?.id === 'content');
  },
};

test.each(NAMES)(
  '%s: what one comes for is done by keys alone',
  async (name) => {
    await enter(caseOf(name));
    await ACTS[name]();
    expect(ownFaults()).toEqual([]);
  },
  60_000,
);

test('the days of a customer go on by brackets, and the sheet of keys tells of them', async () => {
  await enter(caseOf('customers').opened);
  await page.keyboard.press('[');
  await page.waitForURL(keyOf('period'));
  const period = new URL(page.url()).searchParams.get('period');
  await page.keyboard.press('[');
  await page.waitForURL((url) => url.searchParams.get('period') !== period);
  await page.keyboard.press(']');
  await page.waitForURL((url) => url.searchParams.get('period') === period);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog');
  await sheet.getByText('edellinen ja seuraava jakso').waitFor();
  await sheet.getByText('avaa ja sulje sivupaneeli').waitFor();
}, 60_000);
