import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimalOf } from './connect-values.js';
import { readDebezium } from './debezium.js';
import { READERS } from './readers.js';
import { readPairs } from './pairs.js';

const SOURCE = { connector: 'postgresql', db: 'd', schema: 's', table: 't', ts_ms: 1_772_438_400_000, lsn: 7 };
const around = { topic: 'x.s.t', key: { id: 1 }, headers: {} };
const column = (field: string, name: string, parameters?: object) => ({
  field,
  name,
  ...(parameters ? { parameters } : {}),
});

describe('a change by Debezium', () => {
  test.each([
    ['c', { before: null, after: { id: 1 } }, { op: 'create', row: { id: 1 } }],
    [
      'u',
      { before: { id: 1, a: 1 }, after: { id: 1, a: 2 } },
      { op: 'update', row: { id: 1, a: 2 }, before: { id: 1, a: 1 } },
    ],
    ['r', { before: null, after: { id: 1 } }, { op: 'read', row: { id: 1 } }],
    ['d', { before: { id: 1 }, after: null }, { op: 'delete', before: { id: 1 } }],
    ['t', { before: null, after: null }, { op: 'truncate' }],
    ['m', { before: null, after: null }, { op: 'other' }],
  ])('%s', (op, rows, expected) => {
    expect(readDebezium({ ...around, value: { ...rows, op, source: SOURCE } })).toEqual({
      topic: 'x.s.t',
      key: { id: 1 },
      table: 't',
      schema: 's',
      database: 'd',
      time: 1_772_438_400_000,
      sequence: '7',
      id: '7',
      ...expected,
    });
  });

  test('takes the same row from every form', () => {
    const row = { id: 1, name: 'Rauha' };
    const forms: readonly unknown[] = [
      { before: null, after: row, op: 'c', source: SOURCE },
      { schema: {}, payload: { before: null, after: row, op: 'c', source: SOURCE } },
      {
        ...row,
        __deleted: 'false',
        __op: 'c',
        __table: 't',
        __schema: 's',
        __db: 'd',
        __source_lsn: 7,
        __source_ts_ms: SOURCE.ts_ms,
      },
      {
        id: 'e',
        iodebeziumop: 'c',
        iodebeziumdb: 'd',
        iodebeziumschema: 's',
        iodebeziumtable: 't',
        iodebeziumlsn: '7',
        iodebeziumtsms: SOURCE.ts_ms,
        data: { before: null, after: row },
      },
    ];
    for (const value of forms)
      expect(readDebezium({ ...around, value })).toMatchObject({
        op: 'create',
        table: 't',
        schema: 's',
        row,
        sequence: '7',
      });
  });

  test('a changed key is told on both sides, with and without a schema', () => {
    const headers = { '__debezium.newkey': { schema: {}, payload: { id: 2 } } };
    expect(
      readDebezium({ ...around, headers, value: { before: { id: 1 }, after: null, op: 'd', source: SOURCE } }),
    ).toMatchObject({
      op: 'delete',
      key: { id: 1 },
      newKey: { id: 2 },
    });
    expect(
      readDebezium({
        ...around,
        key: { id: 2 },
        headers: { '__debezium.oldkey': { id: 1 } },
        value: { after: { id: 2 }, op: 'c', source: SOURCE },
      }),
    ).toMatchObject({ op: 'create', key: { id: 2 }, oldKey: { id: 1 } });
  });

  test('an unwrapped delete has what is left of the row as what it was', () => {
    expect(readDebezium({ ...around, value: { id: 1, name: null, __deleted: 'true', __op: 'd' } })).toMatchObject({
      op: 'delete',
      before: { id: 1, name: null },
    });
  });

  test('MySQL counts by the file of the binlog and the position in it', () => {
    const at = (file: string, pos: number) =>
      readDebezium({ after: { id: 1 }, op: 'c', source: { table: 't', file, pos, row: 3 } }).sequence ?? '';
    expect(BigInt(at('binlog.000003', 154))).toBeLessThan(BigInt(at('binlog.000003', 9_000)));
    expect(BigInt(at('binlog.000003', 9_000_000_000))).toBeLessThan(BigInt(at('binlog.000004', 4)));
  });

  test('the schema decodes decimals and times; what is not of its type stays', () => {
    const fields = [
      column('score', 'org.apache.kafka.connect.data.Decimal', { scale: '2' }),
      column('at', 'io.debezium.time.MicroTimestamp'),
      column('day', 'io.debezium.time.Date'),
      column('withheld', 'org.apache.kafka.connect.data.Decimal', { scale: '2' }),
    ];
    const after = { score: 'BOI=', at: 1_772_359_200_000_000, day: 20_514, withheld: '__debezium_unavailable_value' };
    const schema = { fields: [{ field: 'after', fields }] };
    expect(readDebezium({ schema, payload: { after, op: 'c', source: SOURCE } }).row).toEqual({
      score: '12.50',
      at: '2026-03-01T10:00:00.000Z',
      day: '2026-03-02',
      withheld: '__debezium_unavailable_value',
    });
  });
});

describe('a decimal in base64', () => {
  test.each([
    ['BOI=', 2, '12.50'],
    ['ZA==', 2, '1.00'],
    ['+x4=', 2, '-12.50'],
    ['AA==', 0, '0'],
    ['AQ==', 3, '0.001'],
    ['not base64!', 2, 'not base64!'],
    [7, 2, 7],
    ['BOI=', '2', '12.50'],
    ['BOI=', Object.create(null), 'BOI='],
    ['BOI=', ['2'], 'BOI='],
  ])('%s with scale %s is %s', (value, scale, expected) => expect(decimalOf(value, scale)).toBe(expected));

  test('is every whole number that was written so', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 120n), max: 2n ** 120n }), (number) => {
        const hex = BigInt.asUintN(128, number).toString(16).padStart(32, '0');
        expect(decimalOf(Buffer.from(hex, 'hex').toString('base64'), 0)).toBe(number.toString());
      }),
    );
  });
});

describe('pairs', () => {
  test('are objects at every depth, and other lists stay', () => {
    expect(
      READERS['pairs']?.({
        Parameters: [{ key: 'Target', value: { Attributes: [{ key: 'name', value: null }] } }],
        Images: [],
        Words: ['a', { key: 'b' }],
      }),
    ).toEqual({ Parameters: { Target: { Attributes: { name: null } } }, Images: [], Words: ['a', { key: 'b' }] });
  });

  test('cannot reach a prototype', () => {
    const read = READERS['pairs']?.([{ key: '__proto__', value: { polluted: true } }]) as object;
    expect(Object.keys(read)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test.each(Object.entries(READERS))('%s takes whatever JSON there is', (_name, read) => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => void read(value)));
  let deep: unknown = 1;
  for (let depth = 0; depth < 60; depth++) deep = [{ key: 'a', value: deep }];
  expect(() => read(deep)).not.toThrow();
});

test('a list of pairs is an object; one with anything else in it, or with a hole, stays a list', () => {
  const pair = { key: 'a', value: [{ key: 'b', value: 1 }] };
  expect(readPairs({ list: [pair] })).toEqual({ list: { a: { b: 1 } } });
  expect(readPairs([pair, 1])).toEqual([{ key: 'a', value: { b: 1 } }, 1]);
  // eslint-disable-next-line no-sparse-arrays -- a hole is what is tested
  expect(readPairs([pair, , pair])).toHaveLength(3);
  expect(readPairs([undefined, pair])).toEqual([undefined, { key: 'a', value: { b: 1 } }]);
});
