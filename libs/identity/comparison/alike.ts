import { areVariants } from '../normalization/given-names.js';
import { jaroWinkler, withinOneEdit } from './similarity.js';

/** How two given names, family names or other words may agree, best first; -1 where one is missing. */
export const GIVEN_LEVELS = ['same', 'variant', 'near', 'initial', 'another', 'similar', 'different'] as const;
export const FAMILY_LEVELS = ['same', 'near', 'part', 'similar', 'different'] as const;
export const WORD_LEVELS = ['same', 'near', 'different'] as const;

export const MISSING = -1;

/** Index into GIVEN_LEVELS. `another`: one's first given name is among the other's later ones. */
export function compareGiven(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a[0], b[0]];
  if (left === undefined || right === undefined) return MISSING;
  if (left === right) return 0;
  if (areVariants(left, right)) return 1;
  if (left.length === 1 || right.length === 1) return left[0] === right[0] ? 3 : otherwise(a, b);
  const likeness = likenessOf(left, right);
  if (likeness >= NEAR) return 2;
  const other = a.length > 1 || b.length > 1 ? otherwise(a, b) : 6;
  if (other < 6) return other;
  return likeness >= 0.85 ? 5 : 6;
}

function otherwise(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++)
      if ((i > 0 || j > 0) && (i === 0 || j === 0) && a[i]!.length > 1 && (a[i] === b[j] || areVariants(a[i]!, b[j]!)))
        return 4;
  return 6;
}

/** Index into FAMILY_LEVELS. `part`: a compound name of which one has a part, such as `Mäki-Lehtonen` and `Lehtonen`. */
export function compareFamily(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return MISSING;
  if (a.length === 1 && b.length === 1) {
    if (a[0] === b[0]) return 0;
    const likeness = likenessOf(a[0]!, b[0]!);
    return likeness >= NEAR ? 1 : likeness >= 0.85 ? 3 : 4;
  }
  const [left, right] = [a.join(''), b.join('')];
  if (left === right) return 0;
  if (isNear(left, right)) return 1;
  if (a.some((part) => part.length > 2 && b.some((other) => part === other || isNear(part, other)))) return 2;
  return likenessOf(left, right) >= 0.88 ? 3 : 4;
}

/** Index into WORD_LEVELS. */
export function compareWords(a: string, b: string): number {
  if (a === '' || b === '') return MISSING;
  if (a === b) return 0;
  return likenessOf(a, b) >= 0.9 ? 1 : 2;
}

const NEAR = 0.93;

/** One slip of the fingers apart, or as good as: for words of three letters and more. */
export const isNear = (a: string, b: string): boolean => likenessOf(a, b) >= NEAR;

/**
 * Jaro–Winkler, or 0.99 for what is one edit apart and has three letters or more. Words that do not begin alike, however
 * their first two letters are shifted, are taken for unlike without a closer look: most pairs are.
 */
function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  if (a[0] !== b[0] && a[1] !== b[1] && a[0] !== b[1] && a[1] !== b[0]) return 0;
  if (a.length >= 3 && b.length >= 3 && withinOneEdit(a, b)) return 0.99;
  return jaroWinkler(a, b);
}
