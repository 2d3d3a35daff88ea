import type { RecordState } from '../record/record-state.js';
import { clipped, linkByAverage, squareOf } from './average-linkage.js';
import { edgesBetween, Scores, type Edge } from './candidates.js';
import { apartBy, conflicting, isDecided, keptApart, type Group } from './group.js';
import { compare, linksBetween, type ExactLink } from './links.js';
import {
  NEIGHBOURHOOD_CAP,
  type Cluster,
  type Evidence,
  type IdentityDecision,
  type Join,
  type Resolution,
  type Review,
} from './resolution.js';
import { UnionFind } from './union-find.js';

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
  for (const link of linksBetween(records, decisions, (key) => evidence.counts(key))) {
    connected.union(link.a, link.b);
    const left = groups.get(link.a)!;
    const right = groups.get(link.b)!;
    if (left === right || !link.decisive || keptApart(left, right, apart)) continue;
    if (!isDecided(link) && conflicting(left, right, byId)) {
      refused.push([link.a, link.b]);
      continue;
    }
    settle(groups, {
      members: [...left.members, ...right.members],
      joins: [...left.joins, ...right.joins, joinOf(link)],
    });
  }
  const scores = new Scores(byId, evidence);
  const edges = edgesBetween(records, scores, evidence);
  for (const { a, b } of edges) connected.union(a, b);
  const reviews = mergeAlike(groups, edges, connected, scores, apart, byId, evidence);
  const neighbourhoods = new Map(records.map((record) => [record.id, connected.label(record.id)]));
  const clusters = [...new Set(groups.values())].map((group) => clusterOf(group, byId));
  const customerOf = new Map(clusters.flatMap(({ customerId, members }) => members.map((id) => [id, customerId])));
  return { clusters, neighbourhoods, reviews: told(reviews, refused, customerOf, scores) };
}

const joinOf = ({ a, b, rule, evidence }: ExactLink): Join => ({ a, b, rule, evidence });

function settle(groups: Map<string, Group>, joined: Group): void {
  for (const member of joined.members) groups.set(member, joined);
}

type Doubt = Omit<Review, 'a' | 'b'>;

function mergeAlike(
  groups: Map<string, Group>,
  edges: readonly Edge[],
  connected: UnionFind,
  scores: Scores,
  apart: ReadonlySet<string>,
  byId: ReadonlyMap<string, RecordState>,
  evidence: Evidence,
): readonly Doubt[] {
  const byLabel = new Map<string, Set<string>>();
  for (const { a, b } of edges)
    for (const id of [a, b]) {
      const label = connected.label(id);
      byLabel.set(label, (byLabel.get(label) ?? new Set()).add(id));
    }
  const doubts: Doubt[] = [];
  for (const ids of byLabel.values()) {
    const inside = [...new Set([...ids].map((id) => groups.get(id)!))].sort((x, y) =>
      compare([...x.members].sort()[0]!, [...y.members].sort()[0]!),
    );
    const records = inside.reduce((sum, group) => sum + group.members.length, 0);
    if (records > (evidence.mostRecords ?? NEIGHBOURHOOD_CAP)) continue;
    const model = evidence.model!(byId.get(inside[0]!.members[0]!)!.kind);
    const tables = { sums: squareOf(inside.length), best: squareOf(inside.length) };
    for (let x = 0; x < inside.length; x++)
      for (let y = x + 1; y < inside.length; y++) {
        const { sum, best } = across(inside[x]!, inside[y]!, scores, apart);
        tables.sums[x]![y] = tables.sums[y]![x] = sum;
        tables.best[x]![y] = tables.best[y]![x] = best;
      }
    const alive = [...inside];
    const sizes = inside.map(({ members }) => members.length);
    for (const { left, right, average } of linkByAverage(sizes, tables, model.thresholds)) {
      const [one, other] = [alive[left]!, alive[right]!];
      const [a, b] = loudest(one, other, scores);
      const join = { a, b, rule: 'matched', evidence: model.version, score: average } as const;
      alive[left] = { members: [...one.members, ...other.members], joins: [...one.joins, ...other.joins, join] };
      settle(groups, alive[left]);
    }
    const left = [...new Set(inside.map(({ members }) => groups.get(members[0]!)!))];
    for (let x = 0; x < left.length; x++)
      for (let y = x + 1; y < left.length; y++) {
        if (keptApart(left[x]!, left[y]!, apart)) continue;
        const { sum } = across(left[x]!, left[y]!, scores, apart);
        const score = sum / (left[x]!.members.length * left[y]!.members.length);
        if (score >= model.thresholds.review)
          doubts.push({ score, reason: 'doubtful', records: loudest(left[x]!, left[y]!, scores) });
      }
  }
  return doubts;
}

function across(left: Group, right: Group, scores: Scores, apart: ReadonlySet<string>): { sum: number; best: number } {
  if (keptApart(left, right, apart)) return { sum: -Infinity, best: -Infinity };
  let sum = 0;
  let best = -Infinity;
  for (const a of left.members)
    for (const b of right.members) {
      const score = scores.of(a, b);
      sum += clipped(score);
      if (score > best) best = score;
    }
  return { sum, best };
}

function loudest(left: Group, right: Group, scores: Scores): readonly [string, string] {
  let best: readonly [string, string, number] | undefined;
  for (const x of left.members)
    for (const y of right.members) {
      const [a, b] = x < y ? [x, y] : [y, x];
      const score = scores.of(a, b);
      if (!best || score > best[2] || (score === best[2] && (a < best[0] || (a === best[0] && b < best[1]))))
        best = [a, b, score];
    }
  return [best![0], best![1]];
}

function told(
  doubts: readonly Doubt[],
  refused: readonly (readonly [string, string])[],
  customerOf: ReadonlyMap<string, string>,
  scores: Scores,
): readonly Review[] {
  const reviews = new Map<string, Review>();
  const add = (doubt: Doubt) => {
    const [x, y] = [customerOf.get(doubt.records[0])!, customerOf.get(doubt.records[1])!];
    if (x === y) return;
    const [a, b] = x < y ? [x, y] : [y, x];
    const known = reviews.get(`${a} ${b}`);
    if (!known || doubt.score > known.score) reviews.set(`${a} ${b}`, { a, b, ...doubt });
  };
  for (const [a, b] of refused) add({ score: scores.of(a, b), reason: 'conflict', records: a < b ? [a, b] : [b, a] });
  for (const doubt of doubts) add(doubt);
  return [...reviews.values()].sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
}

function clusterOf(group: Group, byId: ReadonlyMap<string, RecordState>): Cluster {
  const members = group.members
    .map((id) => byId.get(id)!)
    .sort((a, b) => compare(a.born, b.born) || compare(a.id, b.id));
  return { customerId: members[0]!.id, members: members.map((record) => record.id), joins: group.joins };
}
