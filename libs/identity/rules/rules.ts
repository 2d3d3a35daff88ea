import type { PartyKind } from '#contracts';
import { SHARED_ABOVE, type IdentifierKind } from '../identifiers/identifiers.js';
import type { MatchFeatures } from '../matching/features.js';
import type { MatchModel } from '../matching/model.js';

/** A value of one kind, in comparable form. */
export interface RuledValue {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** What sets one record's value before another's, the first difference deciding. */
export const FACT_CRITERIA = ['live', 'source-rank', 'first-hand', 'verified', 'agreed', 'recent'] as const;
export type FactCriterion = (typeof FACT_CRITERIA)[number];

export interface FactRules {
  readonly by: readonly FactCriterion[];
  /** The best first; `crm.*` means all of a family. Sources not named come after. */
  readonly sources: readonly string[];
}

/** What the company itself lays down about identity. All of it is plain data. */
export interface IdentityRules {
  /** How many records may carry one value of a kind before it stops counting. */
  readonly limits: Readonly<Record<IdentifierKind, number>>;
  readonly neverCount: readonly RuledValue[];
  readonly alwaysCount: readonly RuledValue[];
  /** Local parts of addresses that name a place, beside those that Meri knows. */
  readonly roleAddresses: readonly string[];
  /** Records from which on a neighbourhood does not grow by likeness. */
  readonly mostRecords: number;
  /** Bits added to every model's thresholds: above zero asks for more before merging, or before asking a person. */
  readonly thresholds: { readonly merge: number; readonly review: number };
  readonly facts: FactRules;
  /** By field, or by `address`, whose parts win together. */
  readonly factsOf: Readonly<Record<string, Partial<FactRules>>>;
  /** Whether learned models come into force by themselves; null leaves it to the setting. */
  readonly learning: 'automatic' | 'propose' | 'off' | null;
}

export const DEFAULT_RULES: IdentityRules = {
  limits: SHARED_ABOVE,
  neverCount: [],
  alwaysCount: [],
  roleAddresses: [],
  mostRecords: 100,
  thresholds: { merge: 0, review: 0 },
  facts: { by: ['live', 'first-hand', 'recent'], sources: [] },
  factsOf: {},
  learning: null,
};

const listed = (values: readonly RuledValue[], kind: IdentifierKind, value: string): boolean =>
  values.some((one) => one.kind === kind && one.value === value);

const isRole = ({ roleAddresses }: IdentityRules, email: string): boolean =>
  roleAddresses.length > 0 && roleAddresses.includes(email.slice(0, email.indexOf('@')));

/** Whether a value is laid down to say nothing, however few carry it. */
const isMuted = (rules: IdentityRules, kind: IdentifierKind, value: string): boolean =>
  listed(rules.neverCount, kind, value) || (kind === 'email' && isRole(rules, value));

/** Whether an identifier that so many records carry can show that they are one. @param key as `Identifier.key` */
export function countsUnder(rules: IdentityRules, key: string, carriers: number): boolean {
  const parts = key.split('|');
  const [kind, value] = [parts[1] as IdentifierKind, parts.slice(3).join('|')];
  if (isMuted(rules, kind, value)) return false;
  return carriers <= rules.limits[kind] || listed(rules.alwaysCount, kind, value);
}

/** Features without the values that are laid down to say nothing. */
export function featuresUnder(rules: IdentityRules, features: MatchFeatures): MatchFeatures {
  if (rules.neverCount.length === 0 && rules.roleAddresses.length === 0) return features;
  let known = toldUnder.get(rules);
  if (!known) toldUnder.set(rules, (known = new WeakMap()));
  let under = known.get(features);
  if (!under) known.set(features, (under = withoutMuted(rules, features)));
  return under;
}

/** The same features under the same rules are one object, whose scores are remembered. */
const toldUnder = new WeakMap<IdentityRules, WeakMap<MatchFeatures, MatchFeatures>>();

function withoutMuted(rules: IdentityRules, features: MatchFeatures): MatchFeatures {
  const told = (kind: IdentifierKind, values: readonly string[]) =>
    values.filter((value) => !isMuted(rules, kind, value));
  return {
    ...features,
    emails: told('email', features.emails),
    phones: told('phone', features.phones),
    domains: told('domain', features.domains),
  };
}

/** A model with its thresholds moved as the rules say. Its weights, and so all scores, stay as learned. */
export function modelUnder({ thresholds: moved }: IdentityRules, model: MatchModel): MatchModel {
  if (moved.merge === 0 && moved.review === 0) return model;
  const { merge, link, review } = model.thresholds;
  return {
    ...model,
    thresholds: { merge: merge + moved.merge, link: link + moved.merge, review: review + moved.review },
  };
}

export const modelsUnder = (
  rules: IdentityRules,
  models: Readonly<Record<PartyKind, MatchModel>>,
): Readonly<Record<PartyKind, MatchModel>> => ({
  person: modelUnder(rules, models.person),
  organization: modelUnder(rules, models.organization),
});

/** The rules for one field or field group. */
export function factRulesFor({ facts, factsOf }: IdentityRules, field: string): FactRules {
  const own = factsOf[field];
  return own ? { ...facts, ...own } : facts;
}

/** The place of a source among those named; all others share the last. */
export function rankOf(sources: readonly string[], source: string): number {
  const place = sources.findIndex((named) =>
    named.endsWith('.*') ? source.startsWith(named.slice(0, -1)) : named === source,
  );
  return place < 0 ? sources.length : place;
}
