import type { RecordState } from '../record/record-state.js';
import { edgesBetween, Scores } from './candidates.js';
import { apartBy, conflicting, isDecided, keptApart, settle, type Group } from './group.js';
import { compare, linksBetween, type ExactLink } from './links.js';
import { mergeAlike } from './merge-alike.js';
import { WordsOf } from './party-words.js';
import {
  type Cluster,
  type Conflict,
  type Evidence,
  type IdentityDecision,
  type Join,
  type Resolution,
} from './resolution.js';
import { UnionFind } from './union-find.js';
import { isAlone, joinVisitors, sharedVisitors } from './visitors.js';

/**
 * Computes customers from records: a function of the set, whatever the order it came in. Exact links are taken first,
 * from the strongest to the weakest; a link joins two groups unless some pair across them must stay apart. Then, inside
 * each neighbourhood, groups that are alike enough on average are merged, the most alike first. At the end visitors whom
 * several became join whoever these are, if they are one.
 */
export function resolve(
  given: readonly RecordState[],
  decisions: readonly IdentityDecision[],
  evidence: Evidence,
): Resolution {
  const records = [...given].sort((a, b) => compare(a.id, b.id));
  const ids = records.map(({ id }) => id);
  const byId = new Map(records.map((record) => [record.id, record]));
  const words = new WordsOf(byId);
  const groups = new Map<string, Group>(ids.map((id) => [id, { members: [id], joins: [] }]));
  // Whoever used one browser is looked at together, since it may be theirs; that makes nobody more alike.
  const [connected, near] = [new UnionFind(ids), new UnionFind(ids)];
  const connect = (a: string, b: string) => [connected, near].forEach((labels) => labels.union(a, b));
  const apart = apartBy(decisions.filter(({ a, b }) => byId.has(a) && byId.has(b)));
  for (const { a, b, verdict } of decisions) if (verdict === 'not-same' && byId.has(a) && byId.has(b)) connect(a, b);
  const refused: [string, string][] = [];
  const scores = new Scores(byId, evidence);
  const visitors = sharedVisitors(byId, decisions);
  for (const merges of visitors.values()) for (const { a, b } of merges) connected.union(a, b);
  for (const link of linksBetween(records, words, decisions.filter(isAlone(visitors)), (key) => evidence.counts(key))) {
    connect(link.a, link.b);
    const left = groups.get(link.a)!;
    const right = groups.get(link.b)!;
    if (left === right || !link.decisive || keptApart(left, right, apart)) continue;
    const isOutweighed = SHARED.has(link.rule) && speaksAgainst(link, scores, evidence);
    if (isOutweighed || (!isDecided(link) && conflicting(left, right, words))) {
      refused.push([link.a, link.b]);
      continue;
    }
    settle(groups, {
      members: [...left.members, ...right.members],
      joins: [...left.joins, ...right.joins, joinOf(link)],
    });
  }
  const edges = edgesBetween(records, scores, evidence);
  for (const { a, b } of edges) connect(a, b);
  mergeAlike(groups, edges, { connected: near, scores, apart, evidence });
  joinVisitors(groups, visitors, apart);
  const neighbourhoods = new Map(ids.map((id) => [id, connected.label(id)]));
  const clusters = [...new Set(groups.values())].map((group) => clusterOf(group, byId));
  const customerOf = new Map(clusters.flatMap(({ customerId, members }) => members.map((id) => [id, customerId])));
  return { clusters, neighbourhoods, conflicts: conflictsAmong(refused, customerOf, scores) };
}

/** Identifiers that a whole home or company may carry. */
const SHARED: ReadonlySet<Join['rule']> = new Set(['same-phone', 'same-domain']);

/**
 * Whether all that is compared speaks so clearly against one party that a domain or a phone number, the weakest of identifiers, does not
 * outweigh it: below what a person would be asked about, by a model that has learned what they show among these records.
 */
function speaksAgainst({ a, b }: ExactLink, scores: Scores, evidence: Evidence): boolean {
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
