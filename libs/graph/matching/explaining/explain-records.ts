import { timeOf } from '#contracts';
import {
  averageBetween,
  blockingKeysOf,
  bringingTogether,
  countsUnder,
  explainPair,
  identifiersOf,
  kindOfKey,
  scorePair,
  withoutCrowd,
  type Identifier,
  type IdentityDecision,
  type Join,
  type PairExplanation,
  type PairsAverage,
  type RecordState,
} from '#identity';
import type { Pool, PoolClient } from 'pg';
import { blockOf, crowdedIn } from '../blocks.js';
import { closureOf, resolveClosure, type Closure } from './closure.js';
import { readRuling, type Ruling } from '../ruling/ruling.js';

/** Every decision ever taken on a pair, the last first; a retraction is one too. */
export interface PairDecision {
  readonly id: string;
  readonly verdict: 'same' | 'not-same' | 'cannot-tell' | 'retracted';
  readonly rule: 'steward' | 'source-merge';
  readonly by: string;
  readonly reason: string | null;
  readonly eventId: string;
  /** Of a retraction: the decision it takes back. */
  readonly retracts: string | null;
  /** By the clock of who decided. */
  readonly at: string;
  /** Whether it is in force. */
  readonly stands: boolean;
}

/** A decision that would turn the verdict: a new one, or one in force taken back. */
export interface DecisionFlip {
  readonly verdict: 'same' | 'not-same' | 'retracted';
  readonly decision: string | null;
}

/**
 * Why two records are, or are not, one customer.
 * - one customer: `steward`, `source-merge`, `same-…` an identifier they share, `matched` they are alike, or
 *   `through-others`: neither of these ties the two, but a chain of `steps` does
 * - two customers: `never-same` somebody decided so, `conflict` they share an identifier that their names or numbers
 *   contradict, `doubtful` a person is asked, `unlike` compared and found different, `never-met` nothing brought them together
 */
export type PairReason =
  Join['rule'] | 'through-others' | 'never-same' | 'conflict' | 'doubtful' | 'unlike' | 'never-met';

export interface RecordsExplained {
  readonly records: readonly [RecordState, RecordState];
  readonly customers: readonly [string, string];
  readonly same: boolean;
  readonly reason: PairReason;
  /** The comparison of the two; undefined between a person and an organization. */
  readonly comparison: PairExplanation | undefined;
  /** The average from which on a person is asked, and the one that the machine wants besides a pair that links. */
  readonly reviewThreshold: number | undefined;
  readonly averageThreshold: number | undefined;
  /** What all pairs of records of the two customers say on average; undefined where they are one, or not compared. */
  readonly average: PairsAverage | undefined;
  /** What both carry that brought them to be compared, and whether too many carry it. */
  readonly foundBy: readonly { readonly by: string; readonly tooCommon: boolean }[];
  /** Identifiers that both carry. */
  readonly shared: readonly (Identifier & { readonly carriers: number; readonly counts: boolean })[];
  readonly decisions: readonly PairDecision[];
  /** The joins that lead from the one to the other, in order; empty where they are apart. */
  readonly steps: readonly Join[];
  readonly flippedBy: readonly DecisionFlip[];
}

/** Explains two records; undefined where one of them is unknown. */
export async function explainRecords(pool: Pool, a: string, b: string): Promise<RecordsExplained | undefined> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const ruling = await readRuling(client);
    const closure = await closureOf(client, [a, b], ruling);
    const explained = explain(closure, ruling, a, b);
    const standing = new Set(closure.decisions.map(({ id }) => id));
    return explained && { ...explained, decisions: await decisionsBetween(client, a, b, standing) };
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

