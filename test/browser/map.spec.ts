import { expect, test } from '@jest/globals';
import { ask, eventually } from '../processes/ask.js';
import { readFile } from 'node:fs/promises';
import { axe, LANGUAGES, openPage, settled, shot } from './browser.js';
import { setStage } from './stage.js';

const on = setStage();

const WORDS = {
  en: { table: 'Table', waiting: 'Waiting', felt: /How it felt/ },
  fi: { table: 'Taulukko', waiting: 'Odotus', felt: /Miltä tuntui/ },
} as const;

test.each(['en', 'fi'] as const)(
  'the map is walked by arrows, a touchpoint tells how it felt and in whose words, and all of it stands in the address (%s)',
  async (language) => {
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/map`, { language });
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
    await settled(page);
    await page.locator('[data-cell][aria-pressed="true"]').press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('cell'));
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

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

test('the table of the map holds every touchpoint that the map counts', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/map?show=table`);
  const rows = page.getByRole('group', { name: 'Table' }).getByRole('row');
  await rows.first().waitFor();
  const counts = await rows.locator('td:nth-child(3)').allInnerTexts();
  const { serviceMap } = await ask<{ serviceMap: { touchpoints: number } }>(
    on.hub.url,
    '{ serviceMap { touchpoints } }',
  );
  expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(serviceMap.touchpoints);
  await page.context().close();
}, 60_000);

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

test('the words of one touchpoint are never shown for another while its own are on their way', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/map`);
  await page.locator('[data-cell="EMAIL.support"]').click();
  await page.locator('main blockquote').first().waitFor();
  let release = () => undefined as void;
  const until = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('"operationName":"Touchpoint"')) await until;
    await route.continue();
  });
  const other = page.locator('[data-cell]:not([data-cell="EMAIL.support"])').first();
  await other.click();
  await page.waitForURL((url) => !/EMAIL\.support/.test(url.search));
  await other.and(page.locator('[aria-pressed="true"]')).waitFor();
  expect(await page.locator('main blockquote').count()).toBe(0);
  release();
  await page.context().close();
}, 60_000);

test.each(LANGUAGES.flatMap((language) => [1440, 1920].map((width) => [language, width] as const)))(
  'the filters stand on one line and no stage is cut, with a touchpoint open too (%s, %s)',
  async (language, width) => {
    const { page } = await openPage(on.browser, `${on.hub.url}/map?cell=EMAIL.support`, { language, width });
    await page.locator('[data-cell]').first().waitFor();
    await settled(page);
    const tops = await page
      .locator('main [class*=_filters_]')
      .evaluate((row) => [...row.children].map((one) => Math.round(one.getBoundingClientRect().top + one.getBoundingClientRect().height / 2))); // prettier-ignore
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(12);
    const cut = await page
      .locator('main thead th [title]')
      .evaluateAll((names) => names.filter((one) => one.scrollWidth > one.clientWidth || /…/.test(one.textContent)).length); // prettier-ignore
    expect(cut).toBe(0);
    await shot(page, `map-open-${language}-${width}`);
    await page.context().close();
  },
  60_000,
);

test.each(['en', 'fi'] as const)(
  'paths lose nobody: in the table, whoever comes to a stage goes on, ends, stays or leaves (%s)',
  async (language) => {
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/paths`, { language });
    await page.locator('main svg[role=img]').first().waitFor();
    await settled(page);
    await shot(page, `paths-${language}`);
    expect(await axe(page)).toEqual([]);
    // The first of them: the paths' own. How long steps take has another.
    await page.getByRole('button', { name: WORDS[language].table }).first().click();
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

const BY_ROLE = {
  en: { role: 'Role', only: /^The map and the ways in and out count/, svg: 'Service map as SVG' },
  fi: { role: 'Rooli', only: /^Kartalla sekä tulo- ja lähtösuunnissa:/, svg: 'Palvelukartta SVG-kuvana' },
} as const;
const ROLES = ['buyer', 'user', 'influencer', 'blocker', 'conformer'] as const;

interface OfRole {
  readonly touchpoints: number;
  readonly cells: readonly object[];
}
const mapOf = (role: string) =>
  ask<{ readonly serviceMap: OfRole }>(
    on.hub.url,
    `{ serviceMap(view: { role: ${role.toUpperCase()} }) { touchpoints cells { stage } } }`,
  );

test.each(LANGUAGES)(
  'the map is looked at by role: the address keeps it, and the table has the cells of that role alone (%s)',
  async (language) => {
    const words = BY_ROLE[language];
    const told = await Promise.all(ROLES.map(async (role) => ({ role, ...(await mapOf(role)).serviceMap })));
    const most = told.sort((a, b) => b.touchpoints - a.touchpoints)[0]!;
    expect(most.touchpoints).toBeGreaterThan(0);
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/map?show=table`, { language });
    await page.locator('main tbody tr').first().waitFor();
    const everybody = await page.locator('main tbody tr').count();
    await page.getByLabel(words.role, { exact: true }).selectOption(most.role);
    await page.waitForURL(new RegExp(`role=${most.role}`));
    await eventually(
      () => page.locator('main tbody tr').count(),
      (count) => count === most.cells.length,
    );
    await settled(page);
    const counted = await page.locator('main tbody tr td:nth-child(3)').allInnerTexts();
    expect(counted.reduce((sum, text) => sum + Number(text), 0)).toBe(most.touchpoints);
    expect(most.cells.length).toBeLessThan(everybody);
    expect(await axe(page)).toEqual([]);
    await page.goto(`${on.hub.url}/map?role=${most.role}`);
    await page.locator('[data-cell]').first().waitFor();
    await settled(page);
    expect(await page.getByLabel(words.role, { exact: true }).inputValue()).toBe(most.role);
    await page.locator('[data-cell]').first().click();
    await page.getByText(words.only).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTitle(words.svg).click()]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`-${most.role}\\.svg$`));
    await settled(page);
    await shot(page, `map-role-${language}`);
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);
