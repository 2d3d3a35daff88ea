import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask } from '../processes/ask.js';
import { axe, LANGUAGES, openBrowser, openPage, settled, shot } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

let hub: ConsoleHub;
let browser: Browser;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

const WORDS = { en: { role: 'Role', only: /^The map counts/ }, fi: { role: 'Rooli', only: /^Kartalla:/ } } as const;
const ROLES = ['buyer', 'user', 'influencer', 'blocker', 'conformer'] as const;

interface Told {
  readonly touchpoints: number;
  readonly cells: readonly object[];
}
const mapOf = (role: string) =>
  ask<{ readonly serviceMap: Told }>(
    hub.url,
    `{ serviceMap(view: { role: ${role.toUpperCase()} }) { touchpoints cells { stage } } }`,
  );

test.each(LANGUAGES)(
  'the map is looked at by role: the address keeps it, and the table has the cells of that role alone (%s)',
  async (language) => {
    const words = WORDS[language];
    const told = await Promise.all(ROLES.map(async (role) => ({ role, ...(await mapOf(role)).serviceMap })));
    const most = told.sort((a, b) => b.touchpoints - a.touchpoints)[0]!;
    expect(most.touchpoints).toBeGreaterThan(0);
    const { page, complaints } = await openPage(browser, `${hub.url}/map?show=table`, { language });
    await page.locator('main tbody tr').first().waitFor();
    const everybody = await page.locator('main tbody tr').count();
    await page.getByLabel(words.role, { exact: true }).selectOption(most.role);
    await page.waitForURL(new RegExp(`role=${most.role}`));
    await settled(page);
    expect(await page.locator('main tbody tr').count()).toBe(most.cells.length);
    const counted = await page.locator('main tbody tr td:nth-child(3)').allInnerTexts();
    expect(counted.reduce((sum, text) => sum + Number(text), 0)).toBe(most.touchpoints);
    expect(most.cells.length).toBeLessThan(everybody);
    expect(await axe(page)).toEqual([]);
    await page.goto(`${hub.url}/map?role=${most.role}`);
    await page.locator('[data-cell]').first().waitFor();
    await settled(page);
    expect(await page.getByLabel(words.role, { exact: true }).inputValue()).toBe(most.role);
    await page.locator('[data-cell]').first().click();
    await page.getByText(words.only).waitFor();
    await settled(page);
    await shot(page, `map-role-${language}`);
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);
