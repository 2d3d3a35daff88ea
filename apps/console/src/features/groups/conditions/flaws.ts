import type { Part, Rule, Together } from './rule.js';

/** What is not finished: a group without a condition, a choice without a choice, a range that ends before it begins. */
export type Flaw = 'empty' | 'nothing-chosen' | 'no-bounds' | 'turned-round' | 'no-number' | 'no-text';

/** What keeps a part from being asked; undefined where nothing does. */
export function flawOf(part: Part, of: 'days' | 'numbers' = 'days'): Flaw | undefined {
  switch (part.is) {
    case 'choice':
      return part.values.length === 0 ? 'nothing-chosen' : undefined;
    case 'text':
      return part.text.trim() === '' ? 'no-text' : undefined;
    case 'range': {
      const ends = [part.from.trim(), part.to.trim()].filter((end) => end !== '');
      if (ends.length === 0) return 'no-bounds';
      if (of === 'numbers' && ends.some((end) => !Number.isFinite(Number(end)))) return 'no-number';
      const [from, to] = of === 'numbers' ? ends.map(Number) : ends.map((end) => Date.parse(end));
      // An end of numbers counts with the range, an end of times does not.
      return from !== undefined && to !== undefined && (of === 'numbers' ? from > to : from >= to)
        ? 'turned-round'
        : undefined;
    }
    default:
      return undefined;
  }
}

/** All flaws of the rules, from top to bottom; a group of conditions needs one. */
export const flawsIn = ({ rules }: Together): readonly Flaw[] =>
  rules.length === 0 ? ['empty'] : rules.flatMap(flawsOfRule);

function flawsOfRule(rule: Rule): readonly Flaw[] {
  switch (rule.is) {
    case 'together':
      return flawsIn(rule);
    case 'related':
      // Without a condition it asks for anybody so tied.
      return rule.of.rules.flatMap(flawsOfRule);
    case 'condition':
      return rule.parts.flatMap((part) => flawOf(part, rule.field === 'behaviour' ? 'numbers' : 'days') ?? []);
    case 'kept':
      return [];
  }
}
