import type { z } from 'zod';
import type { Problem } from '../observations/observation.js';

/** What our schemas ask for, in the words of whoever wrote the event. */
const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
const UNITS: Readonly<Record<string, string>> = { string: 'character', array: 'element' };
const MOST_SHOWN = 40;

/** One flaw that the schema found in `data`: where, what is there, and what was expected. */
export function problemOf(issue: z.core.$ZodIssue, data: unknown): Problem {
  const path = `/data${issue.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
  const value = issue.path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | null)?.[step],
    data,
  );
  const expected = expectedBy(issue);
  return { code: 'data.invalid', path, reason: reasonOf(issue, value), ...(expected && { expected }) };
}

/** A flaw as a sentence without a subject: `is text; expected a list`. */
export const toldOf = ({ reason, expected }: Problem): string =>
  expected === undefined ? reason : `${reason}; expected ${expected}`;

function reasonOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing';
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    if (UNITS[issue.origin] === undefined) return `is ${JSON.stringify(value)}`;
    return `has ${measured((value as string | unknown[]).length, issue.origin)}`;
  }
  if (issue.code === 'unrecognized_keys') return `has fields that are not known: ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_value') return `is ${JSON.stringify(value).slice(0, MOST_SHOWN)}`;
  return issue.code === 'custom' ? issue.message : `is ${kindOf(value)}`;
}

function expectedBy(issue: z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_union': {
      const branches = issue.errors.map((flaws) => flaws[0] && expectedBy(flaws[0]));
      return branches.every(Boolean) ? [...new Set(branches)].join(' or ') : undefined;
    }
    case 'too_small':
      return `at least ${measured(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `at most ${measured(issue.maximum, issue.origin)}`;
    case 'invalid_format':
      return `text in the form of a ${issue.format}`;
    default:
      return undefined;
  }
}

function measured(size: number | bigint, origin: string): string {
  const unit = UNITS[origin];
  return unit === undefined ? String(size) : `${size} ${unit}${size === 1 ? '' : 's'}`;
}

/** What is there may be anybody's, so it is told by its kind. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return NAMES['array']!;
  return value === null ? 'null' : (NAMES[typeof value] ?? typeof value);
}
