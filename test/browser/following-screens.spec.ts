import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask, eventually, publish } from '../processes/ask.js';
import { openPage, settled } from './browser.js';
import { setStage } from './stage.js';

const on = setStage();

/** Well before a screen asks again by itself: the hub tells of it. */
const TOLD_MS = 15_000;
/** What the hub does not tell of is asked for again after a while. */
const ROUND_MS = 40_000;

let asked = 0;
/** So unlike each other that nobody takes two of them for one. */
const NAMES = ['Aino Virtala', 'Oskari Niemelä', 'Sanni Peltola', 'Jussi Harju'] as const;
/** Somebody whom nobody knew writes to us. @returns the name */
async function somebodyWrites(): Promise<string> {
  const name = `${NAMES[asked % NAMES.length]!} ${['Ahonen', 'Björkman', 'Cajander', 'Degerman', 'Eloranta', 'Forsman'][asked++ % 6]!}`;
  const key = `${name.split(' ').join('-')}-${asked}`;
  const data = { key, subject: `Patteri vuotaa ${asked}`, text: 'Patteri vuotaa taas, voisitteko tulla katsomaan?', requester: { key, name, email: `${key.toLowerCase()}@${asked}.example` }, author: { side: 'customer', name }, channel: 'email' }; // prettier-ignore
  await publish(on.hub.url, { specversion: '1.0', id: `${key}-${Date.now()}`, source: 'tickets.live', type: 'ticket.opened', time: new Date().toISOString(), data }); // prettier-ignore
  return name;
}

const idOf = async (query: string, read: (answer: any) => string): Promise<string> =>
  read(await ask(on.hub.url, query));
const anybody = () => idOf('{ customers(first: 1, filter: { kind: PERSON }) { nodes { id } } }', ({ customers }) => customers.nodes[0].id); // prettier-ignore
async function somebodyNotes(): Promise<string> {
  const text = `Asiakas toivoo hiljaisempaa pumppua numero ${++asked}.`;
  await ask(
    on.hub.url,
    'mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename } }',
    { input: { about: await anybody(), text } },
  ); // prettier-ignore
  return text;
}

const readFurtherDown = (page: Page) =>
  page.evaluate(() => {
    document.body.style.minHeight = '4000px';
    scrollTo(0, 400);
  });

interface Screen {
  readonly path: () => Promise<string>;
  /** What changes it. */
  readonly happens: () => Promise<unknown>;
  /** What of the page becomes other. */
  readonly shows: (page: Page) => Promise<string>;
  readonly within: number;
}

/** The pair, the group and the experiment that are looked at. */
const made: { pair?: readonly string[]; group?: string; experiment?: string } = {};
const renamed = (id: string | undefined, name: string) =>
  ask<any>(
    on.hub.url,
    'mutation ($input: DefineGroupInput!) { defineGroup(input: $input) { ... on GroupDefined { group } ... on GroupPending { group } } }',
    { input: { ...(id ? { id } : { filter: { kind: 'PERSON' } }), name } },
  );
const SAY = 'mutation ($input: StartExperimentInput!) { said: startExperiment(input: $input) { ... on ExperimentSaid { experiment { id } } } }'; // prettier-ignore

