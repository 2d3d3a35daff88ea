import { expect, test } from '@jest/globals';
import { ask } from '../processes/ask.js';
import { axe, LOOKS, openPage, settled, shot } from './browser.js';
import { setGroupsStage } from './groups-stage.js';

const { on } = setGroupsStage();

interface Behaving {
  readonly groups: readonly {
    readonly behaviours: readonly { readonly feature: string; readonly more: number }[];
  }[];
}
const BEHAVING = '{ groups { behaviours { feature more } } }';
const WORDS = {
  en: { more: 'More than everybody: ', less: 'Less than everybody: ', calls: 'Calls', table: 'Table' },
  fi: { more: 'Enemmän kuin muut: ', less: 'Vähemmän kuin muut: ', calls: 'Soittaa', table: 'Taulukko' },
} as const;

const hotness = (more: number): number => {
  const far = Math.abs(more);
  return (far >= 1.5 ? 3 : far >= 0.75 ? 2 : far >= 0.25 ? 1 : 0) * Math.sign(more) || 0;
};

test.each(LOOKS)(
  'a strip tells how each group behaves beside everybody, each behaviour under its name, in words, and as a table ($theme, $language)',
  async (look) => {
    const words = WORDS[look.language];
    const told = await ask<Behaving>(on.hub.url, BEHAVING);
    // A group that nobody is in any more behaves in no way, and has no strip.
    const groups = told.groups.filter(({ behaviours }) => behaviours.length > 0);
    expect(groups.length).toBeGreaterThan(1);
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/groups`, look);
    const strips = page.locator('main li figure svg[role=img]');
    await strips.first().waitFor();
    await settled(page);
    await shot(page, `groups-heat-${look.language}-${look.theme}`);
    const drawn = await strips.evaluateAll((all) =>
      all.map((strip) =>
        [...strip.querySelectorAll('[data-level]')].map((cell) => ({
          level: Number((cell as SVGElement).dataset['level']),
          middle: cell.getBoundingClientRect().left + cell.getBoundingClientRect().width / 2,
          arrow: cell.querySelector('path') !== null,
          fill: getComputedStyle(cell).fill,
        })),
      ),
    );
    expect(drawn.map((cells) => cells.map(({ level }) => level))).toEqual(
      groups.map(({ behaviours }) => behaviours.map(({ more }) => hotness(more))),
    );
    // Whoever sees no colours sees an arrow; whoever sees them, no two strengths alike.
    for (const { level, arrow } of drawn.flat()) expect(arrow).toBe(level !== 0);
    const fills = new Map(drawn.flat().map(({ level, fill }) => [level, fill]));
    expect(new Set(fills.values()).size).toBe(fills.size);

    const heads = await page.locator('main [aria-hidden=true] svg text').evaluateAll((names) =>
      names.map((name) => {
        // A name leans to the right: it begins over the middle of its column.
        const begins = new DOMPoint(0, 0).matrixTransform((name as SVGTextElement).getScreenCTM()!).x;
        return { name: name.textContent, begins };
      }),
    );
    expect(heads).toHaveLength(groups[0]!.behaviours.length);
    for (const cells of drawn)
      cells.forEach(({ middle }, index) => expect(Math.abs(middle - heads[index]!.begins)).toBeLessThan(6));
    const calls = groups[0]!.behaviours.findIndex(({ feature }) => feature === 'CALLS');
    expect(heads[calls]!.name).toBe(words.calls);

    for (const [index, { behaviours }] of groups.entries()) {
      const label = (await strips.nth(index).getAttribute('aria-label'))!;
      expect(label.includes(words.more)).toBe(behaviours.some(({ more }) => hotness(more) > 0));
      expect(label.includes(words.less)).toBe(behaviours.some(({ more }) => hotness(more) < 0));
    }
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: words.table, exact: true }).click();
    const row = page.locator('main tbody tr').first();
    await row.waitFor();
    expect((await row.innerText()).match(/σ\)/g)).toHaveLength(groups[0]!.behaviours.length);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);
