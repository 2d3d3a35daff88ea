import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { eventually } from '../processes/ask.js';
import { setBigGroup, SITES } from './big-group.js';
import { axe, LANGUAGES, LOOKS, openPage, settled, shot } from './browser.js';
import { callsOf } from './calls-of.js';
import { longestTask } from './longest-task.js';

const on = setBigGroup();

/** All is drawn, and again after whatever was asked of it last. */
const stands = async (page: Page) => {
  await page.waitForSelector('[data-state=drawn]');
  await settled(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
};

const WORDS = {
  en: { search: 'Search a customer', people: 'People', expand: /Show 100 more/, hide: 'Hide', back: /Show 1 hidden/, open: 'Open the customer', list: 'The same as a list' }, // prettier-ignore
  fi: { search: 'Etsi asiakasta', people: 'Ihmiset', expand: /Näytä 100 lisää/, hide: 'Piilota', back: /Näytä 1 piilotettua/, open: 'Avaa asiakas', list: 'Sama luettelona' }, // prettier-ignore
} as const;

test.each(LANGUAGES)(
  'it starts from a customer, grows as one asks, and all of it is done by keys in the list and kept in the address (%s)',
  async (language) => {
    const words = WORDS[language];
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/graph`, { language });
    await page.getByLabel(words.search).fill('Suomen Lampokiinteistot');
    await page.getByRole('link', { name: /Suomen Lämpökiinteistöt/ }).click();
    await stands(page);
    await page.waitForURL((url) => url.searchParams.get('of') === on.big);
    const list = page.getByRole('region', { name: words.list });
    const rows = list.locator('tbody tr');
    const listed = (many: number) => eventually(() => rows.count(), (count) => count === many); // prettier-ignore
    await listed(SITES + 1);
    expect(await rows.first().innerText()).toMatch(/Suomen Lämpökiinteistöt Oyj\s+0\s+50 (of|\/) 50/);
    await shot(page, `graph-${language}`);

    // Everything from here on by keys.
    await list.getByRole('searchbox').fill('toimipiste 7');
    await listed(1);
    await list.locator('tbody button').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('at') === on.site);
    await shot(page, `graph-chosen-${language}`);
    const expand = page.getByRole('button', { name: words.expand });
    await expand.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('expand') === on.site);
    await page
      .getByText(/101 (of|\/) 101/)
      .first()
      .waitFor();
    await stands(page);
    await page.getByRole('button', { name: words.hide, exact: true }).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('hide') === on.site);
    await list.getByRole('searchbox').fill('');
    await listed(SITES);
    await page.reload();
    await stands(page);
    await listed(SITES);
    await page.getByRole('button', { name: words.back }).press('Enter');
    await listed(100);
    await page.getByRole('button', { name: words.people, exact: true }).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('who') === 'PERSON');
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test('nobody moves when something is shown or left out, nor when the picture grows', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/graph?of=${on.big}`);
  await stands(page);
  const seen = () => page.locator('[class*=canvas]').first().screenshot();
  const before = await seen();
  const rows = page.getByRole('region', { name: WORDS.en.list }).locator('tbody tr');
  const show = async (who: string, many: number) => {
    const button = page.getByRole('button', { name: who });
    await button.click();
    await button.and(page.locator('[aria-pressed="true"]')).waitFor();
    await eventually(
      () => rows.count(),
      (count) => count === many,
    );
    await stands(page);
  };
  await show('Organisations', SITES + 1);
  // All but the middle are organizations: the same picture, to the pixel.
  expect((await seen()).equals(before)).toBe(true);
  await show('People', 1);
  expect((await seen()).equals(before)).toBe(false);
  await show('Everybody', SITES + 1);
  expect((await seen()).equals(before)).toBe(true);
  await page.context().close();
}, 60_000);

test('what is drawn is handed over as rows and as a picture', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/graph?of=${on.big}`);
  await stands(page);
  const files = page.getByRole('button', { name: 'Export: Picture' });
  await files.click();
  const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PNG' }).click()]);
  expect(png.suggestedFilename()).toBe('graph.png');
  const bytes = await readFile(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  // A picture of nothing but ground is far smaller.
  expect(bytes.length).toBeGreaterThan(15_000);
  await files.click();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV: Ties' }).click(),
  ]);
  const ties = (await readFile(await csv.path(), 'utf8')).trim().split('\r\n');
  expect(ties).toHaveLength(SITES + 1);
  expect(ties[1]).toContain('PART_OF');
  await page.context().close();
}, 60_000);

test('an id that leads nowhere and a customer without ties say so', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/graph?of=00000000-0000-8000-8000-000000000000`);
  await page.getByText('No customer has this id').waitFor();
  await page.goto(`${on.hub.url}/graph?of=${await on.idOf('lone-1')}`);
  await page.getByText('Nobody is tied to this customer yet').waitFor();
  await page.context().close();
}, 30_000);

