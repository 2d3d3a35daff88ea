import {
  countsUnder,
  featuresUnder,
  resolve,
  scorePair,
  withoutCrowd,
  type IdentityDecision,
  type MatchFeatures,
  type RecordState,
  type Resolution,
} from '#identity';
import type { ClientBase } from 'pg';
import { decisionsAmong } from '../../apply/words/decisions.js';
import { RECORD_COLUMNS } from '../../apply/records.js';
import { selectBy } from '../../apply/statement.js';
import { blockOf, crowdedIn, isCapped, readBlocks } from '../blocks.js';
import { meet } from '../candidates.js';
import { readFeatures, readLooks } from '../features.js';
import type { Ruling } from '../ruling/ruling.js';

/** Everything that any evidence connects with some records, read without locks: for questions, not for writing. */
export interface Closure {
  readonly records: readonly RecordState[];
  readonly features: ReadonlyMap<string, MatchFeatures>;
  readonly decisions: readonly IdentityDecision[];
  /** Record id to the customer it belongs to now. */
  readonly customers: ReadonlyMap<string, string>;
  /** Blocks that are too big to find anybody in. */
  readonly capped: ReadonlySet<string>;
  /** Identifier key to how many records carry it. */
  readonly carriers: ReadonlyMap<string, number>;
  /** Pairs of records, seeds and what they led to, that score well enough to be doubted, whether in here or not. */
  readonly close: readonly (readonly [string, string])[];
}

/** Follows all evidence from the seeds until nothing new is found, those included who are one customer with them now. */
export async function closureOf(client: ClientBase, seeds: readonly string[], ruling: Ruling): Promise<Closure> {
  const features = new Map<string, MatchFeatures>();
  const customers = new Map<string, string>();
  const capped = new Set<string>();
  const carriers = new Map<string, number>();
  const close: (readonly [string, string])[] = [];
  let fresh = [...new Set(seeds)];
  const seen = new Set(fresh);
  while (fresh.length > 0) {
    const found = [
      ...(await alike(client, fresh, ruling, { features, capped, close })),
      ...(await carrying(client, fresh, ruling, carriers)),
      ...(await together(client, fresh, customers)),
      ...(await decidedWith(client, fresh)),
    ];
    fresh = [...new Set(found)].filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
  }
  const ids = [...seen];
  const records = await selectBy<RecordState>(
    client,
    'records-read',
    `select ${RECORD_COLUMNS} from record where id = any($1)`,
    ids,
  );
  return { records, features, decisions: await decisionsAmong(client, ids), customers, capped, carriers, close };
}

/** What the records of a closure come to under a ruling, with other decisions where such are given. */
export const resolveClosure = (
  { records, features, decisions, capped, carriers }: Closure,
  ruling: Ruling,
  instead: readonly IdentityDecision[] = decisions,
): Resolution =>
  resolve(records, instead, {
    counts: (key) => countsUnder(ruling.rules, key, carriers.get(key) ?? 0),
    mostRecords: ruling.rules.mostRecords,
    capped: (key) => capped.has(blockOf(key)),
    model: (kind) => ruling.models[kind],
    features: (id) => features.get(id),
  });

interface Seen {
  readonly features: Map<string, MatchFeatures>;
  readonly capped: Set<string>;
  readonly close: (readonly [string, string])[];
}

async function alike(
  client: ClientBase,
  ids: readonly string[],
  { models, rules }: Ruling,
  { features, capped, close }: Seen,
): Promise<readonly string[]> {
  const own = await readFeatures(client, ids);
  for (const [id, row] of own) if (!features.has(id)) features.set(id, featuresUnder(rules, row.features));
  const membersOf = new Map<string, readonly string[]>();
  for (const block of await readBlocks(client, [...new Set([...own.values()].flatMap(({ keys }) => keys))])) {
    if (isCapped(block)) capped.add(block.key);
    else membersOf.set(block.key, block.members);
  }
  const candidates = [...own].map(([id, row]) => [id, meet(row, (key) => membersOf.get(key), models)] as const);
  const unread = new Set(candidates.flatMap(([, near]) => [...near].filter((id) => !features.has(id))));
  for (const [id, look] of await readLooks(client, [...unread])) features.set(id, featuresUnder(rules, look));
  const crowdedKeys = crowdedIn(capped);
  return candidates.flatMap(([id, near]) => {
    const one = features.get(id)!;
    const model = models[one.kind];
    const { link, review } = model.thresholds;
    return [...near].filter((other) => {
      const its = features.get(other);
      if (its === undefined) return false;
      const score = scorePair(model, ...withoutCrowd(one, its, crowdedKeys));
      if (score >= review) close.push([id, other]);
      return score >= link;
    });
  });
}

async function carrying(
  client: ClientBase,
  ids: readonly string[],
  { rules }: Ruling,
  carriers: Map<string, number>,
): Promise<readonly string[]> {
  const carried = await selectBy<{ key: string; records: number }>(
    client,
    'closure-identifiers',
    `select distinct i.key, i.records from record_identifier r join identifier i using (key) where r.record_id = any($1)`,
    ids,
  );
  const unread = carried.filter(({ key }) => !carriers.has(key));
  for (const { key, records } of unread) carriers.set(key, records);
  const rows = await selectBy<{ record_id: string }>(
    client,
    'carriers',
    'select key, record_id from record_identifier where key = any($1)',
    unread.filter(({ key, records }) => records > 1 && countsUnder(rules, key, records)).map(({ key }) => key),
  );
  return rows.map(({ record_id }) => record_id);
}

async function together(
  client: ClientBase,
  ids: readonly string[],
  customers: Map<string, string>,
): Promise<readonly string[]> {
  const rows = await selectBy<{ record_id: string; customer_id: string }>(
    client,
    'closure-together',
    `select record_id, customer_id from membership
     where customer_id in (select customer_id from membership where record_id = any($1))`,
    ids,
  );
  for (const { record_id, customer_id } of rows) customers.set(record_id, customer_id);
  return rows.map(({ record_id }) => record_id);
}

async function decidedWith(client: ClientBase, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await selectBy<{ a: string; b: string }>(
    client,
    'closure-decisions',
    'select a_record_id as a, b_record_id as b from decision where a_record_id = any($1) or b_record_id = any($1)',
    ids,
  );
  return rows.flatMap(({ a, b }) => [a, b]);
}
