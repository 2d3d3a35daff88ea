import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corrupted } from './corrupt.js';
import { Dice } from './dice.js';
import { organizationsOf } from './organizations.js';
import { peopleOf } from './people.js';
import type { Recipe } from './recipes.js';

/** Writes a made-up set with known truth, in the layout that `readSet` reads. Returns how many records it has. */
export function writeSet(folder: string, recipe: Recipe): number {
  const dice = new Dice(recipe.name);
  const parties = recipe.kind === 'person' ? peopleOf(recipe, dice) : organizationsOf(recipe, dice);
  const rows: string[][] = [];
  const truth: string[][] = [];
  parties.forEach((party, entity) => {
    for (let copy = 0, copies = recipe.copies(dice); copy < copies; copy++) {
      const source = dice.weighted(recipe.sources.map((one, index) => [index, one.share] as const));
      const values = corrupted(party, recipe, recipe.sources[source]!, dice);
      rows.push([
        `r${rows.length}`,
        recipe.sources[source]!.name,
        ...recipe.columns.map((column) => values[column] ?? ''),
      ]);
      truth.push([`r${truth.length}`, `e${entity}`]);
    }
  });
  const order = rows.map((_, index) => ({ index, key: dice.next() })).sort((a, b) => a.key - b.key);
  const csv = (lines: readonly (readonly string[])[]) =>
    lines
      .map((line) => line.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
      .join('\n') + '\n';
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'records.csv'),
    csv([['id', 'source', ...recipe.columns], ...order.map(({ index }) => rows[index]!)]),
  );
  writeFileSync(join(folder, 'truth.csv'), csv([['id', 'cluster'], ...truth]));
  const columns = Object.fromEntries(recipe.columns.map((column) => [column, column]));
  writeFileSync(join(folder, 'fields.json'), `${JSON.stringify({ kind: recipe.kind, columns }, null, 1)}\n`);
  return rows.length;
}
