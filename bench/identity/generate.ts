import { join } from 'node:path';
import { RECIPES } from './generate/recipes.js';
import { writeSet } from './generate/write-set.js';

// Writes made-up sets with known truth, for `in-memory` and `bench:identity`.
const [root, ...only] = process.argv.slice(2);
if (root === undefined) {
  process.stderr.write(
    `node dist/bench/identity/generate.js FOLDER [NAME…]\nNames: ${RECIPES.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(2);
}
for (const recipe of RECIPES)
  if (only.length === 0 || only.includes(recipe.name)) {
    const folder = join(root, recipe.name);
    process.stdout.write(`${folder}: ${writeSet(folder, recipe)} records of ${recipe.parties}\n`);
  }
