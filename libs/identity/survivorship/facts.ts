import type { SettableField } from '#contracts';
import { ADDRESS_PARTS, livenessOf, type RecordState } from '../record/record-state.js';
import { DEFAULT_RULES, factRulesFor, type FactRules, type IdentityRules } from '../rules/rules.js';
import {
  candidatesFor,
  compare,
  inOrderOf,
  receipt,
  ruleFor,
  sayTheSame,
  type Candidate,
  type Receipt,
  type FactRule,
} from './ranking.js';
import { saidBy, setReceipt, settingsAmong, type SetWord } from './settings.js';

/** One attribute value with its receipt. When we learned it is the time its event was received, kept with the event. */
export interface Fact extends Receipt {
  readonly value: unknown;
  /** Which rule chose it. */
  readonly rule: FactRule;
  /** Of `set-by-person`: who set it, and why. */
  readonly setBy?: { readonly by: string; readonly reason: string | null };
  readonly lost?: readonly (Receipt & { readonly value: unknown })[];
}

/** PostgreSQL keeps the keys of a `jsonb` object by their length, then by their bytes; what comes in that order it need not sort. */
const inOrderOfStoring = (a: string, b: string): number => a.length - b.length || compare(a, b);

/** In the order of storing. */
const factFrom = ({ since, source, eventId, recordId }: Receipt, rule: FactRule, value: unknown): Fact => ({
  rule, since, value, source, eventId, recordId,
}); // prettier-ignore

/** Fields that win together, so that an address never mixes two sources. */
const GROUPS = new Map<string, string>(ADDRESS_PARTS.map((part) => [`address.${part}`, 'address']));

/** Every value of every field is kept in these, and none loses. */
const SETS = new Set(['emails', 'otherEmails', 'phones', 'domains']);

/**
 * Chooses a customer's facts from its records. What a person set stands. Else, by default: live before deleted,
 * first-hand before mentioned, then the latest by the source's time. The rules may order otherwise, field by field or for a group of fields that win together.
 */
export function chooseFacts(
  records: readonly RecordState[],
  rules: IdentityRules = DEFAULT_RULES,
): Record<string, Fact> {
  const present = records.filter((record) => livenessOf(record) !== 'erased');
  const fields = new Set<string>();
  for (const record of present)
    for (const field of Object.keys(record.fields)) if (!field.startsWith('$')) fields.add(field);
  const set = settingsAmong(present);
  for (const [field, [word]] of set)
    for (const one of fieldsOf(field)) if (saidBy(word!, one) !== null) fields.add(one);
  const facts: Record<string, Fact> = {};
  const groupWinner = new Map<string, string | undefined>();
  for (const field of [...fields].sort(inOrderOfStoring)) {
    const group = GROUPS.get(field);
    const ruled = factRulesFor(rules, group ?? field);
    const candidates = candidatesFor(present, field, ruled);
    const words = set.get((group ?? field) as SettableField);
    if (words) {
      const fact = setFact(words, field, candidates);
      if (fact) facts[field] = fact;
      continue;
    }
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

const fieldsOf = (field: SettableField): readonly string[] => (field === 'address' ? [...GROUPS.keys()] : [field]);

/** Of an address that a person set, what it leaves out is not filled in from elsewhere. */
function setFact(words: readonly SetWord[], field: string, candidates: readonly Candidate[]): Fact | undefined {
  const [word, ...earlier] = words;
  const value = saidBy(word!, field);
  if (value === null && word!.setting.value !== null) return undefined;
  const lost = [
    ...earlier.map((one) => ({ value: saidBy(one, field), ...setReceipt(one) })),
    ...candidates.map((one) => ({ value: one.register[0], ...receipt(one) })),
  ].filter((one) => one.value !== null && JSON.stringify(one.value) !== JSON.stringify(value));
  const { by, reason } = word!.setting;
  const fact = { ...factFrom(setReceipt(word!), 'set-by-person', value), setBy: { by, reason } };
  return lost.length > 0 ? { ...fact, lost } : fact;
}

/** Whose group wins: each record speaks by what it said last, and agrees with those who say all of it alike. */
function winnerOfGroup(records: readonly RecordState[], group: string, rules: FactRules): string | undefined {
  const parts = [...GROUPS.keys()].filter((field) => GROUPS.get(field) === group);
  const wholeOf = ({ fields }: RecordState) => JSON.stringify(parts.map((field) => fields[field]?.[0] ?? null));
  const saidSo = new Map<string, number>();
  const counted = rules.by.includes('agreed');
  if (counted) for (const whole of records.map(wholeOf)) saidSo.set(whole, (saidSo.get(whole) ?? 0) + 1);
  const latest = records.flatMap((record) => {
    const agreed = counted ? saidSo.get(wholeOf(record))! : 1;
    return candidatesFor([record], latestField(record, group), rules).map((one) => ({ ...one, agreed }));
  });
  return latest.sort(inOrderOf(rules))[0]?.record.id;
}

function latestField(record: RecordState, group: string): string {
  const said = [...GROUPS.keys()].filter(
    (field) => GROUPS.get(field) === group && record.fields[field] && record.fields[field][0] !== null,
  );
  return said.sort((a, b) => compare(record.fields[b]![1], record.fields[a]![1]) || compare(a, b))[0] ?? '';
}

function factOf(winner: Candidate, others: readonly Candidate[], rules: FactRules): Fact {
  const value = winner.register[0];
  const lost = others.filter((other) => !sayTheSame(other.register[0], value));
  const fact = factFrom(receipt(winner), ruleFor(winner, others, lost, rules), value);
  if (lost.length === 0) return fact;
  return { lost: lost.map((other) => ({ value: other.register[0], ...receipt(other) })), ...fact };
}

function unite(candidates: readonly Candidate[]): Fact | undefined {
  const heard = candidates.filter((candidate) => candidate.register[0] !== null);
  const first = heard[0];
  if (!first) return undefined;
  const values = [...new Set(heard.flatMap((candidate) => candidate.register[0] as readonly string[]))];
  return values.length === 0 ? undefined : factFrom(receipt(first), heard.length === 1 ? 'only' : 'agreed', values);
}
