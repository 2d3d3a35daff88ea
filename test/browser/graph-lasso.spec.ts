import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../processes/ask.js';
import { setBigGroup, SITES } from './big-group.js';
import { axe, LOOKS, openPage, settled, shot } from './browser.js';

const on = setBigGroup();

const WORDS = {
  en: { tool: /^Draw around/, list: 'The same as a list', save: 'Save as group', submit: 'Save the group', name: 'Name', selected: 'selected' },
  fi: { tool: /^Valitse asiakkaita/, list: 'Sama luettelona', save: 'Tallenna ryhmäksi', submit: 'Tallenna ryhmä', name: 'Nimi', selected: 'valittu' },
} as const; // prettier-ignore

/** Corners of a loop, as shares of the picture: all of it, and its left half. */
const ALL = [[0.01, 0.01], [0.9, 0.01], [0.9, 0.99], [0.01, 0.99]] as const; // prettier-ignore
const LEFT = [[0.01, 0.01], [0.45, 0.01], [0.45, 0.99], [0.01, 0.99]] as const; // prettier-ignore
type Loop = typeof ALL | typeof LEFT;

async function cornersOf(page: Page, loop: Loop) {
  const box = (await page.locator('[class*=canvas]').first().boundingBox())!;
  return loop.map(([across, down]) => ({ x: box.x + across * box.width, y: box.y + down * box.height }));
}

async function drag(page: Page, loop: Loop): Promise<void> {
  const [first, ...rest] = await cornersOf(page, loop);
  await page.mouse.move(first!.x, first!.y);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 8 });
  await shot(page, 'graph-lasso-drawing');
  await page.mouse.up();
}

async function dragByFinger(page: Page, loop: Loop): Promise<void> {
  const finger = await page.context().newCDPSession(page);
  const [first, ...rest] = await cornersOf(page, loop);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [first!] });
  for (const point of rest) await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test.each(LOOKS)(
  'whoever stands within a loop is selected, the list selects the same by keys, and a group is made of them ($theme, $language)',
  async (look) => {
    const words = WORDS[look.language];
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/graph?of=${on.big}`, look);
    await page.waitForSelector('[data-state=drawn]');
    await settled(page);
    const list = page.getByRole('region', { name: words.list });
    const checked = list.locator('tbody tr').filter({ has: page.locator('input:checked') });
    const told = page.getByRole('status').filter({ hasText: words.selected });
    const tells = async (count: number) => {
      await page.getByRole('status').filter({ hasText: `${count} ${words.selected}` }).waitFor(); // prettier-ignore
      expect(await checked.count()).toBe(count);
    };
    const nobody = () => eventually(() => told.count(), (count) => count === 0); // prettier-ignore
    const tool = page.getByRole('button', { name: words.tool });

    // With the tool, by a mouse and by a finger; it is laid down by itself after each loop.
    await tool.press('Enter');
    await drag(page, ALL);
    await tells(SITES + 1);
    expect(await tool.getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.press('Escape');
    await nobody();
    await tool.press('Enter');
    await page.keyboard.press('Escape');
    expect(await tool.getAttribute('aria-pressed')).toBe('false');
    await tool.press('Enter');
    await dragByFinger(page, ALL);
    await tells(SITES + 1);
    await page.keyboard.press('Escape');
    await nobody();

    // With Shift alone; the picture itself is neither dragged nor clicked.
    await page.keyboard.down('Shift');
    await drag(page, LEFT);
    await page.keyboard.up('Shift');
    await told.waitFor();
    const names = await checked.locator('[data-node]').allInnerTexts();
    expect(names.length).toBeGreaterThan(5);
    expect(names.length).toBeLessThan(SITES - 5);
    await tells(names.length);
    expect(new URL(page.url()).searchParams.has('at')).toBe(false);
    await shot(page, `graph-lasso-${look.theme}-${look.language}`);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.down('Shift');
    await drag(page, LEFT);
    await page.keyboard.up('Shift');
    await tells(names.length);

    // The same by keys: the first by its box, the others by a letter; Escape leaves from a box too.
    await list.locator('input:checked').first().focus();
    await page.keyboard.press('Escape');
    await nobody();
    await list.locator('tbody tr').first().getByRole('checkbox').focus();
    for (const row of await list.locator('tbody tr').all()) {
      const name = await row.locator('[data-node]').innerText();
      if (!names.includes(name)) continue;
      if (name === names[0]) await row.getByRole('checkbox').press('Space');
      else {
        await row.locator('[data-node]').focus();
        await page.keyboard.press('x');
      }
    }
    await tells(names.length);
    expect(await checked.locator('[data-node]').allInnerTexts()).toEqual(names);

    // What the list was narrowed to is selected as a whole, beside whoever is.
    await list.getByRole('searchbox').fill('toimipiste 1');
    await list.locator('thead').getByRole('checkbox').press('Space');
    const those = await list.locator('tbody [data-node]').allInnerTexts();
    await list.getByRole('searchbox').fill('');
    await tells(new Set([...names, ...those]).size);

    await page.getByRole('button', { name: words.save }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.name, { exact: true }).fill(`Lasso ${look.theme} ${look.language}`);
    await dialog.getByText(String(new Set([...names, ...those]).size)).first().waitFor(); // prettier-ignore
    await dialog.getByRole('button', { name: words.submit }).press('Enter');
    await page.waitForURL(/\/groups\//);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  120_000,
);
