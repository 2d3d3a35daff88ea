import { expect, test } from '@jest/globals';
import { ask } from '../processes/ask.js';
import { axe, LANGUAGES_IN_THEMES, openPage, settled, shot } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();

interface Around {
  readonly around: {
    readonly since: string;
    readonly nodes: readonly { readonly id: string; readonly displayName: string }[];
  };
}
const AROUND =
  'query ($id: ID!, $at: DateTime) { around(id: $id, hops: 1, first: 300, at: $at) { since nodes { id displayName } } }';
const ORGANIZATIONS =
  '{ customers(first: 60, filter: {kind: ORGANIZATION}, orderBy: {field: TOUCHPOINTS, direction: DESC}) { nodes { id } } }';

const around = async (id: string, at?: string) => (await ask<Around>(on.hub.url, AROUND, { id, at })).around;

/** An organization around which more stand now than at the end of the month in which its first tie began. */
async function middle() {
  const { customers } = await ask<{ readonly customers: { readonly nodes: readonly { readonly id: string }[] } }>(on.hub.url, ORGANIZATIONS); // prettier-ignore
  for (const { id } of customers.nodes) {
    const now = await around(id);
    if (now.nodes.length < 3) continue;
    const first = new Date(now.since);
    const month = now.since.slice(0, 7);
    const then = await around(id, new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1)).toISOString());
    if (then.nodes.length > 1 && then.nodes.length < now.nodes.length) return { id, nodes: now.nodes, then, month };
  }
  throw new Error('In the sample company no customer has come to more ties.');
}

const WORDS = {
  en: { list: 'The same as a list', title: 'Selected', selected: 'selected', open: 'Open in Customers', leave: 'Leave out ', picked: 'picked', time: 'Ties as of', now: 'Back to now' },
  fi: { list: 'Sama luettelona', title: 'Valitut', selected: 'valittu', open: 'Avaa asiakkaissa', leave: 'Jätä pois ', picked: 'poimittua', time: 'Siteet ajalta', now: 'Takaisin nykyhetkeen' },
} as const; // prettier-ignore

test.each(LANGUAGES_IN_THEMES)(
  'whoever is selected is listed by name, left out again by key, and opened as a list of customers by its address (%s, %s)',
  async (language, theme) => {
    const words = WORDS[language];
    const { id, nodes } = await middle();
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/graph?of=${id}`, { language, theme: theme }); // prettier-ignore
    await page.waitForSelector('[data-state=drawn]');
    await settled(page);
    const list = page.getByRole('region', { name: words.list });
    await list.locator('thead').getByRole('checkbox').press('Space');
    const selection = page.getByRole('region', { name: words.title, exact: true });
    const names = selection.getByRole('listitem').locator('button:first-child');
    await names.first().waitFor();
    expect((await names.allInnerTexts()).sort()).toEqual(nodes.map(({ displayName }) => displayName).sort());
    await shot(page, `graph-selected-${language}`);
    expect(await axe(page)).toEqual([]);
    const left = (await names.first().innerText()).trim();
    await selection.getByRole('button', { name: `${words.leave}${left}` }).press('Enter');
    await page.getByRole('status').filter({ hasText: `${nodes.length - 1} ${words.selected}` }).waitFor(); // prettier-ignore
    expect(await names.allInnerTexts()).not.toContain(left);
    const rest = (await names.allInnerTexts()).sort();

    await selection.getByRole('link', { name: words.open }).press('Enter');
    await page.waitForURL((url) => url.pathname === '/customers' && url.searchParams.get('ids')!.split(',').length === rest.length); // prettier-ignore
    await page.reload();
    const rows = page.locator('main tbody tr[data-row]');
    await rows.first().waitFor();
    await settled(page);
    expect((await rows.locator('th a').allInnerTexts()).sort()).toEqual(rest);
    await page.getByText(`${rest.length} ${words.picked}`).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test.each(LANGUAGES_IN_THEMES)(
  'ties are shown as they stood at the end of a month, chosen by keys, in the address, and now again (%s, %s)',
  async (language, theme) => {
    const words = WORDS[language];
    const { id, nodes, then, month } = await middle();
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/graph?of=${id}`, { language, theme: theme }); // prettier-ignore
    await page.waitForSelector('[data-state=drawn]');
    await settled(page);
    const listed = page.getByRole('region', { name: words.list }).locator('tbody [data-node]');
    expect(await listed.count()).toBe(nodes.length);
    const slider = page.getByLabel(words.time);
    const saidNow = await slider.getAttribute('aria-valuetext');
    await slider.press('Home');
    await page.waitForURL((url) => url.searchParams.get('month') === month);
    expect(await slider.getAttribute('aria-valuetext')).not.toBe(saidNow);
    const names = (all: typeof nodes) => all.map(({ displayName }) => displayName).sort();
    await page.waitForFunction((many) => document.querySelectorAll('tbody [data-node]').length === many, then.nodes.length); // prettier-ignore
    await settled(page);
    expect((await listed.allInnerTexts()).map((text) => text.trim()).sort()).toEqual(names(then.nodes));
    await shot(page, `graph-then-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await listed.first().waitFor();
    await settled(page);
    expect((await listed.allInnerTexts()).map((text) => text.trim()).sort()).toEqual(names(then.nodes));
    await page.getByRole('button', { name: words.now }).press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('month'));
    await page.waitForFunction((many) => document.querySelectorAll('tbody [data-node]').length === many, nodes.length); // prettier-ignore
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);