const SCREENS: Readonly<Record<string, Screen>> = {
  customers: {
    path: () => Promise.resolve('/customers'),
    happens: somebodyWrites,
    shows: (page) => page.locator('main tbody tr[data-row] a').first().innerText(),
    within: TOLD_MS,
  },
  map: {
    path: () => Promise.resolve('/map'),
    happens: somebodyWrites,
    shows: async (page) => (await page.locator('[data-cell="EMAIL.support"]').getAttribute('aria-label')) ?? '',
    within: TOLD_MS,
  },
  paths: {
    path: () => Promise.resolve('/paths'),
    happens: somebodyWrites,
    shows: (page) => page.getByRole('region').filter({ has: page.locator('svg') }).first().locator('h2 + span').innerText(), // prettier-ignore
    within: TOLD_MS,
  },
  voices: {
    path: () => Promise.resolve('/voices?kind=WISH'),
    happens: somebodyNotes,
    shows: (page) => page.getByRole('region', { name: 'What we know of them' }).locator('li p').first().innerText(),
    within: TOLD_MS,
  },
  identity: {
    path: () => Promise.resolve('/identity'),
    happens: async () => {
      const pair = await ask<any>(on.hub.url, '{ reviews(first: 3) { nodes { records { id } } } }');
      const [a, b] = pair.reviews.nodes.at(-1).records.map(({ id }: { id: string }) => id);
      await ask(
        on.hub.url,
        'mutation ($input: DecideIdentityInput!) { decideIdentity(input: $input) { __typename } }',
        { input: { a, b, verdict: 'NOT_SAME', reason: 'They are two' } },
      ); // prettier-ignore
    },
    shows: (page) => page.getByText(/pairs? waits? for a person/).innerText(),
    within: ROUND_MS,
  },
  'one pair': {
    path: async () => {
      const { customers } = await ask<any>(on.hub.url, '{ customers(first: 2, filter: { kind: PERSON }, orderBy: { field: NAME, direction: ASC }) { nodes { records { id } } } }'); // prettier-ignore
      made.pair = customers.nodes.map(({ records }: { records: { id: string }[] }) => records[0]!.id);
      return `/identity/${made.pair!.join('~')}`;
    },
    // First that they are one, then that they are not.
    happens: async () => {
      const [a, b] = made.pair!;
      const { why } = await ask<any>(on.hub.url, 'query ($a: ID!, $b: ID!) { why(a: $a, b: $b) { same } }', { a, b });
      await ask(
        on.hub.url,
        'mutation ($input: DecideIdentityInput!) { decideIdentity(input: $input) { __typename } }',
        { input: { a, b, verdict: why.same ? 'NOT_SAME' : 'SAME', reason: 'They said so' } },
      ); // prettier-ignore
    },
    shows: (page) => page.locator('main h2').filter({ hasText: /^(One|Two) customer/ }).innerText(), // prettier-ignore
    within: TOLD_MS,
  },
  group: {
    path: async () => {
      const { defineGroup } = await renamed(undefined, 'Seurattu');
      made.group = defineGroup.group;
      await eventually(() => ask<any>(on.hub.url, `{ group(id: "${made.group}") { id } }`), ({ group }) => group !== null); // prettier-ignore
      return `/groups/${made.group}`;
    },
    happens: () => renamed(made.group, `Seurattu ${++asked}`),
    shows: (page) => page.getByRole('heading', { level: 1 }).innerText(),
    within: TOLD_MS,
  },
  groups: {
    path: async () => {
      const { defineGroup } = await renamed(undefined, 'Luettelossa');
      made.group = defineGroup.group;
      await eventually(() => ask<any>(on.hub.url, `{ group(id: "${made.group}") { id } }`), ({ group }) => group !== null); // prettier-ignore
      return '/groups?kind=written';
    },
    happens: () => renamed(made.group, `Luettelossa ${++asked}`),
    shows: (page) => page.locator('main a').filter({ hasText: 'Luettelossa' }).first().innerText(),
    within: TOLD_MS,
  },
  experiment: {
    path: async () => {
      const input = { title: 'Soitamme heti', stage: 'support', channel: 'EMAIL', customers: [await anybody()], measure: 'WAIT_LENGTH', horizon: 6, asIdea: true }; // prettier-ignore
      made.experiment = (await ask<any>(on.hub.url, SAY, { input })).said.experiment.id;
      return `/roadmap/${made.experiment}`;
    },
    happens: () =>
      ask(
        on.hub.url,
        'mutation ($input: ChangeExperimentInput!) { changeExperiment(input: $input) { __typename } }',
        { input: { experiment: made.experiment, title: `Soitamme heti ${++asked}` } },
      ), // prettier-ignore
    shows: (page) => page.getByRole('heading', { level: 1 }).innerText(),
    within: TOLD_MS,
  },
  roadmap: {
    path: async () => {
      const input = { title: 'Kartalla', stage: 'support', channel: 'EMAIL', customers: [await anybody()], measure: 'WAIT_LENGTH', horizon: 6, asIdea: true }; // prettier-ignore
      made.experiment = (await ask<any>(on.hub.url, SAY, { input })).said.experiment.id;
      return '/roadmap';
    },
    happens: () =>
      ask(
        on.hub.url,
        'mutation ($input: ChangeExperimentInput!) { changeExperiment(input: $input) { __typename } }',
        { input: { experiment: made.experiment, title: `Kartalla ${++asked}` } },
      ), // prettier-ignore
    shows: (page) => page.locator('main h3').filter({ hasText: 'Kartalla' }).first().innerText(),
    within: TOLD_MS,
  },
};

