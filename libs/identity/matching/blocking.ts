import { soundOf } from '../comparison/phonetic.js';
import { rootOfGivenName } from '../normalization/given-names.js';
import type { MatchFeatures } from './features.js';

/** A key that more records carry than this finds nobody any more: looking through them would cost more than it shows. */
export const BLOCK_CAP = 100;

/**
 * The keys under which a record's candidates are found: two records are compared when they share one that is not too
 * common. Each begins with party kind and what it is made of.
 */
export function blockingKeysOf(features: MatchFeatures): readonly string[] {
  let keys = known.get(features);
  if (!keys) {
    keys = [...new Set(features.kind === 'person' ? personKeys(features) : organizationKeys(features))];
    known.set(features, keys);
  }
  return keys;
}

const known = new WeakMap<MatchFeatures, readonly string[]>();

function personKeys(f: MatchFeatures): string[] {
  const keys: string[] = [];
  const add = (name: string, ...parts: readonly string[]) => {
    if (parts.every((part) => part !== '')) keys.push(`p${name}|${parts.join('|')}`);
  };
  const given = soundOf(rootOfGivenName(f.given[0] ?? ''));
  const family = soundOf(f.names.at(-1) ?? '');
  const [year, month, day] = [part(f.birth.slice(0, 4)), part(f.birth.slice(4, 6)), part(f.birth.slice(6))];
  const place = f.postalCode || f.city;
  // Both names in one order, so that swapped fields still meet.
  add('n', ...[given, family].sort());
  add('d', year, month, day);
  add('fy', family, year);
  add('fm', family, month, day);
  add('gm', given, month, day);
  add('gy', given, year, month);
  add('gp', given, place);
  add('fp', family, place);
  add('s', f.street, f.houseNumber);
  for (const email of f.emails.slice(0, 2)) add('e', email.slice(0, email.lastIndexOf('@')));
  for (const phone of f.phones.slice(0, 2)) add('t', phone.slice(-7));
  add('i', f.officialId);
  return keys;
}

const part = (digits: string): string => (/^0*$/.test(digits) ? '' : digits);

function organizationKeys(f: MatchFeatures): string[] {
  const keys: string[] = [];
  const add = (name: string, ...parts: readonly string[]) => {
    if (parts.every((part) => part !== '')) keys.push(`o${name}|${parts.join('|')}`);
  };
  const words = f.names;
  add('n', [...words].sort().join(' '));
  if (words.length > 1) add('w', words[0]!, words[1]!);
  add('f', words[0] ?? '', f.postalCode || f.city);
  add('l', words.at(-1) ?? '', f.postalCode || f.city);
  add('s', f.street, f.houseNumber);
  add('p', f.postalCode, f.houseNumber);
  for (const domain of f.domains.slice(0, 2)) add('d', domain);
  for (const email of f.emails.slice(0, 1)) add('e', email);
  for (const phone of f.phones.slice(0, 2)) add('t', phone.slice(-7));
  add('i', f.officialId);
  return keys;
}
