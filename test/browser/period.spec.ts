import { expect, test } from '@jest/globals';
import { axe, LANGUAGES_IN_THEMES, openPage, settled, shot } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();
/** What the period is of: of journeys, when they began. */
const LABELS = {
  en: { '/map': 'Period', '/paths': 'Began in' },
  fi: { '/map': 'Ajanjakso', '/paths': 'Alkoi' },
};

test.each(LANGUAGES_IN_THEMES)(
  'in %s, %s: the period of a screen stands in the bar on top and in the address, and goes with the screen',
  async (language, theme) => {
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/missing.svg`, { language, theme });
    for (const path of ['/map', '/paths'] as const) {
      await page.goto(on.hub.url + path);
      const period = page.locator('header').getByLabel(LABELS[language][path], { exact: true });
      await period.waitFor();
      await settled(page);
      await period.selectOption('2026');
      await page.waitForURL((url) => url.searchParams.get('period') === '2026');
      await page.keyboard.press('[');
      await page.waitForURL((url) => url.searchParams.get('period') === '2025');
      expect(await period.inputValue()).toBe('2025');
      await page.reload();
      await period.waitFor();
      await settled(page);
      expect(await period.inputValue()).toBe('2025');
      await shot(page, `period${path.replace('/', '-')}-${language}-${theme}`);
      expect(await axe(page)).toEqual([]);
    }
    await page.locator('nav a[href="/groups"]').click();
    await page.locator('main svg circle').first().waitFor();
    expect(await page.locator('header select').count()).toBe(0);
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
    await page.context().close();
  },
  60_000,
);
