import { expect, test } from '@jest/globals';
import { ask } from '../processes/ask.js';
import { axe, LANGUAGES_IN_THEMES, openPage, settled, shot } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();

const WORDS = { en: { nothing: 'Nothing open' }, fi: { nothing: 'Mikään ei kesken' } } as const;

interface Advocates {
  readonly advocates: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly customer: { readonly id: string; readonly displayName: string }; readonly asking: { readonly canBeAsked: boolean } }[];
  };
} // prettier-ignore
const advocatesBy = async (filter: string) =>
  (
    await ask<Advocates>(
      on.hub.url,
      `{ advocates(first: 50${filter}) { totalCount nodes { customer { id displayName } asking { canBeAsked } } } }`,
    )
  ).advocates;

test.each(LANGUAGES_IN_THEMES)(
  'who speaks for us is listed from Voices, with who could be asked and what forbids it, and narrowed in the address (%s, %s)',
  async (language, theme) => {
    const words = WORDS[language];
    const everybody = await advocatesBy('');
    const free = await advocatesBy(', filter: { nothingOpen: true }');
    expect(everybody.totalCount).toBeGreaterThan(0);
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/voices`, { language, theme });
    await page.locator('a[href="/voices/advocates"]').click();
    const rows = page.locator('main tbody tr[data-advocate]');
    await rows.first().waitFor();
    await settled(page);
    expect(await rows.count()).toBe(everybody.nodes.length);
    await shot(page, `advocates-${language}-${theme}`);
    expect(await axe(page)).toEqual([]);
    const entered: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') entered.push(request.url());
    });
    await page.reload();
    await rows.first().waitFor();
    await settled(page);
    expect(entered).toHaveLength(1);
    await page.getByRole('button', { name: words.nothing, exact: true }).click();
    await page.waitForURL(/open=none/);
    await settled(page);
    expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-advocate')))).toEqual(
      free.nodes.map(({ customer }) => customer.id),
    );
    await shot(page, `advocates-free-${language}-${theme}`);
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);