function explain(
  closure: Closure,
  ruling: Ruling,
  a: string,
  b: string,
): Omit<RecordsExplained, 'decisions'> | undefined {
  const [one, other] = [a, b].map((id) => closure.records.find((record) => record.id === id));
  const [left, right] = [closure.features.get(a), closure.features.get(b)];
  if (!one || !other || !left || !right) return undefined;
  const { clusters, conflicts } = resolveClosure(closure, ruling);
  const [mine, its] = [a, b].map((id) => clusters.find(({ members }) => members.includes(id))!);
  const same = mine === its;
  const keys = new Set(blockingKeysOf(right));
  const both = blockingKeysOf(left).filter((key) => keys.has(key));
  const finding = bringingTogether(
    ruling.models[left.kind],
    both.filter((key) => !closure.capped.has(blockOf(key))),
  );
  const foundBy = both.map((key) => ({ by: kindOfKey(key), tooCommon: !finding.includes(key) }));
  const carried = new Set(identifiersOf(other.kind, other.fields).map(({ key }) => key));
  const shared = identifiersOf(one.kind, one.fields)
    .filter(({ key }) => carried.has(key))
    .map((identifier) => {
      const carriers = closure.carriers.get(identifier.key) ?? 0;
      return { ...identifier, carriers, counts: countsUnder(ruling.rules, identifier.key, carriers) };
    });
  const crowdedKeys = crowdedIn(closure.capped);
  const comparison =
    left.kind === right.kind
      ? explainPair(ruling.models[left.kind], ...withoutCrowd(left, right, crowdedKeys))
      : undefined;
  const steps = same ? pathBetween(mine!.joins, a, b) : [];
  const ids = [mine!.customerId, its!.customerId].sort();
  const isConflict = conflicts.some((one) => one.a === ids[0] && one.b === ids[1]);
  const scoreOf = (x: string, y: string) => {
    const [left, right] = [closure.features.get(x), closure.features.get(y)];
    if (!left || !right || left.kind !== right.kind) return -Infinity;
    return scorePair(ruling.models[left.kind], ...withoutCrowd(left, right, crowdedKeys));
  };
  const never = closure.decisions.some(
    (decision) => decision.verdict === 'not-same' && [decision.a, decision.b].sort().join() === [a, b].sort().join(),
  );
  const average = comparison && !same ? averageBetween(mine!.members, its!.members, scoreOf) : undefined;
  const reason = ((): PairReason => {
    if (same) return steps.length === 1 ? steps[0]!.rule : 'through-others';
    if (never) return 'never-same';
    if (isConflict) return 'conflict';
    if (average && average.bits >= ruling.models[left.kind].thresholds.review) return 'doubtful';
    if (shared.some(({ counts }) => counts)) return 'conflict';
    return foundBy.some(({ tooCommon }) => !tooCommon) ? 'unlike' : 'never-met';
  })();
  const flippedBy = flipsOf(closure, ruling, [a, b], same);
  const limits = comparison && ruling.models[left.kind].thresholds;
  return { records: [one, other], customers: [mine!.customerId, its!.customerId], same, reason, comparison, reviewThreshold: limits?.review, averageThreshold: limits?.merge, average, foundBy, shared, steps, flippedBy }; // prettier-ignore
}

/** Tries the decisions that could turn the verdict, one at a time. */
function flipsOf(closure: Closure, ruling: Ruling, [a, b]: Pair, same: boolean): readonly DecisionFlip[] {
  const isOfPair = ({ a: x, b: y }: IdentityDecision) => (x === a && y === b) || (x === b && y === a);
  const turns = (decisions: readonly IdentityDecision[]) =>
    resolveClosure(closure, ruling, decisions).clusters.some(
      ({ members }) => members.includes(a) && members.includes(b),
    ) !== same;
  const taken = closure.decisions
    .filter(({ verdict }) => (verdict === 'same') === same)
    .filter((one) => turns(closure.decisions.filter((other) => other !== one)))
    .map(({ id }): DecisionFlip => ({ verdict: 'retracted', decision: id }));
  const verdict = same ? 'not-same' : 'same';
  const others = closure.decisions.filter((decision) => decision.rule !== 'steward' || !isOfPair(decision));
  return turns([...others, { id: 'flip', verdict, a, b, rule: 'steward' }])
    ? [...taken, { verdict, decision: null }]
    : taken;
}

type Pair = readonly [string, string];

/** The chain of joins between two records: joins make a tree. */
function pathBetween(joins: readonly Join[], from: string, to: string): readonly Join[] {
  const cameBy = new Map<string, Join | undefined>([[from, undefined]]);
  const open = [from];
  for (let next = open.shift(); next !== undefined && !cameBy.has(to); next = open.shift())
    for (const join of joins) {
      const far = join.a === next ? join.b : join.b === next ? join.a : undefined;
      if (far === undefined || cameBy.has(far)) continue;
      cameBy.set(far, join);
      open.push(far);
    }
  const path: Join[] = [];
  for (let at = to, join = cameBy.get(at); join; join = cameBy.get(at)) {
    path.unshift(join);
    at = join.a === at ? join.b : join.a;
  }
  return path;
}

async function decisionsBetween(
  client: PoolClient,
  a: string,
  b: string,
  standing: ReadonlySet<string>,
): Promise<readonly PairDecision[]> {
  const { rows } = await client.query<Omit<PairDecision, 'at' | 'stands'> & { stamp: string }>(
    `select id, verdict, rule, decided_by as by, reason, event_id as "eventId", retracts, stamp from decision
     where (a_record_id, b_record_id) in (($1, $2), ($2, $1)) order by stamp desc, event_id desc`,
    [a, b],
  );
  return rows.map(({ stamp, ...row }) => ({ ...row, at: timeOf(stamp), stands: standing.has(row.id) }));
}
