import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { LANGUAGES_IN_THEMES, openPage, settled, shot } from '../browser.js';
import { moving, unreadable } from './layout.js';
import { NAMES, setScreensStage } from './screens.js';

const { on, screens } = setScreensStage();
const pages = new Map<string, Page>();
/** What the screens are drawn for, the first one last: the next page begins in it. */
const WIDTHS = [1920, 1600, 1440];

/** Pictures are drawn again in the width that they find. */
const drawnAnew = async (page: Page): Promise<void> => {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await settled(page);
};

beforeAll(async () => {
  for (const [language, theme] of LANGUAGES_IN_THEMES) {
    const { page } = await openPage(on.browser, `${on.hub.url}/missing.svg`, { language, theme: theme ?? 'light' });
    pages.set(language, page);
  }
}, 60_000);

test.each(NAMES)(
  '%s, and what opens from it: no text is cut or lies on another, no control on another, in either language, and nothing moves',
  async (name) => {
    const screen = screens.find((one) => one.name === name)!;
    for (const [language, page] of pages)
      for (const [part, { path, stands }] of Object.entries({ screen, opened: screen.opened })) {
        await page.goto(on.hub.url + path);
        await page.locator(stands).first().waitFor();
        await settled(page);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          await drawnAnew(page);
          await shot(page, `layout-${name}-${part}-${language}-${width}`);
          const place = [name, part, language, width];
          expect([...place, await unreadable(page)]).toEqual([...place, []]);
        }
        expect([name, part, language, await moving(page)]).toEqual([name, part, language, []]);
      }
  },
  120_000,
);

test('what cannot be read is found: a test of the test', async () => {
  const page = pages.get('en')!;
  await page.goto(`${on.hub.url}/today`);
  await settled(page);
  await page.evaluate(() => {
    const main = document.querySelector('main')!;
    main.innerHTML =
      '<div id="a"><p>Quite a long text</p></div><div id="b"><p>Another text</p></div><button>One</button><button id="c">Two</button>';
    const give = (id: string, style: Partial<CSSStyleDeclaration>) =>
      Object.assign(main.querySelector<HTMLElement>(`#${id}`)!.style, style);
    give('a', { overflow: 'hidden', width: '40px', whiteSpace: 'nowrap' });
    give('b', { marginTop: '-20px' });
    give('c', { marginLeft: '-20px' });
  });
  const found = await unreadable(page);
  const kinds = new Set(found.map((one) => one.split(':')[0]));
  expect(kinds).toEqual(new Set(['cut across', 'on each other', 'controls on each other']));
});

test('a side column that sticks and touches the middle is found: a test of the test', async () => {
  const page = pages.get('en')!;
  await page.goto(`${on.hub.url}/today`);
  await settled(page);
  const lay = (gap: number) =>
    page.evaluate((space) => {
      const main = document.querySelector('main')!;
      main.innerHTML = '<div><p>What stands in the middle</p><aside><button>Beside</button></aside></div>';
      const give = (name: string, style: Partial<CSSStyleDeclaration>) =>
        Object.assign(main.querySelector<HTMLElement>(name)!.style, style);
      give('div', { display: 'flex', alignItems: 'center' });
      give('p', { flex: 'none', width: '200px' });
      give('aside', { position: 'sticky', top: '60px', marginLeft: `${space}px` });
    }, gap);
  await lay(8);
  expect(await unreadable(page)).toEqual([]);
  await lay(-120);
  expect(await unreadable(page)).toEqual(['on each other: What stands in the middle / Beside']);
}, 30_000);
