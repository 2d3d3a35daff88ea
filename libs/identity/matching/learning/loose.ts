import type { PartyKind } from '#contracts';
import { blockingKeysOf } from '../blocking.js';
import type { MatchFeatures } from '../features.js';
import { kindOfKey } from '../meeting.js';

/** Kinds of keys that say little: part of a birth date, one name with a place. Records that share more share another key, too. */
const SAYING_LITTLE: Readonly<Record<PartyKind, readonly string[]>> = {
  person: ['pd', 'pfy', 'pfm', 'pgm', 'pgy', 'pgp'],
  organization: ['of', 'ol', 'op'],
};
/** Among fewer records whoever shares such a key is looked at: that costs little, and now and then shows somebody. */
const FEWEST = 50_000;
/** A kind of key is loose where a record meets more others by it, on average. */
const MOST_MET = 1;

/**
 * The kinds of keys that bring two records together only beside another one that they share, because the population has
 * become so large that most of whom they find are strangers: whom a record meets by them would grow with the population.
 */
export function looseKinds(
  kind: PartyKind,
  sample: readonly MatchFeatures[],
  population: number,
): readonly string[] | undefined {
  if (population < FEWEST) return undefined;
  const sizes = new Map<string, number>();
  for (const features of sample) for (const key of blockingKeysOf(features)) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const pairs = new Map<string, number>();
  for (const [key, size] of sizes) {
    const name = kindOfKey(key);
    pairs.set(name, (pairs.get(name) ?? 0) + size * (size - 1));
  }
  // A record meets as many more of the population as that is larger than the sample.
  const met = (name: string) => ((pairs.get(name) ?? 0) / sample.length) * (population / sample.length);
  const loose = SAYING_LITTLE[kind].filter((name) => met(name) > MOST_MET);
  return loose.length > 0 ? loose : undefined;
}
