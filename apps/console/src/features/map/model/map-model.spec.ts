import { expect, test } from '@jest/globals';
import { flagsIn, keptOf, lookOf, mapModel, nextCell, type MapCell, type MapData } from './map-model.js';

const cell = (stage: string, channel: string, more: Partial<MapCell> = {}): MapCell => ({
  stage,
  channel,
  touchpoints: 30,
  customers: 9,
  feeling: { positive: 25, neutral: 3, negative: 2, unknown: 0 },
  waits: { count: 0, open: 0, median: null, p90: null },
  promises: { kept: 0, broken: 0, due: 0 },
  ...more,
});
const stage = (id: string) => ({
  ...cell(id, ''),
  id,
  names: { en: id, fi: id },
  presence: 1,
  left: 0,
  medianStay: null,
});
const data = (over: Partial<MapData> = {}): MapData => ({
  channels: ['EMAIL', 'PHONE'].map((id) => ({ id, names: { en: id, fi: id }, touchpoints: 1 })),
  stages: ['need', 'use', 'end'].map(stage),
  cells: [cell('need', 'EMAIL'), cell('end', 'EMAIL'), cell('use', 'PHONE')],
  flows: [],
  returns: [],
  flags: [],
  ...over,
});

test('arrows lead over empty cells to the next one that has something, and not off the map', () => {
  const model = mapModel(data());
  expect(nextCell(model, { row: 0, column: 0 }, 'ArrowRight')).toEqual({ row: 0, column: 2 });
  expect(nextCell(model, { row: 0, column: 2 }, 'ArrowRight')).toBeUndefined();
  expect(nextCell(model, { row: 1, column: 1 }, 'ArrowUp')).toBeUndefined();
  expect(nextCell(model, { row: 0, column: 0 }, 'Enter')).toBeUndefined();
});

test('a layer shows its subject and keeps the rest faint', () => {
  const broken = {
    kind: 'PROMISES_BREAK',
    stage: 'use',
    channel: 'PHONE',
    value: 0.4,
    threshold: 0.6,
    evidence: 12,
  } as const;
  const promised = cell('use', 'PHONE', { promises: { kept: 4, broken: 6, due: 1 } });
  expect(keptOf(promised)).toBe(0.4);
  expect(lookOf(promised, 'promises', [broken])).toBe('broken');
  expect(lookOf(promised, 'promises', [])).toBe('kept');
  expect(lookOf(promised, 'waiting', [broken])).toBe('faint');
  expect(lookOf(promised, 'feeling', [])).toBe('POSITIVE');
  expect(
    lookOf(cell('use', 'PHONE', { feeling: { positive: 19, neutral: 0, negative: 0, unknown: 400 } }), 'feeling', []),
  ).toBe('UNKNOWN');
});

test('flows between cells that are not on the map are not drawn', () => {
  const flow = { from: { stage: 'need', channel: 'EMAIL' }, to: { stage: 'use', channel: 'PHONE' }, customers: 3 };
  const model = mapModel(data({ flows: [flow, { ...flow, from: { stage: 'gone', channel: 'EMAIL' } }] }));
  expect(mapModel(data({ returns: [{ ...flow, from: { stage: 'end', channel: null } }] })).returns).toMatchObject([
    { from: { row: 1, column: 2 }, to: { row: 1, column: 1 } },
  ]);
  expect(model.flows).toMatchObject([{ from: { row: 0, column: 0 }, to: { row: 1, column: 1 }, customers: 3 }]);
});

test('rivers move on; of what goes back from one stage to another one arrow is drawn, that of most customers', () => {
  const [need, use, end] = ['need', 'use', 'end'].map((stage) => ({ stage, channel: 'EMAIL' }));
  const flows = [
    { from: use!, to: end!, customers: 9 },
    { from: end!, to: use!, customers: 8 },
  ];
  const cells = ['need', 'use', 'end'].flatMap((id) => [cell(id, 'EMAIL'), cell(id, 'PHONE')]);
  const back = (to: { stage: string; channel: string }, customers: number) => ({ from: { stage: 'end', channel: null }, to, customers }); // prettier-ignore
  const returns = [back(use!, 7), back({ ...use!, channel: 'PHONE' }, 6), back(need!, 5)];
  const model = mapModel(data({ cells, flows, returns }));
  expect(model.flows.map(({ customers }) => customers)).toEqual([9, 8]);
  expect(model.rivers.map(({ customers }) => customers)).toEqual([9]);
  expect(model.returns.map(({ customers }) => customers)).toEqual([7, 5]);
});

test('in the layer of feelings no sign repeats what the colour tells; elsewhere it does tell', () => {
  const flag = { stage: 'use', channel: 'PHONE', value: 1, threshold: 1, evidence: 1 };
  const flags = (['FEELS_BAD', 'GAP'] as const).map((kind) => ({ ...flag, kind }));
  expect(flagsIn('feeling', flags).map(({ kind }) => kind)).toEqual(['GAP']);
  expect(flagsIn('volume', flags)).toHaveLength(2);
});
