import { expect, test } from '@jest/globals';
import { toldConditions, type Names } from './told-conditions.js';
import { en } from './words.en.js';
import { fi } from './words.fi.js';

const names: Names = {
  stage: (id) => id,
  channel: (id) => id.toLowerCase(),
  feeling: (id) => `felt ${id.toLowerCase()}`,
  feature: (id) => id.toLowerCase(),
  value: (_, value) => String(value),
};
const definition = {
  kind: 'PERSON',
  touchpoints: { some: { stage: ['support'], channel: ['EMAIL'], feeling: ['NEGATIVE'] }, none: { stage: ['use'] } },
  and: [{ behaviour: [{ feature: 'PACE', atLeast: 2 }] }, { waits: { some: { isOpen: true } } }],
};

test('a filter is told condition by condition', () => {
  expect(toldConditions(definition, en, names)).toEqual([
    'People',
    'With a touchpoint in support, by email and that felt negative',
    'Without a touchpoint in use',
    'pace: at least 2',
    'With a wait that is open',
  ]);
});

test('alternatives, what must not be so and tied customers are told with their conditions', () => {
  const nested = {
    or: [{ kind: 'PERSON', waits: { some: {} } }, { not: { kind: 'ORGANIZATION' } }],
    people: { none: { touchpoints: { some: { feeling: ['NEGATIVE'] } } } },
  };
  expect(toldConditions(nested, en, names)).toEqual([
    'Without people: With a touchpoint that felt negative',
    'Any of these: People, With a wait; Not so: Organisations',
  ]);
  expect(toldConditions({ organizations: { some: {} } }, fi, names)).toEqual(['Organisaatio: mikä tahansa']);
});

test('and in Finnish', () => {
  expect(toldConditions({ promises: { some: { state: ['BROKEN'] } }, ids: ['a', 'b'] }, fi, names)).toEqual([
    '2 käsin valittua',
    'On lupaus: rikottu',
  ]);
  expect(toldConditions({ stage: ['tuki', 'käyttö'] }, fi, names)).toEqual(['Nyt vaiheessa tuki, käyttö']);
});

test('what is no filter says nothing', () => {
  for (const nothing of [null, undefined, 'x', 3, []]) expect(toldConditions(nothing, en, names)).toEqual([]);
});
