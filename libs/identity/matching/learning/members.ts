import type { Comparison } from '../comparisons/comparison.js';
import type { PairTable } from './expectation.js';

/** What is a person's own, besides a given name: a home seldom shares it. */
const OWN = new Set(['birthDate', 'email', 'nationalId']);
/** In so many of the pairs both must say something of it. */
const LEAST_TOLD = 0.2;

/**
 * Whether anything but a given name tells the members of a home apart, in enough of the pairs. By the given name alone a
 * name that is written otherwise cannot be told from that of a brother: the class of members would take the pairs of one
 * party.
 */
export function tellsMembers(comparisons: readonly Comparison[], table: PairTable): boolean {
  const width = comparisons.length;
  const own = comparisons.flatMap(({ attribute }, index) => (OWN.has(attribute) ? [index] : []));
  let told = 0;
  for (let row = 0; row < table.levels.length; row += width)
    if (own.some((index) => table.levels[row + index]! > 0)) told++;
  return told >= LEAST_TOLD * table.length;
}
