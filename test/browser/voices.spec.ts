import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask, eventually } from '../processes/ask.js';
import { axe, openBrowser, openPage, settled, shot } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

let hub: ConsoleHub;
let browser: Browser;

interface Claims {
  readonly claims: { readonly totalCount: number; readonly nodes: readonly { readonly holds: boolean }[] };
}
const CLAIMS = '{ claims(first: 50) { totalCount nodes { holds } } }';

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

const NO_LONGER = { en: /^No longer: /, fi: /^Ei enää: / } as const;

test.each(['en', 'fi'] as const)(
  'a theme opens what people said; a claim that is no longer so says so (%s)',
  async (language) => {
    const gone = async () => (await ask<Claims>(hub.url, CLAIMS)).claims.nodes.filter(({ holds }) => !holds).length;
    const before = await gone();
    const { page, complaints } = await openPage(browser, `${hub.url}/voices`, { language });
    const themes = page.locator('main ul button[aria-pressed]');
    await themes.first().waitFor();
    await settled(page);
    await themes.first().click();
    await page.waitForURL(/theme=/);
    await page.locator('main blockquote').first().waitFor();
    await shot(page, `voices-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: NO_LONGER[language] }).first().click();
    await eventually(gone, (count) => count === before + 1, 30_000);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('theme'));
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test('claims are narrowed to a kind, in the address', async () => {
  const { page } = await openPage(browser, `${hub.url}/voices?kind=WISH`);
  await page.getByRole('button', { name: 'Wishes', pressed: true }).waitFor();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.waitForURL((url) => !url.searchParams.has('kind'));
  await page.context().close();
}, 60_000);
