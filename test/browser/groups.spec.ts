import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask, eventually } from '../processes/ask.js';
import { axe, LANGUAGES, openBrowser, openPage, settled, shot, THEMES } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';
import { overlappingTexts } from './overlapping-texts.js';

let hub: ConsoleHub;
let browser: Browser;

interface Groups {
  readonly groups: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string | null;
    readonly size: number;
  }[];
}
const GROUPS = '{ groups { id kind name size } }';
interface MapOfGroup {
  readonly ofGroup: {
    readonly touchpoints: number;
    readonly over: { readonly members: number };
    readonly cells: readonly { readonly channel: string; readonly stage: string; readonly touchpoints: number }[];
  };
  readonly all: { readonly touchpoints: number };
}
const written = async () => (await ask<Groups>(hub.url, GROUPS)).groups.filter(({ kind }) => kind === 'WRITTEN');

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub(), openBrowser()]);
  await eventually(
    () => ask<Groups>(hub.url, GROUPS),
    ({ groups }) => groups.some(({ size }) => size > 0),
    60_000,
  );
}, 240_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

const WORDS = {
  en: { worst: /^Feels worst/, sad: 'Those who felt bad', save: 'Save as group', name: 'Name', submit: 'Save the group', undo: 'Undo', table: 'Table', came: /^Came/, who: 'Who is in it' },
  fi: { worst: /^Tuntuu pahimmalta/, sad: 'Ne, joista tuntui pahalta', save: 'Tallenna ryhmäksi', name: 'Nimi', submit: 'Tallenna ryhmä', undo: 'Kumoa', table: 'Taulukko', came: /^Tulleet/, who: 'Ketkä siihen kuuluvat' },
} as const; // prettier-ignore

interface Cells {
  readonly serviceMap: { readonly cells: readonly { readonly channel: string; readonly stage: string; readonly feeling: { readonly balance: number; readonly judged: number } }[] };
} // prettier-ignore

