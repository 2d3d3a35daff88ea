import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { LANGUAGES, openPage, settled } from '../browser.js';
import { setSeenStage } from '../seen-hub.js';

const on = setSeenStage();

/** Rows of controls that take more than one line, by their texts: what stands in one row has its middle at one height. */
const brokenRows = (page: Page): Promise<readonly string[]> =>
  page.locator('main :is([class*=_filters_], [class*=_actions_])').evaluateAll((rows) =>
    rows
      .filter((row) => {
        const middles = [...row.children].map((one) => one.getBoundingClientRect()).filter(({ height }) => height > 0);
        const [top = 0] = middles.map(({ top, height }) => top + height / 2);
        return middles.some(({ top: at, height }) => Math.abs(at + height / 2 - top) > 8);
      })
      .map((row) => (row as HTMLElement).innerText.replaceAll('\n', ' ')),
  );

test.each(LANGUAGES)(
  'filters and the tools of panels stand on one line at 1440 pixels (%s)',
  async (language) => {
    const { page } = await openPage(on.browser, `${on.hub.url}/missing.svg`, { language });
    for (const path of [
      '/today',
      '/customers',
      '/map',
      '/paths',
      '/groups',
      '/voices',
      '/voices/advocates',
      '/roadmap',
      '/identity',
      '/sources',
    ]) {
      await page.goto(on.hub.url + path);
      await settled(page);
      await page.locator('main :is([class*=_filters_], [class*=_actions_])').first().waitFor({ timeout: 2_000 }).catch(() => undefined); // prettier-ignore
      expect([path, language, await brokenRows(page)]).toEqual([path, language, []]);
    }
    await page.context().close();
  },
  90_000,
);

test('further filters of paths open from their line, are counted where they narrow, and stay in the address', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/paths`);
  await settled(page);
  await page.getByRole('button', { name: 'Further filters' }).click();
  await page.getByLabel('Through').selectOption({ index: 1 });
  await page.waitForURL(/through=/);
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('button', { name: 'Further filters (1)' }).waitFor();
  await page.context().close();
}, 60_000);
