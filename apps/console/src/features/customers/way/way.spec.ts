import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { told } from './told-way.js';
import { journeysOf, wayOf, wayText, type Way } from './way.js';
import { wayWords } from './words.js';

const stage = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const stages = fc.array(stage, { minLength: 1, maxLength: 4 });
const standing = fc.constantFrom('OPEN', 'LEFT', 'ENDED');
const ways = fc.record(
  {
    period: fc.constantFrom('2026', '2026-Q1', '2026-03'),
    from: stage, to: stage, through: stage, exclude: stage, leaves: stage,
    visits: stages, passes: stages, misses: stages, avoids: stages, fate: standing, standing,
    at: fc.array(
      fc.record({ step: fc.nat(20), stage, isLast: fc.boolean() }, { requiredKeys: ['step', 'stage'] }),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Way>; // prettier-ignore

test('an address that is written is read as it was meant, whatever stages are called', () => {
  fc.assert(fc.property(ways, (way) => expect(wayOf(wayText(way))).toEqual(way)));
});

test('what an address says wrongly counts as not said, and nothing is thrown', () => {
  expect(wayOf('from:need;at:x~y,1~use!;fate:FLOWN;passes:;odd:1;%:;:')).toEqual({
    from: 'need',
    at: [{ step: 1, stage: 'use', isLast: true }],
  });
  fc.assert(fc.property(fc.string(), (text) => void journeysOf(wayOf(text))));
});

test('a way becomes the gateway’s filter, with nothing in it that was not said', () => {
  expect(journeysOf({ passes: ['need', 'use'], misses: ['use'], standing: 'LEFT', avoids: ['support'] })).toEqual({
    passes: ['need', 'use'],
    misses: ['use'],
    standing: ['LEFT'],
    avoids: ['support'],
  });
  expect(journeysOf({ period: '2026', from: 'need', at: [{ step: 1, stage: 'use', isLast: true }], fate: 'OPEN' })).toEqual({
    startedAt: { from: new Date(2026, 0, 1).toISOString(), to: new Date(2027, 0, 1).toISOString() },
    path: { from: 'need', at: [{ step: 1, stage: 'use', isLast: true }], fate: 'OPEN' },
  }); // prettier-ignore
  expect(journeysOf({ leaves: 'need', to: 'use', visits: ['use'] })).toEqual({
    visits: ['use'],
    path: { to: 'use', leaves: 'need' },
  });
});

test('a way is told in words, in both languages', () => {
  const name = (id: string) => id.toUpperCase();
  const way: Way = { from: 'need', at: [{ step: 1, stage: 'decision' }, { step: 2, stage: 'use' }], period: '2026-Q1' }; // prettier-ignore
  expect(told(way, name, wayWords.en)).toEqual(['from NEED', 'DECISION → USE, step 2', 'began in 2026 Q1']);
  expect(told({ passes: ['a', 'b'], misses: ['a', 'b', 'c'], standing: 'LEFT' }, name, wayWords.en)).toEqual([
    'A → B',
    'not to C',
    'left',
  ]);
  expect(told({ leaves: 'a', fate: 'OPEN', avoids: ['b'] }, name, wayWords.fi)).toEqual(['ilman B', 'A: jatkoi', 'yhä matkalla']); // prettier-ignore
});