test.each(LOOKS)(
  'axe finds nothing on the graph with somebody chosen, $theme, $language',
  async (look) => {
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/graph?of=${on.big}&at=${on.site}`, look);
    await stands(page);
    await shot(page, `graph-${look.theme}-${look.language}-1440`);
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('5,000 customers are drawn while the page goes on answering: they find their places in a worker', async () => {
  const { page, complaints } = await openPage(on.browser, `${on.hub.url}/customers`);
  await page.waitForSelector('tbody a');
  // What the processor does elsewhere meanwhile counts nothing, and a loop of the kind that a layout is tells how fast it is.
  const loop = await longestTask(page, () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) =>
          // A task of the page, as a layout would be one.
          setTimeout(() => {
            let sum = 0;
            for (let a = 0; a < 5_000; a++) for (let b = 0; b < 5_000; b++) sum += Math.sqrt((a - b) * (a - b) + 1);
            resolve(sum);
          }),
        ),
    ),
  );
  const longest = await longestTask(page, async () => {
    // Within the page: a whole new one has more to do at first.
    await go(page, `/graph?of=${on.big}&hops=2&most=5000`);
    await page.waitForSelector('[data-state]', { timeout: 60_000 });
    await page.waitForSelector('[data-state=drawn]', { timeout: 120_000 });
  });
  const list = page.getByRole('region', { name: 'The same as a list' });
  expect(await list.innerText()).toContain('5,000 customers');
  expect(await page.getByText(/51 more within reach are not drawn/).count()).toBe(1);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(2_500);
  await shot(page, 'graph-5000');
  // The layout itself is some fifty times the loop, all of it elsewhere.
  expect(loop).toBeGreaterThan(0);
  expect(longest).toBeLessThan(10 * loop);
  expect(complaints).toEqual([]);
  await page.context().close();
}, 240_000);

/** Goes where an address of the console leads, within the page. */
const go = (page: Page, path: string) =>
  page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

test('how a customer looks is worked out twice at most while 5,000 come and find their places, and while all but a few of them go', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/customers`);
  await page.waitForSelector('tbody a');
  const looks = async (path: string, many: number) => {
    const calls = await callsOf(page, 'lookOf', async () => {
      await go(page, path);
      const list = page.getByRole('region', { name: WORDS.en.list });
      await list.getByText(`${many.toLocaleString('en')} customers`).waitFor({ timeout: 60_000 });
      await page.waitForSelector('[data-state=drawn]', { timeout: 120_000 });
    });
    return calls / many;
  };
  const coming = await looks(`/graph?of=${on.big}&hops=2&most=5000`, 5_000);
  const going = await looks(`/graph?of=${on.big}`, SITES + 1);
  expect(Math.max(coming, going)).toBeLessThanOrEqual(2);
  await page.context().close();
}, 240_000);

/** What is drawn, as it is handed over: nothing that lies over it. */
async function pictureOf(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: /^(Export|Vie): / }).click();
  const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PNG' }).click()]);
  return readFile(await png.path());
}

const SEARCH = {
  en: { to: /^To whom/, from: 'Way from here', fit: 'All in sight', none: 'No way of 6 steps or fewer leads there.', list: 'The same as a list' },
  fi: { to: /^Kenen luo/, from: 'Reitti tästä', fit: 'Kaikki näkyviin', none: 'Sinne ei vie mikään reitti, jolla on enintään 6 askelta.', list: 'Sama luettelona' },
} as const; // prettier-ignore

test.each(LANGUAGES)(
  'a way over ties that are not drawn is found, drawn and told, and where there is none that is said (%s)',
  async (language) => {
    const words = SEARCH[language];
    const [id, far] = await Promise.all([on.idOf('p-3-1'), on.idOf('p-9-2')]);
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/graph?of=${id}&at=${id}`, { language });
    await stands(page);
    const list = page.getByRole('region', { name: words.list });
    const drawn = await list.locator('tbody tr').count();
    expect(await list.locator(`[data-node="${far}"]`).count()).toBe(0);
    await page.getByRole('button', { name: words.from }).press('Enter');
    const search = page.getByRole('searchbox', { name: words.to });
    const choose = async (key: string, name: string) => {
      await search.fill(key);
      await page.getByRole('listitem').getByRole('button', { name, exact: true }).first().press('Enter');
    };
    await choose('p-9-2', 'Asukas 9 2');
    await page.waitForURL((url) => url.searchParams.get('at') === far);
    const stops = page.locator('ol[aria-label] li');
    await stops.first().waitFor();
    expect(await stops.getByRole('button').allInnerTexts()).toEqual([
      'Lämpökiinteistöt toimipiste 3',
      'Suomen Lämpökiinteistöt Oyj',
      'Lämpökiinteistöt toimipiste 9',
      'Asukas 9 2',
    ]);
    await list.locator(`[data-node="${far}"]`).waitFor();
    expect(await list.locator('tbody tr').count()).toBeGreaterThan(drawn);
    await stands(page);
    // All of the way is in sight: to bring all in sight changes nothing.
    const before = await pictureOf(page);
    await page.getByRole('button', { name: words.fit }).click();
    await stands(page);
    expect((await pictureOf(page)).equals(before)).toBe(true);
    await shot(page, `graph-way-far-${language}`);
    expect(await axe(page)).toEqual([]);
    await choose('lone-1', 'Yksin Erakko');
    await page.getByRole('status').filter({ hasText: words.none }).waitFor();
    expect(await stops.count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);
