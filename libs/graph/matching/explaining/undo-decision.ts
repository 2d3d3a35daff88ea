import { timeOf } from '#contracts';
import type { IdentityDecision, RecordState } from '#identity';
import type { Pool, PoolClient } from 'pg';
import { heldDecisions } from '../../apply/words/decisions.js';
import { selectBy } from '../../apply/statement.js';
import { RECORD_COLUMNS } from '../../apply/records.js';
import { closureOf, resolveClosure } from './closure.js';
import { readRuling } from '../ruling/ruling.js';

/** A decision as it was taken. */
export interface TakenDecision {
  readonly id: string;
  readonly verdict: string;
  readonly rule: string;
  readonly a: string;
  readonly b: string;
  /** By the clock of who decided. */
  readonly at: string;
  readonly stamp: string;
}

/** What taking a decision back meets. */
export interface Undo {
  readonly decision: TakenDecision;
  /** Both records it is about. */
  readonly records: readonly RecordState[];
  /** True where it was taken back before. */
  readonly retracted: boolean;
  /** Later decisions without whose undoing this one's would change nothing: the id of each. */
  readonly blockedBy: readonly string[];
  /** Notes written here about the customer as a whole since the decision: they stay with the record they were tied to. */
  readonly unassigned: readonly string[];
}

/** Where somebody writes of a customer, and not of a record. */
const WRITTEN_HERE = 'notes.meri';

/** Looks at what stands in the way of taking a decision back; undefined where there is no such decision. */
export async function readUndo(pool: Pool, id: string): Promise<Undo | undefined> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const found = await client.query<Omit<TakenDecision, 'at'> & { retracted: boolean }>(
      `select id, verdict, rule, a_record_id as a, b_record_id as b, stamp,
         not exists (select 1 from ${heldDecisions('d.id = $1')}) as retracted from decision where id = $1`,
      [id],
    );
    const row = found.rows[0];
    if (!row) return undefined;
    const { retracted, ...taken } = row;
    const decision = { ...taken, at: timeOf(taken.stamp) };
    const records = await selectBy<RecordState>(
      client,
      'records-read',
      `select ${RECORD_COLUMNS} from record where id = any($1)`,
      [decision.a, decision.b],
    );
    const blockedBy = retracted ? [] : await blockersOf(client, decision);
    return { decision, records, retracted, blockedBy, unassigned: await writtenSince(client, decision) };
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

/**
 * A later word of a steward on the same pair overrules this one, so this one's undoing would change nothing. So it is,
 * too, where later decisions alone keep together what this one joined.
 */
async function blockersOf(client: PoolClient, { id, a, b, stamp, verdict }: TakenDecision): Promise<readonly string[]> {
  const later = await client.query<{ id: string }>(
    `select d.id from ${heldDecisions(
      '(d.a_record_id, d.b_record_id) in (($1, $2), ($2, $1))',
    )} and d.rule = 'steward' and d.id <> $4 and d.stamp > $3 order by d.stamp desc`,
    [a, b, stamp, id],
  );
  if (later.rows.length > 0) return later.rows.map((row) => row.id);
  if (verdict !== 'same') return [];
  const ruling = await readRuling(client);
  const closure = await closureOf(client, [a, b], ruling);
  const stamps = await client.query<{ id: string; stamp: string }>(
    'select id, stamp from decision where id = any($1)',
    [closure.decisions.map((one) => one.id)],
  );
  const stampOf = new Map(stamps.rows.map((row) => [row.id, row.stamp]));
  const isLater = (one: IdentityDecision) =>
    one.verdict === 'same' && one.rule === 'steward' && one.id !== id && (stampOf.get(one.id) ?? '') > stamp;
  const together = (decisions: readonly IdentityDecision[]) =>
    resolveClosure(closure, ruling, decisions).clusters.some(
      ({ members }) => members.includes(a) && members.includes(b),
    );
  const without = closure.decisions.filter((one) => one.id !== id);
  if (!together(without)) return [];
  return without
    .filter((one) => isLater(one) && !together(without.filter((other) => other !== one)))
    .map((one) => one.id);
}

async function writtenSince(client: PoolClient, { a, at }: TakenDecision): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct n.id from note n join note_about t on t.note_id = n.id
     where t.record_id in (select record_id from membership where customer_id = (select customer_id from membership where record_id = $1))
       and n.source = $2 and not n.deleted and n.written_at >= $3 order by n.id limit 1000`,
    [a, WRITTEN_HERE, at],
  );
  return rows.map(({ id }) => id);
}
