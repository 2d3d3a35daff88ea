import { isNear, MISSING } from '../../comparison/alike.js';
import { withinOneEdit } from '../../comparison/similarity.js';
import { bestOf, sharedValue, type Comparison } from './comparison.js';
import {
  addressComparison,
  emailComparison,
  line2Comparison,
  phoneComparison,
  placeComparison,
} from './contact-comparisons.js';

/** `within`: all words of the shorter name are in the longer. `most`: half of the words are shared. */
const NAME_LEVELS = ['same', 'near', 'within', 'most', 'some', 'different'] as const;

/** Index into NAME_LEVELS. Words may stand in any order. Symmetric. */
function compareNames(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return MISSING;
  const [left, right] = [one.join(' '), other.join(' ')];
  if (left === right || left.replaceAll(' ', '') === right.replaceAll(' ', '')) return 0;
  // Words are paired off one after the other, so always from the same side.
  const [a, b] = left < right ? [one, other] : [other, one];
  let shared = 0;
  const free = [...b];
  const unmatched = a.filter((word) => {
    const at = free.indexOf(word);
    if (at < 0) return true;
    free.splice(at, 1);
    shared++;
    return false;
  });
  if (shared === a.length && shared === b.length) return 0;
  if (numbersContradict(a, b)) return 5;
  const own = unmatched.filter((word) => {
    const at = free.findIndex((other) => isNear(word, other));
    if (at < 0) return true;
    free.splice(at, 1);
    shared++;
    return false;
  });
  // Only what is left of both is put together: a long beginning in common would make any two ends look alike.
  if ((shared === a.length && shared === b.length) || (own.length > 0 && isNear(own.join(''), free.join('')))) return 1;
  if (shared === Math.min(a.length, b.length)) return 2;
  if (shared * 2 >= Math.max(a.length, b.length)) return 3;
  return shared > 0 ? 4 : 5;
}

const NEAR = NAME_LEVELS.indexOf('near');

/** Whether two names are one, but for order, spaces or a slip. Symmetric. */
export function areOneName(a: readonly string[], b: readonly string[]): boolean {
  const level = compareNames(a, b);
  return level !== MISSING && level <= NEAR;
}

const OWN_WORDS_FROM = NAME_LEVELS.indexOf('most');

/** Whether each of two names has a word that the other lacks: two branches of a chain, if anything. Symmetric. */
export const haveOwnWords = (a: readonly string[], b: readonly string[]): boolean =>
  compareNames(a, b) >= OWN_WORDS_FROM;

const NUMBER = /^\d+$/;

/** `Kauppatorni 12` and `Kauppatorni 14` are neighbours, whatever else they share; a slip in a long number is none. */
function numbersContradict(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [a, b].map((words) => words.filter((word) => NUMBER.test(word)));
  if (left!.length === 0 || right!.length === 0) return false;
  const meets = (one: string, others: readonly string[]) =>
    others.some((other) => one === other || (one.length > 4 && withinOneEdit(one, other)));
  return !left!.every((one) => meets(one, right!)) && !right!.every((one) => meets(one, left!));
}

export const ORGANIZATION_COMPARISONS: readonly Comparison[] = [
  {
    attribute: 'name',
    levels: NAME_LEVELS,
    of: 'brand',
    conflictFrom: OWN_WORDS_FROM,
    compare: (a, b) => compareNames(a.names, b.names),
    agreedOn: (a, _b, level) => (level === 0 ? a.names.join(' ') : undefined),
    said: (features) => features.names.join(' '),
  },
  {
    attribute: 'legalForm',
    levels: ['same', 'different'],
    of: 'self',
    compare: (a, b) => (a.legalForm === '' || b.legalForm === '' ? MISSING : Number(a.legalForm !== b.legalForm)),
    said: (features) => features.legalForm,
  },
  {
    attribute: 'businessId',
    levels: ['same', 'different'],
    of: 'self',
    compare: (a, b) => (a.officialId === '' || b.officialId === '' ? MISSING : Number(a.officialId !== b.officialId)),
    said: (features) => features.officialId,
  },
  {
    attribute: 'domain',
    levels: ['same', 'different'],
    of: 'brand',
    compare: (a, b) => bestOf(a.domains, b.domains, (left, right) => Number(left !== right)),
    agreedOn: (a, b, level) => (level === 0 ? sharedValue(a.domains, b.domains) : undefined),
    said: (features) => features.domains[0] ?? '',
  },
  addressComparison,
  placeComparison,
  line2Comparison,
  { ...phoneComparison, of: 'brand' },
  // Where both have a domain, it has been counted already.
  {
    ...emailComparison,
    of: 'brand',
    compare: (a, b) => (a.domains.length > 0 && b.domains.length > 0 ? MISSING : emailComparison.compare(a, b)),
  },
];
