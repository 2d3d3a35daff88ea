import { expect, test } from '@jest/globals';
import { effectsOf } from './effects.js';

const fact = (field: string, value: unknown, eventId: string) => ({ field, value, eventId });

test('an event changed what comes from it and stood otherwise before', () => {
  const before = [
    { id: 'c', displayName: 'Hanna', facts: [fact('name', 'Hanna', 'old'), fact('city', 'Turku', 'old')] },
  ];
  const after = [
    {
      id: 'c',
      displayName: 'Hanna L',
      facts: [fact('name', 'Hanna L', 'new'), fact('city', 'Turku', 'new'), fact('title', 'CFO', 'old')],
    },
  ];
  expect(effectsOf(before, after, 'new')).toEqual([
    { id: 'c', name: 'Hanna L', changes: [{ field: 'name', before: 'Hanna', after: 'Hanna L' }] },
  ]);
});

test('a customer who was not there before is all new', () => {
  const [effect] = effectsOf([], [{ id: 'c', displayName: null, facts: [fact('name', 'Aino', 'new')] }], 'new');
  expect(effect!.changes).toEqual([{ field: 'name', before: undefined, after: 'Aino' }]);
  expect(
    effectsOf([], [{ id: 'c', displayName: null, facts: [fact('name', 'Aino', 'new')] }], null)[0]!.changes,
  ).toEqual([]);
});
