import { beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { ask, eventually } from '../processes/ask.js';
import { openPage, settled } from './browser.js';
import { setGroupsStage } from './groups-stage.js';

const { on } = setGroupsStage();
let paths: readonly string[];

interface Ids {
  readonly customers: { readonly nodes: readonly { readonly id: string }[] };
  readonly groups: readonly { readonly id: string }[];
  readonly experiments: { readonly nodes: readonly { readonly id: string }[] };
}

beforeAll(async () => {
  const { customers, groups, experiments } = await ask<Ids>(
    on.hub.url,
    `{ customers(first: 1, orderBy: {field: TOUCHPOINTS, direction: DESC}) { nodes { id } } groups { id }
       experiments(first: 1, filter: {state: [TRYING, KEEP, STOP]}) { nodes { id } } }`,
  );
  paths = [
    '/today',
    '/paths',
    '/sources',
    `/customers/${customers.nodes[0]!.id}`,
    `/groups/${groups[0]!.id}`,
    ...experiments.nodes.map(({ id }) => `/roadmap/${id}`),
  ];
}, 180_000);

/** The switches between a picture and its table. */
const switchesOf = (page: Page) =>
  page.locator('main [role=group]').filter({ has: page.getByRole('button', { name: 'Picture', exact: true }) });
const pressed = (page: Page) => switchesOf(page).locator('button[aria-pressed=true]').allInnerTexts();

test('that a picture is shown as its table is in the address, alone or beside others, and stays on reload and Back', async () => {
  let pictures = 0;
  for (const path of paths) {
    const { page, complaints } = await openPage(on.browser, on.hub.url + path);
    await settled(page);
    const count = await switchesOf(page).count();
    expect([path, count > 0]).toEqual([path, true]);
    pictures += count;
    const names = new Set<string>();
    for (let at = 0; at < count; at++) {
      await switchesOf(page).nth(at).getByRole('button', { name: 'Table' }).click();
      await page.waitForFunction(
        (many) => new URL(location.href).searchParams.get('tables')?.split(',').length === many,
        at + 1,
      );
      names.add(new URL(page.url()).searchParams.get('tables')!.split(',').at(-1)!);
    }
    expect(names.size).toBe(count);
    const asTables = Array.from({ length: count }, () => 'Table');
    expect([path, await pressed(page)]).toEqual([path, asTables]);
    await page.reload();
    await settled(page);
    expect([path, await pressed(page)]).toEqual([path, asTables]);
    await page.getByRole('link', { name: 'Roadmap' }).first().click();
    await page.waitForURL(/roadmap(?:$|\?)/);
    await page.goBack();
    await settled(page);
    expect([path, await pressed(page)]).toEqual([path, asTables]);
    for (let at = 0; at < count; at++) await switchesOf(page).nth(at).getByRole('button', { name: 'Picture' }).click();
    await page.waitForURL((url) => !url.searchParams.has('tables'));
    expect([path, complaints]).toEqual([path, []]);
    await page.context().close();
  }
  expect(pictures).toBeGreaterThanOrEqual(6);
}, 180_000);

interface Quarter {
  readonly feeling: { readonly positive: number; readonly judged: number };
}
const STORY = `query ($channel: Channel!, $stage: String!) { cellStory(channel: $channel, stage: $stage) { quarters { feeling { positive judged } } } }`;
const CELLS = '{ serviceMap { cells { stage channel touchpoints } } }';

/** A touchpoint of the map of which a trend can be told. */
async function trendyCell() {
  const { serviceMap } = await ask<{
    readonly serviceMap: { readonly cells: readonly { readonly stage: string; readonly channel: string | null; readonly touchpoints: number }[] };
  }>(on.hub.url, CELLS); // prettier-ignore
  for (const { stage, channel } of [...serviceMap.cells].sort((a, b) => b.touchpoints - a.touchpoints)) {
    if (channel === null) continue;
    const { cellStory } = await ask<{ readonly cellStory: { readonly quarters: readonly Quarter[] } }>(on.hub.url, STORY, { channel, stage }); // prettier-ignore
    if (cellStory.quarters.some(({ feeling }) => feeling.judged >= 20))
      return { cell: `${channel}.${stage}`, quarters: cellStory.quarters };
  }
  throw new Error('The sample company has no touchpoint with a trend.');
}

async function savedBy(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

test('the trend of a touchpoint has its table, in the address, and its files', async () => {
  const { cell, quarters } = await trendyCell();
  const { page, complaints } = await openPage(on.browser, `${on.hub.url}/map?cell=${encodeURIComponent(cell)}`);
  const title = 'Over two years';
  await page.getByRole('heading', { name: title }).waitFor();
  await settled(page);
  const files = page.getByRole('button', { name: `Export: ${title}` });
  await files.click();
  const svg = await savedBy(page, page.getByRole('button', { name: 'SVG' }).and(page.getByTitle(`${title} as SVG`)));
  expect(svg).toMatch(/^<svg .*<circle/s);
  await files.click();
  const csv = await savedBy(page, page.getByTitle(`${title} as CSV`));
  expect(csv.trimEnd().split('\r\n')).toHaveLength(quarters.length + 1);
  await page
    .getByRole('group', { name: `${title}: shown as` })
    .getByRole('button', { name: 'Table' })
    .click();
  await page.waitForURL(/tables=trend/);
  await page.reload();
  const rows = page.getByRole('group', { name: title, exact: true }).locator('tbody tr');
  await rows.first().waitFor();
  expect(await rows.locator('td:nth-child(2)').allInnerTexts()).toEqual(
    quarters.map(({ feeling }) => String(feeling.positive)),
  );
  expect(complaints).toEqual([]);
  await page.context().close();
}, 90_000);

interface Waiting {
  readonly waits: { readonly nodes: readonly { readonly customer: { readonly id: string } | null }[] };
}
const WAITING = '{ waits(filter: { channel: [EMAIL], stage: ["support"] }, first: 100) { nodes { customer { id } } } }';
const START =
  'mutation ($input: StartExperimentInput!) { startExperiment(input: $input) { ... on ExperimentSaid { experiment { id } } } }';
interface Measured {
  readonly experiments: {
    readonly nodes: readonly { readonly measured: { readonly points: readonly object[] } | null }[];
  };
}
const MEASURED = '{ experiments(first: 100) { nodes { measured { points { from } } } } }';

test('the small lines of the roadmap are handed over point by point, and the board as a picture', async () => {
  const { waits } = await ask<Waiting>(on.hub.url, WAITING);
  const customers = [...new Set(waits.nodes.flatMap(({ customer }) => customer?.id ?? []))].slice(0, 12);
  await ask(on.hub.url, START, { input: { title: 'Soitamme heti', wish: 'Vastaus samana päivänä', stage: 'support', channel: 'EMAIL', customers, measure: 'WAIT_LENGTH', horizon: 6, startedAt: '2026-07-01T00:00:00Z' } }); // prettier-ignore
  const points = await eventually(
    async () =>
      (await ask<Measured>(on.hub.url, MEASURED)).experiments.nodes.reduce(
        (sum, { measured }) => sum + (measured?.points.length ?? 0),
        0,
      ),
    (count) => count > 0,
  );
  const { page } = await openPage(on.browser, `${on.hub.url}/roadmap`);
  await page.locator('main h3').first().waitFor();
  await settled(page);
  const files = page.getByRole('button', { name: 'Export: Roadmap' });
  await files.click();
  const csv = await savedBy(page, page.getByRole('button', { name: 'CSV: Lines' }));
  expect(csv.trimEnd().split('\r\n')).toHaveLength(points + 1);
  expect(await savedBy(page, page.getByRole('button', { name: 'SVG' }))).toMatch(/^<svg /);
  await page.context().close();
}, 60_000);

interface Standing {
  readonly groups: readonly { readonly behaviours: readonly { readonly feature: string; readonly more: number }[] }[];
}

test('under the strip of a group what stands out most is named with its value', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/groups`);
  const named = page.locator('main li figure:has([data-level]) figcaption');
  let groups: Standing['groups'] = [];
  let texts: readonly string[] = [];
  // Groups may be found anew between the two looks: then both look again.
  for (let look = 0; look < 5 && (look === 0 || texts.length !== groups.length); look++) {
    ({ groups } = await ask<Standing>(on.hub.url, '{ groups { behaviours { feature more } } }'));
    await page.reload();
    await named.first().waitFor();
    await settled(page);
    texts = await named.allInnerTexts();
  }
  expect(texts).toHaveLength(groups.length);
  for (const [index, { behaviours }] of groups.entries()) {
    const ways = [...behaviours].sort((a, b) => Math.abs(b.more) - Math.abs(a.more)).slice(0, 3).map(({ more }) => (more >= 0 ? '↑' : '↓')); // prettier-ignore
    expect(texts[index]!.match(/[↑↓] [A-Z]/g)?.map((way) => way[0])).toEqual(ways);
  }
  await page.context().close();
}, 60_000);
