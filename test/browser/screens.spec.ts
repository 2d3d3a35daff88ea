import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask } from '../processes/ask.js';
import { axe, LANGUAGES, LOOKS, openPage, settled, shot, THEMES } from './browser.js';
import { marksOf } from './marks.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();
let somebody: { readonly id: string; readonly displayName: string };

beforeAll(async () => {
  const { customers } = await ask<{ customers: { nodes: (typeof somebody)[] } }>(
    on.hub.url,
    '{ customers(first: 1, orderBy: {field: TOUCHPOINTS, direction: DESC}, filter: {kind: PERSON}) { nodes { id displayName } } }',
  );
  somebody = customers.nodes[0]!;
}, 120_000);

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

/** So many pages are open at once: one is drawn while another is looked through. */
const AT_ONCE = 3;

async function eachAtOnce<T>(items: readonly T[], look: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const work = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await look(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Speaks another language on a page that stands, also while a dialog keeps everything else from being clicked. */
const speak = (page: Page, language: string) =>
  page.evaluate((lang) => document.querySelector<HTMLElement>(`button[lang=${lang}]`)?.click(), language);

test('axe finds nothing on any screen, in either theme and language', async () => {
  await eachAtOnce(Object.entries(VIEWS), async ([name, { path, stands }]) => {
    const { page, complaints } = await openPage(
      on.browser,
      on.hub.url + path.replace('SOMEBODY', somebody.id),
      LOOKS[0],
    );
    await stands(page);
    for (const { theme, language } of LOOKS) {
      await page.emulateMedia({ colorScheme: theme });
      await speak(page, language);
      await page.waitForSelector(`html[lang=${language}][data-theme=${theme}]`);
      await settled(page);
      expect([name, theme, language, await axe(page)]).toEqual([name, theme, language, []]);
    }
    expect([name, complaints]).toEqual([name, []]);
    await page.context().close();
  });
}, 300_000);

const LEAST_CONTRAST = 3;

test('where the reader chose the colours every text, chip and mark can be told from its ground', async () => {
  const paths = [`/customers/${somebody.id}`, '/customers', '/map?cell=EMAIL.support', ...OTHERS];
  await eachAtOnce(paths, async (path) => {
    const { page } = await openPage(on.browser, on.hub.url + path);
    await settled(page);
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, forcedColors: 'active' });
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      expect([path, theme, await axe(page)]).toEqual([path, theme, []]);
      const faint = (await marksOf(page)).filter(({ best }) => best < LEAST_CONTRAST);
      expect([path, theme, faint]).toEqual([path, theme, []]);
      const bare = await page
        .locator('main :is([class*=_chip_], [class*=_pill_])')
        .evaluateAll((chips) => chips.filter((chip) => getComputedStyle(chip).borderTopWidth === '0px').length);
      expect([path, theme, bare]).toEqual([path, theme, 0]);
      if (theme === 'dark') await shot(page, `forced-${path.split('/')[1]?.split('?')[0]}`);
    }
    await page.context().close();
  });
}, 180_000);

test('nothing runs out of the page at 1440, 1600 and 1920 pixels, in either language', async () => {
  await eachAtOnce(['/customers', `/customers/${somebody.id}`, ...OTHERS], async (path) => {
    const { page } = await openPage(on.browser, on.hub.url + path);
    await settled(page);
    for (const language of LANGUAGES) {
      await speak(page, language);
      await page.waitForSelector(`html[lang=${language}]`);
      for (const width of [1440, 1600, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        await settled(page);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([path, language, width, over <= 0]).toEqual([path, language, width, true]);
      }
    }
    await page.context().close();
  });
}, 120_000);

test('the gateway going away is said, what was seen stays, and it comes back by itself', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/customers`);
  await page.waitForSelector(ROWS);
  await settled(page);
  const seen = await page.locator(ROWS).first().innerText();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'People' }).click();
  await page.getByText('The gateway cannot be reached').first().waitFor();
  expect(await page.locator(ROWS).first().innerText()).toBe(seen);
  await page.context().setOffline(false);
  // Nobody presses anything: the people come, and nothing is said any more.
  await page.getByText('The gateway cannot be reached').first().waitFor({ state: 'detached', timeout: 60_000 });
  const people = await ask<{ customers: { totalCount: number } }>(on.hub.url, '{ customers(filter: { kind: PERSON }, first: 1) { totalCount } }'); // prettier-ignore
  await page.getByText(new RegExp(`^${people.customers.totalCount} customers$`)).waitFor();
  await page.context().close();
}, 60_000);
