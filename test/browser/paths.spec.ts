import { expect, test } from '@jest/globals';
import { ask } from '../processes/ask.js';
import { axe, LANGUAGES, LANGUAGES_IN_THEMES, openPage, settled, shot } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();

interface Told {
  readonly paths: {
    readonly steps: readonly { readonly nodes: readonly { readonly key: string }[] }[];
    readonly links: readonly { readonly from: string; readonly to: string; readonly customers: number }[];
  };
}
interface Funnel {
  readonly paths: {
    readonly funnel: readonly { readonly customers: number; readonly on: number; readonly left: number; readonly ended: number; readonly open: number }[];
    readonly stays: readonly { readonly stage: string; readonly count: number; readonly median: number; readonly p75: number }[];
  };
} // prettier-ignore

const WORDS = {
  en: { funnel: 'How many come all the way', boxes: 'How long to the next step', table: 'Table' },
  fi: { funnel: 'Kuinka moni tulee perille', boxes: 'Kuinka kauan seuraavaan askeleeseen', table: 'Taulukko' },
} as const; // prettier-ignore

test.each(LANGUAGES_IN_THEMES)(
  'a path fixed by two stages has its funnel, and steps tell how long they take; both as tables and files (%s, %s)',
  async (language, theme) => {
    const words = WORDS[language];
    const { paths } = await ask<Told>(on.hub.url, '{ paths { steps { nodes { key } } links { from to customers } } }');
    const [most] = [...paths.links]
      .filter(({ from, to }) => from !== to && from !== 'others' && to !== 'others')
      .sort((a, b) => b.customers - a.customers);
    const { from, to } = most!;
    const told = await ask<Funnel>(
      on.hub.url,
      `{ paths(view: { from: "${from}", to: "${to}" }) { funnel { customers on left ended open } stays { stage count median p75 } } }`,
    );
    const [first, last] = told.paths.funnel as [Funnel['paths']['funnel'][number], Funnel['paths']['funnel'][number]];
    expect(first.on + first.left + first.ended + first.open).toBe(first.customers);
    expect(first.on).toBe(last.customers);
    expect(last.customers).toBeGreaterThan(0);
    for (const { median, p75 } of told.paths.stays) expect(p75).toBeGreaterThanOrEqual(median);
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/paths?from=${from}&to=${to}`, {
      language,
      theme,
    });
    const funnel = page.getByRole('region', { name: words.funnel });
    const boxes = page.getByRole('region', { name: words.boxes });
    await funnel.locator('svg[role=img] rect').first().waitFor();
    await boxes.locator('svg[role=img] rect').first().waitFor();
    await settled(page);
    await shot(page, `paths-funnel-${language}-${theme}`);
    expect(await axe(page)).toEqual([]);
    expect(await boxes.locator('svg[role=img] rect').count()).toBe(told.paths.stays.length);
    const saved = page.waitForEvent('download');
    await funnel.getByRole('button', { name: /^(Export|Vie): / }).click();
    await funnel.getByRole('button', { name: 'SVG' }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.svg$/);
    for (const panel of [funnel, boxes]) await panel.getByRole('button', { name: words.table, exact: true }).click();
    const cells = await funnel.locator('tbody tr').first().locator('td').allInnerTexts();
    expect(cells.slice(3).map(Number)).toEqual([first.on, first.open, first.ended, first.left]);
    expect(await boxes.locator('tbody tr').count()).toBe(told.paths.stays.length);
    const csv = page.waitForEvent('download');
    await boxes.getByRole('button', { name: /^(Export|Vie): / }).click();
    await boxes.getByRole('button', { name: 'CSV' }).click();
    expect((await csv).suggestedFilename()).toMatch(/\.csv$/);
    expect(await axe(page)).toEqual([]);
    await page.goto(`${on.hub.url}/paths`);
    await boxes.locator('svg').first().waitFor();
    expect(await funnel.count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

const RARE = {
  en: { apart: 'Rare ways by themselves', others: /other ways/ },
  fi: { apart: 'Harvinaiset tiet erikseen', others: /muuta tietä|muut tiet/ },
};

test.each(LANGUAGES)(
  'rare ways are pale, with how many there are, drawn each by itself by a click or by the box, which the address holds (%s)',
  async (language) => {
    const { apart, others } = RARE[language];
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/paths`, { language });
    const folds = page.locator('main svg[role=img] g').filter({ has: page.locator('title', { hasText: others }) });
    await folds.first().waitFor();
    await settled(page);
    await shot(page, `paths-folded-${language}`);
    const box = page.getByLabel(apart);
    expect(await box.isChecked()).toBe(false);
    await folds.first().locator('text').click();
    await page.waitForURL((url) => url.searchParams.get('rare') === '1');
    await folds.first().waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('main svg[role=img] rect').first().waitFor();
    await settled(page);
    expect(await folds.count()).toBe(0);
    await box.focus();
    await page.keyboard.press('Space');
    await folds.first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

const BACK = { en: 'back to ', fi: 'takaisin: ' } as const;

test.each(LANGUAGES)(
  'paths lose nobody: in the table, whoever comes to a stage goes on, ends, stays or leaves, and who goes back is told (%s)',
  async (language) => {
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/paths`, { language });
    await page.locator('main svg[role=img]').first().waitFor();
    await settled(page);
    await shot(page, `paths-${language}`);
    expect(await axe(page)).toEqual([]);
    const arcs = await page.locator('main svg[role=img] g title').filter({ hasText: BACK[language] }).allTextContents();
    expect(arcs.length).toBeGreaterThan(0);
    // The first of them: the paths' own. How long steps take has another.
    await page.getByRole('button', { name: WORDS[language].table }).first().click();
    const rows = (await page.locator('main tbody tr').allInnerTexts()).map((row) => row.split('\t'));
    const nodes = rows.filter((row) => row[2] !== '');
    expect(nodes.length).toBeGreaterThan(3);
    for (const row of nodes) {
      const [came, ...became] = row.slice(2).map(Number);
      expect(became.reduce((sum, count) => sum + count, 0)).toBe(came);
    }
    // Each arc of the picture has its row, beneath the stage that they go back from.
    for (const arc of arcs) {
      const [count = '', ...stage] = arc.split(` ${BACK[language]}`);
      const row = rows.find((one) => one[2] === '' && one[3] === count && one[1]!.endsWith(`${BACK[language]}${stage.join('')}`)); // prettier-ignore
      expect([arc, row?.length]).toEqual([arc, 7]);
    }
    const [back] = rows.filter((row) => row[2] === '');
    await page.getByRole('row').filter({ hasText: back![1]! }).first().getByRole('link').first().click();
    await page.waitForURL((url) => url.pathname === '/customers');
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);
