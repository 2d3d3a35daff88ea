import { expect, test } from '@jest/globals';
import { askedFor, groupFilterOf, type CustomersView } from './asked.js';

const NOW = Date.parse('2026-11-20T09:12:00Z');
const PLAIN: CustomersView = { q: '', kind: 'all', open: false, met: 'any', sort: 'last', group: '', stage: '', cell: '', felt: 'any', period: 'all', who: 'any', ids: [], way: '', save: false }; // prettier-ignore

test('a plain view asks for everybody, the last met first', () => {
  expect(askedFor(PLAIN, NOW)).toMatchObject({ searching: false, filter: {}, order: { field: 'LAST_TOUCHPOINT' } });
});

test('filters become the gateway’s, counted from the day and not from the moment', () => {
  const asked = askedFor({ ...PLAIN, kind: 'person', open: true, met: '30' }, NOW);
  expect(asked.filter).toEqual({
    kind: 'PERSON',
    cases: { some: { isOpen: true } },
    lastTouchpointAt: { from: '2026-10-21T00:00:00.000Z' },
  });
  expect(askedFor({ ...PLAIN, met: '30' }, NOW + 60_000)).toEqual(askedFor({ ...PLAIN, met: '30' }, NOW));
});

test('a group and the stage in which they are now narrow side by side, and are what a group is made of', () => {
  const both = { group: 'group_1', stage: 'end of use' };
  expect(askedFor({ ...PLAIN, ...both }, NOW).filter).toEqual({ group: 'group_1', stage: ['end of use'] });
  expect(groupFilterOf({ ...PLAIN, ...both }, NOW)).toEqual({ group: 'group_1', stage: ['end of use'] });
});

test('a typed text is searched for among those that the filters and the lens leave', () => {
  expect(askedFor({ ...PLAIN, q: ' lehtonne ' }, NOW)).toMatchObject({ searching: true, text: 'lehtonne', filter: {} });
  const lensed: CustomersView = { ...PLAIN, kind: 'person', met: 'long-ago', group: 'group_1', cell: 'EMAIL.support', way: 'passes:need' }; // prettier-ignore
  expect(askedFor({ ...lensed, q: 'x' }, NOW).filter).toEqual(askedFor(lensed, NOW).filter);
});

test('a touchpoint of the map narrows to those who were met there, as they felt, in its period', () => {
  expect(askedFor({ ...PLAIN, cell: 'EMAIL.information search', felt: 'NEGATIVE' }, NOW).filter).toEqual({
    touchpoints: {
      some: { channel: ['EMAIL'], stage: ['information search'], automatic: false, feeling: ['NEGATIVE'] },
    },
  });
  const { filter } = askedFor({ ...PLAIN, cell: 'EMAIL.support', period: '2026-Q2' }, NOW);
  expect(filter?.touchpoints?.some?.occurredAt).toEqual({
    from: new Date(2026, 3, 1).toISOString(),
    to: new Date(2026, 6, 1).toISOString(),
  });
  expect(askedFor({ ...PLAIN, cell: 'nonsense' }, NOW).filter).toEqual({});
});

test('whoever was picked somewhere else is listed alone, and is a group at once', () => {
  const picked = { ...PLAIN, ids: ['a', 'b'] };
  expect(askedFor(picked, NOW).filter).toEqual({ ids: ['a', 'b'] });
  expect(groupFilterOf(picked, NOW)).toEqual({ ids: ['a', 'b'] });
});

test('a group is made of what narrows, and of no search by likeness', () => {
  expect(groupFilterOf(PLAIN, NOW)).toBeUndefined();
  expect(groupFilterOf({ ...PLAIN, q: 'lehtonen', kind: 'person' }, NOW)).toBeUndefined();
  expect(groupFilterOf({ ...PLAIN, kind: 'person' }, NOW)).toEqual({ kind: 'PERSON' });
});

test('a number of Today and a way through the stages narrow too, and both may speak of journeys', () => {
  expect(askedFor({ ...PLAIN, who: 'waiting' }, NOW).filter).toEqual({ waits: { some: { isOpen: true } } });
  expect(askedFor({ ...PLAIN, who: 'due' }, NOW).filter?.promises?.some?.state).toEqual(['DUE', 'OVERDUE']);
  const back = { journeys: { some: { moved: { kind: ['BACK'], at: { from: '2026-10-21T00:00:00.000Z' } } } } };
  expect(askedFor({ ...PLAIN, who: 'back' }, NOW).filter).toEqual(back);
  const way = { journeys: { some: { passes: ['need', 'use'] } } };
  expect(askedFor({ ...PLAIN, way: 'passes:need~use' }, NOW).filter).toEqual(way);
  expect(askedFor({ ...PLAIN, who: 'back', way: 'passes:need~use' }, NOW).filter).toEqual({ and: [back, way] });
});
