import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask, eventually } from '../processes/ask.js';
import { axe, LANGUAGES, openBrowser, openPage, settled, shot } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

let hub: ConsoleHub;
let browser: Browser;
/** An experiment that the sample company has long tried, by its id. */
let tried: string;

interface Waiting {
  readonly waits: { readonly nodes: readonly { readonly customer: { readonly id: string } | null }[] };
}

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub(), openBrowser()]);
  const { waits } = await ask<Waiting>(
    hub.url,
    '{ waits(filter: { channel: [EMAIL], stage: ["support"] }, first: 100) { nodes { customer { id } } } }',
  );
  const customers = [...new Set(waits.nodes.flatMap(({ customer }) => customer?.id ?? []))].slice(0, 12);
  const { said } = await ask<{ said: { experiment: { id: string } } }>(
    hub.url,
    'mutation ($input: StartExperimentInput!) { said: startExperiment(input: $input) { ... on ExperimentSaid { experiment { id } } } }',
    {
      input: {
        title: 'Soitamme tunnin kuluessa', wish: 'Kukaan ei odota yön yli vastausta', stage: 'support', channel: 'EMAIL', customers, measure: 'WAIT_LENGTH', horizon: 6, startedAt: '2026-07-01T00:00:00Z',
      },
    },
  ); // prettier-ignore
  tried = said.experiment.id;
}, 180_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

const WORDS = {
  en: { start: 'Start an experiment', what: 'What do you try?', idea: 'Only write it down as an idea', go: 'Start', stop: 'Stop it', why: 'Why', stopped: 'Stop', table: 'Table', keep: 'Keep it', here: 'Start an experiment here' },
  fi: { start: 'Aloita kokeilu', what: 'Mitä kokeilet?', idea: 'Kirjaa vain ideaksi', go: 'Aloita', stop: 'Lopetetaan', why: 'Miksi', stopped: 'Lopetettu', table: 'Taulukko', keep: 'Pidetään', here: 'Aloita kokeilu tässä' },
} as const; // prettier-ignore

