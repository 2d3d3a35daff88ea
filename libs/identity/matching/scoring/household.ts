/** Which of the caps applied. */
export type Cap =
  'branches' | 'given-names-conflict' | 'birth-dates-conflict' | 'family-names-conflict' | 'no-given-name' | 'one-home';

/** What two records show, in bits, by whose evidence it is; only positive bits of a home, of its address, of relatives and of a brand, all else in `self`. */
export interface Tally {
  self: number;
  home: number;
  address: number;
  relatives: number;
  brand: number;
  /** Both organizations' names have a word that the other lacks. */
  branchConflict: boolean;
  givenConflict: boolean;
  birthConflict: boolean;
  familyConflict: boolean;
  givenMissing: boolean;
  /** Of what tells the members of one home apart: bits for one party rather than two members. */
  members: number;
  /** The national identity number or the business id agrees: no household and no chain shares one. */
  identified: boolean;
}

/** What is known of two records before anything of them is looked at. */
export interface Priors {
  readonly prior: number;
  readonly household?: number;
}

const MEMBERS_BITS = 8;
/** Bits by which two members must be rarer than one party before it counts, since some homes are like no other. */
const IN_HAND = 1;
/** Of what goes beyond, this share still counts: a great many rare agreements outweigh one wrong name. */
const BEYOND = 0.25;
const NAMESAKES_BITS = 14;
const NEIGHBOURS_BITS = 8;
const BRAND_BITS = 8;

/**
 * The sum of a tally in bits, prior included. What a household or a company shares counts for little where something says that
 * the two are different members of it: at most 8 bits, birth date (twins) and mailbox included, when given names
 * conflict; at most 14 when birth dates do (a parent and a child of one name). An address that two of other family names
 * share may be a house of hundreds, or a workplace: it counts at most 8 bits. Where a given name is missing, a home's
 * evidence can at most make it a bit less likely than not: it is one of the members, but which?
 *
 * Branches of a chain share the words of their names, domain, mailbox and switchboard: one brand, whose evidence counts at most 8
 * bits where each name has a word that the other lacks (`Niera Kello Toholampi`, `Niera Kello Lohja`).
 *
 * Where a model has learned how members of one home differ, two of them are the other way to explain a likeness, beside
 * chance: what a home shares then counts no more than it takes to make them of one home. The rarer two members are among these records, against
 * one party, the less the fixed bounds of a home hold: by as many bits they are wider.
 */
export function bitsOf(tally: Tally, priors: Priors): number {
  const bits = uncappedOf(tally, priors.prior) - (capOf(tally, priors)?.taken ?? 0);
  return withMembers(bits, membersOf(tally, priors));
}

/** What was taken off the sum, and why. */
export function capsOn(tally: Tally, priors: Priors): readonly { readonly cap: Cap; readonly taken: number }[] {
  const cap = capOf(tally, priors);
  const bits = uncappedOf(tally, priors.prior) - (cap?.taken ?? 0);
  const taken = bits - withMembers(bits, membersOf(tally, priors));
  return [...(cap ? [cap] : []), ...(taken > 0 ? [{ cap: 'one-home', taken } as const] : [])];
}

/** Bits by which two records that are of one home, if anything, are one party; endless where no home was learned of. */
export const membersOf = (tally: Tally, { household }: Priors): number =>
  household === undefined ? Infinity : household + tally.members;

/** Bits by which two records are rather two members of one home than strangers. */
export const kinOf = (tally: Tally, priors: Priors): number =>
  uncappedOf(tally, priors.prior) - membersOf(tally, priors);

/** From so many bits on the one explanation leaves nothing to the other. */
const RULED_OUT = 7;

/** The odds against either explanation add up. */
function withMembers(bits: number, members: number): number {
  const apart = members - bits;
  if (apart >= RULED_OUT) return bits;
  if (apart <= -RULED_OUT) return members;
  return Math.min(bits, members) - Math.log2(1 + 2 ** -Math.abs(apart));
}

const uncappedOf = ({ self, home, address, relatives, brand }: Tally, prior: number): number =>
  prior + self + home + address + relatives + brand;

function capOf(
  tally: Tally,
  { prior, household = 0 }: Priors,
): { readonly cap: Cap; readonly taken: number } | undefined {
  const { address, relatives, brand } = tally;
  const home = tally.home + address;
  const over = (bits: number, most: number, cap: Cap, beyond = 0) =>
    bits > most ? { cap, taken: (bits - most) * (1 - beyond) } : undefined;
  const rare = Math.max(0, household - IN_HAND);
  if (tally.identified) return undefined;
  if (tally.branchConflict) return over(brand, BRAND_BITS, 'branches');
  if (tally.givenConflict) return over(home + relatives, MEMBERS_BITS + rare, 'given-names-conflict', BEYOND);
  if (tally.birthConflict) return over(home + relatives, NAMESAKES_BITS + rare, 'birth-dates-conflict');
  if (tally.familyConflict) return over(address, NEIGHBOURS_BITS, 'family-names-conflict');
  if (tally.givenMissing) return over(home, Math.max(MEMBERS_BITS, -prior - 1) + rare, 'no-given-name');
  return undefined;
}
