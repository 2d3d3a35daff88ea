import { DEFAULT_MODELS } from './default-models.js';
import type { MatchModel } from './model.js';

/**
 * A model as this version of Meri reads it, whichever version learned it. Of a comparison that it does not know, or knows by other
 * levels, it says what the model that comes with Meri says, until one is learned anew.
 */
export function fittedModel(model: MatchModel): MatchModel {
  const known = new Map(model.comparisons.map((one) => [`${one.attribute} ${one.levels.join(' ')}`, one]));
  const comparisons = DEFAULT_MODELS[model.kind].comparisons.map(
    (one) => known.get(`${one.attribute} ${one.levels.join(' ')}`) ?? one,
  );
  return { ...model, comparisons };
}
