/** Which of the caps applied. */
export type Cap =
  'branches' | 'given-names-conflict' | 'birth-dates-conflict' | 'family-names-conflict' | 'no-given-name';

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
  /** The national identity number or the business id agrees: no household and no chain shares one. */
  identified: boolean;
}

const MEMBERS_BITS = 8;
/** Of what goes beyond, this share still counts: a great many rare agreements outweigh one wrong name. */
const BEYOND = 0.25;
const NAMESAKES_BITS = 14;
const NEIGHBOURS_BITS = 8;
const BRAND_BITS = 8;

/**
 * The sum of a tally, prior included. What a household or a company shares counts for little where something says that
 * the two are different members of it: at most 8 bits, birth date (twins) and mailbox included, when given names
 * conflict; at most 14 when birth dates do (a parent and a child of one name). An address that two of other family names
 * share may be a house of hundreds, or a workplace: it counts at most 8 bits. Where a given name is missing, a home's
 * evidence can at most make it a bit less likely than not: it is one of the members, but which?
 *
 * Branches of a chain share the words of their names, domain, mailbox and switchboard: one brand, whose evidence counts at most 8
 * bits where each name has a word that the other lacks (`Niera Kello Toholampi`, `Niera Kello Lohja`).
 */
export function sumOf(
  tally: Tally,
  prior: number,
): { readonly bits: number; readonly cap?: Cap; readonly taken: number } {
  const { self, home, address, relatives, brand } = tally;
  const uncapped = prior + self + home + address + relatives + brand;
  const cap = capOf(tally, prior);
  return cap === undefined ? { bits: uncapped, taken: 0 } : { bits: uncapped - cap.taken, ...cap };
}

function capOf(tally: Tally, prior: number): { readonly cap: Cap; readonly taken: number } | undefined {
  const { address, relatives, brand } = tally;
  const home = tally.home + address;
  const over = (bits: number, most: number, cap: Cap, beyond = 0) =>
    bits > most ? { cap, taken: (bits - most) * (1 - beyond) } : undefined;
  if (tally.identified) return undefined;
  if (tally.branchConflict) return over(brand, BRAND_BITS, 'branches');
  if (tally.givenConflict) return over(home + relatives, MEMBERS_BITS, 'given-names-conflict', BEYOND);
  if (tally.birthConflict) return over(home + relatives, NAMESAKES_BITS, 'birth-dates-conflict');
  if (tally.familyConflict) return over(address, NEIGHBOURS_BITS, 'family-names-conflict');
  if (tally.givenMissing) return over(home, Math.max(MEMBERS_BITS, -prior - 1), 'no-given-name');
  return undefined;
}
