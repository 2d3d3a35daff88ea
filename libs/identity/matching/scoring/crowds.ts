import { blockingKeysOf } from '../blocking.js';
import type { MatchFeatures } from '../features.js';

/** Those of a record's blocking keys that too many records carry. */
export type CrowdedKeys = (features: MatchFeatures) => readonly string[];

/** Only what may be shared with a crowd is asked for: a mailbox, a street, a telephone. Once for each record. */
export function crowdedKeysBy(isCrowded: (key: string) => boolean): CrowdedKeys {
  const seen = new Map<MatchFeatures, readonly string[]>();
  return (features) => {
    let keys = seen.get(features);
    if (!keys) seen.set(features, (keys = blockingKeysOf(features).filter((key) => isOfCrowds(key) && isCrowded(key))));
    return keys;
  };
}

const isOfCrowds = (key: string): boolean => 'est'.includes(key[1]!);

/**
 * The features of two records without what they share with a crowd: a switchboard, a mailbox, a house or a workplace that
 * finds nobody any more shows nothing of two who are there either. The same objects where there is no such thing.
 */
export function withoutCrowd(
  a: MatchFeatures,
  b: MatchFeatures,
  crowdedKeys: CrowdedKeys,
): readonly [MatchFeatures, MatchFeatures] {
  const crowded = crowdedKeys(a);
  if (crowded.length === 0) return [a, b];
  const its = blockingKeysOf(b);
  const shared = crowded.filter((key) => isOfCrowds(key) && its.includes(key));
  return shared.length === 0 ? [a, b] : [without(a, shared), without(b, shared)];
}

const known = new WeakMap<MatchFeatures, Map<string, MatchFeatures>>();

/** The same features without the same keys are one object, whose scores are remembered. */
function without(features: MatchFeatures, keys: readonly string[]): MatchFeatures {
  let made = known.get(features);
  if (!made) known.set(features, (made = new Map()));
  const name = [...keys].sort().join('\n');
  let less = made.get(name);
  if (!less) made.set(name, (less = keys.reduce(withoutKey, features)));
  return less;
}

function withoutKey(features: MatchFeatures, key: string): MatchFeatures {
  const { emails, phones } = features;
  if (key[1] === 's') return { ...features, ...NOWHERE };
  if (key[1] === 't') return { ...features, phones: phones.filter((phone) => !key.endsWith(`|${phone.slice(-7)}`)) };
  return { ...features, emails: emails.filter((email) => !key.endsWith(`|${partOf(features, email)}`)) };
}

const partOf = ({ kind }: MatchFeatures, email: string): string =>
  kind === 'person' ? email.slice(0, email.lastIndexOf('@')) : email;

const NOWHERE = {
  street: '', houseNumber: '', unit: '', line2: '', city: '', postalCode: '', region: '', country: '',
} as const; // prettier-ignore
