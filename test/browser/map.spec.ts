import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask } from '../processes/ask.js';
import { readFile } from 'node:fs/promises';
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

const WORDS = {
  en: { table: 'Table', waiting: 'Waiting', felt: /How it felt/ },
  fi: { table: 'Taulukko', waiting: 'Odotus', felt: /Miltä tuntui/ },
} as const;

test.each(['en', 'fi'] as const)(
  'the map is walked by arrows, a touchpoint tells how it felt and in whose words, and all of it stands in the address (%s)',
  async (language) => {
    const { page, complaints } = await openPage(browser, `${hub.url}/map`, { language });
    await page.locator('[data-cell]').first().waitFor();
    await settled(page);
    await shot(page, `map-${language}`);
    expect(await axe(page)).toEqual([]);
    expect(await page.locator('[data-cell][tabindex="0"]').count()).toBe(1);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(2_500);
    await page.locator('[data-cell][tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    const here = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell']);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('cell') === here);
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await page.getByRole('button', { name: WORDS[language].waiting, exact: true }).click();
    await settled(page);
    await shot(page, `map-cell-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await page.locator('[data-cell][aria-pressed="true"]').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('cell'));
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

const BESIDE = {
  en: { beside: 'Beside', channels: 'All channels', email: 'E-mail', before: /in the other period/, svg: 'Service map as SVG' },
  fi: { beside: 'Rinnalla', channels: 'Kaikki kanavat', email: 'Sähköposti', before: /toisella jaksolla/, svg: 'Palvelukartta SVG-kuvana' },
} as const; // prettier-ignore

test.each(LANGUAGES)(
  'the map is narrowed to channels and stands beside another period, in the address, the panel, the table and the file (%s)',
  async (language) => {
    const words = BESIDE[language];
    const { page, complaints } = await openPage(browser, `${hub.url}/map?period=2026`, { language });
    await page.locator('[data-cell]').first().waitFor();
    const outlines = page.locator('[data-cell] circle[class*=outline]');
    expect(await outlines.count()).toBe(0);
    await page.getByLabel(words.beside).selectOption('before');
    await outlines.first().waitFor({ state: 'attached' });
    await page.getByText(words.channels).click();
    await page.getByRole('checkbox', { name: words.email }).check();
    await page.waitForURL(/channels=EMAIL/);
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLElement>('[data-cell]')].every(({ dataset }) =>
        dataset['cell']!.startsWith('EMAIL.'),
      ),
    );
    await settled(page);
    await shot(page, `map-beside-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.locator('[data-cell]').first().click();
    await page.getByRole('region').getByText(words.before).first().waitFor();
    expect(page.url()).toMatch(/compare=before/);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTitle(words.svg).click()]);
    const picture = await readFile(await file.path(), 'utf8');
    const stages = await page.locator('main thead th span[title]').allInnerTexts();
    expect(stages.length).toBeGreaterThan(4);
    for (const stage of stages.filter(Boolean)) expect(picture).toContain(stage.split(' ')[0]);
    expect(picture).not.toMatch(/var\(--|class=/);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test('the table of the map holds every touchpoint that the map counts', async () => {
  const { page } = await openPage(browser, `${hub.url}/map?show=table`);
  const rows = page.getByRole('group', { name: 'Table' }).getByRole('row');
  await rows.first().waitFor();
  const counts = await rows.locator('td:nth-child(3)').allInnerTexts();
  const { serviceMap } = await ask<{ serviceMap: { touchpoints: number } }>(hub.url, '{ serviceMap { touchpoints } }');
  expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(serviceMap.touchpoints);
  await page.context().close();
}, 60_000);

test.each(['en', 'fi'] as const)(
  'paths lose nobody: in the table, whoever comes to a stage goes on, ends, stays or leaves (%s)',
  async (language) => {
    const { page, complaints } = await openPage(browser, `${hub.url}/paths`, { language });
    await page.locator('main svg[role=img]').first().waitFor();
    await settled(page);
    await shot(page, `paths-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: WORDS[language].table }).click();
    const rows = await page.locator('main tbody tr').allInnerTexts();
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      const [came, ...became] = row.split('\t').slice(2).map(Number);
      expect(became.reduce((sum, count) => sum + count, 0)).toBe(came);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);
