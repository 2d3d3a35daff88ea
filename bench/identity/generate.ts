import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corrupted } from './generate/corrupt.js';
import { Dice } from './generate/dice.js';
import { peopleOf } from './generate/people.js';
import { organizationsOf } from './generate/organizations.js';
import { RECIPES, type Recipe } from './generate/recipes.js';

/** Writes made-up sets with known truth, in the layout that `in-memory` and `bench:identity` read. */
function write(folder: string, recipe: Recipe): void {
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
  process.stdout.write(`${folder}: ${rows.length} records of ${parties.length}\n`);
}

const [root, ...only] = process.argv.slice(2);
if (root === undefined) {
  process.stderr.write(
    `node dist/bench/identity/generate.js FOLDER [NAME…]\nNames: ${RECIPES.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(2);
}
for (const recipe of RECIPES)
  if (only.length === 0 || only.includes(recipe.name)) write(join(root, recipe.name), recipe);
