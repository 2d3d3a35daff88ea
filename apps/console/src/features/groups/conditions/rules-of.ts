import { FIELDS, type FieldKind } from './fields.js';
import { together, type Condition, type How, type Part, type Rule, type Together } from './rule.js';

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;

/** A kept filter as rows. Whatever these rows cannot say is kept as it is: nothing of a definition is lost by opening it. */
export function rulesOf(definition: unknown): Together {
  const rules = rulesIn(definition);
  const [only] = rules;
  return rules.length === 1 && only?.is === 'together' ? only : together(rules);
}

function rulesIn(definition: unknown): readonly Rule[] {
  if (!isObject(definition)) return [];
  return Object.entries(definition).flatMap(([member, value]) =>
    value === null || value === undefined ? [] : rulesOfMember(member, value),
  );
}

function rulesOfMember(member: string, value: unknown): readonly Rule[] {
  const kept: Rule = { is: 'kept', member, value };
  if (member === 'and' && Array.isArray(value)) return value.map(rulesOf).map(single);
  if (member === 'or' && Array.isArray(value)) return [together(value.map(rulesOf).map(single), 'any')];
  if (member === 'not') return [negated(value)];
  if ((member === 'people' || member === 'organizations') && isObject(value))
    return Object.entries(value).flatMap(([how, inner]): readonly Rule[] =>
      inner === null
        ? []
        : how === 'some' || how === 'none'
          ? [{ is: 'related', field: member, how, of: rulesOf(inner) }]
          : [{ is: 'kept', member, value: { [how]: inner } }],
    );
  const field = FIELDS[member];
  return field ? (conditionsOn(member, field, value) ?? [kept]) : [kept];
}

/** A group of one says no more than what is in it. */
function single(rules: Together): Rule {
  const [only] = rules.rules;
  return rules.rules.length === 1 && only && !rules.negated ? only : rules;
}

function negated(value: unknown): Rule {
  const inner = rulesOf(value);
  const [only] = inner.rules;
  if (inner.negated) return together([inner], 'all', true);
  if (inner.rules.length === 1 && only?.is === 'condition' && only.field === 'group' && only.how === 'is')
    return { ...only, how: 'isNot' };
  return { ...inner, negated: true };
}

/** @returns undefined where the member says what the rows cannot */
function conditionsOn(member: string, field: FieldKind, value: unknown): readonly Rule[] | undefined {
  const row = (parts: readonly Part[], how: How = 'is'): Condition => ({ is: 'condition', field: member, how, parts });
  if (member === 'kind' || member === 'group')
    return typeof value === 'string'
      ? [row([{ name: member, is: 'choice', values: value ? [value] : [] }])]
      : undefined;
  if (member === 'lastTouchpointAt') {
    const range = rangeOf(member, value);
    return range ? [row([range])] : undefined;
  }
  if (member === 'behaviour') return Array.isArray(value) ? value.map((one) => behaviour(one)) : undefined;
  if (!isObject(value)) return undefined;
  return Object.entries(value).flatMap(([how, inner]): readonly Rule[] => {
    if (inner === null) return [];
    const parts = (field.hows as readonly string[]).includes(how) ? partsOf(member, field, inner) : undefined;
    return [parts ? row(parts, how as How) : { is: 'kept', member, value: { [how]: inner } }];
  });
}

function behaviour(value: unknown): Rule {
  const { feature, atLeast, atMost, ...more } = isObject(value) ? value : {};
  const number = (bound: unknown) => (typeof bound === 'number' ? String(bound) : '');
  if (typeof feature !== 'string' || Object.keys(more).length > 0)
    return { is: 'kept', member: 'behaviour', value: [value] };
  return {
    is: 'condition',
    field: 'behaviour',
    how: 'is',
    parts: [
      { name: 'feature', is: 'choice', values: [feature] },
      { name: 'bounds', is: 'range', from: number(atLeast), to: number(atMost) },
    ],
  };
}

function partsOf(member: string, field: FieldKind, inner: unknown): readonly Part[] | undefined {
  if (member === 'name') return typeof inner === 'string' ? [{ name: 'name', is: 'text', text: inner }] : undefined;
  if (!isObject(inner)) return undefined;
  if (member === 'identifiers') {
    const { kind, value, ...more } = inner;
    const known = typeof kind === 'string' && typeof value === 'string';
    if (!known || Object.values(more).some((one) => one !== null)) return undefined;
    return [
      { name: 'kind', is: 'choice', values: [kind] },
      { name: 'value', is: 'text', text: value },
    ];
  }
  return Object.entries(inner).flatMap(([name, value]) =>
    value === null ? [] : [partOf(name, field, value) ?? { name, is: 'kept', value }],
  );
}

function partOf(name: string, field: FieldKind, value: unknown): Part | undefined {
  const kind = field.parts[name];
  switch (kind?.is) {
    case 'choice': {
      const values = kind.one && typeof value === 'string' ? [value] : texts(value);
      return values && { name, is: 'choice', values };
    }
    case 'range':
      return rangeOf(name, value);
    case 'flag':
      return typeof value === 'boolean' ? { name, is: 'flag', yes: value } : undefined;
    default:
      return undefined;
  }
}

function rangeOf(name: string, value: unknown): Part | undefined {
  if (!isObject(value)) return undefined;
  const end = (one: unknown) => (typeof one === 'string' ? one : '');
  return { name, is: 'range', from: end(value['from']), to: end(value['to']) };
}
