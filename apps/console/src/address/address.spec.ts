import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { address, flag, oneOf, several, someOf, text, whole } from './address.js';
import { parseQuery, queryText } from './query-text.js';

const KINDS = ['all', 'person', 'organization'] as const;
const CHANNELS = ['CHAT', 'EMAIL', 'PHONE'] as const;
const route = address({
  q: text(),
  kind: oneOf(KINDS, 'all'),
  open: flag(true),
  channels: someOf(CHANNELS),
  ids: several(5),
  least: whole(1, 1, 9),
});

const views = fc.record({
  q: fc.string({ maxLength: 60, unit: 'grapheme' }),
  kind: fc.constantFrom(...KINDS),
  open: fc.boolean(),
  channels: fc.subarray([...CHANNELS]),
  ids: fc.uniqueArray(fc.uuid(), { maxLength: 5 }),
  least: fc.integer({ min: 1, max: 9 }),
});
const others = fc.dictionary(
  fc.stringMatching(/^[a-z]{3,8}$/).filter((key) => !['kind', 'open', 'channels', 'ids', 'least'].includes(key)),
  fc.string({ maxLength: 20 }),
  { maxKeys: 3, noNullPrototype: true },
);

test('what is written into the address is read from it again, whatever it holds', () => {
  fc.assert(
    fc.property(views, others, (view, unknown) => {
      const query = parseQuery(queryText(route.write(unknown, view)));
      expect(route.read(query)).toEqual(view);
    }),
  );
});

test('keys that this console does not know are kept', () => {
  fc.assert(
    fc.property(views, others, (view, unknown) => {
      expect(parseQuery(queryText(route.write(unknown, view)))).toMatchObject(unknown);
    }),
  );
});

test('defaults are left out, so that a plain view has a plain address', () => {
  expect(queryText(route.write({}, { q: '', kind: 'all', open: true, channels: [], ids: [], least: 1 }))).toBe('');
  expect(queryText(route.write({ kind: 'person' }, { kind: 'all' }))).toBe('');
});

test('an address that says something impossible shows the default', () => {
  expect(route.read(parseQuery('?kind=robot&open=perhaps&channels=FAX&ids=,&least=99'))).toEqual({
    q: '',
    kind: 'all',
    open: true,
    channels: [],
    ids: [],
    least: 1,
  });
});

test('several values stay readable in the address', () => {
  expect(queryText(route.write({}, { channels: ['PHONE', 'EMAIL'] }))).toBe('?channels=EMAIL,PHONE');
});
