import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textWidth } from '../labels/text-width.js';
import { headGeometry, heatGeometry, LEAN, levelOf } from './heat.geometry.js';

const deviation = fc.double({ min: -4, max: 4, noNaN: true });

test('what is further from the usual is hotter, more and less alike, and what is near it is neither', () => {
  expect([-2, -1, -0.5, -0.1, 0, 0.1, 0.5, 1, 2].map(levelOf)).toEqual([-3, -2, -1, 0, 0, 0, 1, 2, 3]);
  fc.assert(
    fc.property(deviation, deviation, (one, other) => {
      expect(levelOf(-one) + levelOf(one)).toBe(0);
      if (one <= other) expect(levelOf(one)).toBeLessThanOrEqual(levelOf(other));
    }),
  );
});

test('cells stand in their picture beside each other, and in every strip under the same name', () => {
  const names = ['Soittaa', 'Työajan ulkopuolella', 'Palaa hiljaisuudesta', 'Chattaa'];
  fc.assert(
    fc.property(fc.array(deviation, { minLength: names.length, maxLength: names.length }), (deviations) => {
      const { cells, width, height } = heatGeometry(deviations);
      const head = headGeometry(names);
      cells.forEach((cell, index) => {
        expect(cell.x).toBeGreaterThanOrEqual(index === 0 ? 0 : cells[index - 1]!.x + cells[index - 1]!.width);
        expect(cell.x + cell.width).toBeLessThanOrEqual(width);
        expect(cell.height).toBeLessThanOrEqual(height);
        expect(head.names[index]).toMatchObject({ name: names[index], x: cell.middle });
        const long = textWidth(names[index]!, 12);
        const lean = (LEAN * Math.PI) / 180;
        expect(head.names[index]!.y - long * Math.sin(lean)).toBeGreaterThanOrEqual(0);
        expect(head.names[index]!.x + long * Math.cos(lean)).toBeLessThanOrEqual(head.width);
      });
    }),
  );
});

test('names of columns that lean beside each other keep apart', () => {
  const { names } = headGeometry(['a', 'b', 'c']);
  expect((names[1]!.x - names[0]!.x) * Math.sin((LEAN * Math.PI) / 180)).toBeGreaterThanOrEqual(16);
});
