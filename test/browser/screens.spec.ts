import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ask } from '../processes/ask.js';
import { axe, LANGUAGES, openBrowser, openPage, settled, THEMES } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

let hub: ConsoleHub;
let browser: Browser;
let somebody: { readonly id: string; readonly displayName: string };

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub(), openBrowser()]);
  const { customers } = await ask<{ customers: { nodes: (typeof somebody)[] } }>(
    hub.url,
    '{ customers(first: 1, orderBy: {field: TOUCHPOINTS, direction: DESC}, filter: {kind: PERSON}) { nodes { id displayName } } }',
  );
  somebody = customers.nodes[0]!;
}, 120_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

const ROWS = 'tbody a';
/** The screens beside the customers. */
const OTHERS = [
  '/today',
  '/map',
  '/paths',
  '/groups',
  '/graph',
  '/voices',
  '/roadmap',
  '/identity',
  '/sources',
] as const;

/** Every screen and state: its address, and how one knows that it stands. */
const VIEWS: Readonly<Record<string, { readonly path: string; readonly stands: (page: Page) => Promise<unknown> }>> = {
  customers: { path: '/customers', stands: (page) => page.waitForSelector(ROWS) },
  'customers, nobody matches': {
    path: '/customers?q=qqqqqqqqqq',
    stands: (page) => page.getByRole('heading', { level: 2 }).waitFor(),
  },
  ...Object.fromEntries(
    OTHERS.map((path) => [
      path,
      {
        path,
        stands: async (page: Page) => {
          await page.waitForSelector('main h1');
          await settled(page);
        },
      },
    ]),
  ),
  'an address that leads nowhere': { path: '/nowhere', stands: (page) => page.waitForSelector('main h1') },
  'one customer': {
    path: '/customers/SOMEBODY',
    stands: (page) => page.getByRole('heading', { level: 1, name: somebody.displayName }).waitFor(),
  },
  'why one customer': {
    path: '/customers/SOMEBODY?open=why',
    stands: (page) => page.waitForSelector('dialog[open] li'),
  },
  'a note': { path: '/customers/SOMEBODY?open=note', stands: (page) => page.waitForSelector('dialog[open] textarea') },
  'nobody has the id': {
    path: '/customers/00000000-0000-8000-8000-000000000000',
    stands: (page) => page.waitForSelector('main h1'),
  },
  palette: {
    path: '/customers',
    stands: async (page) => {
      await page.waitForSelector(ROWS);
      await page.keyboard.press('Control+k');
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
      await page.keyboard.type(somebody.displayName.slice(0, 4));
      await page.waitForSelector('[role=option] mark');
    },
  },
  'sheet of keys': {
    path: '/customers',
    stands: async (page) => {
      await page.waitForSelector(ROWS);
      await page.keyboard.press('?');
      await page.waitForSelector('dialog[open]');
    },
  },
};

const LOOKS = THEMES.flatMap((theme) => LANGUAGES.map((language) => ({ theme, language })));
test.each(LOOKS)(
  'axe finds nothing on any screen, $theme, $language',
  async (look) => {
    for (const [name, { path, stands }] of Object.entries(VIEWS)) {
      const { page, complaints } = await openPage(browser, hub.url + path.replace('SOMEBODY', somebody.id), look);
      await stands(page);
      expect([name, await page.locator('html').getAttribute('lang')]).toEqual([name, look.language]);
      expect([name, await axe(page)]).toEqual([name, []]);
      expect([name, complaints]).toEqual([name, []]);
      await page.context().close();
    }
  },
  180_000,
);

test.each([1440, 1600, 1920])(
  'nothing runs out of the page at %i pixels, in either language',
  async (width) => {
    for (const language of LANGUAGES)
      for (const path of ['/customers', `/customers/${somebody.id}`, ...OTHERS]) {
        const { page } = await openPage(browser, `${hub.url}${path}`, { width, language });
        await settled(page);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([path, language, over <= 0]).toEqual([path, language, true]);
        await page.context().close();
      }
  },
  120_000,
);

test('the gateway going away is said, what was seen stays, and it comes back by itself', async () => {
  const { page } = await openPage(browser, `${hub.url}/customers`);
  await page.waitForSelector(ROWS);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'People' }).click();
  await page.getByText('The gateway cannot be reached').first().waitFor();
  await page.context().setOffline(false);
  await page.context().close();
}, 60_000);
