import type { MatchFeatures } from '../features.js';

/** One thing that is compared of two records, with its levels from full agreement to none. */
export interface Comparison {
  readonly attribute: string;
  readonly levels: readonly string[];
  /**
   * Whose evidence it is: a person's own; a home's (family name, landline, employer) or its address's, which says little
   * of which member; what relatives may share without being one (a mailbox, twins their birth date); or what the branches
   * of a chain share (words of the name, the domain, a switchboard).
   */
  readonly of: 'self' | 'home' | 'address' | 'relatives' | 'brand';
  /** From this level on the two contradict each other: they are likely two members of one household, if anything. */
  readonly conflictFrom?: number;
  /** From this level on they are likely of two households, and an address that they share is a house of many. */
  readonly neighboursFrom?: number;
  /** Index into `levels`, or -1 where one of the two says nothing. Symmetric. */
  compare(a: MatchFeatures, b: MatchFeatures): number;
  /** Where rarity counts: the value on which the two agree, at that level. */
  agreedOn?(a: MatchFeatures, b: MatchFeatures, level: number): string | undefined;
  /** The values whose frequencies count, where they are not just what `said` gives. */
  terms?(features: MatchFeatures): readonly string[];
  /** What a record says, for a person to read and for counting frequencies. */
  said(features: MatchFeatures): string;
}

/** Index of the best level at which any value of one side meets any of the other. */
export function bestOf(
  a: readonly string[],
  b: readonly string[],
  compare: (left: string, right: string) => number,
): number {
  let best = -1;
  for (const left of a)
    for (const right of b) {
      const level = compare(left, right);
      if (level === 0) return 0;
      if (level >= 0 && (best < 0 || level < best)) best = level;
    }
  return best;
}

export function sharedValue(a: readonly string[], b: readonly string[]): string | undefined {
  for (const value of a) if (b.includes(value)) return value;
  return undefined;
}
