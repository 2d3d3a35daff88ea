import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { LANGUAGES, openPage, settled } from './browser.js';
import { setScreensStage } from './states/screens.js';

const { on, screens } = setScreensStage();
/** What the screens are drawn for. */
const WIDTHS = [1920, 1600, 1440];
const RIVERS = { en: 'Rivers', fi: 'Joet' };
const pages = new Map<string, Page>();

beforeAll(async () => {
  for (const language of LANGUAGES)
    pages.set(language, (await openPage(on.browser, `${on.hub.url}/missing.svg`, { language })).page);
}, 60_000);
afterAll(() => Promise.all([...pages.values()].map((page) => page.context().close())));

/** Looks at a screen in each language and width. */
async function lookAt(
  path: string,
  stands: string,
  look: (page: Page, language: (typeof LANGUAGES)[number]) => Promise<void>,
): Promise<void> {
  for (const language of LANGUAGES) {
    const page = pages.get(language)!;
    await page.goto(on.hub.url + path);
    await page.locator(stands).first().waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      // Pictures are drawn again in the width that they find.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await settled(page);
      await look(page, language);
    }
  }
}

const caseOf = (name: string) => screens.find((one) => one.name === name)!;
const topsOf = (all: Locator) => all.evaluateAll((those) => those.map((one) => one.getBoundingClientRect().top));

test('the ways to decide on a pair stand on one line', async () => {
  await lookAt(caseOf('identity').opened.path, '[aria-keyshortcuts=y]', async (page) => {
    const tops = await topsOf(page.locator('button[aria-keyshortcuts]'));
    expect(tops).toHaveLength(3);
    expect(new Set(tops).size).toBe(1);
  });
}, 60_000);

test('each row of the map has its sign, and nothing runs out of its column, with a touchpoint open too', async () => {
  await lookAt('/map?cell=EMAIL.support', 'main blockquote', async (page) => {
    const rows = page.locator('main tbody th[scope=row]');
    expect(await rows.count()).toBeGreaterThan(5);
    expect(await rows.evaluateAll((heads) => heads.filter((head) => !head.querySelector('svg')).length)).toBe(0);
    const cut = await page
      .locator('main :is(thead th[scope=col], tbody td)')
      .evaluateAll((cells) =>
        cells
          .filter((cell) => getComputedStyle(cell).overflow === 'hidden' && cell.scrollWidth > cell.clientWidth + 1)
          .map((cell) => cell.textContent),
      );
    expect(cut).toEqual([]);
    // An arrow of who leaves is drawn as wide as it is, or not at all.
    const arrows = await page.locator('[class*=_fallSign_]').evaluateAll((all) => all.map((one) => one.clientWidth));
    expect(arrows.filter((wide) => wide < 16)).toEqual([]);
  });
}, 60_000);

test('the name of a field of a customer is in one piece', async () => {
  await lookAt(caseOf('customers').opened.path, 'main dt', async (page) => {
    const broken = await page.locator('main dl > div > dt').evaluateAll((names) =>
      names
        .filter((name) => !/[\s-]/.test(name.textContent.trim()) && name.childNodes.length === 1)
        .filter((name) => {
          const range = document.createRange();
          range.selectNodeContents(name);
          return range.getClientRects().length > 1;
        })
        .map((name) => name.textContent),
    );
    expect(broken).toEqual([]);
  });
}, 60_000);

const MORE = { en: /^More to say of /, fi: /^Muuta sanottavaa: / };
const NO_REQUEST = { en: /^Not a request: /, fi: /^Ei pyyntö: / };

