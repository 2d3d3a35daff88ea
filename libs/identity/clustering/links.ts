import type { IdentifierKind } from '../identifiers/identifiers.js';
import { identifiersIn } from '../record/identifiers-in.js';
import type { RecordState } from '../record/record-state.js';
import { agreesByName, allowsOne, areBranches, type PartyWords, type WordsOf } from './party-words.js';
import type { IdentityDecision, Join } from './resolution.js';

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
  words: WordsOf,
  decisions: readonly IdentityDecision[],
  counts: (key: string) => boolean,
): readonly ExactLink[] {
  if (records.length < 2) return [];
  const carriers = new Map<string, { readonly kind: IdentifierKind; readonly ids: string[] }>();
  for (const record of records)
    for (const identifier of identifiersIn(record)) {
      if (!counts(identifier.key)) continue;
      const known = carriers.get(identifier.key);
      if (known) known.ids.push(record.id);
      else carriers.set(identifier.key, { kind: identifier.kind, ids: [record.id] });
    }
  const links: ExactLink[] = [];
  for (const [evidence, { kind, ids }] of carriers) {
    if (ids.length < 2) continue;
    ids.sort();
    const shows = showing(ids.map((id) => words.get(id)), BRANDS.has(kind)); // prettier-ignore
    for (let i = 0; i < ids.length; i++)
      for (let j = i + 1; j < ids.length; j++)
        links.push({ a: ids[i]!, b: ids[j]!, rule: `same-${kind}`, evidence, decisive: shows(i, j) });
  }
  for (const decision of decisions)
    if (decision.verdict === 'same' && words.has(decision.a) && words.has(decision.b)) {
      const [a, b] = decision.a < decision.b ? [decision.a, decision.b] : [decision.b, decision.a];
      links.push({ a, b, rule: decision.rule, evidence: decision.id, decisive: true });
    }
  const rank = (link: ExactLink) => STRENGTH[link.rule];
  return links.sort(
    (x, y) => rank(y) - rank(x) || compare(x.evidence, y.evidence) || compare(x.a, y.a) || compare(x.b, y.b),
  );
}

/**
 * Which two carriers of one identifier it shows to be one. Who shares it with somebody else by name shares it: then it
 * shows who somebody is only together with the name. Whose name fits two who are not one (`M. Virtanen`) is one of them,
 * but which?
 */
function showing(carriers: readonly PartyWords[], isBrand: boolean): (a: number, b: number) => boolean {
  const parted = tableOf(carriers, (a, b) => !allowsOne(a, b) || (isBrand && areBranches(a, b)));
  if (!parted.some((row) => row.includes(true))) return () => true;
  const agreeing = tableOf(carriers, agreesByName);
  const isTorn = (a: number, b: number) => parted[a]!.some((isParted, other) => isParted && agreeing[b]![other]!);
  return (a, b) => agreeing[a]![b]! && !isTorn(a, b) && !isTorn(b, a);
}

/** What holds between any two, once worked out, as a square table. Nothing holds of one with itself. */
function tableOf<T>(all: readonly T[], holds: (a: T, b: T) => boolean): readonly (readonly boolean[])[] {
  const table = all.map(() => all.map(() => false));
  for (let i = 0; i < all.length; i++)
    for (let j = i + 1; j < all.length; j++) table[i]![j] = table[j]![i] = holds(all[i]!, all[j]!);
  return table;
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
