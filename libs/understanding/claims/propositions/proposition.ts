import type { ClaimKind } from '../../reading/claims/claim.js';
import { sentencesIn } from '../../reading/read-text.js';
import { circumstanceIn } from './circumstances.js';
import { attitudeIn } from './attitudes.js';

/**
 * What a claim says, as far as that can be weighed against another: all words as stems, so that endings make no difference. Whatever
 * is not understood through and through is none, for a wrong mark is worse than no mark.
 */
export interface Proposition {
  /** What kind of statement it is; those of different topics never contradict: `want`, `doubt`, `money`, `move`… */
  readonly topic: string;
  /** "Does not need", "is not moving". */
  readonly denied: boolean;
  /** It tells that it was otherwise before: "no longer", "after all". */
  readonly ends: boolean;
  /** What it is about; empty where the topic tells all. */
  readonly of: string;
  /** All things that it names beside. */
  readonly things: ReadonlySet<string>;
  /** When and how often. */
  readonly when: ReadonlySet<string>;
  /** All other words that bear a meaning: what is done with the thing, of what sort it is. */
  readonly rest: ReadonlySet<string>;
  /** Who is named as the one who says, needs or does it. */
  readonly who: ReadonlySet<string>;
  /** Where only one can be true: who serves them, when they move. */
  readonly value: string | null;
  /** It is so of one person, and of another it may be otherwise. */
  readonly personal: boolean;
  /** It happens one day, and then is past. */
  readonly isEvent: boolean;
}

/** What a quote of one sentence says; null where that cannot be told for certain. */
export function propositionOf(words: string, kind: ClaimKind): Proposition | null {
  const [sentence, ...more] = sentencesIn(words).sentences;
  if (!sentence || more.length > 0 || sentence.asks) return null;
  return circumstanceIn(sentence, kind) ?? attitudeIn(sentence, kind);
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  if (some.size > all.size) return false;
  for (const one of some) if (!all.has(one)) return false;
  return true;
}
const areEqual = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && isWithin(a, b);
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/** Whether both can be of the same one: whom nobody names may be anybody but of what is personal. */
function areOfOne(a: Proposition, b: Proposition): boolean {
  if (share(a.who, b.who)) return true;
  return a.personal || b.personal ? a.who.size + b.who.size === 0 : a.who.size === 0 || b.who.size === 0;
}

/**
 * Whether both cannot be true at a time: what one wants the other does not, or the one thing that can be so is another. Who denies
 * something denies no more than was said: "no report" denies a monthly report, "no report on paper" does not.
 */
export function areOpposed(a: Proposition, b: Proposition): boolean {
  if (a.topic !== b.topic || a.of !== b.of) return false;
  if (a.denied === b.denied)
    return (
      !a.denied &&
      a.value !== null &&
      b.value !== null &&
      a.value !== b.value &&
      areOfOne(a, b) &&
      (isWithin(a.things, b.things) || isWithin(b.things, a.things)) &&
      areEqual(a.rest, b.rest)
    );
  const [yes, no] = a.denied ? [b, a] : [a, b];
  return (
    (no.value === null || no.value === yes.value) &&
    areOfOne(a, b) &&
    isWithin(no.things, yes.things) &&
    isWithin(no.when, yes.when) &&
    areEqual(no.rest, yes.rest)
  );
}

/** Whether both say the same, nothing more and nothing less. */
export const areAlike = (a: Proposition, b: Proposition): boolean =>
  a.topic === b.topic &&
  a.of === b.of &&
  a.denied === b.denied &&
  a.value === b.value &&
  areEqual(a.things, b.things) &&
  areOfOne(a, b) &&
  areEqual(a.when, b.when) &&
  areEqual(a.rest, b.rest);