test('a row of Today has one thing to do in sight, the rest opens by key, and a channel stands on one line', async () => {
  await lookAt('/today', 'main tbody tr', async (page, language) => {
    const rows = page.locator('main tbody tr');
    const count = await rows.count();
    expect(await rows.locator('button:visible').count()).toBe(2 * count);
    const more = rows.first().getByRole('button', { name: MORE[language] });
    expect((await more.innerText()).trim()).toBe('');
    const noRequest = page.getByRole('button', { name: NO_REQUEST[language] });
    expect(await noRequest.count()).toBe(0);
    await more.press('Enter');
    await noRequest.waitFor();
    await page.keyboard.press('Escape');
    await noRequest.waitFor({ state: 'hidden' });
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
    const wrapped = await rows.locator('> td:nth-child(3)').evaluateAll((places) =>
      places.filter((place) => {
        const range = document.createRange();
        range.selectNodeContents(place.firstChild!);
        return range.getClientRects().length > 1;
      }).length,
    ); // prettier-ignore
    expect(wrapped).toBe(0);
    const whole = await page.locator('main [role=region] table').first().evaluate((table) => table.scrollWidth - table.parentElement!.clientWidth); // prettier-ignore
    expect(whole).toBeLessThanOrEqual(0);
  });
}, 60_000);

test('on Voices no bar lies behind words', async () => {
  await lookAt('/voices', 'main li > button', async (page) => {
    const behind = await page.locator('main li > button').evaluateAll((themes) =>
      themes.flatMap((theme) => {
        const bar = theme.querySelector('[class*=_bar_]')!.getBoundingClientRect();
        return [...theme.querySelectorAll('b, [class*=_row_]')]
          .filter((words) => words.getBoundingClientRect().bottom > bar.top)
          .map((words) => words.textContent);
      }),
    );
    expect(behind).toEqual([]);
  });
}, 60_000);

test('Today shows what flowed in without scrolling, beside who waits', async () => {
  await lookAt('/today', 'main tbody tr', async (page, language) => {
    const [rivers] = await topsOf(page.getByRole('region', { name: RIVERS[language], exact: true }));
    expect(rivers).toBeLessThan(900 - 100);
  });
}, 60_000);

test('map and legend stand on one page where nothing is open, and the panel of a touchpoint is no longer than the map, with what to do in sight', async () => {
  await lookAt('/map', '[data-cell]', async (page) => {
    const legend = await page.locator('main ul[class*=_legend_]').boundingBox();
    expect(legend!.y + legend!.height).toBeLessThanOrEqual(900);
  });
  await lookAt('/map?cell=EMAIL.support', 'main blockquote', async (page) => {
    const heights = await page.locator('main [data-open=true] section').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height)); // prettier-ignore
    expect(heights).toHaveLength(2);
    expect(Math.abs(heights[0]! - heights[1]!)).toBeLessThanOrEqual(1);
    const acts = await page.locator('main a[href*="cell=EMAIL.support"]').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom)); // prettier-ignore
    expect(acts.length).toBeGreaterThan(0);
    expect(Math.max(...acts)).toBeLessThanOrEqual(900);
  });
}, 60_000);

test.each(['graph', 'roadmap'])(
  '%s stands on one page',
  async (name) => {
    const { path, stands } = caseOf(name);
    await lookAt(path, stands, async (page, language) => {
      const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      expect([language, page.viewportSize()!.width, over]).toEqual([language, page.viewportSize()!.width, 0]);
    });
  },
  60_000,
);

test('each lane of a customer has its sign, and names are whole', async () => {
  await lookAt(caseOf('customers').opened.path, 'main [class*=_brush_] text', async (page) => {
    const lanes = page.locator('main [class*=_brush_] svg[role=img]');
    const names = await lanes.locator('g > g:has(svg) + text').allTextContents();
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => name.includes('…'))).toEqual([]);
    expect(await lanes.locator('text[class*=_text_]').count()).toBe(names.length);
  });
}, 60_000);

test('days that a customer’s page is narrowed to stand whole in the bar above it', async () => {
  await lookAt(`${caseOf('customers').opened.path}?period=2025-11-21..2025-12-21`, 'main h2', async (page) => {
    const over = await page.locator('header select, [class*=_top_] select').first().evaluate((select: HTMLSelectElement) => {
      const words = document.createElement('span');
      words.style.cssText = `position:absolute;white-space:nowrap;font:${getComputedStyle(select).font}`;
      words.textContent = select.selectedOptions[0]!.textContent;
      document.body.append(words);
      const { paddingLeft, paddingRight } = getComputedStyle(select);
      const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const wide = words.getBoundingClientRect().width;
      words.remove();
      return wide - room;
    }); // prettier-ignore
    expect(over).toBeLessThanOrEqual(0);
  });
}, 60_000);
