import type { PartyKind } from '#contracts';
import { blockingKeysOf } from '../blocking.js';
import type { MatchFeatures } from '../features.js';
import { kindOfKey } from '../meeting.js';
import type { Pairs } from './blocks.js';

/** Kinds of keys that say little: a birth date, or one name with a part of it or a place. Records of one person share other keys, too. */
const SAYING_LITTLE: Readonly<Record<PartyKind, readonly string[]>> = {
  person: ['pd', 'pfy', 'pfm', 'pgm', 'pgy', 'pgp'],
  organization: [],
};
/** Among fewer records whoever shares such a key is looked at: that costs little, and now and then shows somebody. */
const FEWEST = 20_000;
/** A kind of key is loose where a record meets more strangers by it, on average. */
const MOST_MET = 1;

export interface MeetingPairs {
  readonly pairs: Pairs;
  /** The chance that a pair is one party. */
  readonly chanceOf: (pair: number) => number;
}

/**
 * The kinds of keys that bring two records together only beside another one that they share, because the population has
 * become so large that they find strangers: whom a record meets by them would grow with the population.
 * @param sample drawn from the population; `pairs` are of these
 */
export function looseKinds(
  kind: PartyKind,
  sample: readonly MatchFeatures[],
  { pairs: { left, right }, chanceOf }: MeetingPairs,
  population: number,
): readonly string[] {
  if (population < FEWEST || SAYING_LITTLE[kind].length === 0) return [];
  const littleOf = sample.map((features) =>
    blockingKeysOf(features).filter((key) => SAYING_LITTLE[kind].includes(kindOfKey(key))),
  );
  const strangers = new Map<string, number>();
  for (let pair = 0; pair < left.length; pair++) {
    const its = littleOf[right[pair]!]!;
    for (const key of littleOf[left[pair]!]!)
      if (its.includes(key)) {
        const name = kindOfKey(key);
        strangers.set(name, (strangers.get(name) ?? 0) + 1 - chanceOf(pair));
      }
  }
  // Either of a pair meets the other; in the population a record meets as many more as that is larger than the sample.
  const met = (name: string) => ((2 * (strangers.get(name) ?? 0)) / sample.length) * (population / sample.length);
  return SAYING_LITTLE[kind].filter((name) => met(name) > MOST_MET);
}
