import { expect, test } from '@jest/globals';
import { mapWords } from '../words.js';
import { mapModel, type MapCell, type MapData } from './map-model.js';
import { mapTable } from './map-table.js';

const counts = {
  touchpoints: 30,
  customers: 9,
  feeling: { positive: 25, neutral: 3, negative: 2, unknown: 0 },
  waits: { count: 0, open: 0, median: null, p90: null },
  promises: { kept: 0, broken: 0, due: 0 },
};
const cell = (stage: string): MapCell => ({ ...counts, stage, channel: 'EMAIL' });
const back = (from: string, to: string, customers: number) => ({
  from: { stage: from, channel: null },
  to: { stage: to, channel: 'EMAIL' },
  customers,
});
const stages = ['need', 'use', 'support'];
const data: MapData = {
  channels: [{ id: 'EMAIL', names: { en: 'E-mail', fi: 'Sähköposti' }, touchpoints: 90 }],
  stages: stages.map((id) => ({
    ...cell(id),
    id,
    names: { en: id, fi: id },
    presence: 1,
    left: 0,
    medianStay: null,
  })),
  cells: stages.map(cell),
  flows: [],
  returns: [back('support', 'need', 71), back('use', 'need', 70)],
  flags: [],
};

test.each(['en', 'fi'] as const)('the table tells what the arrows back tell, for each cell (%s)', (language) => {
  const words = mapWords[language];
  const name = (id: string) => id;
  const { columns, rows } = mapTable(mapModel(data), words, { stage: name, channel: name });
  const at = columns.findIndex(({ label }) => label === words.column.back);
  expect(rows.map((row) => row[at])).toEqual(['support 71, use 70', '', '']);
});
