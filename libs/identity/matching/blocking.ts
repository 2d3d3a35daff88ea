import { soundOf } from '../comparison/phonetic.js';
import { rootOfGivenName } from '../normalization/given-names.js';
import type { MatchFeatures } from './features.js';

/** A key that more records carry than this finds nobody any more: looking through them would cost more than it shows. */
export const BLOCK_CAP = 400;

/**
 * The keys under which a record's candidates are found: two records are compared when they share one that is not too
 * common. Each begins with party kind and what it is made of.
 */
export function blockingKeysOf(features: MatchFeatures): readonly string[] {
  return [...new Set(features.kind === 'person' ? personKeys(features) : organizationKeys(features))];
}

function personKeys(f: MatchFeatures): string[] {
  const keys: string[] = [];
  const add = (name: string, ...parts: readonly string[]) => {
    if (parts.every((part) => part !== '')) keys.push(`p${name}|${parts.join('|')}`);
  };
  const given = f.given[0] ?? '';
  const family = f.names.at(-1) ?? '';
  const root = soundOf(rootOfGivenName(given));
  const sound = soundOf(family);
  const year = f.birth.slice(0, 4).replace('0000', '');
  const day = f.birth.slice(4, 8) === '0000' || f.birth.slice(6) === '00' ? '' : f.birth.slice(4, 8);
  // Both names in one order, so that swapped fields still meet.
  add('n', ...[root, sound].sort());
  add('fy', sound, year);
  add('gd', given.slice(0, 3), f.birth.endsWith('00') ? '' : f.birth);
  add('fd', family.slice(0, 3), day);
  add('gp', given.slice(0, 3), f.postalCode);
  add('fp', sound, f.postalCode || f.city);
  add('yp', year && day, f.postalCode || f.city);
  add('st', f.street, f.houseNumber);
  for (const email of f.emails.slice(0, 2)) add('e', email);
  for (const phone of f.phones.slice(0, 2)) add('t', phone.slice(-7));
  add('i', f.officialId);
  return keys;
}

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
