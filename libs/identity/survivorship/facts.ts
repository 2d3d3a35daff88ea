import { timeOf, type Register } from '#contracts';
import { ADDRESS_PARTS, livenessOf, type RecordState } from '../record/record-state.js';
import {
  DEFAULT_RULES,
  factRulesFor,
  rankOf,
  type FactCriterion,
  type FactRules,
  type IdentityRules,
} from '../rules/rules.js';

/** One attribute value with its receipt. When we learned it is the time its event was received, kept with the event. */
export interface Fact {
  readonly value: unknown;
  readonly recordId: string;
  readonly source: string;
  readonly eventId: string;
  /** When it was so, by the source's clock. */
  readonly since: string;
  /** Which rule chose it. */
  readonly rule: FactRule;
  readonly lost?: readonly {
    readonly value: unknown;
    readonly recordId: string;
    readonly source: string;
    readonly eventId: string;
    readonly since: string;
  }[];
}

/** `only`: nobody else said anything. `agreed`: all said the same. Else what set the winner apart. */
export type FactRule = 'only' | 'agreed' | 'live-record' | 'source-rank' | 'first-hand' | 'most-agreed' | 'most-recent';

/** Fields that win together, so that an address never mixes two sources. */
const GROUPS = new Map<string, string>(ADDRESS_PARTS.map((part) => [`address.${part}`, 'address']));

/** Every value of every field is kept in these, and none loses. */
const SETS = new Set(['emails', 'otherEmails', 'phones', 'domains']);

/**
 * Chooses a customer's facts from its records, by default: live before deleted, first-hand before mentioned, then the
 * latest by the source's time. The rules may order otherwise, field by field or for a group of fields that win together.
 */
export function chooseFacts(
  records: readonly RecordState[],
  rules: IdentityRules = DEFAULT_RULES,
): Record<string, Fact> {
  const present = records.filter((record) => livenessOf(record) !== 'erased');
  const fields = new Set<string>();
  for (const record of present)
    for (const field of Object.keys(record.fields)) if (!field.startsWith('$')) fields.add(field);
  const facts: Record<string, Fact> = {};
  const groupWinner = new Map<string, string | undefined>();
  for (const field of [...fields].sort()) {
    const group = GROUPS.get(field);
    const ruled = factRulesFor(rules, group ?? field);
    const candidates = candidatesFor(present, field, ruled);
    if (SETS.has(field)) {
      const fact = unite(candidates);
      if (fact) facts[field] = fact;
      continue;
    }
    if (group !== undefined && !groupWinner.has(group)) groupWinner.set(group, winnerOfGroup(present, group, ruled));
    const ranked =
      group === undefined
        ? candidates
        : candidates.filter((candidate) => candidate.record.id === groupWinner.get(group));
    const winner = ranked[0];
    if (!winner || winner.register[0] === null) continue;
    facts[field] = factOf(
      winner,
      candidates.filter((candidate) => candidate !== winner && candidate.register[0] !== null),
      ruled,
    );
  }
  return facts;
}

interface Candidate {
  readonly record: RecordState;
  readonly register: Register;
  readonly live: boolean;
  /** How many records say the same. */
  readonly agreed: number;
}

function candidatesFor(records: readonly RecordState[], field: string, rules: FactRules): readonly Candidate[] {
  const saying = records.flatMap((record): (Omit<Candidate, 'agreed'> & { readonly said: string })[] => {
    const register = record.fields[field];
    if (!register) return [];
    return [
      {
        record,
        register,
        live: livenessOf(record) === 'live',
        said: records.length > 1 ? JSON.stringify(register[0]) : '',
      },
    ];
  });
  if (saying.length <= 1) return saying.map(({ said: _, ...one }) => ({ ...one, agreed: 1 }));
  const times = new Map<string, number>();
  for (const { said } of saying) times.set(said, (times.get(said) ?? 0) + 1);
  return saying.map(({ said, ...one }) => ({ ...one, agreed: times.get(said)! })).sort(inOrderOf(rules));
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
  agreed: () => (a, b) => b.agreed - a.agreed,
  recent: () => (a, b) => compare(b.register[1].slice(1), a.register[1].slice(1)),
};

/** A removal speaks for its own record only: it does not outvote what another record says. */
function inOrderOf(rules: FactRules): Order {
  const orders = rules.by.map((criterion) => CRITERIA[criterion](rules));
  return (a, b) =>
    Number(a.register[0] === null) - Number(b.register[0] === null) ||
    orders.reduce((found, order) => found || order(a, b), 0) ||
    compare(b.register[1], a.register[1]) ||
    compare(b.register[2], a.register[2]) ||
    compare(a.record.id, b.record.id);
}

function winnerOfGroup(records: readonly RecordState[], group: string, rules: FactRules): string | undefined {
  const latest = records.flatMap((record) => candidatesFor([record], latestField(record, group), rules));
  return [...latest].sort(inOrderOf(rules))[0]?.record.id;
}

function latestField(record: RecordState, group: string): string {
  const said = [...GROUPS.keys()].filter(
    (field) => GROUPS.get(field) === group && record.fields[field] && record.fields[field][0] !== null,
  );
  return said.sort((a, b) => compare(record.fields[b]![1], record.fields[a]![1]) || compare(a, b))[0] ?? '';
}

function factOf(winner: Candidate, others: readonly Candidate[], rules: FactRules): Fact {
  const value = winner.register[0];
  const lost = others.filter((other) => JSON.stringify(other.register[0]) !== JSON.stringify(value));
  return {
    ...receipt(winner),
    value,
    rule: ruleFor(winner, others, lost, rules),
    ...(lost.length > 0 ? { lost: lost.map((other) => ({ value: other.register[0], ...receipt(other) })) } : {}),
  };
}

const RULE_OF: Readonly<Record<FactCriterion, FactRule>> = {
  live: 'live-record',
  'source-rank': 'source-rank',
  'first-hand': 'first-hand',
  agreed: 'most-agreed',
  recent: 'most-recent',
};

function ruleFor(
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

function unite(candidates: readonly Candidate[]): Fact | undefined {
  const heard = candidates.filter((candidate) => candidate.register[0] !== null);
  const first = heard[0];
  if (!first) return undefined;
  const values = [...new Set(heard.flatMap((candidate) => candidate.register[0] as readonly string[]))];
  return values.length === 0
    ? undefined
    : { ...receipt(first), value: values, rule: heard.length === 1 ? 'only' : 'agreed' };
}

const receipt = ({ record, register }: Candidate) => ({
  recordId: record.id,
  source: record.source,
  eventId: register[2],
  since: timeOf(register[1]),
});
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a customer is called: the name, else what its parts give, else an address, else the source's key. */
export function displayNameOf(records: readonly RecordState[], facts: Readonly<Record<string, Fact>>): string {
  const text = (field: string) => (typeof facts[field]?.value === 'string' ? facts[field].value.trim() : '');
  const parts = `${text('givenName')} ${text('familyName')}`.trim();
  const list = (field: string) => (facts[field]?.value as readonly string[] | undefined)?.[0] ?? '';
  const eldest = records[0];
  if (eldest && records.every((record) => livenessOf(record) === 'erased')) return `${eldest.source} (erased)`;
  return (
    text('name') ||
    parts ||
    list('emails') ||
    list('phones') ||
    list('domains') ||
    (eldest ? `${eldest.source} ${eldest.key}` : '')
  );
}
