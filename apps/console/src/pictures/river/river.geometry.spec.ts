import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textWidth } from '../labels/text-width.js';
import { riverGeometry, type RiverData } from './river.geometry.js';

const EN = ['Need awakens', 'Information search', 'Comparison', 'Decision', 'Acquisition', 'Delivery', 'Use', 'Support', 'End of use']; // prettier-ignore
const FI = ['Tarve herää', 'Tiedonhaku', 'Vertailu', 'Päätös', 'Hankinta', 'Toimitus', 'Käyttö', 'Tuki', 'Käytön päättyminen']; // prettier-ignore
/** The river fills the page less rail, padding and card: at 1440, 1600 and 1920, with the rail folded, and on less. */
const WIDTHS = [760, 1116, 1264, 1320, 1640];

const count = fc.nat(2_000);
const stage = fc.constantFrom(...EN.keys()).map((index) => `s${index}`);
const rivers = (names: readonly string[]): fc.Arbitrary<RiverData> =>
  fc.record({
    stages: fc.tuple(
      ...names.map((name, index) =>
        fc.record({
          key: fc.constant(`s${index}`),
          name: fc.constant(name),
          touchpoints: fc.oneof(fc.constant(0), count),
          feeling: fc.record({ POSITIVE: count, NEUTRAL: count, NEGATIVE: count, UNKNOWN: count }),
          withoutUs: fc.boolean(),
          when: fc.constantFrom(['syyskuu 2024 – tammikuu 2025', '9/2024 – 1/2025'], ['Sep'], []),
          left: fc.boolean(),
        }),
      ),
    ),
    returns: fc.array(
      fc.record({
        to: stage,
        ways: fc.array(fc.record({ from: stage, text: fc.constant('1 return') }), { maxLength: 4 }),
        texts: fc.constantFrom(['2 returns', '2'], ['188 takaisin vertailuun', '188 takaisin']),
      }),
      { maxLength: 6 },
    ),
    notes: fc.array(
      fc.record({
        stage,
        text: fc.constantFrom('34 pv yksin ennen meitä', '1 lupaus petetty · 12 pv myöhässä', 'decided in 9 d'),
        tone: fc.constantFrom('late' as const, 'positive' as const, 'negative' as const, 'waiting' as const),
      }),
      { maxLength: 9 },
    ),
    current: fc.option(stage),
    today: fc.constantFrom('today', 'tänään'),
  });
const drawn = fc.tuple(fc.oneof(rivers(EN), rivers(FI)), fc.constantFrom(...WIDTHS));

const ys = (path: string): number[] => [...path.matchAll(/-?[\d.]+,(-?[\d.]+)/g)].map(([, y]) => Number(y));

