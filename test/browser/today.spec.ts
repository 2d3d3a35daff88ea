import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask, eventually } from '../processes/ask.js';
import { axe, openBrowser, openPage, settled, shot } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

let hub: ConsoleHub;
let browser: Browser;

interface Waits {
  readonly waits: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}
const WAITS = '{ waits(filter: { isOpen: true }, first: 50, orderBy: LONGEST) { totalCount nodes { id } } }';

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

const ANSWERED = {
  en: /^Answered elsewhere: /,
  fi: /^Vastattu muualla: /,
} as const;

test.each(['en', 'fi'] as const)(
  'whoever waits longest stands first and is opened; one who was answered elsewhere leaves the list (%s)',
  async (language) => {
    const before = (await ask<Waits>(hub.url, WAITS)).waits;
    const { page, complaints } = await openPage(browser, `${hub.url}/today`, { language });
    const rows = page.locator('main tbody tr');
    await rows.first().waitFor();
    await settled(page);
    await shot(page, `today-${language}`);
    expect(await axe(page)).toEqual([]);
    expect(await rows.count()).toBe(before.nodes.length);
    await page.getByRole('button', { name: ANSWERED[language] }).last().click();
    const after = await eventually(
      async () => (await ask<Waits>(hub.url, WAITS)).waits,
      ({ totalCount }) => totalCount === before.totalCount - 1,
      30_000,
    );
    await page.waitForFunction(
      (left) => document.querySelectorAll('main tbody tr').length === left,
      after.nodes.length,
      { timeout: 30_000 },
    );
    await rows.first().getByRole('link').click();
    await page.waitForURL(/\/customers\/[0-9a-f-]{36}/);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test('lengths are told by working time too, and that stands in the address', async () => {
  const { page } = await openPage(browser, `${hub.url}/today`);
  await page.locator('main tbody tr').first().waitFor();
  await page.getByRole('button', { name: 'Working time' }).click();
  await page.waitForURL(/by=working/);
  await page.reload();
  await page.getByRole('button', { name: 'Working time', pressed: true }).waitFor();
  await page.context().close();
}, 60_000);
