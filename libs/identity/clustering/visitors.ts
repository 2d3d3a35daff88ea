import type { RecordState } from '../record/record-state.js';
import type { IdentityDecision } from './resolution.js';

/**
 * Visitors whom their source made one with several others: records without a word of their own, such as a browser before
 * anybody signed in. Several people use one browser, so such a merge shows nothing of them; it counts once all of them are one.
 * @returns by the visitor's id the merges of it, all in the order of their ids
 */
export function sharedVisitors(
  records: readonly RecordState[],
  decisions: readonly IdentityDecision[],
): ReadonlyMap<string, readonly IdentityDecision[]> {
  if (!decisions.some(isMerge)) return NOBODY;
  const byId = new Map(records.map((record) => [record.id, record]));
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

const NOBODY: ReadonlyMap<string, readonly IdentityDecision[]> = new Map();
const isMerge = ({ rule, verdict }: IdentityDecision): boolean => rule === 'source-merge' && verdict === 'same';

/** What is known of every record, whatever its source said: whether it is still there. */
const isWordless = ({ fields }: RecordState): boolean => Object.keys(fields).every((field) => field.startsWith('$'));
