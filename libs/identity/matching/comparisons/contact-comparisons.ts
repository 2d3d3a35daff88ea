import { compareWords, isNear, MISSING, WORD_LEVELS } from '../../comparison/alike.js';
import { withinOneEdit } from '../../comparison/similarity.js';
import { bestOf, sharedValue, type Comparison } from './comparison.js';
import type { MatchFeatures } from '../features.js';

const EMAIL_LEVELS = ['same', 'near', 'local', 'domain', 'different'] as const;
const LOCAL = EMAIL_LEVELS.indexOf('local');
const DOMAIN = EMAIL_LEVELS.indexOf('domain');
const PLACE_LEVELS = ['both', 'postal-code', 'city', 'near', 'region', 'different'] as const;
const ADDRESS_LEVELS = ['same', 'street', 'near', 'number', 'different'] as const;

function compareEmails(a: string, b: string): number {
  if (a === b) return 0;
  if (withinOneEdit(a, b)) return 1;
  const [localA, domainA] = [localOf(a), domainOf(a)];
  const [localB, domainB] = [localOf(b), domainOf(b)];
  if (localA === localB && localA.length > 3) return LOCAL;
  if (localA.length > 4 && localB.length > 4 && isNear(localA, localB) && isNear(domainA, domainB)) return 1;
  return domainA === domainB ? DOMAIN : DOMAIN + 1;
}

const localOf = (email: string): string => email.slice(0, email.lastIndexOf('@'));
const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

type Names = Pick<MatchFeatures, 'given' | 'names'>;

/**
 * Whether a mailbox's local part is nothing but its owner's name, as providers and employers make them: `kari.korhonen`,
 * `kkorhonen`, `korhonen`.
 */
function isMadeOfName(local: string, { given, names }: Names): boolean {
  let rest = local;
  for (const word of [...given, ...names]) if (word.length > 1) rest = rest.replace(word, '');
  if (rest === local) return false;
  const initials = [...given, ...names].map((word) => word[0]);
  return [...rest.replace(/[._-]/g, '')].every((letter) => initials.includes(letter));
}

/**
 * Namesakes have such mailboxes in common whoever they are: with another provider they say no more than the names did. A provider
 * whose digits differ is another one (`firm12`, `firm21`), and no slip. Two mailboxes that are each made of the name beside it
 * (`john.bromar`, `johan.bromar`), or of the names and two numbers (`kari.oja42`, `kari.oja17`), are two, however alike.
 */
function compareMailboxes(a: MatchFeatures, b: MatchFeatures): number {
  return bestOf(a.emails, b.emails, (left, right) => {
    const level = compareEmails(left, right);
    if (level === 0 || level >= DOMAIN) return level;
    const [mine, its] = [localOf(left), localOf(right)];
    const [provider, other] = [domainOf(left), domainOf(right)];
    if (mine !== its) return !areTwo(mine, its, a, b) ? level : provider === other ? DOMAIN : MISSING;
    const tellsNames = level === LOCAL || digitsIn(provider) !== digitsIn(other);
    return tellsNames && isMadeOfBoth(mine, a, b) ? MISSING : level;
  });
}

function areTwo(mine: string, its: string, a: MatchFeatures, b: MatchFeatures): boolean {
  const [left, right] = [mine, its].map((local) => local.replace(/\d/g, '')) as [string, string];
  if (left !== right) return isMadeOfName(left, a) && isMadeOfName(right, b);
  // One digit more, less or other is as likely a slip.
  return !withinOneEdit(mine, its) && isMadeOfBoth(left, a, b);
}

/** Either's names may be written otherwise; but who has none learns a name from a mailbox. */
const isMadeOfBoth = (local: string, a: MatchFeatures, b: MatchFeatures): boolean =>
  isNamed(a) && isNamed(b) && isMadeOfName(local, { given: [...a.given, ...b.given], names: [...a.names, ...b.names] });
const isNamed = ({ given, names }: Names): boolean => given.length + names.length > 0;
const digitsIn = (text: string): string => text.replace(/\D/g, '');

const comparePhones = (a: string, b: string): number =>
  a.slice(-8) === b.slice(-8) ? 0 : withinOneEdit(a.slice(-9), b.slice(-9)) ? 1 : 2;

function compareAddresses(a: MatchFeatures, b: MatchFeatures): number {
  if (a.street === '' || b.street === '') return MISSING;
  const numbered = a.houseNumber !== '' && b.houseNumber !== '';
  const sameNumber = numbered && a.houseNumber === b.houseNumber;
  const street = compareWords(a.street, b.street);
  if (street === 0) return sameNumber ? 0 : 1;
  if (street === 1) return sameNumber ? 0 : 2;
  return sameNumber ? 3 : 4;
}

function comparePlaces(a: MatchFeatures, b: MatchFeatures): number {
  const code =
    a.postalCode === '' || b.postalCode === ''
      ? MISSING
      : a.postalCode === b.postalCode
        ? 0
        : withinOneEdit(a.postalCode, b.postalCode)
          ? 1
          : 2;
  const city = compareWords(a.city, b.city);
  if (code === MISSING && city === MISSING)
    return a.region === '' || b.region === '' ? MISSING : a.region === b.region ? 4 : 5;
  if (code === 0 && (city === 0 || city === 1)) return 0;
  if (code === 0) return 1;
  if (city === 0) return 2;
  if (code === 1 || city === 1) return 3;
  return a.region !== '' && a.region === b.region ? 4 : 5;
}

export const addressComparison: Comparison = {
  attribute: 'address',
  levels: ADDRESS_LEVELS,
  of: 'address',
  compare: compareAddresses,
  agreedOn: (a, b, level) => (level <= 1 && a.street === b.street ? a.street : undefined),
  said: (features) => features.street,
};
export const placeComparison: Comparison = {
  attribute: 'place',
  levels: PLACE_LEVELS,
  of: 'address',
  compare: comparePlaces,
  agreedOn: (a, _b, level) => (level <= 1 ? a.postalCode : level === 2 ? a.city : undefined),
  terms: (features) => [features.postalCode, features.city],
  said: (features) => features.postalCode || features.city,
};
export const line2Comparison: Comparison = {
  attribute: 'addressLine2',
  levels: WORD_LEVELS,
  of: 'address',
  compare: (a, b) => compareWords(a.line2, b.line2),
  agreedOn: (a, _b, level) => (level === 0 ? a.line2 : undefined),
  said: (features) => features.line2,
};
export const phoneComparison: Comparison = {
  attribute: 'phone',
  levels: WORD_LEVELS,
  of: 'home',
  compare: (a, b) => bestOf(a.phones, b.phones, comparePhones),
  agreedOn: (a, b, level) => (level === 0 ? sharedValue(a.phones, b.phones) : undefined),
  terms: (features) => features.phones,
  said: (features) => features.phones[0] ?? '',
};
export const emailComparison: Comparison = {
  attribute: 'email',
  levels: EMAIL_LEVELS,
  of: 'relatives',
  compare: compareMailboxes,
  agreedOn: (a, b, level) => (level === 0 ? sharedValue(a.emails, b.emails) : undefined),
  terms: (features) => features.emails,
  said: (features) => features.emails[0] ?? '',
};
