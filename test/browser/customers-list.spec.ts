import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask } from '../processes/ask.js';
import { axe, LANGUAGES, openPage, settled, shot } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();

interface Told {
  readonly id: string;
  readonly groups: readonly { readonly id: string }[];
  readonly journeys: readonly { readonly stage: string }[];
  readonly open: { readonly totalCount: number };
  readonly due: { readonly totalCount: number };
  readonly feeling: { readonly positive: number; readonly negative: number; readonly judged: number };
  readonly activity: { readonly touchpoints: number };
}

const TOLD = `query ($first: Int!, $filter: CustomerFilterInput, $orderBy: CustomerOrderInput) {
  serviceMap { stages { id names { en } } }
  customers(first: $first, filter: $filter, orderBy: $orderBy) { nodes { id groups { id } journeys(first: 1) { stage }
    open: waits(filter: {isOpen: true}) { totalCount } due: promises(filter: {maker: US, state: [DUE, OVERDUE]}) { totalCount }
    feeling { positive negative judged } activity { touchpoints } } } }`;

interface Answer {
  readonly serviceMap: { readonly stages: readonly { readonly id: string; readonly names: { readonly en: string } }[] };
  readonly customers: { readonly nodes: readonly Told[] };
}

const rowsOf = (page: Page) => page.locator('tbody tr[data-row]');

test.each(['waiting', 'due', 'any'] as const)(
  'each row tells group, stage, open waits, promises due, feeling and touchpoints as the gateway does (%s)',
  async (who) => {
    const filter =
      who === 'waiting'
        ? { waits: { some: { isOpen: true } } }
        : who === 'due'
          ? { promises: { some: { maker: 'US', state: ['DUE', 'OVERDUE'] } } }
          : {};
    const order = { field: 'TOUCHPOINTS', direction: 'DESC' };
    const { serviceMap, customers } = await ask<Answer>(on.hub.url, TOLD, { first: 10, filter, orderBy: order });
    expect(customers.nodes.length).toBeGreaterThan(0);
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/customers?sort=touchpoints&who=${who}`);
    await rowsOf(page).first().waitFor();
    await settled(page);
    for (const [index, told] of customers.nodes.entries()) {
      const cells = await page.locator(`tr[data-row="${index}"] > *`).allInnerTexts();
      const [, , group, stage, waits, promises, feeling, touchpoints] = cells.map((cell) => cell.trim());
      const stageName = serviceMap.stages.find(({ id }) => id === told.journeys[0]?.stage)?.names.en ?? '';
      expect({ stage, touchpoints }).toEqual({ stage: stageName, touchpoints: String(told.activity.touchpoints) });
      expect([waits, promises?.replace(/\D.*/s, '')]).toEqual(
        [told.open.totalCount, told.due.totalCount].map((count) => (count > 0 ? String(count) : '')),
      );
      const { positive, negative, judged } = told.feeling;
      expect(feeling).toBe(judged === 0 ? '' : `+${positive} −${negative}`);
      expect(group !== '').toBe(told.groups.length > 0);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('the list is entered with one question, however many rows and columns it has', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/customers`);
  // What the first entry asks is asked by then.
  await rowsOf(page).first().waitFor();
  await settled(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    const name = /"operationName":"(\w+)"/.exec(request.postData() ?? '')?.[1];
    if (name && !request.url().endsWith('/stream')) asked.push(name);
  });
  await page.reload();
  await rowsOf(page).first().waitFor();
  await settled(page);
  expect(asked).toEqual(['Customers']);
  await page.context().close();
}, 60_000);