test.each(Object.keys(SCREENS))(
  'what happens is shown while one looks, and only counted for whoever reads further down (%s)',
  async (name) => {
    const { path, happens, shows, within } = SCREENS[name]!;
    const { page, complaints } = await openPage(on.browser, on.hub.url + (await path()));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    await page.mouse.move(0, 0);
    const first = await shows(page);
    await happens();
    const second = await eventually(() => shows(page), (shown) => shown !== first, within); // prettier-ignore
    await readFurtherDown(page);
    await happens();
    await page
      .locator('header')
      .getByRole('status')
      .getByText(/\d new/)
      .waitFor({ timeout: within });
    expect(await shows(page)).toBe(second);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await eventually(() => shows(page), (shown) => shown !== second, 10_000); // prettier-ignore
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  150_000,
);

test('what came while the stream was broken, before anything was told, is asked for', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/customers`);
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  let streams = 0;
  await page.route('**/graphql/stream', async (route) => {
    if (++streams > 1) return route.continue();
    await opened;
    return route.fulfill({ contentType: 'text/event-stream', body: 'event: complete\ndata:\n\n' });
  });
  await page.reload();
  const rows = page.locator('main tbody tr[data-row] a');
  await rows.first().waitFor();
  await page.mouse.move(0, 0);
  const first = await rows.first().innerText();
  const name = await somebodyWrites();
  await eventually(() => ask<any>(on.hub.url, 'query ($text: String!) { search(text: $text) { customer { displayName } } }', { text: name }), ({ search }) => search[0]?.customer.displayName === name); // prettier-ignore
  // All that is told of them is told before the stream is there.
  await page.waitForTimeout(4_000);
  open();
  await eventually(() => rows.first().innerText(), (shown) => shown !== first, 6_000); // prettier-ignore
  expect(streams).toBeGreaterThan(1);
  await page.context().close();
}, 60_000);

test('an open touchpoint of the map is not moved under whoever reads it', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/map?cell=EMAIL.support`);
  const cell = page.locator('[data-cell="EMAIL.support"]');
  await cell.waitFor();
  await settled(page);
  await page.mouse.move(0, 0);
  const before = await cell.getAttribute('aria-label');
  await somebodyWrites();
  await page
    .locator('header')
    .getByRole('status')
    .getByText(/\d new/)
    .waitFor({ timeout: TOLD_MS });
  expect(await cell.getAttribute('aria-label')).toBe(before);
  await page.context().close();
}, 60_000);

test('while many events come, a screen is asked for seldom', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/paths`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  let questions = 0;
  page.on('request', (request) => (questions += request.url().endsWith('/graphql') ? 1 : 0));
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    await somebodyWrites();
    await page.waitForTimeout(200);
  }
  expect(questions).toBeGreaterThanOrEqual(1);
  expect(questions).toBeLessThanOrEqual(5);
  await page.context().close();
}, 60_000);
