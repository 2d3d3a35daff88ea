import { expect, test } from '@jest/globals';
import { axe, LANGUAGES_IN_THEMES, openPage, settled, shot } from '../browser.js';
import { setScreensStage } from './screens.js';

const { on } = setScreensStage();
const SAID = { en: 'This screen did not come up', fi: 'Näkymä ei auennut' } as const;

test.each(LANGUAGES_IN_THEMES)(
  'a screen that cannot be loaded says so, the others are there, and it comes when it is asked for again (%s)',
  async (language, theme) => {
    const { page } = await openPage(on.browser, `${on.hub.url}/today`, { language, theme: theme ?? 'light' });
    await settled(page);
    await page.route(/\/assets\/map-[^/]*\.js$/, (route) => route.abort());
    await page.goto(`${on.hub.url}/map`);
    await page.getByRole('heading', { level: 1, name: SAID[language] }).waitFor();
    await shot(page, `broken-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.locator('nav a[href$="/paths"]').click();
    await page.locator('main svg rect').first().waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: SAID[language] }).waitFor();
    await page.unroute(/\/assets\/map-[^/]*\.js$/);
    await page.getByRole('alert').getByRole('button').first().click();
    await page.locator('[data-cell]').first().waitFor();
    await page.context().close();
  },
  60_000,
);
