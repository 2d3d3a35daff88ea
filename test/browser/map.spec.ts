import { expect, test } from '@jest/globals';
import { ask } from '../processes/ask.js';
import { axe, LANGUAGES, openPage, settled, shot } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();

const WORDS = {
  en: { waiting: 'Waiting', back: /^\d+ back/ },
  fi: { waiting: 'Odotus', back: /^\d+ takaisin/ },
} as const;

test.each(['en', 'fi'] as const)(
  'the map is walked by arrows, a touchpoint tells how it felt and in whose words, and all of it stands in the address (%s)',
  async (language) => {
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/map`, { language });
    await page.locator('[data-cell]').first().waitFor();
    await settled(page);
    await shot(page, `map-${language}`);
    expect(await axe(page)).toEqual([]);
    const said = await page.locator('[class*=_rivers_] svg text').allTextContents();
    expect(said.filter((text) => WORDS[language].back.test(text))).not.toEqual([]);
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