test.each(LANGUAGES)(
  'at 1440 pixels no head and no cell but a long name is cut (%s)',
  async (language) => {
    const { page } = await openPage(on.browser, `${on.hub.url}/customers?sort=touchpoints`, { language });
    await rowsOf(page).first().waitFor();
    await settled(page);
    const cut = await page.evaluate(() => {
      const parts = document.querySelectorAll(
        'thead th, thead button, tbody tr[data-row] > td, tbody tr[data-row] > td span',
      );
      return [...parts]
        .filter((part) => !part.classList.contains('unseen') && !part.querySelector('.unseen'))
        .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
        .concat(
          [...document.querySelectorAll('tbody tr[data-row] > td[class*=_several_] > span')].filter(
            (part) => part.scrollHeight > part.clientHeight + 1,
          ),
        )
        .map((part) => part.textContent);
    });
    expect(cut).toEqual([]);
    await shot(page, `customers-list-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('heads that the gateway orders by say so and are pressed for it; those it cannot order by are no buttons', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/customers`);
  await rowsOf(page).first().waitFor();
  const head = (name: string) => page.getByRole('columnheader', { name, exact: true });
  expect(await head('Last met').getAttribute('aria-sort')).toBe('descending');
  await head('Touchpoints').getByRole('button').press('Enter');
  await page.waitForURL(/sort=touchpoints/);
  expect(await head('Touchpoints').getAttribute('aria-sort')).toBe('descending');
  expect(await head('Last met').getAttribute('aria-sort')).toBeNull();
  await settled(page);
  const counts = (await page.locator('tbody tr[data-row] > td:nth-child(8)').allInnerTexts()).map((text) =>
    Number(text.replace(/\D/g, '')),
  );
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(await page.locator('thead button').allInnerTexts()).toEqual(['Name', 'Touchpoints', 'Last met']);
  await page.context().close();
}, 60_000);

const CHOICES = {
  en: { group: 'Group', stage: 'Stage now', noMatch: 'Show all customers', further: 'Filter and order', met: 'Last met' },
  fi: { group: 'Ryhmä', stage: 'Vaihe nyt', noMatch: 'Näytä kaikki asiakkaat', further: 'Rajaa ja järjestä', met: 'Viimeksi kohdattu' },
} as const; // prettier-ignore
const COUNTED = 'query ($filter: CustomerFilterInput) { customers(filter: $filter, first: 1) { totalCount } }';
const counted = async (filter: object) =>
  (await ask<{ customers: { totalCount: number } }>(on.hub.url, COUNTED, { filter })).customers.totalCount;

test.each(LANGUAGES)(
  'a group and the stage in which they are now are chosen above the list, by keys too, and stand in the address (%s)',
  async (language) => {
    const words = CHOICES[language];
    const { groups, serviceMap } = await ask<{
      groups: readonly { id: string; size: number }[];
      serviceMap: { stages: readonly { id: string; names: Record<'en' | 'fi', string> }[] };
    }>(on.hub.url, '{ groups { id size } serviceMap { stages { id names { en fi } } } }');
    const group = [...groups].sort((a, b) => b.size - a.size)[0]!.id;
    const stages = await Promise.all(
      serviceMap.stages.map(async (stage) => ({ ...stage, count: await counted({ group, stage: [stage.id] }) })),
    );
    const stage = stages.sort((a, b) => b.count - a.count)[0]!;
    expect(stage.count).toBeGreaterThan(0);
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/customers`, { language });
    await rowsOf(page).first().waitFor();
    const shows = async (count: number) => {
      await page.waitForFunction(
        (all) => document.querySelector('main table')?.getAttribute('aria-rowcount') === String(all + 1),
        count,
      );
      await settled(page);
    };
    await page.getByLabel(words.group, { exact: true }).selectOption(group);
    await page.waitForURL((url) => url.searchParams.get('group') === group);
    await shows(await counted({ group }));
    // The next stop of the tab key; its first letters choose.
    await page.getByLabel(words.group, { exact: true }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type(stage.names[language].slice(0, 6));
    await page.waitForURL((url) => url.searchParams.get('stage') === stage.id);
    await shows(stage.count);
    const column = await page.locator('tbody tr[data-row] > td:nth-child(4)').allInnerTexts();
    expect(new Set(column.map((text) => text.trim()))).toEqual(new Set([stage.names[language]]));
    await page.getByRole('button', { name: words.further }).click();
    await page.getByLabel(words.met, { exact: true }).selectOption('90');
    await page.waitForURL((url) => url.searchParams.get('met') === '90');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: `${words.further} (1)` }).waitFor();
    await page.goto(`${on.hub.url}/customers?group=${group}&stage=${stage.id}`);
    await shows(stage.count);
    expect(await page.getByLabel(words.group, { exact: true }).inputValue()).toBe(group);
    expect(await page.getByLabel(words.stage, { exact: true }).inputValue()).toBe(stage.id);
    await shot(page, `customers-narrowed-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.goto(`${on.hub.url}/customers?group=${group}&stage=nowhere`);
    await page.getByRole('button', { name: words.noMatch }).click();
    await shows(await counted({}));
    expect(new URL(page.url()).search).toBe('');
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);
