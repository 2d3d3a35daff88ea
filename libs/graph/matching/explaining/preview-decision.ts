import { standing, type PartyKind } from '#contracts';
import type { IdentityDecision } from '#identity';
import type { Pool, PoolClient } from 'pg';
import { selectBy } from '../../apply/statement.js';
import { closureOf, resolveClosure, type Closure } from './closure.js';
import { comparePartitions, type GroupChange } from '../ruling/compare-partitions.js';
import { readRuling } from '../ruling/ruling.js';

/** `cannot-tell` and `retracted` leave no steward's word on the pair. */
export type PreviewedVerdict = 'same' | 'not-same' | 'cannot-tell' | 'retracted';

/** What a decision would do, before it is taken. */
export interface DecisionPreview {
  /** Groups of records whose customers would change. */
  readonly changes: readonly GroupChange[];
  /** How many touchpoints would show under another customer. */
  readonly touchpoints: number;
  /** Decisions in force that speak against it. */
  readonly against: readonly IdentityDecision[];
  /** What the records that would come together say differently, where one customer can have only one such value. */
  readonly differences: readonly FactDifference[];
}

export interface FactDifference {
  readonly kind: PartyKind;
  readonly field: string;
  readonly values: readonly { readonly recordId: string; readonly value: unknown }[];
}

/** Resolves the neighbourhood of both records as if the decision stood, or as if the one in force were taken back. */
export async function previewDecision(
  pool: Pool,
  a: string,
  b: string,
  verdict: PreviewedVerdict,
): Promise<DecisionPreview> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const ruling = await readRuling(client);
    const closure = await closureOf(client, [a, b], ruling);
    const ofPair = (decision: IdentityDecision) =>
      [decision.a, decision.b].sort().join() === [a, b].sort().join() && decision.rule === 'steward';
    const others = closure.decisions.filter((decision) => !ofPair(decision));
    const wanted: readonly IdentityDecision[] =
      verdict === 'same' || verdict === 'not-same' ? [{ id: 'preview', verdict, a, b, rule: 'steward' }] : [];
    const { clusters } = resolveClosure(closure, ruling, [...others, ...wanted]);
    const { changes } = comparePartitions(closure.customers, clusters);
    const together = clusters.some(({ members }) => members.includes(a) && members.includes(b));
    const against = verdict === 'same' && !together ? others.filter((decision) => decision.verdict === 'not-same') : [];
    return {
      changes,
      touchpoints: await touchpointsThatMove(client, changes),
      against,
      differences: differencesIn(changes, closure),
    };
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

/** Fields of which a party has one value all its life. */
const FOR_LIFE = ['birthDate', 'nationalId', 'businessId'];

function differencesIn(changes: readonly GroupChange[], { records }: Closure): readonly FactDifference[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return changes
    .flatMap(({ after }) => after)
    .flatMap((members) =>
      FOR_LIFE.flatMap((field) => {
        const values = members.flatMap((recordId) => {
          const value = standing<string>(byId.get(recordId)?.fields ?? {}, field);
          return value === undefined ? [] : [{ recordId, value }];
        });
        return new Set(values.map(({ value }) => value)).size > 1
          ? [{ kind: byId.get(members[0]!)!.kind, field, values }]
          : [];
      }),
    );
}

/** Of every group that changes, all but the records that stay with the customer of the eldest. */
async function touchpointsThatMove(client: PoolClient, changes: readonly GroupChange[]): Promise<number> {
  const moving = changes.flatMap(({ before, after }) => {
    const [whole, parts] = before.length < after.length ? [before, after] : [after, before];
    const stays = [...parts].sort((x, y) => y.length - x.length)[0] ?? [];
    return whole.flat().filter((record) => !stays.includes(record));
  });
  const rows = await selectBy<{ n: number }>(
    client,
    'preview-touchpoints',
    'select coalesce(sum(touchpoints), 0)::int as n from record_activity where record_id = any($1)',
    moving,
  );
  return rows[0]?.n ?? 0;
}
