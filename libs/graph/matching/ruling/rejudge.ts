import type { PartyKind } from '#contracts';
import type { Pool, PoolClient } from 'pg';
import { randomUUID } from 'node:crypto';
import { LOCKS } from '../../store/locks.js';
import { inTransaction, isPassing } from '../../store/open-graph.js';
import { judgeMembers, membersOf, type PassKind } from './judge-members.js';
import { rereadPage } from './reread.js';

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
/** Below every id of a record. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Begins a pass; one that runs already begins anew. Whoever calls `continuePass` carries it on, this process or another.
 * @param kind the kind of party whose model alone is another one now; without it everything is judged again, facts included
 */
export const beginPass = (pool: Pool, reason: string, kind?: PartyKind): Promise<string> =>
  inTransaction(pool, (client) => beginPassIn(client, reason, kind));

/** The same within a transaction of the caller's. */
export async function beginPassIn(client: PoolClient, reason: string, kind?: PartyKind): Promise<string> {
  const id = randomUUID();
  // What a pass that did not come to its end left out is judged by the next one.
  const { rows } = await client.query<{ kind: PassKind | null }>(
    "select kind from (select kind, state from hub.identity_pass order by started_at desc limit 1) latest where state <> 'done'",
  );
  const whose = rows.reduce<PassKind | null>((both, unfinished) => together(both, unfinished.kind), kind ?? null);
  await client.query("update hub.identity_pass set state = 'stopped', changed_at = now() where state = 'running'");
  await client.query(
    `insert into hub.identity_pass (id, reason, kind, state, total)
     select $1, $2, $3, 'running', count(*) from record where $3::text is null or $3 in (kind, 'both')`,
    [id, reason, whose],
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

export async function isPassRunning(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query("select 1 from hub.identity_pass where state = 'running'");
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

/** What two passes look at; null where either looks at everything, facts included. */
const together = (one: PassKind | null, other: PassKind | null): PassKind | null =>
  one === null || other === null ? null : one === other ? one : 'both';

interface Place {
  readonly id: string;
  readonly last_record_id: string | null;
  /** Null where anything may have changed. */
  readonly kind: PassKind | null;
}

/** One page of the pass that runs, in a transaction of its own. Returns false where none runs, or somebody else is at it. */
async function inPass(pool: Pool, page: (client: PoolClient, pass: Place) => Promise<boolean>): Promise<boolean> {
  if (!(await isPassRunning(pool))) return false;
  try {
    return await inTransaction(pool, async (client) => {
      await client.query('select pg_advisory_xact_lock_shared($1)', [LOCKS.swap]);
      const running = await client.query<Place>(
        "select id, last_record_id, kind from hub.identity_pass where state = 'running' for update skip locked",
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
  const { rows: labels } = await client.query<{ label: string }>({
    name: 'pass-labels',
    text: `select distinct neighbourhood_id as label from membership where neighbourhood_id > $1 order by 1 limit ${PAGE}`,
    values: [pass.last_record_id ?? NOBODY],
  });
  const last = labels.at(-1);
  if (!last) {
    // Who joined an earlier neighbourhood was judged with it and not counted.
    await client.query("update hub.identity_pass set state = 'done', done = total, changed_at = now() where id = $1", [
      pass.id,
    ]);
    return false;
  }
  const members = await membersOf(
    client,
    labels.map(({ label }) => label),
    pass.kind,
  );
  const judged = await judgeMembers(client, members, pass.kind !== null);
  await client.query(
    `update hub.identity_pass set last_record_id = $2, done = least(done + $3, total), merged = merged + $4, parted = parted + $5,
       worked_ms = worked_ms + $6, changed_at = now() where id = $1`,
    [pass.id, last.label, members.length, judged.merged, judged.parted, Math.ceil(performance.now() - since)],
  );
  return true;
}
