import { standing } from '#contracts';
import { namesAllowOnePerson } from '../comparison/names.js';
import { identifiersOf, type IdentifierKind } from '../identifiers/identifiers.js';
import { normalizeBusinessId } from '../identifiers/business-id.js';
import type { RecordState } from '../record/record-state.js';

/** A statement that two records are, or are not, one: by a source's own merge or by a steward. */
export interface IdentityDecision {
  readonly id: string;
  readonly verdict: 'same' | 'not-same';
  readonly a: string;
  readonly b: string;
  readonly rule: 'source-merge' | 'steward';
}

/** Why two groups of records became one: the records that showed it, and by what. */
export interface Join {
  readonly a: string;
  readonly b: string;
  readonly rule: IdentityDecision['rule'] | `same-${IdentifierKind}`;
  /** The identifier's key, or the decision's id. */
  readonly evidence: string;
}

export interface Cluster {
  /** The id of its eldest record, which is the customer's id for as long as that record is in it. */
  readonly customerId: string;
  readonly members: readonly string[];
  readonly joins: readonly Join[];
}

export interface Resolution {
  readonly clusters: readonly Cluster[];
  /** Record id to the label of the neighbourhood: everything that evidence, counted or vetoed, connects. */
  readonly neighbourhoods: ReadonlyMap<string, string>;
}

const STRENGTH: Readonly<Record<Join['rule'], number>> = {
  steward: 6,
  'source-merge': 5,
  'same-businessId': 4,
  'same-email': 3,
  'same-phone': 2,
  'same-domain': 1,
};

/**
 * Computes customers from records: a function of the set, whatever the order it came in. Links are taken from the
 * strongest to the weakest and, within one strength, in an order of their own; a link joins two groups unless some pair
 * across them must stay apart.
 * @param counts whether an identifier key is carried by few enough records to count
 */
export function resolve(
  records: readonly RecordState[],
  decisions: readonly IdentityDecision[],
  counts: (key: string) => boolean,
): Resolution {
  const byId = new Map(records.map((record) => [record.id, record]));
  const links = linksBetween(records, decisions, byId, counts);
  const groups = new Map<string, Group>(records.map((record) => [record.id, { members: [record.id], joins: [] }]));
  const connected = new UnionFind(records.map((record) => record.id));
  const apart = new Set<string>();
  for (const { a, b, verdict } of decisions)
    if (verdict === 'not-same' && byId.has(a) && byId.has(b)) {
      apart.add(pairKey(a, b));
      connected.union(a, b);
    }
  for (const link of links) {
    connected.union(link.a, link.b);
    const left = groups.get(link.a)!;
    const right = groups.get(link.b)!;
    if (left === right || mustStayApart(left, right, link, byId, apart)) continue;
    const joined = { members: [...left.members, ...right.members], joins: [...left.joins, ...right.joins, link] };
    for (const member of joined.members) groups.set(member, joined);
  }
  const neighbourhoods = new Map(records.map((record) => [record.id, connected.label(record.id)]));
  const clusters = [...new Set(groups.values())].map((group) => clusterOf(group, byId));
  return { clusters, neighbourhoods };
}

interface Group {
  readonly members: readonly string[];
  readonly joins: readonly Join[];
}

function linksBetween(
  records: readonly RecordState[],
  decisions: readonly IdentityDecision[],
  byId: ReadonlyMap<string, RecordState>,
  counts: (key: string) => boolean,
): readonly Join[] {
  if (records.length < 2) return [];
  const carriers = new Map<string, { readonly kind: IdentifierKind; readonly ids: string[] }>();
  for (const record of records)
    for (const identifier of identifiersOf(record.kind, record.fields)) {
      if (!counts(identifier.key)) continue;
      const known = carriers.get(identifier.key);
      if (known) known.ids.push(record.id);
      else carriers.set(identifier.key, { kind: identifier.kind, ids: [record.id] });
    }
  const links: Join[] = [];
  for (const [evidence, { kind, ids }] of carriers) {
    ids.sort();
    for (let i = 0; i < ids.length; i++)
      for (let j = i + 1; j < ids.length; j++) links.push({ a: ids[i]!, b: ids[j]!, rule: `same-${kind}`, evidence });
  }
  for (const decision of decisions)
    if (decision.verdict === 'same' && byId.has(decision.a) && byId.has(decision.b)) {
      const [a, b] = decision.a < decision.b ? [decision.a, decision.b] : [decision.b, decision.a];
      links.push({ a, b, rule: decision.rule, evidence: decision.id });
    }
  const rank = (link: Join) => STRENGTH[link.rule];
  return links.sort(
    (x, y) => rank(y) - rank(x) || compare(x.evidence, y.evidence) || compare(x.a, y.a) || compare(x.b, y.b),
  );
}

function mustStayApart(
  left: Group,
  right: Group,
  link: Join,
  byId: ReadonlyMap<string, RecordState>,
  apart: ReadonlySet<string>,
): boolean {
  if (left.members.some((a) => right.members.some((b) => apart.has(pairKey(a, b))))) return true;
  if (isDecided(link)) return false;
  // Records that somebody decided to be one speak with one voice: a name that fits any of them fits.
  return voicesOf(left).some((some) =>
    voicesOf(right).some((others) => !some.some((a) => others.some((b) => allowsOne(byId.get(a)!, byId.get(b)!)))),
  );
}

const isDecided = (link: Join): boolean => link.rule === 'steward' || link.rule === 'source-merge';

function voicesOf({ members, joins }: Group): readonly (readonly string[])[] {
  if (!joins.some(isDecided)) return members.map((member) => [member]);
  const decided = new UnionFind(members);
  for (const join of joins) if (isDecided(join)) decided.union(join.a, join.b);
  const voices = new Map<string, string[]>();
  for (const member of members)
    voices.set(decided.label(member), [...(voices.get(decided.label(member)) ?? []), member]);
  return [...voices.values()];
}

function allowsOne(a: RecordState, b: RecordState): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'person') return namesAllowOnePerson(a.fields, b.fields);
  const left = normalizeBusinessId(standing<string>(a.fields, 'businessId'));
  const right = normalizeBusinessId(standing<string>(b.fields, 'businessId'));
  return left === undefined || right === undefined || left === right;
}

function clusterOf(group: Group, byId: ReadonlyMap<string, RecordState>): Cluster {
  const members = group.members
    .map((id) => byId.get(id)!)
    .sort((a, b) => compare(a.born, b.born) || compare(a.id, b.id));
  return { customerId: members[0]!.id, members: members.map((record) => record.id), joins: group.joins };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Labels connected sets by their smallest member. */
class UnionFind {
  private readonly parent: Map<string, string>;

  constructor(ids: readonly string[]) {
    this.parent = new Map(ids.map((id) => [id, id]));
  }

  label(id: string): string {
    let root = id;
    while (this.parent.get(root) !== root) root = this.parent.get(root)!;
    this.parent.set(id, root);
    return root;
  }

  union(a: string, b: string): void {
    const [x, y] = [this.label(a), this.label(b)];
    if (x !== y) this.parent.set(x < y ? y : x, x < y ? x : y);
  }
}
