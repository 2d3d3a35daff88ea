import { readFileSync } from 'node:fs';
import { LeaningModel } from './leaning-model.js';
import { unpackWeights } from './pack-weights.js';

let learned: LeaningModel | undefined;

/** The model that is learned from the corpus and committed. */
export const leaningModel = (): LeaningModel =>
  (learned ??= new LeaningModel(
    unpackWeights(
      JSON.parse(readFileSync(new URL('./leanings.generated.json', import.meta.url), 'utf8')) as Record<string, string>,
    ),
  ));
