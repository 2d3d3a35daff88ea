import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { ask } from '../processes/ask.js';
import { axe, LANGUAGES_IN_THEMES, openPage, settled, shot } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const stage = setSeenStage();

interface Counted {
  readonly customers: { readonly totalCount: number };
}
const counted = async (filter: string): Promise<number> =>
  (await ask<Counted>(stage.hub.url, `{ customers(filter: ${filter}, first: 1) { totalCount } }`)).customers.totalCount;

/** How many customers the list says it has. */
async function listed(page: Page): Promise<number> {
  await page.waitForURL(/\/customers\?/);
  const told = page.locator('main h1 + div > [aria-live]').filter({ hasText: /\d/ });
  await told.waitFor();
  await settled(page);
  return Number((await told.innerText()).replace(/\D/g, ''));
}

const TODAY = {
  en: { numbers: 'Today in numbers', waiting: /Wait for us/, due: /Promises due/, rivers: 'Rivers', table: 'Table' },
  fi: { numbers: 'Tämä päivä lukuina', waiting: /Odottaa meitä/, due: /Lupauksia tulossa/, rivers: 'Joet', table: 'Taulukko' },
} as const; // prettier-ignore

test.each(LANGUAGES_IN_THEMES)(
  'the four numbers of today open whom they count, and the rivers tell what flowed in (%s, %s)',
  async (language, theme) => {
    const words = TODAY[language];
    const { page, complaints } = await openPage(stage.browser, `${stage.hub.url}/today`, { language, theme });
    const numbers = page.getByRole('region', { name: words.numbers });
    await numbers.waitFor();
    await settled(page);
    await shot(page, `today-numbers-${language}-${theme}`);
    expect(await axe(page)).toEqual([]);
    // Nothing stands out of the page.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const { waits } = await ask<{ waits: { totalCount: number } }>(
      stage.hub.url,
      '{ waits(filter: { isOpen: true }, first: 1) { totalCount } }',
    );
    expect(await numbers.getByRole('link', { name: words.waiting }).locator('b').innerText()).toBe(
      String(waits.totalCount),
    );
    await numbers.getByRole('link', { name: words.waiting }).click();
    expect(await listed(page)).toBe(await counted('{ waits: { some: { isOpen: true } } }'));
    await page.goBack();
    await numbers.getByRole('link', { name: words.due }).click();
    expect(await listed(page)).toBe(await counted('{ promises: { some: { maker: US, state: [DUE, OVERDUE] } } }'));
    await page.goBack();
    const rivers = page.getByRole('region', { name: words.rivers });
    const { sources } = await ask<{ sources: { source: string; hours: number[]; events: number }[] }>(
      stage.hub.url,
      '{ sources { source hours events } }',
    );
    expect(await rivers.locator('svg[role=img] path').count()).toBe(sources.length);
    await rivers.getByRole('button', { name: words.table }).click();
    expect(await rivers.locator('tbody tr').count()).toBe(24);
    expect(await rivers.locator('thead th').count()).toBe(sources.length + 1);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test('numbers of the paths open whom they count: by keys from the table, by a click on the picture; and they become a group', async () => {
  const { page, complaints } = await openPage(stage.browser, `${stage.hub.url}/paths?from=comparison&to=use`);
  const funnel = page.getByRole('region', { name: 'How many come all the way' });
  await funnel.waitFor();
  await settled(page);
  await funnel.getByRole('button', { name: 'Table' }).click();
  expect(await axe(page)).toEqual([]);
  await funnel.locator('tbody tr').first().getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  expect(await listed(page)).toBe(await counted('{ journeys: { some: { passes: ["comparison"] } } }'));
  await page.locator('[class*=_chip_]').getByText('Comparison', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Save as group' }).isVisible()).toBe(true);
  expect(await axe(page)).toEqual([]);
  await shot(page, 'paths-people');

  await page.goBack();
  await funnel.waitFor();
  await funnel.getByRole('button', { name: 'Table', pressed: true }).waitFor();
  await funnel.getByRole('button', { name: 'Picture' }).click();
  await funnel.locator('svg rect').first().click();
  expect(await listed(page)).toBe(await counted('{ journeys: { some: { passes: ["comparison", "use"] } } }'));

  await page.goBack();
  const steps = page.getByRole('region', { name: 'Step by step' });
  await steps.getByRole('button', { name: 'Table' }).click();
  await steps.locator('tbody tr').first().getByRole('link').first().click();
  expect(await listed(page)).toBe(
    await counted('{ journeys: { some: { path: { from: "comparison", to: "use", at: [{ step: 0, stage: "comparison" }] } } } }'),
  ); // prettier-ignore

  await page.goBack();
  const boxes = page.getByRole('region', { name: 'How long to the next step' });
  await boxes.getByRole('button', { name: 'Table' }).click();
  const first = boxes.locator('tbody tr').first();
  const name = await first.locator('td').first().innerText();
  await first.getByRole('link').click();
  expect(await listed(page)).toBeGreaterThan(0);
  await page.getByText(`went on from ${name}`).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
}, 120_000);

interface Told {
  readonly serviceMap: { readonly stages: readonly { readonly id: string; readonly names: { readonly en: string } }[] };
  readonly paths: {
    readonly steps: readonly { readonly nodes: readonly { readonly key: string; readonly out: number; readonly ended: number }[] }[];
    readonly stays: readonly { readonly stage: string }[];
  };
} // prettier-ignore
const TOLD =
  'query ($view: PathsInput!) { serviceMap { stages { id names { en } } } paths(view: $view) { steps { nodes { key out ended } } stays { stage } } }';
const told = (view: object) => ask<Told>(stage.hub.url, TOLD, { view });
const ofJourneys = (some: string): Promise<number> => counted(`{ journeys: { some: { ${some} } } }`);

/** A path with a stage left out that some were in before it begins or after it ends. */
async function keepingAway(): Promise<{ readonly query: string; readonly path: string; readonly come: number; readonly stays: Told['paths']['stays']; readonly names: ReadonlyMap<string, string> }> {
  const { stages } = (await told({})).serviceMap;
  const names = new Map(stages.map(({ id, names }) => [id, names.en]));
  for (const { id: from } of stages)
    for (const { id: exclude } of stages) {
      if (from === exclude) continue;
      const path = `path: { from: "${from}", to: "use", exclude: "${exclude}" }`;
      const come = await ofJourneys(`${path} passes: ["${from}"]`);
      const { stays } = (await told({ from, to: 'use', exclude })).paths;
      if (from !== 'use' && exclude !== 'use' && stays.length > 0 && come > (await ofJourneys(`passes: ["${from}"] avoids: ["${exclude}"]`)))
        return { query: `from=${from}&to=use&exclude=${exclude}`, path, come, stays, names };
    }
  throw new Error('Nobody of the sample company was in a stage before or after a path alone.');
} // prettier-ignore

/** The rows of a table that speak of a stage. */
const rowOf = (panel: Locator, name: string) =>
  panel.locator('tbody tr').filter({ has: panel.page().getByRole('cell', { name, exact: true }) });

test('with a stage left out, a part of the funnel and a box open those of the path, whatever they did before and after it', async () => {
  const { query, path, come, stays, names } = await keepingAway();
  const { page, complaints } = await openPage(stage.browser, `${stage.hub.url}/paths?${query}`);
  const funnel = page.getByRole('region', { name: 'How many come all the way' });
  await funnel.getByRole('button', { name: 'Table' }).click();
  const number = funnel.locator('tbody tr').first().getByRole('link').first();
  expect(Number(await number.innerText())).toBeGreaterThanOrEqual(come);
  await number.click();
  expect(await listed(page)).toBe(come);
  await page.goBack();
  const boxes = page.getByRole('region', { name: 'How long to the next step' });
  await boxes.getByRole('button', { name: 'Table' }).click();
  for (const { stage: left } of stays.slice(0, 3)) {
    await boxes
      .getByRole('row', { name: names.get(left)! })
      .getByRole('link')
      .first()
      .click();
    expect(await listed(page)).toBe(await ofJourneys(path.replace(' }', `, leaves: "${left}" }`)));
    await page.goBack();
    await boxes.getByRole('button', { name: 'Table' }).click();
  }
  expect(complaints).toEqual([]);
  await page.context().close();
}, 120_000);

test('in the last step that is shown, whoever goes on beyond it is told so and opened, and whoever ended there too', async () => {
  const { nodes } = (await told({ steps: 4, perStep: 5 })).paths.steps[3]!;
  const beyond = nodes.find(({ key, out }) => key !== 'others' && out > 0)!;
  const { page } = await openPage(stage.browser, `${stage.hub.url}/paths?steps=4`);
  const steps = page.getByRole('region', { name: 'Step by step' });
  await steps.getByRole('button', { name: 'Table' }).click();
  const { names } = await keepingAway();
  const cells = rowOf(steps, names.get(beyond.key)!).filter({ hasText: /^4/ }).locator('td');
  expect(await cells.nth(3).innerText()).toBe(String(beyond.out));
  expect(await cells.nth(4).innerText()).toBe(String(beyond.ended));
  await cells.nth(3).getByRole('link').click();
  expect(await listed(page)).toBe(
    await ofJourneys(`path: { at: [{ step: 3, stage: "${beyond.key}", isLast: false }] }`),
  );
  await page.context().close();
}, 90_000);
