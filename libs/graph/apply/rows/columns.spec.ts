import { expect, test } from '@jest/globals';
import { columnsOf, rowsFrom } from './columns.js';

test('a column of a type with a binary form of its own is read as an array of it, any other is cast from text', () => {
  expect(rowsFrom({ id: 'uuid', said: 'jsonb', name: 'text' }, 2)).toBe(
    'select id, said::jsonb as said, name from unnest($2::uuid[], $3::text[], $4::text[]) as a(id, said, name)',
  );
});

test('a column is one array: its dimension, whether any is null, the type, then each item after its length', () => {
  const [ids, numbers, texts] = columnsOf({ id: 'uuid', n: 'bigint', name: 'text' }, [
    { id: '00010203-0405-0607-0809-0a0b0c0d0eff', n: '-2', name: 'Å' },
    { id: null, n: 9_007_199_254_740_991 },
  ]);
  const header = (type: string, hasNull: boolean) =>
    `00000001${hasNull ? '00000001' : '00000000'}${type}0000000200000001`;
  expect(ids!.toString('hex')).toBe(`${header('00000b86', true)}00000010000102030405060708090a0b0c0d0effffffffff`);
  expect(numbers!.toString('hex')).toBe(`${header('00000014', false)}00000008fffffffffffffffe00000008001fffffffffffff`);
  expect(texts!.toString('hex')).toBe(`${header('00000019', true)}00000002c385ffffffff`);
});

test.each([
  ['uuid', 'r1'],
  ['uuid', '00010203-0405-0607-0809-0a0b0c0d0egg'],
  ['uuid', 'å0010203-0405-0607-0809-0a0b0c0d0eff'],
  ['int', 'seven'],
  ['int', 1.5],
])('what is no %s is refused as PostgreSQL would: %s', (type, value) => {
  expect(() => columnsOf({ it: type }, [{ it: value }])).toThrow(expect.objectContaining({ code: '22P02' }));
});