test.each(LANGUAGES)(
  'a newcomer finds where customers feel worst on the map, reads their words, opens those customers and saves them as a group (%s)',
  async (language) => {
    const words = WORDS[language];
    const { serviceMap } = await ask<Cells>(
      hub.url,
      '{ serviceMap { cells { channel stage feeling { balance judged } } } }',
    );
    const [worst] = serviceMap.cells
      .filter(({ feeling }) => feeling.judged >= 20)
      .sort((a, b) => a.feeling.balance - b.feeling.balance);
    const { page, complaints } = await openPage(browser, `${hub.url}/map`, { language });
    const cell = `${worst!.channel}.${worst!.stage}`;
    const finding = page.getByRole('button', { name: words.worst });
    expect(await finding.innerText()).toContain(String(worst!.feeling.judged));
    await finding.click();
    await page.waitForURL((url) => url.searchParams.get('cell') === cell);
    await page.locator('main blockquote').first().waitFor();
    await settled(page);
    await shot(page, `newcomer-map-${language}`);
    await page.getByRole('link', { name: words.sad }).click();
    await page.waitForURL(
      (url) => url.searchParams.get('cell') === cell && url.searchParams.get('felt') === 'NEGATIVE',
    );
    await page.locator('tbody tr[data-row]').first().waitFor();
    await settled(page);
    const listed = await page.locator('tbody tr[data-row]').count();
    await shot(page, `newcomer-customers-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: words.save }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('strong').waitFor();
    await dialog.getByLabel(words.name, { exact: true }).fill(`Sad ${language}`);
    await shot(page, `newcomer-save-${language}`);
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: words.submit }).click();
    await page.getByRole('heading', { level: 1, name: `Sad ${language}` }).waitFor();
    await page.getByRole('region', { name: words.who }).locator('q, a').first().waitFor();
    await settled(page);
    await shot(page, `newcomer-group-${language}`);
    expect(await axe(page)).toEqual([]);
    const saved = (await written()).find(({ name }) => name === `Sad ${language}`)!;
    expect(saved.size).toBe(listed);
    await page.getByRole('button', { name: words.undo }).click();
    await eventually(written, (groups) => !groups.some(({ id }) => id === saved.id), 15_000);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  120_000,
);

test.each(LANGUAGES.flatMap((language) => THEMES.map((theme) => [language, theme] as const)))(
  'groups are drawn, told as a table, and opened with the reason for every member (%s, %s)',
  async (language, theme) => {
    const words = WORDS[language];
    const { page, complaints } = await openPage(browser, `${hub.url}/groups`, { language, theme });
    await page.locator('main svg circle').first().waitFor();
    await settled(page);
    await shot(page, `groups-${language}-${theme}`);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: words.table, exact: true }).click();
    await page.waitForURL(/show=table/);
    await page.locator('main tbody tr').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.goBack();
    await page.goto(`${hub.url}/groups`);
    await page.locator('main ul > li a').first().click();
    await page.waitForURL(/\/groups\/group_/);
    await page.getByRole('region', { name: words.who }).locator('li a').first().waitFor();
    await settled(page);
    await shot(page, `group-${language}-${theme}`);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: words.came }).click();
    await page.waitForURL(/who=entered/);
    await page.reload();
    await page.getByRole('button', { name: words.came, pressed: true }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  120_000,
);

test('at 1920 nothing overlaps, and the map of a group is over its members', async () => {
  const [{ id, size }] = (await ask<Groups>(hub.url, GROUPS)).groups as [Groups['groups'][number]];
  const { page, complaints } = await openPage(browser, `${hub.url}/groups/${id}`, { width: 1920 });
  await page.locator('main svg rect').first().waitFor();
  await settled(page);
  await shot(page, 'group-1920');
  expect(await overlappingTexts(page)).toEqual([]);
  await page.goto(`${hub.url}/groups`);
  await page.locator('main svg circle').first().waitFor();
  await settled(page);
  await shot(page, 'groups-1920');
  expect(await overlappingTexts(page)).toEqual([]);
  await page.goto(`${hub.url}/map?group=${id}`);
  await page.locator('[data-cell]').first().waitFor();
  await settled(page);
  await shot(page, 'map-of-group');
  expect(await overlappingTexts(page)).toEqual([]);
  const { ofGroup, all } = await ask<MapOfGroup>(
    hub.url,
    'query ($view: ViewInput!) { ofGroup: serviceMap(view: $view) { touchpoints over { members } cells { channel stage touchpoints } } all: serviceMap { touchpoints } }',
    { view: { group: id } },
  );
  expect(ofGroup.over.members).toBe(size);
  expect(ofGroup.touchpoints).toBeLessThan(all.touchpoints);
  const drawn = await page
    .locator('[data-cell]')
    .evaluateAll((cells) =>
      cells.map((cell) => [(cell as HTMLElement).dataset['cell'], Number(/: (\d+) touchpoint/.exec(cell.ariaLabel!)![1])]),
    ); // prettier-ignore
  const counted = ofGroup.cells.map(({ channel, stage, touchpoints }) => [`${channel}.${stage}`, touchpoints]);
  expect(new Map(drawn as [string, number][])).toEqual(new Map(counted as [string, number][]));
  expect(await page.getByLabel('Group').inputValue()).toBe(id);
  expect(await axe(page)).toEqual([]);
  await page.goto(`${hub.url}/customers?group=${id}`);
  await page.getByText(new RegExp(`^${size} customers?$`)).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
}, 120_000);

test('a few selected customers become a group of just these', async () => {
  const { page } = await openPage(browser, `${hub.url}/customers`);
  await page.waitForSelector('tbody a');
  for (const row of [0, 1, 2]) await page.locator(`[data-row="${row}"] input`).check();
  await page.getByRole('button', { name: 'Save as group' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('3 customers of').waitFor();
  await dialog.getByLabel('Name', { exact: true }).fill('Handful');
  await dialog.getByRole('button', { name: 'Save the group' }).click();
  await page.getByRole('heading', { level: 1, name: 'Handful' }).waitFor();
  expect((await written()).find(({ name }) => name === 'Handful')?.size).toBe(3);
  await page.getByRole('button', { name: 'Name and note' }).click();
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Three');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'Three' }).waitFor();
  await page.getByRole('button', { name: 'Out of use' }).click();
  await eventually(written, (groups) => !groups.some(({ name }) => name === 'Three'), 15_000);
  await page.context().close();
}, 90_000);
