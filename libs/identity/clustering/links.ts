import { identifiersOf, type IdentifierKind } from '../identifiers/identifiers.js';
import type { RecordState } from '../record/record-state.js';
import { haveOwnWords } from '../matching/comparisons/organization-comparisons.js';
import { agreesByName, allowsOne, nameWordsOf } from './group.js';
import type { IdentityDecision, Join } from './resolution.js';
import { sharedVisitors } from './visitors.js';

const STRENGTH: Readonly<Record<Join['rule'], number>> = {
  steward: 6,
  'source-merge': 5,
  'same-businessId': 4,
  'same-email': 3,
  'same-phone': 2,
  'same-domain': 1,
  matched: 0,
};

/** What a chain gives to all its branches. */
const BRANDS: ReadonlySet<IdentifierKind> = new Set(['domain', 'email', 'phone']);

/** A link by an exact identifier or a decision. One that is not decisive connects and counts in the score, no more. */
export type ExactLink = Join & { readonly decisive: boolean };

/** The exact links among the records, the strongest first and, within one strength, in an order of their own. */
export function linksBetween(
  records: readonly RecordState[],
  decisions: readonly IdentityDecision[],
  counts: (key: string) => boolean,
): readonly ExactLink[] {
  if (records.length < 2) return [];
  const byId = new Map(records.map((record) => [record.id, record]));
  const carriers = new Map<string, { readonly kind: IdentifierKind; readonly ids: string[] }>();
  for (const record of records)
    for (const identifier of identifiersOf(record.kind, record.fields)) {
      if (!counts(identifier.key)) continue;
      const known = carriers.get(identifier.key);
      if (known) known.ids.push(record.id);
      else carriers.set(identifier.key, { kind: identifier.kind, ids: [record.id] });
    }
  const links: ExactLink[] = [];
  for (const [evidence, { kind, ids }] of carriers) {
    ids.sort();
    const carried = ids.map((id) => byId.get(id)!);
    // Who shares it with somebody else by name shares it: then it shows who somebody is only together with the name.
    const names = BRANDS.has(kind) ? carried.map((one) => (one.kind === 'organization' ? nameWordsOf(one) : [])) : [];
    const parts = (a: number, b: number) =>
      !allowsOne(carried[a]!, carried[b]!) || (names.length > 0 && haveOwnWords(names[a]!, names[b]!));
    const shared = carried.some((_, a) => carried.some((__, b) => b > a && parts(a, b)));
    const agree = (a: number, b: number) => agreesByName(carried[a]!, carried[b]!);
    // Whose name fits two who are not one (`M. Virtanen`) is one of them, but which?
    const isTorn = (a: number, b: number) =>
      carried.some((_, other) => other !== a && other !== b && ((parts(a, other) && agree(b, other)) || (parts(b, other) && agree(a, other)))); // prettier-ignore
    for (let i = 0; i < ids.length; i++)
      for (let j = i + 1; j < ids.length; j++) {
        const decisive = !shared || (agree(i, j) && !isTorn(i, j));
        links.push({ a: ids[i]!, b: ids[j]!, rule: `same-${kind}`, evidence, decisive });
      }
  }
  const visitors = sharedVisitors(records, decisions);
  for (const decision of decisions)
    if (decision.verdict === 'same' && byId.has(decision.a) && byId.has(decision.b)) {
      const [a, b] = decision.a < decision.b ? [decision.a, decision.b] : [decision.b, decision.a];
      const decisive = decision.rule === 'steward' || !visitors.has(decision.b);
      links.push({ a, b, rule: decision.rule, evidence: decision.id, decisive });
    }
  const rank = (link: ExactLink) => STRENGTH[link.rule];
  return links.sort(
    (x, y) => rank(y) - rank(x) || compare(x.evidence, y.evidence) || compare(x.a, y.a) || compare(x.b, y.b),
  );
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
