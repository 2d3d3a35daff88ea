import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEELINGS } from '../feeling/feeling.js';
import { shortNumber } from '../labels/short-number.js';
import { textWidth } from '../labels/text-width.js';
import { bubbleGeometry, ROW } from './bubble.geometry.js';
import { feelingLineGeometry } from './feeling-line.geometry.js';
import { flowsGeometry, returnsGeometry } from './flows.geometry.js';

const COLUMNS = 9;
const ROWS = 11;
/** The map at 1440, 1600 and 1920, less rail, padding, side panel and names of the channels; never narrower than 62. */
const columnWidth = fc.constantFrom(62, 74, 93, 118);
const count = fc.integer({ min: 0, max: 9_999_999 });
const cell = fc
  .record({
    count,
    more: count,
    look: fc.constantFrom(...FEELINGS, 'plain' as const, 'faint' as const),
    isFlagged: fc.boolean(),
    locale: fc.constantFrom('en' as const, 'fi' as const),
  })
  .map(({ count, more, locale, ...rest }) => ({
    ...rest,
    count,
    most: count + more,
    label: shortNumber(count, locale),
  }));

describe('a bubble of the map', () => {
  it('stays in its cell, with its number and its badge', () => {
    fc.assert(
      fc.property(cell, columnWidth, (data, width) => {
        const { x, y, size, numberY, badge } = bubbleGeometry(data, width);
        expect(x - size / 2).toBeGreaterThanOrEqual(0);
        expect(x + size / 2).toBeLessThanOrEqual(width);
        expect(y - size / 2).toBeGreaterThanOrEqual(0);
        expect(y + size / 2).toBeLessThanOrEqual(ROW);
        expect(numberY).toBeLessThanOrEqual(ROW - 2);
        expect(textWidth(data.label, 11, 600)).toBeLessThanOrEqual(width);
        if (badge) {
          expect(badge.y - badge.radius).toBeGreaterThanOrEqual(0);
          expect(badge.x + badge.radius).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it('does not lie on its own number', () => {
    fc.assert(
      fc.property(cell, columnWidth, (data, width) => {
        const { y, size, numberY, isInside } = bubbleGeometry(data, width);
        if (data.look === 'faint') expect([size, isInside]).toEqual([10, false]);
        if (isInside) expect(textWidth(data.label, 11, 600)).toBeLessThanOrEqual(size);
        else expect(numberY - 8).toBeGreaterThanOrEqual(y + size / 2);
      }),
    );
  });

  it('is larger where more happened, but for what is not the subject of a layer', () => {
    fc.assert(
      fc.property(cell, cell, columnWidth, (a, b, width) => {
        fc.pre(a.look !== 'faint' && b.look !== 'faint');
        const most = Math.max(a.most, b.most);
        const [first, second] = [bubbleGeometry({ ...a, most }, width), bubbleGeometry({ ...b, most }, width)];
        if (a.count > b.count) expect(first.size).toBeGreaterThanOrEqual(second.size);
      }),
    );
  });
});

const place = fc.record({ row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) });
const returns = fc.array(
  fc.record({
    from: place,
    to: place,
    customers: count,
    texts: fc.constantFrom(
      ['188 takaisin: Tiedonhaku', '188 takaisin', '188'],
      ['264 back to Use', '264 back', '264'],
      ['9'],
    ),
  }),
  { maxLength: 5 },
);

describe('the rivers of the map', () => {
  it('are as wide as customers are many, and never of no or negative width', () => {
    fc.assert(
      fc.property(returns, columnWidth, (flows, width) => {
        const drawn = flowsGeometry(flows, width);
        for (const a of drawn) {
          expect(a.width).toBeGreaterThan(0);
          for (const b of drawn) if (a.customers > b.customers) expect(a.width).toBeGreaterThanOrEqual(b.width);
        }
      }),
    );
  });

  it('meet the marks of cells in their middle', () => {
    const taken = [{ row: 1, column: 0, y: 15, above: 0, below: 0 }];
    const [river] = flowsGeometry(
      [{ from: { row: 1, column: 0 }, to: { row: 2, column: 1 }, customers: 3 }],
      100,
      taken,
    );
    expect(river!.path).toMatch(/^M50,60C.* 150,112\.5$/);
  });

  it('keep a return within a map of one row too', () => {
    const [only] = returnsGeometry([{ from: { row: 0, column: 3 }, to: { row: 0, column: 1 }, customers: 9, texts: ['9'] }], 93, { rows: 1, columns: COLUMNS }); // prettier-ignore
    expect(only!.label!.y).toBe(ROW - 10);
  });

  it('have labels at returns that do not touch each other and stay on the map', () => {
    fc.assert(
      fc.property(returns, columnWidth, (all, width) => {
        const labels = returnsGeometry(all, width, { rows: ROWS, columns: COLUMNS }).flatMap(
          ({ label }) => label ?? [],
        );
        for (const [index, a] of labels.entries()) {
          expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
          expect(a.x + a.width / 2).toBeLessThanOrEqual(width * COLUMNS);
          expect(a.y - 10).toBeGreaterThanOrEqual(0);
          expect(a.y + 10).toBeLessThanOrEqual(ROWS * ROW);
          for (const b of labels.slice(index + 1))
            expect(Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= 20).toBe(true);
        }
        expect(returnsGeometry(all, width, { rows: ROWS, columns: COLUMNS })).toHaveLength(all.length);
      }),
    );
  });
});

describe('the words at returns', () => {
  const taken = fc.array(fc.record({ ...{ row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) }, y: fc.integer({ min: 9, max: 30 }), above: fc.integer({ min: 0, max: 40 }), below: fc.integer({ min: 0, max: 40 }) }), { maxLength: 60 }); // prettier-ignore
  const one = { from: { row: 2, column: 5 }, to: { row: 2, column: 4 }, customers: 6, texts: ['6 back to Use', '6 back', '6'] }; // prettier-ignore
  const said = (column: number, half: number, width = 115) =>
    returnsGeometry([one], width, {
      rows: ROWS,
      columns: COLUMNS,
      taken: [{ row: 2, column, y: 22, above: 0, below: half }],
    })[0]!.label!.text;

  const onEveryLine = (half: number, width: number) => {
    const taken = [1, 2, 3, 4].map((row) => ({ row, column: 4, y: 22, above: half, below: half }));
    return returnsGeometry([one], width, { rows: ROWS, columns: COLUMNS, taken })[0]!.label!;
  };

  it('say as much as has room between what the cells draw', () => {
    expect(said(8, 40)).toBe('6 back to Use');
    expect(onEveryLine(24, 115).text).toBe('6 back');
    expect(onEveryLine(50, 115)).toMatchObject({ text: '6', isBare: true });
    expect(onEveryLine(24, 62).text).toBe('6');
  });

  it('go to another line where there is more room, and to the side by little', () => {
    expect(said(4, 50)).toBe('6 back to Use');
    const [on, aside] = [onEveryLine(45, 115), onEveryLine(58, 115)];
    expect([on.isBare, aside.isBare]).toEqual([true, true]);
    // Never so far that one does not see of which arrow it is.
    for (const { x } of [on, aside]) expect(Math.abs(x - 5 * 115)).toBeLessThanOrEqual(24);
  });

  it('are beside each other where arrows have lines of their own', () => {
    const all = [5, 6].map((column) => ({ ...one, from: { row: 2, column: 8 }, to: { row: 2, column: column - 4 }, customers: column })); // prettier-ignore
    const [first, second] = returnsGeometry(all, 93, { rows: ROWS, columns: COLUMNS }).map(({ label }) => label!);
    expect(first!.y).not.toBe(second!.y);
    expect([first!.text, second!.text]).toEqual(['6 back to Use', '6 back to Use']);
  });

  it('cover least where nothing is free', () => {
    // At every line the cells leave 9 px between them to the left of the middle, and none to the right.
    const everywhere = Array.from({ length: ROWS }, (_, row) => [
      { row, column: 4, y: 22, above: 20, below: 20 },
      { row, column: 5, y: 22, above: 33, below: 33 },
    ]).flat();
    const { x, width, isBare } = returnsGeometry([one], 62, { rows: ROWS, columns: COLUMNS, taken: everywhere })[0]!.label!; // prettier-ignore
    expect(isBare).toBe(true);
    const over = Math.max(20 + width / 2 - (x - 4.5 * 62), 33 + width / 2 - (5.5 * 62 - x));
    for (const moved of [-24, -12, 0, 12, 24])
      expect(over).toBeLessThanOrEqual(Math.max(20 + width / 2 - Math.abs(moved + 31), 33 + width / 2 - Math.abs(31 - moved))); // prettier-ignore
  });

  it('lie over no cell, but for a number alone', () => {
    fc.assert(
      fc.property(returns, columnWidth, taken, (all, width, cells) => {
        for (const { label, texts } of returnsGeometry(all, width, { rows: ROWS, columns: COLUMNS, taken: cells })) {
          if (!label || label.text === texts.at(-1)) continue;
          const line = Math.round(label.y / ROW);
          for (const { row, column, above, below } of cells) {
            const half = row === line - 1 ? below : row === line ? above : 0;
            if (half > 0) expect(Math.abs(label.x - (column + 0.5) * width)).toBeGreaterThanOrEqual(half + label.width / 2 - 1e-9); // prettier-ignore
          }
        }
      }),
    );
  });
});

describe('the line of feelings', () => {
  const points = fc.array(
    fc.record({
      key: fc.uuid(),
      balance: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
      text: fc.constantFrom('+0.22', '−0,16', '+1,00'),
    }),
    { minLength: 1, maxLength: 9 },
  );

  it('stays in its lane with its numbers, and is on the side of zero that it tells', () => {
    fc.assert(
      fc.property(points, columnWidth, (all, width) => {
        const { marks, zero, height } = feelingLineGeometry(all, width);
        expect(marks).toHaveLength(all.filter(({ balance }) => balance !== null).length);
        for (const { key, y, textY } of marks) {
          const { balance } = all.find((point) => point.key === key)!;
          expect((zero - y) * balance!).toBeGreaterThanOrEqual(0);
          expect(textY - 8).toBeGreaterThanOrEqual(0);
          expect(textY).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('gives numbers of neighbours room of their own', () => {
    fc.assert(
      fc.property(points, columnWidth, (all, width) => {
        for (const { text } of feelingLineGeometry(all, width).marks)
          expect(textWidth(text, 11, 600)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
