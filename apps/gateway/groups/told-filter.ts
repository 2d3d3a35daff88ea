import type { CustomerFilter } from '#graph';
import type { DataClass } from '../graphql/policy/policy.js';

/** Members whose values are enums in GraphQL; all others go as they are. */
const ENUMS: ReadonlySet<string> = new Set([
  'kind', 'channel', 'direction', 'status', 'priority', 'family', 'state', 'feeling', 'maker', 'feature',
  'standing', 'fate',
]); // prettier-ignore

/** A kept filter in the form in which GraphQL takes it: `businessId` as `BUSINESS_ID`, `on-hold` as `ON_HOLD`. */
export function toldFilter(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => toldFilter(one, name));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
        inner === null || inner === undefined ? [] : [[key, toldFilter(inner, key)]],
      ),
    );
  if (typeof value !== 'string' || !ENUMS.has(name)) return value;
  return value
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/-/g, '_')
    .toUpperCase();
}

/** What a filter shows: one that asks for a name or an address spells it out. */
export const classOfFilter = (source: Readonly<Record<string, unknown>>): DataClass =>
  spells(source['definition']) ? 'CONTACT' : 'PUBLIC';

const spells = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, inner]: [string, unknown]) =>
    key === 'name' || key === 'identifiers' ? inner !== null : spells(inner),
  );

/** The groups that a filter names, at any depth. */
export function groupsIn(filter: CustomerFilter | null | undefined): readonly string[] {
  if (!filter) return [];
  const { and, or, not, organizations, people, group } = filter;
  const inner = [
    ...(and ?? []),
    ...(or ?? []),
    not,
    organizations?.some,
    organizations?.none,
    people?.some,
    people?.none,
  ];
  return [...(group ? [group] : []), ...inner.flatMap(groupsIn)];
}
