import { expect, test } from '@jest/globals';
import { textWidth } from '../../../pictures/labels/text-width.js';
import { stageName } from './stage-name.geometry.js';

const NAMES = {
  en: ['Need', 'Information search', 'Comparison', 'Decision', 'Acquisition', 'Delivery', 'Use', 'Support', 'End of use'],
  fi: ['Tarve', 'Tiedonhaku', 'Vertailu', 'Päätös', 'Hankinta', 'Toimitus', 'Käyttö', 'Tuki', 'Käytön päättyminen'],
} as const; // prettier-ignore

/** Of a column, at 1440, 1600 and 1920 px, alone and with the panel of a cell beside the map. */
const COLUMNS = [1440, 1600, 1920].flatMap((page) =>
  [0, 336].map((panel) => Math.floor((page - 252 - panel - 148) / 9)),
);

test.each(['en', 'fi'] as const)('no stage of the default map is cut over its column, and none runs out of it (%s)', (language) => {
  for (const column of COLUMNS)
    for (const name of NAMES[language]) {
      const { lines, size } = stageName(name, column);
      expect([column, lines.join(' ')]).toEqual([column, name]);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(textWidth(line, size, 600)).toBeLessThanOrEqual(column - 8);
    }
}); // prettier-ignore

test('what has no room even in the smallest type is cut, and what has room stays on one line', () => {
  expect(stageName('Verkostoitumistapahtumat', 78).lines.join()).toMatch(/…$/);
  expect(stageName('Use', 115)).toEqual({ lines: ['Use'], size: 13 });
});