/** Points of an arc: one cubic curve. */
function along(path: string): readonly { readonly x: number; readonly y: number }[] {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = [...path.matchAll(/-?[\d.]+/g)].map(Number) as [
    number, number, number, number, number, number, number, number,
  ]; // prettier-ignore
  const bezier = (t: number, a: number, b: number, c: number, d: number) =>
    (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t ** 2 * (1 - t) * c + t ** 3 * d;
  return Array.from({ length: 101 }, (_, step) => ({
    x: bezier(step / 100, x0, x1, x2, x3),
    y: bezier(step / 100, y0, y1, y2, y3),
  }));
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 0.01 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 0.01;

describe('the river', () => {
  it('never runs backwards: one shore is always above the middle, the other below', () => {
    fc.assert(
      fc.property(drawn, ([data, width]) => {
        const { water, centre } = riverGeometry(data, width);
        const [above = '', below = ''] = water.split('L');
        expect(Math.max(...ys(above))).toBeLessThanOrEqual(centre - 4);
        expect(Math.min(...ys(below))).toBeGreaterThanOrEqual(centre + 4);
      }),
    );
  });

  it('is wider where more happened, and as wide where as much did', () => {
    fc.assert(
      fc.property(drawn, ([data, width]) => {
        const { columns } = riverGeometry(data, width);
        for (const a of columns)
          for (const b of columns) expect(Math.sign(a.half - b.half)).toBe(Math.sign(a.touchpoints - b.touchpoints));
      }),
    );
  });

  it('flows without a gap from where we met to where the customer is, within the picture', () => {
    fc.assert(
      fc.property(drawn, ([data, width]) => {
        const { met, ahead, without } = riverGeometry(data, width).spans;
        if (without && met) expect(without.x + without.width).toBeCloseTo(Math.max(met.x, without.x));
        if (met) expect(met.x + met.width).toBeCloseTo(ahead.x);
        expect(ahead.x + ahead.width).toBeCloseTo(width);
      }),
    );
  });

  it('has labels that neither overlap nor leave the picture, at every width, in both languages', () => {
    fc.assert(
      fc.property(drawn, ([data, width]) => {
        const { columns, backs, notes, whenY, height } = riverGeometry(data, width);
        const pills = [...backs, ...notes];
        const boxes: Box[] = [
          ...pills.map(({ x, y, width }) => ({ x, y, width, height: 20 })),
          ...columns.flatMap(({ x, name }) =>
            name.map(({ text, y }) => ({ x, y: y - 4, width: textWidth(text, 12, 600), height: 14 })),
          ),
          ...columns.map(({ x, when }) => ({ x, y: whenY - 4, width: textWidth(when, 11), height: 12 })),
        ].filter((box) => box.width > 0);
        for (const [index, box] of boxes.entries()) {
          expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width / 2).toBeLessThanOrEqual(width);
          expect(box.y + box.height / 2).toBeLessThanOrEqual(height);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
    );
  });

  it('keeps the arcs of returns and the notes away from the word of the present', () => {
    fc.assert(
      fc.property(drawn, ([data, width]) => {
        const { returns, notes, today } = riverGeometry(data, width);
        if (!today) return;
        const [top, bottom] = [today.textY - 10, today.textY + 3];
        const wide = textWidth(today.text, 11, 600) + 6;
        const [left, right] = today.isTight ? [today.x - wide, today.x] : [today.x, today.x + wide];
        const column = width / data.stages.length;
        const now = data.stages.findIndex(({ key }) => key === data.current);
        for (const { key, path } of returns)
          if (key.startsWith(`${now}>`) && Number(key.split('>')[1]) < now)
            expect(along(path)[0]!.x).toBeLessThanOrEqual((now + 0.5) * column + 0.1);
        for (const { path } of returns)
          for (const { x, y } of along(path))
            expect(x > left - 4 && x < right + 4 && y > top - 4 && y < bottom + 4).toBe(false);
        const box = { x: (left + right) / 2, y: (top + bottom) / 2, width: wide, height: bottom - top };
        for (const note of notes) expect(overlap({ ...note, height: 20 }, box)).toBe(false);
      }),
    );
  });

  it('draws every return to another stage, and says of each stage how often it was gone back to, with no arc behind', () => {
    fc.assert(
      fc.property(drawn, ([data, width]) => {
        const { returns, backs, leftOut } = riverGeometry(data, width);
        const ways = data.returns.map(({ to, ways }) => ways.filter(({ from }) => from !== to));
        expect(returns).toHaveLength(ways.flat().length);
        const told = backs.length + leftOut.filter((text) => data.returns.some(({ texts }) => texts.includes(text))).length; // prettier-ignore
        expect(told).toBe(ways.filter(({ length }) => length > 0).length);
        const lowest = Math.max(0, ...backs.map(({ y }) => y + 9));
        for (const { path } of returns) expect(Math.min(...along(path).map(({ y }) => y))).toBeGreaterThan(lowest);
      }),
    );
  });

  it('colours no stage without touchpoints, and does not take unknown for neutral', () => {
    const none = { POSITIVE: 0, NEUTRAL: 0, NEGATIVE: 0, UNKNOWN: 0 };
    const of = (touchpoints: number, feeling: Partial<typeof none>) => ({
      key: `${touchpoints}`, name: 'Use', touchpoints, withoutUs: false, when: [], left: false,
      feeling: { ...none, ...feeling },
    }); // prettier-ignore
    const { stops, columns } = riverGeometry(
      { stages: [of(0, {}), of(5, { UNKNOWN: 5 }), of(9, { NEGATIVE: 9 })], returns: [], notes: [], current: null, today: '' },
      900,
    ); // prettier-ignore
    expect(stops.map(({ felt }) => felt)).toEqual(['UNKNOWN', 'NEGATIVE']);
    expect(columns[0]!.felt).toBeNull();
  });
});
