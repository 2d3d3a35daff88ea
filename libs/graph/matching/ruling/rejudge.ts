import type { PartyKind } from '#contracts';
import { countsUnder } from '#identity';
import type { Pool, PoolClient } from 'pg';
import { randomUUID } from 'node:crypto';
import { sumActivity } from '../../apply/touchpoints/activity.js';
import { settleCustomers } from '../../apply/customers.js';
import { surround, type Member } from '../../apply/neighbourhoods.js';
import { announce } from '../../apply/outbox.js';
import type { FoldedRecord } from '../../apply/records.js';
import { selectBy } from '../../apply/statement.js';
import { LOCKS } from '../../store/locks.js';
import { inTransaction, isPassing } from '../../store/open-graph.js';
import { partnersOfPresent, type Candidates } from '../candidates.js';
import { doubtsDue } from '../reviews/doubts-due.js';
import { markDoubts } from '../reviews/reviews.js';
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
    "select kind from hub.identity_pass where state <> 'done' and started_at = (select max(started_at) from hub.identity_pass)",
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

/** Of whom the model changed, and nothing else. */
type PassKind = PartyKind | 'both';

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
  const { rowCount } = await pool.query("select 1 from hub.identity_pass where state = 'running'");
  if (rowCount === 0) return false;
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

/** Who is in these neighbourhoods, of those in which anybody is of a kind. */
async function membersOf(
  client: PoolClient,
  labels: readonly string[],
  kind: PassKind | null,
): Promise<readonly Member[]> {
  const members = await selectBy<Member & { readonly kind: PartyKind }>(
    client,
    'pass-members',
    `select m.record_id, m.customer_id, m.neighbourhood_id, r.kind from membership m join record r on r.id = m.record_id
     where m.neighbourhood_id = any($1)`,
    labels,
  );
  if (kind === null || kind === 'both') return members;
  const concerned = new Set(members.filter((one) => one.kind === kind).map(({ neighbourhood_id: label }) => label));
  return members.filter(({ neighbourhood_id: label }) => concerned.has(label));
}

/** @param byModel whether the model alone is another one: then nobody says anything else than before */
async function judgeMembers(
  client: PoolClient,
  members: readonly Member[],
  byModel: boolean,
): Promise<{ readonly merged: number; readonly parted: number }> {
  const ids = members.map(({ record_id }) => record_id);
  const ruling = await readRuling(client);
  const candidates = await partnersOfPresent(client, ids, ruling);
  const carried = await selectBy<{ record_id: string; key: string; records: number }>(
    client,
    'pass-identifiers',
    'select r.record_id, i.key, i.records from record_identifier r join identifier i using (key) where r.record_id = any($1) and i.records > 1',
    ids,
  );
  const counting = carried.filter(({ key, records }) => countsUnder(ruling.rules, key, records));
  const alone = byModel ? aloneAmong(members, candidates, new Set(counting.map(({ record_id }) => record_id))) : [];
  const customerOf = new Map(alone.map(({ record_id, customer_id }) => [record_id, customer_id]));
  await markDoubts(
    client,
    await doubtsDue(client, {
      customerOf: (record) => customerOf.get(record),
      went: new Map(),
      changed: [],
      unsure: [],
      near: alone.map(({ record_id }) => [record_id, candidates.near.get(record_id) ?? []]),
    }),
  );
  const others = ids.filter((id) => !customerOf.has(id));
  if (others.length === 0) return { merged: 0, parted: 0 };
  const surroundings = await surround(
    client,
    { changed: new Map<string, FoldedRecord>(), touched: new Set(others) },
    [...new Set(counting.map(({ key }) => key))],
    [...others, ...candidates.partners],
  );
  const settled = await settleCustomers(client, surroundings, ruling, {
    features: candidates.features,
    isDirty: () => !byModel,
    again: byModel ? 'by-model' : 'whole',
    renamed: [],
    unsure: [],
    near: candidates.near,
  });
  await sumActivity(client, [...new Set([...settled.gained, ...settled.lost])], settled.gone);
  await announce(client, [...settled.gained, ...settled.gone]);
  await markDue(client, [...settled.gained, ...settled.gone, ...settled.lost]);
  return { merged: settled.gone.length, parted: settled.appeared };
}

/**
 * Who is alone in a neighbourhood, shares no identifier that counts, and reaches nobody under the model: of whom nothing needs to be looked at or locked,
 * since whatever comes to them meanwhile is judged by the batch that brings it.
 */
function aloneAmong(
  members: readonly Member[],
  { linking }: Candidates,
  sharing: ReadonlySet<string>,
): readonly Member[] {
  const sizes = new Map<string, number>();
  for (const { neighbourhood_id: label } of members) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return members.filter(
    ({ record_id, neighbourhood_id }) =>
      sizes.get(neighbourhood_id) === 1 && !linking.has(record_id) && !sharing.has(record_id),
  );
}
