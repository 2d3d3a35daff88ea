import { standing } from '#contracts';
import { compareFamily, compareGiven, FAMILY_LEVELS, GIVEN_LEVELS } from '../comparison/alike.js';
import { namesAllowOnePerson } from '../comparison/names.js';
import { areOneName } from '../matching/comparisons/organization-comparisons.js';
import { normalizeBusinessId } from '../identifiers/business-id.js';
import { organizationNameOf } from '../normalization/organization-name.js';
import { personNameOf, type PersonName } from '../normalization/person-name.js';
import type { RecordState } from '../record/record-state.js';
import type { IdentityDecision, Join } from './resolution.js';
import { UnionFind } from './union-find.js';

/** Records that have become one so far, and by what. */
export interface Group {
  readonly members: readonly string[];
  readonly joins: readonly Join[];
}

/** Puts a group in the place of those that it was made of. */
export function settle(groups: Map<string, Group>, joined: Group): void {
  for (const member of joined.members) groups.set(member, joined);
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
export const isDecided = (link: Join): boolean => link.rule === 'steward' || link.rule === 'source-merge';

/** The pairs that a decision keeps apart. */
export const apartBy = (decisions: readonly IdentityDecision[]): ReadonlySet<string> =>
  new Set(decisions.filter(({ verdict }) => verdict === 'not-same').map(({ a, b }) => pairKey(a, b)));

export const keptApart = (left: Group, right: Group, apart: ReadonlySet<string>): boolean =>
  apart.size > 0 && left.members.some((a) => right.members.some((b) => apart.has(pairKey(a, b))));

/** Whether what the two groups say of themselves rules out that they are one. */
export function conflicting(left: Group, right: Group, byId: ReadonlyMap<string, RecordState>): boolean {
  // Records that somebody decided to be one speak with one voice: a name that fits any of them fits.
  return voicesOf(left).some((some) =>
    voicesOf(right).some((others) => !some.some((a) => others.some((b) => allowsOne(byId.get(a)!, byId.get(b)!)))),
  );
}

function voicesOf({ members, joins }: Group): readonly (readonly string[])[] {
  if (!joins.some(isDecided)) return members.map((member) => [member]);
  const decided = new UnionFind(members);
  for (const join of joins) if (isDecided(join)) decided.union(join.a, join.b);
  const voices = new Map<string, string[]>();
  for (const member of members)
    voices.set(decided.label(member), [...(voices.get(decided.label(member)) ?? []), member]);
  return [...voices.values()];
}

/** Whether the two, by name or by register, may be one party. */
export function allowsOne(a: RecordState, b: RecordState): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'person') return namesAllowOnePerson(a.fields, b.fields);
  const left = normalizeBusinessId(standing<string>(a.fields, 'businessId'));
  const right = normalizeBusinessId(standing<string>(b.fields, 'businessId'));
  return left === undefined || right === undefined || left === right;
}

/** Whether names not only allow one party but show it: the same given name in any form, or one name of a company, slips allowed. */
export function agreesByName(a: RecordState, b: RecordState): boolean {
  if (!allowsOne(a, b)) return false;
  const [left, right] = [nameOf(a), nameOf(b)];
  if (a.kind === 'organization') return areOneName(left.family, right.family);
  const [given, family] = [compareGiven(left.given, right.given), compareFamily(left.family, right.family)];
  return (
    given >= 0 &&
    GIVEN_LEVELS[given] !== 'different' &&
    GIVEN_LEVELS[given] !== 'similar' &&
    FAMILY_LEVELS[family] !== 'different'
  );
}

/** The words of an organization's name, without legal form. */
export const nameWordsOf = ({ fields }: RecordState): readonly string[] =>
  organizationNameOf(standing<string>(fields, 'name')).words;

function nameOf(record: RecordState): PersonName {
  if (record.kind === 'organization') return { given: [], family: nameWordsOf(record) };
  const text = (field: string) => standing<string>(record.fields, field);
  return personNameOf(text('name'), text('givenName'), text('middleName'), text('familyName'));
}
