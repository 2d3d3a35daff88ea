import type { CustomerFilterInput } from '../../../api/operations.generated.js';
import { FIELDS } from './fields.js';
import type { Condition, Part, Rule, Together } from './rule.js';

type Filter = Readonly<Record<string, unknown>>;

/** The gateway's filter of rules that hold together. What is unfinished (`flawsIn`) must not be asked. */
export const filterOf = (rules: Together): CustomerFilterInput => ofTogether(rules);

function ofTogether({ join, negated, rules }: Together): Filter {
  const filter = join === 'any' ? { or: rules.map(ofRule) } : allOf(rules.map(ofRule));
  return negated ? { not: filter } : filter;
}

/** Side by side in one object where no member would stand twice; behaviours are a list anyway. */
function allOf(filters: readonly Filter[]): Filter {
  const all: Record<string, unknown> = {};
  for (const filter of filters)
    for (const [member, value] of Object.entries(filter)) {
      if (member === 'behaviour' && Array.isArray(all[member])) all[member] = [...all[member], ...(value as object[])];
      else if (member in all) return { and: filters };
      else all[member] = value;
    }
  return all;
}

function ofRule(rule: Rule): Filter {
  switch (rule.is) {
    case 'together':
      return ofTogether(rule);
    case 'related':
      return { [rule.field]: { [rule.how]: ofTogether(rule.of) } };
    case 'kept':
      return { [rule.member]: rule.value };
    case 'condition':
      return ofCondition(rule);
  }
}

function ofCondition({ field, how, parts }: Condition): Filter {
  if (field === 'behaviour') {
    const bounds = parts.find((part) => part.is === 'range');
    return {
      behaviour: [
        { feature: oneOf(parts), ...bound('atLeast', bounds?.from ?? ''), ...bound('atMost', bounds?.to ?? '') },
      ],
    };
  }
  if (field === 'name') return { name: { [how]: textOf(parts) } };
  if (field === 'identifiers') return { identifiers: { [how]: { kind: oneOf(parts), value: textOf(parts) } } };
  if (field === 'group') return how === 'isNot' ? { not: { group: oneOf(parts) } } : { group: oneOf(parts) };
  if (field === 'kind') return { kind: oneOf(parts) };
  const said = Object.fromEntries(parts.map((part) => [part.name, valueOf(part, field)]));
  return how === 'is' ? said : { [field]: { [how]: said } };
}

/** Empty where nothing is chosen yet: a draft that is read again has the row still. */
const oneOf = (parts: readonly Part[]) => parts.find((part) => part.is === 'choice')?.values[0] ?? '';
const textOf = (parts: readonly Part[]) => parts.find((part) => part.is === 'text')?.text.trim();
const bound = (name: string, text: string) => (text.trim() === '' ? {} : { [name]: Number(text) });

function valueOf(part: Part, field: string): unknown {
  switch (part.is) {
    case 'choice': {
      const kind = FIELDS[field]?.parts[part.name];
      return kind?.is === 'choice' && kind.one ? part.values[0] : part.values;
    }
    case 'range':
      return { ...(part.from ? { from: part.from } : {}), ...(part.to ? { to: part.to } : {}) };
    case 'flag':
      return part.yes;
    case 'text':
      return part.text;
    case 'kept':
      return part.value;
  }
}
