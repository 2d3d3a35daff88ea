import { countsUnder } from '#identity';
import type { Pool, PoolClient } from 'pg';
import { randomUUID } from 'node:crypto';
import { sumActivity } from '../../apply/touchpoints/activity.js';
import { settleCustomers } from '../../apply/customers.js';
import { surround } from '../../apply/neighbourhoods.js';
import { announce } from '../../apply/outbox.js';
import type { FoldedRecord } from '../../apply/records.js';
import { selectBy } from '../../apply/statement.js';
import { LOCKS } from '../../store/locks.js';
import { inTransaction, isPassing } from '../../store/open-graph.js';
import { partnersOfPresent } from '../candidates.js';
import { markDue } from '../../understanding/due.js';
import { rereadPage } from './reread.js';
import { readRuling } from './ruling.js';

/** A walk over all records that judges them again under the ruling in force, while ingest goes on. */
export interface Pass {
  readonly id: string;
  readonly reason: string;
  readonly state: 'running' | 'done' | 'stopped';
  readonly done: number;
  readonly total: number;
  readonly merged: number;
  readonly parted: number;
  /** Records that were read anew before any was judged, where another version of Meri had read them. */
  readonly reread: number;
  /** Milliseconds spent in judging so far, without what it rested. */
  readonly worked_ms: number;
  readonly started_at: Date;
  readonly changed_at: Date;
}

/** Neighbourhoods judged in one transaction. */
const PAGE = 200;

/** Begins a pass; one that runs already begins anew. Whoever calls `continuePass` carries it on, this process or another. */
export const beginPass = (pool: Pool, reason: string): Promise<string> =>
  inTransaction(pool, (client) => beginPassIn(client, reason));

/** The same within a transaction of the caller's. */
export async function beginPassIn(client: PoolClient, reason: string): Promise<string> {
  const id = randomUUID();
  await client.query("update hub.identity_pass set state = 'stopped', changed_at = now() where state = 'running'");
  await client.query(
    "insert into hub.identity_pass (id, reason, state, total) values ($1, $2, 'running', (select count(*) from membership))",
    [id, reason],
  );
  return id;
}

/** Stops the pass that runs: what it has judged stays. Returns whether there was one. */
export async function stopPass(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query(
    "update hub.identity_pass set state = 'stopped', changed_at = now() where state = 'running'",
  );
  return rowCount! > 0;
}

export async function readPasses(pool: Pool, limit = 10): Promise<readonly Pass[]> {
  const { rows } = await pool.query<Pass>(
    `select id, reason, state, done, total, merged, parted, reread, worked_ms, started_at, changed_at from hub.identity_pass order by started_at desc limit $1`,
    [limit],
  );
  return rows;
}

/**
 * Judges the next page of neighbourhoods of the pass that runs, each with everybody who is alike, in one transaction
 * with the pass's place. Returns false where there is nothing to do. A neighbourhood is judged when its label comes up;
 * one that joins an earlier one is judged with it. Where another version of Meri judged before, all records are read anew first.
 */
export const continuePass = (pool: Pool): Promise<boolean> =>
  inPass(pool, async (client, pass) => (await rereadPage(client, pass.id)) || (await judgePage(client, pass)));

interface Place {
  readonly id: string;
  readonly last_record_id: string | null;
}

/** One page of the pass that runs, in a transaction of its own. Returns false where none runs, or somebody else is at it. */
async function inPass(pool: Pool, page: (client: PoolClient, pass: Place) => Promise<boolean>): Promise<boolean> {
  const { rowCount } = await pool.query("select 1 from hub.identity_pass where state = 'running'");
  if (rowCount === 0) return false;
  try {
    return await inTransaction(pool, async (client) => {
      await client.query('select pg_advisory_xact_lock_shared($1)', [LOCKS.swap]);
      const running = await client.query<Place>(
        "select id, last_record_id from hub.identity_pass where state = 'running' for update skip locked",
      );
      const pass = running.rows[0];
      return pass !== undefined && page(client, pass);
    });
  } catch (error) {
    if (isPassing(error)) return true;
    throw error;
  }
}

async function judgePage(client: PoolClient, pass: Place): Promise<boolean> {
  const since = performance.now();
  const { rows: labels } = await client.query<{ label: string }>(
    `select distinct neighbourhood_id as label from membership where $1::uuid is null or neighbourhood_id > $1 order by 1 limit ${PAGE}`,
    [pass.last_record_id],
  );
  const last = labels.at(-1);
  if (!last) {
    // Who joined an earlier neighbourhood was judged with it and not counted.
    await client.query("update hub.identity_pass set state = 'done', done = total, changed_at = now() where id = $1", [
      pass.id,
    ]);
    return false;
  }
  const members = await selectBy<{ record_id: string }>(
    client,
    'pass-members',
    'select record_id from membership where neighbourhood_id = any($1)',
    labels.map(({ label }) => label),
  );
  const ids = members.map(({ record_id }) => record_id);
  const ruling = await readRuling(client);
  const candidates = await partnersOfPresent(client, ids, ruling);
  const folded = { changed: new Map<string, FoldedRecord>(), touched: new Set(ids) };
  const carried = await selectBy<{ key: string; records: number }>(
    client,
    'pass-identifiers',
    'select distinct i.key, i.records from record_identifier r join identifier i using (key) where r.record_id = any($1) and i.records > 1',
    ids,
  );
  const keys = carried.filter(({ key, records }) => countsUnder(ruling.rules, key, records)).map(({ key }) => key);
  const surroundings = await surround(client, folded, keys, [...ids, ...candidates.partners]);
  const settled = await settleCustomers(client, surroundings, ruling, {
    features: candidates.features,
    isDirty: () => true,
    again: true,
    renamed: [],
    unsure: [],
    near: candidates.near,
  });
  await sumActivity(client, [...new Set([...settled.gained, ...settled.lost])], settled.gone);
  await announce(client, [...settled.gained, ...settled.gone]);
  await markDue(client, [...settled.gained, ...settled.gone, ...settled.lost]);
  await client.query(
    `update hub.identity_pass set last_record_id = $2, done = least(done + $3, total), merged = merged + $4, parted = parted + $5,
       worked_ms = worked_ms + $6, changed_at = now() where id = $1`,
    [pass.id, last.label, ids.length, settled.gone.length, settled.appeared, Math.ceil(performance.now() - since)],
  );
  return true;
}
