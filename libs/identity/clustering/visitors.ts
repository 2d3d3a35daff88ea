import { standing } from '#contracts';
import type { RecordState } from '../record/record-state.js';
import { keptApart, settle, type Group } from './group.js';
import type { IdentityDecision } from './resolution.js';

/** By a visitor's id the merges of it, all in the order of their ids. */
export type Visitors = ReadonlyMap<string, readonly IdentityDecision[]>;

/**
 * Visitors whom their source made one with several others: records without a word of their own, such as a browser before
 * anybody signed in. Several people use one browser, so such a merge shows nothing of them; it counts once all of them are one.
 */
export function sharedVisitors(
  byId: ReadonlyMap<string, RecordState>,
  decisions: readonly IdentityDecision[],
): Visitors {
  if (!decisions.some(isMerge)) return NOBODY;
  const merges = new Map<string, IdentityDecision[]>();
  // The survivor comes first.
  for (const decision of decisions) {
    const visitor = byId.get(decision.b);
    if (!isMerge(decision) || !byId.has(decision.a)) continue;
    if (visitor && isWordless(visitor)) merges.set(decision.b, [...(merges.get(decision.b) ?? []), decision]);
  }
  return new Map(
    [...merges]
      .filter(([, found]) => new Set(found.map(({ a }) => a)).size > 1)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([visitor, found]) => [visitor, found.sort((x, y) => (x.id < y.id ? -1 : 1))]),
  );
}

const NOBODY: Visitors = new Map();
const isMerge = ({ rule, verdict }: IdentityDecision): boolean => rule === 'source-merge' && verdict === 'same';

/** Whether a decision counts by itself: a merge of a visitor whom others became too does not. */
export const isAlone =
  (visitors: Visitors): ((decision: IdentityDecision) => boolean) =>
  (decision) =>
    !isMerge(decision) || !visitors.has(decision.b);

/** Without a word of who it is; what else is known of it (its language, its country, that it was merged) tells nobody apart. */
const isWordless = ({ fields }: RecordState): boolean =>
  WORDS.every((field) => (standing<string | readonly unknown[]>(fields, field) ?? '').length === 0);

const WORDS = [
  'name', 'givenName', 'middleName', 'familyName', 'emails', 'otherEmails', 'phones', 'mobilePhone', 'birthDate', 'nationalId',
  'address.street', 'businessId', 'domains',
] as const; // prettier-ignore

/**
 * Joins each visitor to the one customer that all its merges lead to, until nothing joins any more: a visitor may be what
 * another became. Changes `groups`.
 */
export function joinVisitors(groups: Map<string, Group>, visitors: Visitors, apart: ReadonlySet<string>): void {
  for (let joined = true; joined;) {
    joined = false;
    for (const [visitor, merges] of visitors) {
      const guest = groups.get(visitor)!;
      const [host, ...others] = new Set(merges.map(({ a }) => groups.get(a)!));
      if (!host || others.length > 0 || host === guest || keptApart(host, guest, apart)) continue;
      const { a, b, rule, id } = merges[0]!;
      const join = a < b ? { a, b, rule, evidence: id } : { a: b, b: a, rule, evidence: id };
      settle(groups, { members: [...host.members, ...guest.members], joins: [...host.joins, ...guest.joins, join] });
      joined = true;
    }
  }
}
