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
    .filter({ has: page.getByRole('button', { name: /^Still so: / }) })
    .first();
  const said = await claim.locator('p').innerText();
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
