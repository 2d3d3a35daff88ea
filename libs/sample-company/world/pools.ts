import { COMPANY_WORDS, FAMILY_NAMES, GIVEN_NAMES, HOUSE_WORDS, STREETS } from './names.js';
import {
  MORE_COMPANY_WORDS,
  MORE_FAMILY_NAMES,
  MORE_GIVEN_NAMES,
  MORE_HOUSE_WORDS,
  MORE_STREETS,
} from './wide-names.js';

type Weighted = readonly (readonly [string, number])[];

/** What a company's people, streets and houses are named from. */
export interface Pools {
  readonly given: { readonly f: Weighted; readonly m: Weighted };
  readonly family: Weighted;
  readonly streets: readonly string[];
  readonly houses: readonly string[];
  readonly companies: readonly string[];
}

/** Up to so many customers the common names do. */
const FEW = 5_000;

/**
 * Where there are more people there are more names, and no name is everybody's: a large company draws from wider lists,
 * more evenly, so that namesakes stay about as rare as they are in a country.
 */
export function poolsFor(customers: number): Pools {
  if (customers <= FEW)
    return {
      given: { f: early(GIVEN_NAMES.fi.f, 4), m: early(GIVEN_NAMES.fi.m, 4) },
      family: early(FAMILY_NAMES.fi, 4),
      streets: STREETS,
      houses: HOUSE_WORDS,
      companies: COMPANY_WORDS,
    };
  const spread = 4 * Math.sqrt(customers / (FEW / 2));
  return {
    given: {
      f: early([...GIVEN_NAMES.fi.f, ...MORE_GIVEN_NAMES.f], spread),
      m: early([...GIVEN_NAMES.fi.m, ...MORE_GIVEN_NAMES.m], spread),
    },
    family: early([...FAMILY_NAMES.fi, ...MORE_FAMILY_NAMES], spread),
    streets: [...STREETS, ...MORE_STREETS],
    houses: [...HOUSE_WORDS, ...MORE_HOUSE_WORDS],
    companies: [...COMPANY_WORDS, ...MORE_COMPANY_WORDS],
  };
}

/** The first of a list are the likeliest: weight 1 / (place + spread). */
export const early = (list: readonly string[], spread: number): Weighted =>
  list.map((value, index) => [value, 1 / (index + spread)]);
