import type { RecordState } from '../record/record-state.js';
import { edgesBetween, Scores } from './candidates.js';
import { apartBy, conflicting, isDecided, keptApart, settle, type Group } from './group.js';
import { compare, linksBetween, type ExactLink } from './links.js';
import { mergeAlike } from './merge-alike.js';
import {
  type Cluster,
  type Conflict,
  type Evidence,
  type IdentityDecision,
  type Join,
  type Resolution,
} from './resolution.js';
import { UnionFind } from './union-find.js';
import { sharedVisitors } from './visitors.js';

/**
 * Computes customers from records: a function of the set, whatever the order it came in. Exact links are taken first,
 * from the strongest to the weakest; a link joins two groups unless some pair across them must stay apart. Then, inside
 * each neighbourhood, groups that are alike enough on average are merged, the most alike first.
 */
export function resolve(
  given: readonly RecordState[],
  decisions: readonly IdentityDecision[],
  evidence: Evidence,
): Resolution {
  const records = [...given].sort((a, b) => compare(a.id, b.id));
  const byId = new Map(records.map((record) => [record.id, record]));
  const groups = new Map<string, Group>(records.map((record) => [record.id, { members: [record.id], joins: [] }]));
  const connected = new UnionFind(records.map((record) => record.id));
  const apart = apartBy(decisions.filter(({ a, b }) => byId.has(a) && byId.has(b)));
  for (const { a, b, verdict } of decisions)
    if (verdict === 'not-same' && byId.has(a) && byId.has(b)) connected.union(a, b);
  const refused: [string, string][] = [];
  const scores = new Scores(byId, evidence);
  for (const link of linksBetween(records, decisions, (key) => evidence.counts(key))) {
    connected.union(link.a, link.b);
    const left = groups.get(link.a)!;
    const right = groups.get(link.b)!;
    if (left === right || !link.decisive || keptApart(left, right, apart)) continue;
    if (link.rule === 'same-domain' && isOutweighed(link, scores, evidence)) continue;
    if (!isDecided(link) && conflicting(left, right, byId)) {
      refused.push([link.a, link.b]);
      continue;
    }
    settle(groups, {
      members: [...left.members, ...right.members],
      joins: [...left.joins, ...right.joins, joinOf(link)],
    });
  }
  for (const [visitor, merges] of sharedVisitors(records, decisions)) {
    const guest = groups.get(visitor)!;
    const [host, ...others] = new Set(merges.map(({ a }) => groups.get(a)!));
    if (!host || others.length > 0 || host === guest || keptApart(host, guest, apart)) continue;
    const { a, b, rule, id } = merges[0]!;
    const join = a < b ? { a, b, rule, evidence: id } : { a: b, b: a, rule, evidence: id };
    settle(groups, { members: [...host.members, ...guest.members], joins: [...host.joins, ...guest.joins, join] });
  }
  const edges = edgesBetween(records, scores, evidence);
  for (const { a, b } of edges) connected.union(a, b);
  mergeAlike(groups, edges, { connected, scores, apart, evidence });
  const neighbourhoods = new Map(records.map((record) => [record.id, connected.label(record.id)]));
  const clusters = [...new Set(groups.values())].map((group) => clusterOf(group, byId));
  const customerOf = new Map(clusters.flatMap(({ customerId, members }) => members.map((id) => [id, customerId])));
  return { clusters, neighbourhoods, conflicts: conflictsAmong(refused, customerOf, scores) };
}

/**
 * Whether all that is compared speaks so clearly against one party that a domain, the weakest of identifiers, does not outweigh
 * it: below what a person would be asked about, by a model that has learned what a domain shows among these records.
 */
function isOutweighed({ a, b }: ExactLink, scores: Scores, evidence: Evidence): boolean {
  const judging = evidence.model?.(scores.featuresOf(a).kind);
  if (!judging || judging.learnedFrom.records === 0) return false;
  return scores.of(a, b) < judging.thresholds.review;
}

const joinOf = ({ a, b, rule, evidence }: ExactLink): Join => ({ a, b, rule, evidence });

function conflictsAmong(
  refused: readonly (readonly [string, string])[],
  customerOf: ReadonlyMap<string, string>,
  scores: Scores,
): readonly Conflict[] {
  const conflicts = new Map<string, Conflict>();
  for (const [x, y] of refused) {
    const records = x < y ? ([x, y] as const) : ([y, x] as const);
    const [left, right] = [customerOf.get(x)!, customerOf.get(y)!];
    if (left === right) continue;
    const [a, b] = left < right ? [left, right] : [right, left];
    const score = scores.of(...records);
    const known = conflicts.get(`${a} ${b}`);
    if (!known || score > known.score) conflicts.set(`${a} ${b}`, { a, b, score, records });
  }
  return [...conflicts.values()].sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
}

function clusterOf(group: Group, byId: ReadonlyMap<string, RecordState>): Cluster {
  const members = group.members
    .map((id) => byId.get(id)!)
    .sort((a, b) => compare(a.born, b.born) || compare(a.id, b.id));
  return { customerId: members[0]!.id, members: members.map((record) => record.id), joins: group.joins };
}
