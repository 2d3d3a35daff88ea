import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ask, eventually } from '../../processes/ask.js';
import { axe, LOOKS, openBrowser, openPage, settled, shot } from '../browser.js';
import { startConsoleHub, type ConsoleHub } from '../console-hub.js';
import { NAMES } from './screens.js';

let hub: ConsoleHub;
let browser: Browser;
const keys = new Map<string, string>();
const pages: { readonly page: Page; readonly complaints: string[] }[] = [];

/** A hub in which nothing has flowed in, and who may see it and who may not. */
beforeAll(async () => {
  [hub, browser] = await Promise.all([
    startConsoleHub({ MERI_KEY_PEPPER: 'a-pepper-for-the-browser' }, false),
    openBrowser(),
  ]);
  for (const role of ['steward', 'admin']) keys.set(role, await hub.createKey(role));
  for (const look of LOOKS) pages.push(await openPage(browser, `${hub.url}/missing.svg`, look));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

/** The key stays in the page alone: each page that is entered asks for it. */
async function enter(page: Page, path: string, role: string): Promise<void> {
  await page.goto(hub.url + path);
  await page.locator('input[type=password]').fill(keys.get(role)!);
  await page.keyboard.press('Enter');
  await page.locator('#content h1').waitFor();
  await settled(page);
}

const lookOf = (at: number) => pages[at % pages.length]!;

test.each(NAMES)(
  '%s: where nothing has flowed in yet that is said',
  async (name) => {
    const { page, complaints } = lookOf(NAMES.indexOf(name));
    complaints.length = 0;
    await enter(page, `/${name}`, 'steward');
    const state = page.locator('main [class*=_state_]').first();
    await state.getByRole('heading').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await shot(page, `state-nothing-yet-${name}`);
    expect([name, await axe(page)]).toEqual([name, []]);
    expect(complaints).toEqual([]);
  },
  60_000,
);

test.each(NAMES.filter((name) => name !== 'sources'))(
  '%s: whoever may not see it is told so and who can allow it, and keeps what is theirs',
  async (name) => {
    const { page, complaints } = lookOf(NAMES.indexOf(name) + 1);
    complaints.length = 0;
    // Before somebody is named the graph only offers some.
    await enter(page, name === 'graph' ? '/graph?of=00000000-0000-8000-8000-000000000000' : `/${name}`, 'admin');
    const alert = page.locator('main').getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/Whoever runs this hub|Hubin ylläpitäjä/);
    // Asking again would not help; what helps is to tell whoever can allow it.
    expect(await alert.getByRole('button').allInnerTexts()).toEqual([
      expect.stringMatching(/^(Copy details|Kopioi tiedot)$/),
    ]);
    // Who one is came nevertheless: only what one may see is offered.
    await page.locator('header [title*="admin"]').waitFor();
    expect(await page.locator('nav a[href]').evaluateAll((links) => links.map((one) => one.getAttribute('href')))).toEqual(['/sources']); // prettier-ignore
    await shot(page, `state-forbidden-${name}`);
    expect([name, await axe(page)]).toEqual([name, []]);
    expect(complaints.filter((one) => !/Failed to load resource/.test(one))).toEqual([]);
  },
  60_000,
);

test('sources: whoever may not see what is held back is told so, and sees the rest', async () => {
  await hub.publish([
    JSON.stringify({ specversion: '1.0', id: 's-1', source: 'crm.example', type: 'crm.nonsense', time: '2026-03-02T08:00:00Z', data: {} }),
  ]); // prettier-ignore
  const authorization = `Bearer ${keys.get('admin')!}`;
  await eventually(
    () => ask<{ readonly sources: readonly object[] }>(hub.url, '{ sources { source } }', {}, { authorization }),
    ({ sources }) => sources.length === 1,
  );
  for (const { page } of pages.slice(1, 3)) {
    await enter(page, '/sources/crm.example/events', 'admin');
    await page.locator('main [class*=_state_]').getByRole('heading').waitFor();
    await page.locator('main dl').first().waitFor();
    // Of the numbers beside the screens it is told the one that it may know.
    expect(await page.locator('nav [class*=_count_]').allInnerTexts()).toEqual([
      expect.stringMatching(/^1\s*(held back|pidätetty)$/),
    ]);
    await shot(page, 'state-forbidden-sources');
    expect(await axe(page)).toEqual([]);
  }
}, 60_000);
