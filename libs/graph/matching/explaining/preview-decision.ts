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
  /** Records that would be of another customer, and all that hangs on them with them. */
  readonly moving: readonly string[];
  /** How many touchpoints these have. */
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

/** Resolves the neighbourhoods of all pairs as if the decision stood on each, or as if the ones in force were taken back. */
export async function previewDecision(
  pool: Pool,
  pairs: readonly (readonly [string, string])[],
  verdict: PreviewedVerdict,
): Promise<DecisionPreview> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const ruling = await readRuling(client);
    const closure = await closureOf(client, pairs.flat(), ruling);
    const about = new Set(pairs.map(nameOf));
    const others = closure.decisions.filter(({ rule, a, b }) => rule !== 'steward' || !about.has(nameOf([a, b])));
    const wanted = pairs.flatMap(([a, b], index): IdentityDecision[] =>
      verdict === 'same' || verdict === 'not-same' ? [{ id: `preview-${index}`, verdict, a, b, rule: 'steward' }] : [],
    );
    const { clusters } = resolveClosure(closure, ruling, [...others, ...wanted]);
    const { changes } = comparePartitions(closure.customers, clusters);
    const customers = new Map(clusters.flatMap(({ customerId, members }) => members.map((id) => [id, customerId])));
    const together = ([a, b]: readonly [string, string]) => customers.get(a) === customers.get(b);
    const against =
      verdict === 'same' && !pairs.every(together) ? others.filter((decision) => decision.verdict === 'not-same') : [];
    const moving = changes
      .flatMap(({ before }) => before.flat())
      .filter((record) => customers.get(record) !== closure.customers.get(record))
      .sort();
    return {
      changes,
      moving,
      touchpoints: await touchpointsOf(client, moving),
      against,
      differences: differencesIn(changes, closure),
    };
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

const nameOf = (pair: readonly [string, string]): string => [...pair].sort().join();

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

async function touchpointsOf(client: PoolClient, records: readonly string[]): Promise<number> {
  const rows = await selectBy<{ n: number }>(
    client,
    'preview-touchpoints',
    'select coalesce(sum(touchpoints), 0)::int as n from record_activity where record_id = any($1)',
    records,
  );
  return rows[0]?.n ?? 0;
}
