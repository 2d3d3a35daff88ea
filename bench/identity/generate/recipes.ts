import type { Dice } from './dice.js';

export interface Source {
  readonly name: string;
  /** How much of the records it gives, against the others. */
  readonly share: number;
  /** Share of empty values by column, where it differs from the recipe's. */
  readonly missing: Readonly<Record<string, number>>;
}

/** What one made-up set is like. Shares and chances from 0 to 1. */
export interface Recipe {
  readonly name: string;
  readonly kind: 'person' | 'organization';
  readonly parties: number;
  readonly columns: readonly string[];
  readonly sources: readonly Source[];
  /** How many records one party has. */
  readonly copies: (dice: Dice) => number;
  readonly missing: number;
  /** Chance that a value is changed. */
  readonly dirt: number;
  /** Exponent of the skew of names: 1 is even, 3 is as in a country where everybody is called Virtanen. */
  readonly skew: number;
  /** Share of homes with several people, or of companies with branches. */
  readonly households: number;
  readonly twins: number;
  readonly namesakes: number;
  /** Share of people known at their work. */
  readonly colleagues: number;
  readonly partialDates: number;
  readonly moves: number;
  readonly born: readonly [number, number];
}

const ONE: readonly Source[] = [{ name: 'one', share: 1, missing: {} }];
const USUAL = {
  kind: 'person', parties: 1500, sources: ONE, missing: 0.05, dirt: 0.1, skew: 2, households: 0.2, twins: 0.03, namesakes: 0.02,
  colleagues: 0.2, partialDates: 0, moves: 0.05, born: [1930, 2005],
} as const; // prettier-ignore
const upTo = (most: number) => (dice: Dice) => dice.between(1, most);

export const RECIPES: readonly Recipe[] = [
  {
    ...USUAL, name: 'register', copies: upTo(2),
    columns: ['givenName', 'familyName', 'birthDate', 'street', 'houseNumber', 'postalCode', 'city', 'nationalId'],
  },
  {
    ...USUAL, name: 'historical', parties: 700, copies: (dice) => dice.between(1, 15), skew: 2.5, dirt: 0.22, missing: 0.12, partialDates: 0.08,
    born: [1750, 1990], households: 0.1, moves: 0.15,
    columns: ['givenName', 'middleName', 'familyName', 'birthDate', 'birthPlace', 'gender', 'occupation', 'postalCode'],
  },
  {
    ...USUAL, name: 'three-sources', parties: 2000, copies: upTo(4), households: 0.5, colleagues: 0.6, dirt: 0.12, missing: 0.1,
    columns: ['givenName', 'familyName', 'birthDate', 'phone', 'email', 'street', 'houseNumber', 'postalCode', 'city', 'organizationName'],
    sources: [
      { name: 'crm', share: 2, missing: { birthDate: 0.9, street: 0.5, houseNumber: 0.5 } },
      { name: 'shop', share: 2, missing: { birthDate: 0.6, organizationName: 1, phone: 0.4 } },
      { name: 'support', share: 1, missing: { birthDate: 1, street: 1, houseNumber: 1, postalCode: 1, city: 0.7, phone: 0.5 } },
    ],
  },
  {
    ...USUAL, name: 'few-fields', parties: 2000, copies: upTo(4), skew: 1.6, dirt: 0.15, missing: 0.08,
    columns: ['givenName', 'familyName', 'birthDate', 'city'],
  },
  {
    ...USUAL, name: 'names-and-years', parties: 2000, copies: upTo(3), skew: 1.5, dirt: 0.08, partialDates: 0.9,
    columns: ['givenName', 'familyName', 'birthDate', 'postalCode', 'city'],
  },
  {
    ...USUAL, name: 'households', parties: 2000, copies: upTo(3), households: 0.8, twins: 0.06, namesakes: 0.06, dirt: 0.08,
    columns: ['givenName', 'familyName', 'birthDate', 'phone', 'email', 'street', 'houseNumber', 'postalCode', 'city'],
  },
  {
    ...USUAL, name: 'dirty', parties: 1000, copies: upTo(6), dirt: 0.3, missing: 0.25,
    columns: ['givenName', 'familyName', 'birthDate', 'city', 'email', 'phone'],
  },
  {
    ...USUAL, name: 'no-duplicates', parties: 2000, copies: () => 1, skew: 2.5, households: 0.4,
    columns: ['givenName', 'familyName', 'birthDate', 'postalCode', 'city', 'phone'],
  },
  {
    ...USUAL, name: 'companies', kind: 'organization', parties: 1500, copies: upTo(4), households: 0.3, missing: 0.3, dirt: 0.15,
    columns: ['name', 'businessId', 'domain', 'email', 'phone', 'street', 'houseNumber', 'postalCode', 'city'],
    sources: [
      { name: 'erp', share: 1, missing: { businessId: 0.1, domain: 0.8 } },
      { name: 'crm', share: 2, missing: { businessId: 0.8 } },
    ],
  },
]; // prettier-ignore