test.each(LANGUAGES)(
  'a newcomer starts an experiment with two customers, moves it, and stops it with a reason (%s)',
  async (language) => {
    const words = WORDS[language];
    const { page, complaints } = await openPage(browser, `${hub.url}/roadmap`, { language });
    await page.locator('main h3').first().waitFor();
    await settled(page);
    await page.getByRole('button', { name: words.start }).click();
    await page.waitForURL(/start=here/);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').first().waitFor();
    await dialog.getByRole('button', { name: words.go, exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel(words.what).fill(`Kokeilu ${language}`);
    for (const index of [0, 1]) await dialog.getByRole('checkbox').nth(index).check();
    await shot(page, `roadmap-start-${language}`);
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: words.go, exact: true }).click();
    await page.waitForURL(/\/roadmap\/experiment_/);
    await page.getByRole('heading', { level: 1, name: `Kokeilu ${language}` }).waitFor();
    const address = page.url();
    await page.goto(`${hub.url}/roadmap?state=TRYING`);
    const card = page.getByRole('listitem').filter({ hasText: `Kokeilu ${language}` });
    await card.getByRole('combobox').selectOption('12');
    const stands = async () =>
      (
        await ask<{ experiments: { nodes: { title: string; horizon: number; state: string }[] } }>(
          hub.url,
          '{ experiments { nodes { title horizon state } } }',
        )
      ).experiments.nodes.find(({ title }) => title === `Kokeilu ${language}`);
    expect(await eventually(stands, (one) => one?.horizon === 12)).toMatchObject({ state: 'TRYING' });
    await page.goto(address);
    await page.getByRole('button', { name: words.stop }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel(words.why).fill('Siitä ei ollut apua');
    await page.getByRole('button', { name: words.stop }).click();
    await page.getByRole('listitem').filter({ hasText: 'Siitä ei ollut apua' }).waitFor();
    expect(await stands()).toMatchObject({ state: 'STOP', horizon: 12 });
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test.each([
  { language: 'en', theme: 'light', width: 1440 },
  { language: 'fi', theme: 'dark', width: 1920 },
  { language: 'fi', theme: 'light', width: 1440 },
] as const)(
  'before and after stand beside those who did not take part, with words and a table ($language, $theme, $width)',
  async (look) => {
    const { page, complaints } = await openPage(browser, `${hub.url}/roadmap`, look);
    await page.getByRole('link', { name: 'Soitamme tunnin kuluessa' }).waitFor();
    await settled(page);
    await shot(page, `roadmap-${look.language}-${look.theme}-${look.width}`);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: 'Soitamme tunnin kuluessa' }).click();
    await page.waitForURL(/\/roadmap\/experiment_/);
    await page.locator('main figure svg, main section svg').first().waitFor();
    await page.locator('main blockquote').first().waitFor();
    await settled(page);
    await shot(page, `experiment-${look.language}-${look.theme}-${look.width}`);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const { experiment } = await ask<{
      experiment: { measured: { points: { tried: number | null }[]; others: { of: number } } };
    }>(hub.url, `{ experiment(id: "${tried}") { measured { points { tried } others { of } } } }`);
    expect(experiment.measured.others.of).toBeGreaterThan(4);
    await page.getByRole('button', { name: WORDS[look.language].table, exact: true }).click();
    const rows = page.locator('main section').first().getByRole('row');
    await rows.nth(1).waitFor();
    expect(await page.locator('main section').first().getByRole('group').getByRole('row').count()).toBe(
      experiment.measured.points.length + 1,
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test('an experiment begins from a touchpoint of the map and from a customer, and the customer tells of it', async () => {
  const { page } = await openPage(browser, `${hub.url}/map`);
  await page.locator('[data-cell="EMAIL.support"]').click();
  await page.getByRole('link', { name: WORDS.en.here }).click();
  await page.waitForURL(/\/roadmap\?start=EMAIL\.support/);
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel('Channel').inputValue()).toBe('EMAIL');
  expect(await dialog.getByLabel('Stage').inputValue()).toBe('support');
  const { experiment } = await ask<{ experiment: { customers: { id: string; displayName: string }[] } }>(
    hub.url,
    `{ experiment(id: "${tried}") { customers { id displayName } } }`,
  );
  const [somebody] = experiment.customers;
  await page.goto(`${hub.url}/customers/${somebody!.id}`);
  await page.getByRole('link', { name: 'Soitamme tunnin kuluessa' }).waitFor();
  await page.getByRole('heading', { name: 'Value and effort' }).waitFor();
  await shot(page, 'customer-worth');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('link', { name: WORDS.en.start }).click();
  await page.waitForURL(/start=here/);
  await dialog.getByRole('checkbox', { name: somebody!.displayName, checked: true }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.searchParams.has('start'));
  await page.context().close();
}, 90_000);

test('the palette and the keys lead there', async () => {
  const { page } = await openPage(browser, `${hub.url}/customers`);
  await page.locator('tbody a').first().waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await page.waitForURL(/\/roadmap$/);
  await page.keyboard.press('Control+k');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  await page.keyboard.type('> start an exp');
  // Enter runs the one that is chosen, which the first becomes a moment after it stands there.
  await page
    .getByRole('option', { name: /Start an experiment/ })
    .and(page.locator('[data-active-item]'))
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.context().close();
}, 60_000);

test('what others begin meanwhile is counted for whoever reads further down, and shown when they say so', async () => {
  const { page } = await openPage(browser, `${hub.url}/roadmap`);
  await page.clock.install();
  await page.reload();
  await page.getByRole('link', { name: 'Soitamme tunnin kuluessa' }).waitFor();
  await settled(page);
  await page.evaluate(() => {
    document.body.style.minHeight = '4000px';
    scrollTo(0, 1500);
  });
  await ask(
    hub.url,
    'mutation ($input: StartExperimentInput!) { startExperiment(input: $input) { ... on ExperimentSaid { experiment { id } } } }',
    { input: { title: 'Meanwhile', stage: 'support', channel: 'EMAIL', customers: [], measure: 'FEELING', horizon: 1, asIdea: true } },
  ); // prettier-ignore
  await page.clock.fastForward(21_000);
  // The measure of the experiment that is tried moves with every asking: that is no news.
  await page.getByRole('status').getByText(/ new/).waitFor();
  expect(await page.getByRole('status').getByText(/ new/).innerText()).toMatch(/^1 new/);
  expect(await page.getByRole('link', { name: 'Meanwhile' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('link', { name: 'Meanwhile' }).waitFor();
  // At the top, with nothing open and nothing in hand, it is shown by itself.
  await page.mouse.move(0, 0);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForFunction(() => scrollY === 0 && !document.querySelector('main li:hover'));
  await ask(
    hub.url,
    'mutation ($input: StartExperimentInput!) { startExperiment(input: $input) { ... on ExperimentSaid { experiment { id } } } }',
    { input: { title: 'Afterwards', stage: 'support', channel: 'EMAIL', customers: [], measure: 'FEELING', horizon: 1, asIdea: true } },
  ); // prettier-ignore
  await page.clock.fastForward(21_000);
  await page.getByRole('link', { name: 'Afterwards' }).waitFor();
  await page.context().close();
}, 60_000);
