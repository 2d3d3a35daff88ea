import type { Sample } from '#graph';
import { learnModel, unpackFeatures, type MatchModel } from '#identity';

export const learnFrom = ({ kind, population, records }: Sample): MatchModel =>
  learnModel(
    kind,
    records.map(({ id, features }) => ({ id, features: unpackFeatures(features) })),
    population,
  );
