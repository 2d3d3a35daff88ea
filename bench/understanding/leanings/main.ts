import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { LeaningModel, packWeights, unpackWeights, USUAL_STAGES } from '#understanding';
import { CORPUS, corpusThreads, examplesOf, weighed, type Example } from './corpus.js';
import { learn } from './learn.js';
import { countWaits, learnWaits } from './waits.js';
import { Found } from '../score.js';

const FILE = 'libs/understanding/reading/leaning/leanings.generated.json';
const FOLDS = 5;

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.' },
    corpus: { type: 'string', default: CORPUS },
    /** Scores the model on trades that it did not learn from, and writes nothing. */
    score: { type: 'boolean', default: false },
  },
});
const threads = corpusThreads(values.corpus).map((thread) => ({ ...thread, examples: examplesOf(thread) }));

if (values.score) score();
else {
  const file = join(values.out, FILE);
  await mkdir(dirname(file), { recursive: true });
  const weights = learnAll(threads);
  await writeFile(file, `${JSON.stringify(packWeights(weights), null, 0)}\n`);
}

function learnAll(taught: typeof threads): Map<string, Float64Array> {
  return learnWaits(taught, learn(weighed(taught.flatMap(({ examples }) => examples))));
}

/** Of every trade by what the others taught. */
function score(): void {
  const trades = [...new Set(threads.map(({ trade }) => trade))].sort();
  const foldOf = new Map(trades.map((trade, index) => [trade, index % FOLDS]));
  const found = new Map<string, Found>();
  const right = new Map<string, [right: number, all: number]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const taught = threads.filter(({ trade }) => foldOf.get(trade) !== fold);
    const model = new LeaningModel(unpackWeights(packWeights(learnAll(taught))));
    for (const thread of threads)
      if (foldOf.get(thread.trade) === fold)
        for (const by of ['model', 'rules'] as const) {
          const key = `${thread.language} waits by ${by}, F1`;
          if (!found.has(key)) found.set(key, new Found());
          countWaits(thread, model, by, found.get(key)!);
        }
    for (const { trade, language, examples } of threads)
      if (foldOf.get(trade) === fold)
        for (const [example, stage] of judged(model, examples))
          for (const key of [`${language} ${example.side}`, `truly ${USUAL_STAGES[example.stage]}`]) {
            const count = right.get(key) ?? [0, 0];
            right.set(key, [count[0] + Number(stage === example.stage), count[1] + 1]);
          }
  }
  for (const [key, [hits, all]] of [...right].sort())
    process.stdout.write(`${key.padEnd(30)}${(hits / all).toFixed(3)}${String(all).padStart(6)}\n`);
  for (const [key, { f1, right: hits, missed }] of [...found].sort())
    process.stdout.write(`${key.padEnd(30)}${f1.toFixed(3)}${String(hits + missed).padStart(6)}\n`);
}

function judged(model: LeaningModel, examples: readonly Example[]): readonly [Example, number][] {
  let before: readonly number[] | null = null;
  return examples.map((example) => {
    before = model.likely(example.read(model), example.side, before);
    return [example, before.indexOf(Math.max(...before))];
  });
}
