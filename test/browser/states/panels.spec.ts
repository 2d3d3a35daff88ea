import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe, LOOKS, openPage, settled, shot } from '../browser.js';
import { letThrough, mayFailAlone, onAnswer, withHole } from './answers.js';
import { setScreensStage, type NAMES } from './screens.js';

const { on, screens } = setScreensStage();
const pages: { readonly page: Page; readonly complaints: string[] }[] = [];

beforeAll(async () => {
  for (const look of LOOKS) pages.push(await openPage(on.browser, `${on.hub.url}/missing.svg`, look));
}, 60_000);
beforeEach(async () => {
  for (const { page, complaints } of pages) {
    await letThrough(page);
    // The page that was left keeps nothing that it asked for.
    await page.goto('about:blank');
    complaints.length = 0;
  }
});

const caseOf = (name: (typeof NAMES)[number]) => screens.find((one) => one.name === name)!;
const lookOf = (at: number) => pages[at % pages.length]!;
const ownFaults = (complaints: readonly string[]) => complaints.filter((one) => !/Failed to load resource/.test(one));

/** Panels of screens that show several, and by what one knows that another one stands. */
const PANELS = [
  { of: 'today', path: 'waits', rest: 'main section ul li' },
  { of: 'today', path: 'promises', rest: 'main tbody tr' },
  { of: 'today', path: 'sources', rest: 'main tbody tr' },
  { of: 'voices', path: 'themes', rest: 'main li blockquote, main section li p' },
  { of: 'voices', path: 'claims', rest: 'main ul button' },
] as const;

test.each(PANELS)(
  '$of: where $path failed, its panel says so with what finds it in the log, and the rest stands',
  async ({ of, path, rest }) => {
    const { operation, path: address } = caseOf(of);
    const { page, complaints } = lookOf(PANELS.findIndex((one) => one.path === path));
    expect(mayFailAlone(operation, path)).toBe(true);
    await onAnswer(page, operation, (route) => withHole(route, path));
    await page.goto(on.hub.url + address);
    const alert = page.locator('main section').getByRole('alert');
    await alert.waitFor();
    await page.locator(rest).first().waitFor();
    await settled(page);
    expect(await alert.innerText()).toContain('7f3c91ab');
    // It is told once: in its own place.
    expect(await page.locator('main [class*=_hole_]').count()).toBe(0);
    await shot(page, `state-panel-${of}-${path}`);
    expect(await axe(page)).toEqual([]);
    await letThrough(page);
    await alert.getByRole('button').first().click();
    await alert.waitFor({ state: 'detached' });
    expect(ownFaults(complaints)).toEqual([]);
  },
  60_000,
);

test('today: a panel that is not for a role says so, and does not offer to try again', async () => {
  const { operation, path } = caseOf('today');
  const { page } = lookOf(0);
  await onAnswer(page, operation, (route) => withHole(route, 'promises', 'FORBIDDEN'));
  await page.goto(on.hub.url + path);
  const alert = page.locator('main section').getByRole('alert');
  await alert.waitFor();
  await page.locator('main tbody tr').first().waitFor();
  expect(await alert.innerText()).toMatch(/Whoever runs this hub|Hubin ylläpitäjä/);
  expect(await alert.getByRole('button').count()).toBe(1);
}, 60_000);

test('map: why customers come to a touchpoint, where that failed, is told beside its trend', async () => {
  const { opened } = caseOf('map');
  const { page } = lookOf(1);
  await onAnswer(page, opened.operation, (route) => withHole(route, 'themes'));
  await page.goto(on.hub.url + opened.path);
  const alert = page.locator('main aside, main section').getByRole('alert').first();
  await alert.waitFor();
  await page.locator('[data-cell]').first().waitFor();
  expect(await alert.innerText()).toContain('7f3c91ab');
}, 60_000);

/** What a screen is there for, where something else is asked for beside it. */
const MAIN = [
  { of: 'customers', path: 'customers' },
  { of: 'map', path: 'serviceMap' },
  { of: 'paths', path: 'paths' },
  { of: 'roadmap', path: 'experiments' },
  { of: 'identity', path: 'reviews' },
] as const;

test.each(MAIN)(
  '$of: what it is there for, where that failed, is not told as nothing yet',
  async ({ of, path }) => {
    const { operation, path: address, stands } = caseOf(of);
    const { page, complaints } = lookOf(MAIN.findIndex((one) => one.of === of));
    await onAnswer(page, operation, (route) => withHole(route, path));
    await page.goto(on.hub.url + address);
    const alert = page.locator('main').getByRole('alert');
    await alert.waitFor();
    expect(await page.locator('h1').count()).toBe(1);
    await letThrough(page);
    await alert.getByRole('button').first().click();
    await page.locator(stands).first().waitFor();
    expect(ownFaults(complaints)).toEqual([]);
  },
  60_000,
);

test('today: a panel that stands stays when asking again fails at it', async () => {
  const { operation, path, stands } = caseOf('today');
  const { page } = lookOf(2);
  await page.goto(on.hub.url + path);
  await page.locator(stands).first().waitFor();
  let failed = 0;
  await onAnswer(page, operation, async (route) => {
    await withHole(route, 'promises');
    failed++;
  });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const until = Date.now() + 30_000;
  while (failed === 0 && Date.now() < until) await page.waitForTimeout(100);
  expect(failed).toBeGreaterThan(0);
  // It is told that what is shown is no longer followed.
  await page.locator('[class*=_news_] span').first().waitFor();
  expect(await page.locator('main').getByRole('alert').count()).toBe(0);
  await page.locator('main section ul li p').first().waitFor();
}, 60_000);
