import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask, eventually } from '../processes/ask.js';
import { axe, openBrowser, openPage, settled, shot } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

let hub: ConsoleHub;
let browser: Browser;

interface Claims {
  readonly claims: { readonly totalCount: number; readonly nodes: readonly { readonly holds: boolean }[] };
}
const CLAIMS = '{ claims(first: 50) { totalCount nodes { holds } } }';

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

const STILL = { en: 'Still so: ', fi: 'Yhä näin: ' } as const;
const NO_LONGER = { en: /^No longer: /, fi: /^Ei enää: / } as const;

test.each(['en', 'fi'] as const)(
  'a theme opens what people said; a claim that is no longer so says so (%s)',
  async (language) => {
    const gone = async () => (await ask<Claims>(hub.url, CLAIMS)).claims.nodes.filter(({ holds }) => !holds).length;
    const before = await gone();
    const { page, complaints } = await openPage(browser, `${hub.url}/voices`, { language });
    const themes = page.locator('main ul button[aria-pressed]');
    await themes.first().waitFor();
    await settled(page);
    await themes.first().click();
    await page.waitForURL(/theme=/);
    await page.locator('main blockquote').first().waitFor();
    await shot(page, `voices-${language}`);
    expect(await axe(page)).toEqual([]);
    const standing = page.locator('main li').filter({ has: page.locator(`[aria-label^="${STILL[language]}"]`) });
    await standing.first().locator('summary').press('Enter');
    await page.getByRole('button', { name: NO_LONGER[language] }).first().click();
    await eventually(gone, (count) => count === before + 1, 30_000);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('theme'));
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test('claims are narrowed to a kind, in the address', async () => {
  const { page } = await openPage(browser, `${hub.url}/voices?kind=WISH`);
  await page.getByRole('button', { name: 'Wishes', pressed: true }).waitFor();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.waitForURL((url) => !url.searchParams.has('kind'));
  await page.context().close();
}, 60_000);

interface Said {
  readonly themes: {
    readonly themes: readonly {
      readonly word: string;
      readonly feeling: { readonly positive: number; readonly negative: number; readonly judged: number };
      readonly examples: readonly {
        readonly id: string;
        readonly quote: { readonly text: string; readonly from: number };
        readonly touchpoint: {
          readonly id: string;
          readonly feeling: {
            readonly feeling: string;
            readonly shownBy: readonly { readonly text: string; readonly from: number }[];
          };
          readonly customer: { readonly displayName: string };
        };
      }[];
    }[];
  };
}
const SAID = `{ themes(filter: {of: REQUESTS}) { themes { word feeling { positive negative judged } examples { id quote { text from }
  touchpoint { id feeling { feeling shownBy { text from } } customer { displayName } } } } } }`;

test.each(['en', 'fi'] as const)(
  'a theme tells how it feels, a quote whose it is and which words show it, and a feeling is said anew (%s)',
  async (language) => {
    const { themes } = (await ask<Said>(hub.url, SAID)).themes;
    const theme = themes.find(({ examples }) =>
      examples.some(({ touchpoint }) => touchpoint.feeling.shownBy.length > 0),
    )!;
    const { page, complaints } = await openPage(browser, `${hub.url}/voices`, { language });
    const button = page.locator('main ul button[aria-pressed]').filter({
      has: page.locator('b', { hasText: new RegExp(`^${theme.word}$`, 'i') }),
    });
    expect((await button.innerText()).endsWith(`+${theme.feeling.positive} −${theme.feeling.negative}`)).toBe(true);
    await button.click();
    await settled(page);
    const marked = await page.locator('main blockquote mark').allInnerTexts();
    const shown = theme.examples.flatMap(({ touchpoint }) => touchpoint.feeling.shownBy.map(({ text }) => text.trim()));
    expect(new Set(marked.map((text) => text.trim()))).toEqual(new Set(shown));
    const owners = await page.locator('main blockquote footer a').allInnerTexts();
    expect(owners).toEqual(theme.examples.map(({ touchpoint }) => touchpoint.customer.displayName));
    expect(await axe(page)).toEqual([]);
    await shot(page, `voices-judged-${language}`);

    const first = theme.examples[0]!.touchpoint;
    const to = first.feeling.feeling === 'POSITIVE' ? 'NEGATIVE' : 'POSITIVE';
    const name = { en: { POSITIVE: 'felt positive', NEGATIVE: 'felt negative' }, fi: { POSITIVE: /myönteise/, NEGATIVE: /kielteise/ } }[language][to]; // prettier-ignore
    const quote = page.locator('main blockquote').first();
    await quote.getByRole('button', { name }).click();
    const feltNow = async () =>
      (await ask<Said>(hub.url, SAID)).themes.themes
        .flatMap(({ examples }) => examples)
        .find(({ touchpoint }) => touchpoint.id === first.id)?.touchpoint.feeling.feeling;
    await eventually(feltNow, (feeling) => feeling === to, 30_000);
    await quote.getByRole('button', { name, pressed: true }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test('who confirmed a claim and who did not stands with it, and that they disagree', async () => {
  const { page } = await openPage(browser, `${hub.url}/voices`);
  const claims = page.locator('section', { has: page.getByRole('heading', { name: 'What we know of them' }) });
  const claim = claims
    .locator('li')
    .filter({ has: page.locator('[aria-label^="Still so: "]') })
    .first();
  const said = await claim.locator('p').innerText();
  await claim.locator('summary').click();
  const same = claims
    .locator('li')
    .filter({ has: page.locator('p', { hasText: said }) })
    .first();
  await claim.getByText(/\((?:\d+ .* ago|yesterday|last .*)\)$/).waitFor();
  await claim.getByRole('button', { name: /^Still so: / }).click();
  await same.getByText(/^confirmed by /).waitFor();
  expect(await same.getByText('people disagree').count()).toBe(0);
  await same.getByRole('button', { name: /^No longer: / }).click();
  await same.getByText(/^no longer so, says /).waitFor();
  await same.getByText('people disagree').waitFor();
  await page.context().close();
}, 90_000);

interface Told {
  readonly themes: {
    readonly themes: readonly { readonly word: string; readonly beside: readonly string[] }[];
  };
}

test.each(['en', 'fi'] as const)(
  'themes are called by a thing with what is said of it; a claim is its telling part, the rest is there on opening, by keys too (%s)',
  async (language) => {
    const { themes } = await ask<Told>(hub.url, '{ themes(filter: {of: REQUESTS}) { themes { word beside } } }');
    expect(themes.themes.some(({ beside }) => beside.length > 0)).toBe(true);
    for (const verb of ['keksittävä', 'lähettää', 'käymään', 'mietimme', 'muuttaa', 'hakea', 'jäänyt', 'changed', 'connect', 'eteenpäin'])
      expect(themes.themes.map(({ word }) => word)).not.toContain(verb); // prettier-ignore
    const { page, complaints } = await openPage(browser, `${hub.url}/voices`, { language });
    await settled(page);
    const called = await page.locator('main ul button[aria-pressed] > span:first-child').allInnerTexts();
    expect(called.map((text) => text.replace(/\s+/g, ' ').toLowerCase())).toEqual(
      themes.themes.map(({ word, beside }) => [word, beside.join(', ')].join(' ').trim()),
    );
    const claims = page.locator('main li:has(> p)');
    expect(await claims.count()).toBeLessThanOrEqual(20);
    for (const { height } of await claims.evaluateAll((rows) => rows.map((row) => ({ height: row.clientHeight }))))
      expect(height).toBeLessThanOrEqual(110);
    expect(await page.locator(`main [aria-label^="${STILL[language]}"]`).first().isVisible()).toBe(false);
    await claims.first().locator('summary').press('Enter');
    await claims.first().locator('details[open]').waitFor();
    await shot(page, `voices-claim-${language}`);
    expect(await axe(page)).toEqual([]);
    // Whoever comes to ask again has the rest of all of them in sight.
    await page.goto(`${hub.url}/voices?again=1`);
    await settled(page);
    expect(await claims.locator('details:not([open])').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);
