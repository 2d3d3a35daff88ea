import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keepApart, keepApartInRows, type Placed, type Wish } from './keep-apart.js';
import { nameWithLabel } from './name-with-label.js';
import { shortNumber } from './short-number.js';
import { fitLines, fitText, textWidth, wrapText } from './text-width.js';

const wishes = fc.array(
  fc.record({
    at: fc.double({ min: -50, max: 1500, noNaN: true }),
    width: fc.double({ min: 1, max: 300, noNaN: true }),
    weight: fc.nat(5),
  }),
  { maxLength: 20 },
);
const room = { from: 0, to: 1392, gap: 6 };

function expectApart(row: readonly Placed<Wish>[]): void {
  let left = room.from;
  for (const { wish, x } of row) {
    expect(x - wish.width / 2).toBeGreaterThanOrEqual(left - 1e-6);
    left = x + wish.width / 2 + room.gap;
  }
  expect(left - room.gap).toBeLessThanOrEqual(room.to + 1e-6);
}

describe('labels', () => {
  it('of one row neither touch each other nor leave their room, and none is lost silently', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const { placed, leftOut } = keepApart(all, room);
        expectApart(placed);
        expect(placed.length + leftOut.length).toBe(all.length);
      }),
    );
  });

  it('stay where they belong while there is room', () => {
    const { placed } = keepApart([{ at: 100, width: 40 }, { at: 300, width: 40 }], room); // prettier-ignore
    expect(placed.map(({ x }) => x)).toEqual([100, 300]);
  });

  it('go lightest first where there is not room for all', () => {
    const { leftOut } = keepApart([{ at: 5, width: 800, weight: 1 }, { at: 9, width: 800, weight: 2 }], room); // prettier-ignore
    expect(leftOut.map(({ weight }) => weight)).toEqual([1]);
  });

  it('of several rows keep apart in each', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 1, max: 4 }), (all, most) => {
        const { rows, leftOut } = keepApartInRows(all, room, most);
        rows.forEach(expectApart);
        expect(rows.length).toBeLessThanOrEqual(most);
        expect(rows.flat().length + leftOut.length).toBe(all.length);
      }),
    );
  });

  it('are cut to what has room', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.double({ min: 0, max: 200, noNaN: true }), (text, width) => {
        expect(textWidth(fitText([text], width, 12), 12)).toBeLessThanOrEqual(width);
      }),
    );
    expect(fitText(['Information search', 'Search'], 80, 12, 600)).toBe('Search');
    expect(fitText(['Käyttöönotto'], 60, 12, 600)).toMatch(/^Käy.*…$/);
  });

  it('take a second line where they have more words than room, and are cut only where that is not enough', () => {
    expect(fitLines('Käytön päättyminen', 100, 12, 600)).toEqual(['Käytön', 'päättyminen']);
    expect(fitLines('Use', 100, 12, 600)).toEqual(['Use']);
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 200 }), (text, room) => {
        const lines = fitLines(text, room, 12);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('that may not be cut take as many lines as they need', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 300 }), (text, room) => {
        const lines = wrapText(text, room, 12);
        expect(lines.join(' ')).toBe(text);
        for (const line of lines) if (line.includes(' ')) expect(textWidth(line, 12)).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('tell counts in at most five characters', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('en' as const, 'fi' as const), (value, language) => {
        expect(shortNumber(value, language).length).toBeLessThanOrEqual(5);
      }),
    );
    expect([640, 5_240, 12_700, 999_600, 3_000_000].map((value) => shortNumber(value, 'en'))).toEqual(['640', '5.2k', '13k', '1M', '3M']); // prettier-ignore
    expect(shortNumber(1_284, 'fi')).toBe('1,3t');
  });

  it('stand in the name of what they are written on', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, label) => {
        expect(nameWithLabel(name, label)).toContain(label);
      }),
    );
    expect(nameWithLabel('Email, Use: 640 touchpoints', '640')).toBe('Email, Use: 640 touchpoints');
    expect(nameWithLabel('Email, Use: 1,118 touchpoints', '1.1k')).toBe('Email, Use: 1,118 touchpoints (1.1k)');
  });
});
