import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from './csv.js';

const columns = [
  { name: 'Name', read: (row: { name: string }) => row.name },
  { name: 'Length', read: (row: { name: string }) => row.name.length },
];

test('whatever a cell holds comes back as it was, to the letter, but for formulas', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ name: fc.string({ unit: 'grapheme' }) })), (rows) => {
      const read = parse(csvOf(columns, rows), { bom: true, columns: true, record_delimiter: '\r\n' });
      const expected = rows.map(({ name }) => ({
        Name: /^[=+\-@\t\r]/.test(name) ? `'${name}` : name,
        Length: String(name.length),
      }));
      expect(read).toEqual(expected);
    }),
  );
});

test('no text begins as a formula does', () => {
  for (const name of ['=1+1', '+358', '-1', '@SUM(A1)', '\t=1'])
    expect(csvOf(columns, [{ name }]).split('\r\n')[1]).toMatch(/^"?'/);
});

test('a number that is negative stays a number', () => {
  expect(csvOf([{ name: 'n', read: (n: number) => n }], [-3])).toBe('\uFEFFn\r\n-3\r\n');
});
