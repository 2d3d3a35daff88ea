import { expect, test } from '@jest/globals';
import { ask, eventually } from '../processes/ask.js';
import { axe, LANGUAGES, openPage, settled, shot } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();

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
    await page
      .getByRole('button', { name: /^(Export|Vie): / })
      .first()
      .click();
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
