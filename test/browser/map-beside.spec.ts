import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { ask, eventually } from '../processes/ask.js';
import { axe, LANGUAGES, openPage, settled, shot } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();

const BESIDE = {
  en: { beside: 'Beside', channels: 'All channels', chosen: /^1 channel$/, email: 'E-mail', before: /in the other period/, svg: 'Service map as SVG' },
  fi: { beside: 'Rinnalla', channels: 'Kaikki kanavat', chosen: /^1 kanava$/, email: 'Sähköposti', before: /toisella jaksolla/, svg: 'Palvelukartta SVG-kuvana' },
} as const; // prettier-ignore

test.each(LANGUAGES)(
  'the map is narrowed to channels and stands beside another period, in the address, the panel, the table and the file (%s)',
  async (language) => {
    const words = BESIDE[language];
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/map?period=2026`, { language });
    await page.locator('[data-cell]').first().waitFor();
    const outlines = page.locator('[data-cell] circle[class*=outline]');
    expect(await outlines.count()).toBe(0);
    await page.getByLabel(words.beside).selectOption('before');
    await outlines.first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: words.channels }).click();
    await page.getByRole('checkbox', { name: words.email }).click();
    await page.waitForURL(/channels=EMAIL/);
    await page.getByRole('checkbox', { name: words.email, checked: true }).waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLElement>('[data-cell]')].every(({ dataset }) =>
        dataset['cell']!.startsWith('EMAIL.'),
      ),
    );
    await settled(page);
    await shot(page, `map-beside-${language}`);
    expect(await axe(page)).toEqual([]);
    const box = page.getByRole('checkbox', { name: words.email });
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(words.chosen);
    await page.keyboard.press('Enter');
    await box.waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await box.waitFor({ state: 'hidden' });
    await page.reload();
    await page.locator('[data-cell]').first().click();
    await page.getByRole('region').getByText(words.before).first().waitFor();
    expect(page.url()).toMatch(/compare=before/);
    await page
      .getByRole('button', { name: /^(Export|Vie): / })
      .first()
      .click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTitle(words.svg).click()]);
    const picture = await readFile(await file.path(), 'utf8');
    const stages = await page.locator('main thead th span[title]').allInnerTexts();
    expect(stages.length).toBeGreaterThan(4);
    for (const stage of stages.filter(Boolean)) expect(picture).toContain(stage.split(/\s/)[0]);
    expect(picture).not.toMatch(/var\(--|class=/);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

interface Compared {
  readonly serviceMap: {
    readonly cells: readonly { readonly stage: string; readonly channel: string }[];
    readonly compared: { readonly cells: readonly (Compared['serviceMap']['cells'][number] & { readonly touchpoints: number })[] };
  };
} // prettier-ignore
const COMPARED =
  'query ($view: ViewInput) { serviceMap(view: $view) { cells { stage channel } compared { cells { stage channel touchpoints } } } }';

/** A month in which something is gone that the one before had. */
async function goneIn(): Promise<{
  readonly period: string;
  readonly gone: Compared['serviceMap']['compared']['cells'];
}> {
  for (let month = 1; month <= 12; month++) {
    const period = `2026-${String(month).padStart(2, '0')}`;
    const { serviceMap } = await ask<Compared>(on.hub.url, COMPARED, { view: { period, compare: 'before' } });
    const now = new Set(serviceMap.cells.map(({ stage, channel }) => `${channel}.${stage}`));
    const gone = serviceMap.compared.cells.filter(
      ({ stage, channel, touchpoints }) => touchpoints > 0 && !now.has(`${channel}.${stage}`),
    );
    if (now.size > 0 && gone.length > 0) return { period, gone };
  }
  throw new Error('The sample company keeps all its touchpoints.');
}

test('what the other period alone had stands on the map as an outline, and in the table with what it was', async () => {
  const { period, gone } = await goneIn();
  const { page } = await openPage(on.browser, `${on.hub.url}/map?period=${period}&compare=before`);
  await page.locator('[data-cell]').first().waitFor();
  await settled(page);
  await shot(page, 'map-gone');
  expect(await page.locator('main td [class*=_gone_]').count()).toBe(gone.length);
  expect(await page.getByText('touchpoints in the other period', { exact: true }).count()).toBe(1);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const table = page.getByRole('group', { name: 'Table' });
  await table.getByRole('columnheader', { name: /^Feeling in the other period/ }).waitFor();
  const rows = (await table.locator('tbody tr').allInnerTexts()).map((row) => row.split('\t'));
  const left = rows.slice(-gone.length);
  expect(left.map((row) => row[2])).toEqual(gone.map(() => '0'));
  expect(left.map((row) => Number(row.at(-2))).sort()).toEqual(gone.map(({ touchpoints }) => touchpoints).sort());
  await page.context().close();
}, 90_000);

test('a period that is chosen ceases to stand beside itself, and widening leaves nothing beside', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/map?period=2026&compare=2025`);
  await page.locator('[data-cell]').first().waitFor();
  await page.getByLabel('Period', { exact: true }).selectOption('2025');
  await page.waitForURL((url) => url.searchParams.get('period') === '2025' && !url.searchParams.has('compare'));
  await eventually(
    () => page.getByLabel('Beside', { exact: true }).inputValue(),
    (beside) => beside === '',
  );
  await page.goto(`${on.hub.url}/map?period=1999&compare=1998`);
  await page.getByRole('button', { name: 'Show all the time' }).click();
  await page.locator('[data-cell]').first().waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.context().close();
}, 60_000);
