import { timeOf, type Register } from '#contracts';
import { normalizeBusinessId } from '../identifiers/business-id.js';
import { normalizeDate } from '../normalization/birth-date.js';
import { normalizeNationalId } from '../normalization/national-id.js';
import { livenessOf, type RecordState } from '../record/record-state.js';
import { rankOf, type FactCriterion, type FactRules } from '../rules/rules.js';

/**
 * `only`: nobody else said anything. `agreed`: all said the same. `set-by-person`: a person's own word, which outranks
 * all others; its value is null where the person said that there is none. Else what set the winner apart.
 */
export type FactRule =
  | 'only'
  | 'agreed'
  | 'set-by-person'
  | 'live-record'
  | 'source-rank'
  | 'first-hand'
  | 'verified'
  | 'most-agreed'
  | 'most-recent';

/** The fields whose values can be checked by themselves: check digits, and dates that are in the calendar. */
const CHECKS: Readonly<Record<string, (value: string) => boolean>> = {
  businessId: (value) => normalizeBusinessId(value) !== undefined,
  nationalId: (value) => normalizeNationalId(value) !== '',
  birthDate: (value) => {
    const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(normalizeDate(value)) ?? [];
    if (year === undefined) return false;
    const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  },
};

const isVerified = (field: string, value: unknown): boolean =>
  typeof value !== 'string' || (CHECKS[field]?.(value) ?? true);

export interface Candidate {
  readonly record: RecordState;
  readonly register: Register;
  readonly live: boolean;
  /** Whether it passes the check that its kind has in itself; what has none passes. */
  readonly verified: boolean;
  /** How many records say the same, where the rules ask for it. */
  readonly agreed: number;
}

/** What the records say of a field, the first to be believed first. */
export function candidatesFor(records: readonly RecordState[], field: string, rules: FactRules): readonly Candidate[] {
  const checks = rules.by.includes('verified');
  const found: (Candidate & { agreed: number })[] = [];
  for (const record of records) {
    const register = record.fields[field];
    if (!register) continue;
    const verified = !checks || isVerified(field, register[0]);
    found.push({ record, register, live: livenessOf(record) === 'live', verified, agreed: 1 });
  }
  if (found.length < 2) return found;
  if (rules.by.includes('agreed')) countAgreed(found);
  return found.sort(inOrderOf(rules));
}

function countAgreed(found: readonly (Candidate & { agreed: number })[]): void {
  const said = found.map(({ register }) => JSON.stringify(register[0]));
  const times = new Map<string, number>();
  for (const one of said) times.set(one, (times.get(one) ?? 0) + 1);
  found.forEach((one, index) => (one.agreed = times.get(said[index]!)!));
}

type Order = (a: Candidate, b: Candidate) => number;

/** Below zero where the first goes before. */
const CRITERIA: Readonly<Record<FactCriterion, (rules: FactRules) => Order>> = {
  live: () => (a, b) => Number(b.live) - Number(a.live),
  'source-rank':
    ({ sources }) =>
    (a, b) =>
      rankOf(sources, a.record.source) - rankOf(sources, b.record.source),
  'first-hand': () => (a, b) => compare(b.register[1][0]!, a.register[1][0]!),
  verified: () => (a, b) => Number(b.verified) - Number(a.verified),
  agreed: () => (a, b) => b.agreed - a.agreed,
  recent: () => (a, b) => compare(b.register[1].slice(1), a.register[1].slice(1)),
};

const knownOrders = new WeakMap<FactRules, Order>();

/** A removal speaks for its own record only: it does not outvote what another record says. */
export function inOrderOf(rules: FactRules): Order {
  let order = knownOrders.get(rules);
  if (!order) knownOrders.set(rules, (order = orderOf(rules)));
  return order;
}

function orderOf(rules: FactRules): Order {
  const orders = rules.by.map((criterion) => CRITERIA[criterion](rules));
  return (a, b) =>
    Number(a.register[0] === null) - Number(b.register[0] === null) ||
    orders.reduce((found, order) => found || order(a, b), 0) ||
    compare(b.register[1], a.register[1]) ||
    compare(b.register[2], a.register[2]) ||
    compare(a.record.id, b.record.id);
}

const RULE_OF: Readonly<Record<FactCriterion, FactRule>> = {
  live: 'live-record',
  'source-rank': 'source-rank',
  'first-hand': 'first-hand',
  verified: 'verified',
  agreed: 'most-agreed',
  recent: 'most-recent',
};

export function ruleFor(
  winner: Candidate,
  others: readonly Candidate[],
  lost: readonly Candidate[],
  rules: FactRules,
): FactRule {
  if (others.length === 0) return 'only';
  const rival = lost[0];
  if (!rival) return 'agreed';
  const apart = rules.by.find((criterion) => CRITERIA[criterion](rules)(winner, rival) !== 0);
  return apart === undefined ? 'most-recent' : RULE_OF[apart];
}

/** Values are texts, lists of texts or null. */
export const sayTheSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Where a value is from. */
export interface Receipt {
  readonly recordId: string;
  readonly source: string;
  readonly eventId: string;
  /** When it was so, by the source's clock. */
  readonly since: string;
}

export const receipt = ({ record, register }: Candidate): Receipt => ({
  since: timeOf(register[1]),
  source: record.source,
  eventId: register[2],
  recordId: record.id,
});
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
