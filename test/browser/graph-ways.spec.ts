import { expect, test } from '@jest/globals';
import { ask } from '../processes/ask.js';
import { axe, LANGUAGES, openPage, settled, shot } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();

interface Around {
  readonly around: {
    readonly nodes: readonly { readonly id: string; readonly displayName: string; readonly hops: number }[];
    readonly edges: readonly { readonly from: string; readonly to: string }[];
  };
}
const AROUND =
  'query ($id: ID!) { around(id: $id, hops: 2, first: 300) { nodes { id displayName hops } edges { from to } } }';
const ORGANIZATIONS =
  '{ customers(first: 60, filter: {kind: ORGANIZATION}, orderBy: {field: TOUCHPOINTS, direction: DESC}) { nodes { id } } }';

/** How many ties lead from one to another at least. */
function stepsBetween({ edges }: Around['around'], from: string, to: string): number {
  let within = new Set([from]);
  for (let steps = 0; steps < 10; steps++) {
    if (within.has(to)) return steps;
    within = new Set([...within, ...edges.flatMap((tie) => (within.has(tie.from) ? [tie.to] : within.has(tie.to) ? [tie.from] : []))]); // prettier-ignore
  }
  throw new Error('No way leads there.');
}

/** Somebody around whom two stand who are tied to each other through others alone. */
async function apart() {
  const { customers } = await ask<{ readonly customers: { readonly nodes: readonly { readonly id: string }[] } }>(on.hub.url, ORGANIZATIONS); // prettier-ignore
  for (const { id } of customers.nodes) {
    const { around } = await ask<Around>(on.hub.url, AROUND, { id });
    const others = around.nodes.filter(({ hops }) => hops > 0);
    for (const one of others)
      for (const other of others) if (stepsBetween(around, one.id, other.id) > 1) return { id, around, one, other };
  }
  throw new Error('In the sample company everybody is tied to everybody.');
}

const WORDS = {
  en: { from: 'Way from here', forget: 'Forget it', pin: 'Pin', unpin: 'Unpin', pinned: 'pinned', way: 'on the way', list: 'The same as a list' },
  fi: { from: 'Reitti tästä', forget: 'Unohda reitti', pin: 'Kiinnitä', unpin: 'Irrota', pinned: 'kiinnitetty', way: 'reitillä', list: 'Sama luettelona' },
} as const; // prettier-ignore

test.each(LANGUAGES)(
  'a shortest way between two is drawn and told, whoever is pinned stays in front, and both stand in the address (%s)',
  async (language) => {
    const words = WORDS[language];
    const { id, around, one, other } = await apart();
    const steps = stepsBetween(around, one.id, other.id);
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/graph?of=${id}&hops=2&at=${one.id}`, {
      language,
    });
    await page.waitForSelector('[data-state=drawn]');
    await settled(page);
    await page.getByRole('button', { name: words.from }).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('from') === one.id);
    const list = page.getByRole('region', { name: words.list });
    await list.locator('tbody button', { hasText: other.displayName }).first().press('Enter');
    await page.waitForURL((url) => url.searchParams.get('at') === other.id);
    const stops = page.locator('ol[aria-label] li');
    const told = async () => {
      await stops.first().waitFor();
      expect(await stops.count()).toBe(steps);
      expect(await stops.last().getByRole('button').innerText()).toBe(other.displayName);
      expect(await list.getByRole('img', { name: words.way }).count()).toBe(steps + 1);
    };
    await told();
    await page.reload();
    await page.waitForSelector('[data-state=drawn]');
    await settled(page);
    await told();
    await page.getByRole('button', { name: words.pin, exact: true }).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('pin') === other.id);
    await list.locator('tbody tr').first().getByRole('img', { name: words.pinned }).waitFor();
    expect(await list.locator('tbody tr').first().innerText()).toContain(other.displayName);
    await shot(page, `graph-way-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: words.forget }).press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('from'));
    expect(await list.getByRole('img', { name: words.way }).count()).toBe(0);
    await page.getByRole('button', { name: words.unpin }).press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('pin'));
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

const START = {
  en: { most: 'Organisations we meet most', search: 'Search a customer' },
  fi: { most: 'Organisaatiot, joita kohtaamme eniten', search: 'Etsi asiakasta' },
} as const; // prettier-ignore

test.each(LANGUAGES)(
  'whoever looks for nobody is offered the organizations that are met most, by keys too (%s)',
  async (language) => {
    const words = START[language];
    const { customers } = await ask<{ readonly customers: { readonly nodes: readonly { readonly id: string; readonly displayName: string }[] } }>(on.hub.url, '{ customers(first: 8, filter: {kind: ORGANIZATION}, orderBy: {field: TOUCHPOINTS, direction: DESC}) { nodes { id displayName } } }'); // prettier-ignore
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/graph`, { language, theme: 'dark' });
    await page.getByRole('heading', { name: words.most }).waitFor();
    const offered = page.locator('main li a');
    expect((await offered.allInnerTexts()).map((text) => text.trim())).toEqual(customers.nodes.map(({ displayName }) => displayName)); // prettier-ignore
    await settled(page);
    await shot(page, `graph-start-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.getByLabel(words.search).fill('qqqqqqqq');
    await page.getByRole('heading', { name: words.most }).waitFor({ state: 'hidden' });
    await page.getByLabel(words.search).fill('');
    await offered.first().press('Enter');
    await page.waitForURL((url) => url.searchParams.get('of') === customers.nodes[0]!.id);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);
