import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { PRODUCTS_FOLDER } from './mapping-folders.js';

/** The cells of the table of docs/sources.md, by the mapping that a row names; a product may have several rows. */
const ROWS = readFileSync('docs/sources.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 7 && /^`[a-z0-9-]+`$/.test(cells[2]!))
  .map(([, product, mapping, tested, becomes]) => ({ product, mapping: mapping!.slice(1, -1), tested, becomes }));

const PRODUCTS = readdirSync(PRODUCTS_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('every product stands in the table of docs/sources.md, and nothing else does', () => {
  expect(PRODUCTS.length).toBeGreaterThan(30);
  expect([...new Set(ROWS.map(({ mapping }) => mapping))].sort()).toEqual([...PRODUCTS].sort());
});

test.each(ROWS)('$product says what it was tested against and what becomes of it', ({ tested, becomes }) => {
  expect(tested).toMatch(/\b(captured|fixture|reconstructed)\b|^as above$/);
  expect(becomes).not.toBe('');
});
