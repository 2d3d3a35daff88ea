import { blockingKeysOf } from './blocking.js';
import type { MatchFeatures } from './features.js';
import type { MatchModel } from './model.js';

/** What a blocking key is made of, its party kind first: `pn`, `pfy`, … */
export const kindOfKey = (key: string): string => key.slice(0, key.indexOf('|'));

/** Whether a key of this kind brings two records together only beside another one that they share. */
export const isLoose = ({ loose }: MatchModel, key: string): boolean =>
  loose !== undefined && loose.includes(kindOfKey(key));

export interface MeetingBlock<T> {
  readonly loose: boolean;
  readonly members: Iterable<T>;
}

/** Who is in one of the blocks, or in two where these are loose. */
export function meetingIn<T>(blocks: Iterable<MeetingBlock<T>>): Set<T> {
  const [met, once] = [new Set<T>(), new Set<T>()];
  for (const { loose, members } of blocks)
    for (const member of members) (loose && !once.has(member) ? once : met).add(member);
  return met;
}

/** Which of the keys that two records share bring them together: all of them, or none where all there is is one loose key. */
export function bringingTogether(model: MatchModel, shared: readonly string[]): readonly string[] {
  return shared.length === 1 && isLoose(model, shared[0]!) ? [] : shared;
}

/** For each of a record's blocking keys, in their order, whether it is loose. */
export const loosenessOf = (model: MatchModel, features: MatchFeatures): readonly boolean[] =>
  blockingKeysOf(features).map((key) => isLoose(model, key));
