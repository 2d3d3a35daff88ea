import type { PartyKind } from '#contracts';
import { comparisonsOf, type MatchModel } from './model.js';

/** m and u by level, before anything is learned: what public studies of person and company registers find, rounded. */
export const PSEUDO_M: Readonly<Record<string, readonly number[]>> = {
  givenName: [0.75, 0.06, 0.08, 0.03, 0.02, 0.02, 0.04],
  familyName: [0.82, 0.08, 0.03, 0.02, 0.05],
  birthDate: [0.84, 0.01, 0.05, 0.03, 0.03, 0.01, 0.01, 0.02],
  gender: [0.98, 0.02],
  birthPlace: [0.85, 0.06, 0.09],
  occupation: [0.6, 0.1, 0.3],
  address: [0.6, 0.1, 0.03, 0.02, 0.25],
  place: [0.62, 0.06, 0.07, 0.05, 0.05, 0.15],
  addressLine2: [0.6, 0.1, 0.3],
  phone: [0.6, 0.05, 0.35],
  email: [0.55, 0.05, 0.08, 0.07, 0.25],
  nationalId: [0.93, 0.05, 0.02],
  employer: [0.7, 0.3],
  name: [0.6, 0.12, 0.14, 0.07, 0.03, 0.04],
  legalForm: [0.95, 0.05],
  businessId: [0.97, 0.03],
  domain: [0.8, 0.2],
};
export const PSEUDO_U: Readonly<Record<string, readonly number[]>> = {
  givenName: [0.008, 0.006, 0.006, 0.03, 0.02, 0.02, 0.91],
  familyName: [0.003, 0.003, 0.001, 0.02, 0.973],
  birthDate: [0.00005, 0.00005, 0.0006, 0.001, 0.004, 0.008, 0.022, 0.9643],
  gender: [0.5, 0.5],
  birthPlace: [0.02, 0.01, 0.97],
  occupation: [0.03, 0.02, 0.95],
  address: [0.0001, 0.002, 0.004, 0.01, 0.9839],
  place: [0.004, 0.001, 0.02, 0.01, 0.2, 0.765],
  addressLine2: [0.002, 0.002, 0.996],
  phone: [0.0002, 0.0003, 0.9995],
  email: [0.00002, 0.0001, 0.0005, 0.02, 0.97938],
  nationalId: [0.000002, 0.00005, 0.999948],
  employer: [0.01, 0.99],
  name: [0.0003, 0.0005, 0.002, 0.003, 0.05, 0.9442],
  legalForm: [0.6, 0.4],
  businessId: [0.00001, 0.99999],
  domain: [0.001, 0.999],
};

/**
 * h by level, of what tells apart the members of one home: two records of different members. What is not here says the same of
 * them as of one party's.
 */
export const PSEUDO_H: Readonly<Record<string, readonly number[]>> = {
  givenName: [0.03, 0.006, 0.01, 0.03, 0.024, 0.03, 0.87],
  birthDate: [0.03, 0.0002, 0.002, 0.003, 0.005, 0.01, 0.04, 0.9098],
  gender: [0.4, 0.6],
  birthPlace: [0.4, 0.05, 0.55],
  occupation: [0.08, 0.02, 0.9],
  phone: [0.35, 0.01, 0.64],
  email: [0.1, 0.02, 0.01, 0.2, 0.67],
  nationalId: [0.0001, 0.001, 0.9989],
};

function before(kind: PartyKind): MatchModel {
  return {
    kind,
    version: `default-${kind}-1`,
    prior: -13,
    comparisons: comparisonsOf(kind).map(({ attribute, levels }) => ({
      attribute,
      levels,
      weights: levels.map((_, level) => Math.log2(PSEUDO_M[attribute]![level]! / PSEUDO_U[attribute]![level]!)),
      chance: PSEUDO_U[attribute]![0]!,
      frequencies: {},
      rare: PSEUDO_U[attribute]![0]!,
    })),
    thresholds: { merge: 2, link: 5, review: -3 },
    learnedFrom: { records: 0, population: 0, pairs: 0 },
    estimated: null,
  };
}

/** What decides until a model has been learned from the user's own records. Cautious: it would rather ask than merge. */
export const DEFAULT_MODELS: Readonly<Record<PartyKind, MatchModel>> = {
  person: before('person'),
  organization: before('organization'),
};
