import { stampOf, type PartyKind, type RecordAttributes, type RelationType } from '#contracts';
import {
  blockingKeysOf,
  countsUnder,
  emptyRecord,
  featuresOf,
  featuresUnder,
  foldAttributes,
  foldLiveness,
  foldRelation,
  foldSetting,
  identifiersOf,
  livenessOf,
  resolve,
  type IdentityRules,
  type IdentityDecision,
  type Liveness,
  type RecordState,
  type SetField,
} from '#identity';
import type { Pool } from 'pg';
import { heldDecisions } from '../../apply/words/decisions.js';
import { digestOf } from '../../apply/records/erasure.js';
import { blockOf, cappedAmong } from '../../matching/blocks.js';
import { readRuling } from '../../matching/ruling/ruling.js';
import type { AsOf } from '../object.js';

/**
 * Of which records a customer consists as of two clocks, folded from the words that both let through, and resolved by the model and the rules of today, and by what is too common today;
 * undefined where nothing was said of it by then. @param id of a record: a customer's, present or former
 */
export async function clusterAsOf(pool: Pool, id: string, asOf: AsOf) {
  const records = await recordsNear(pool, id, asOf);
  if (!records.has(id)) return undefined;
  const all = [...records.values()];
  const decisions = await decisionsAsOf(pool, [...records.keys()], asOf);
  const { models, rules } = await readRuling(pool);
  const features = new Map(all.map((record) => [record.id, featuresUnder(rules, featuresOf(record))]));
  const keys = new Set([...features.values()].flatMap((one) => blockingKeysOf(one).map(blockOf)));
  const capped = await cappedAmong(pool, [...keys]);
  const { clusters } = resolve(all, decisions, {
    counts: countsAmong(all, rules),
    model: (kind) => models[kind],
    features: (record) => features.get(record),
    capped: (key) => capped.has(blockOf(key)),
    mostRecords: rules.mostRecords,
  });
  const cluster = clusters.find(({ members }) => members.includes(id));
  return cluster && { cluster, records, rules };
}

/** Ties are followed so far: who was near through more steps than these was hardly one with the first. */
const MOST_ROUNDS = 4;
const MOST_NEAR = 2_000;
/** An address that more records carried than this showed nobody. */
const MOST_CARRIERS = 50;

/**
 * The records that may have been one customer with a record by then: who is near it now, and whoever was tied to any of these
 * by a decision, or by an e-mail address that one of them carried by then, though they have parted since.
 */
async function recordsNear(pool: Pool, id: string, asOf: AsOf): Promise<Map<string, RecordState>> {
  const records = new Map<string, RecordState>();
  const looked = new Set<string>();
  let [ties, addresses]: [readonly string[], readonly string[]] = [[id], []];
  for (let round = 0; round < MOST_ROUNDS && looked.size < MOST_NEAR; round++) {
    const { rows } = await pool.query<Party>(NEAR, [ties, addresses, [...looked], MOST_NEAR, MOST_CARRIERS]);
    const fresh = await foldAsOf(pool, rows, asOf);
    for (const party of rows) looked.add(party.id);
    for (const [record, state] of fresh) records.set(record, state);
    ties = rows.map((party) => party.id);
    addresses = [...fresh.values()].flatMap(({ kind, fields }) =>
      identifiersOf(kind, fields).flatMap((one) => (one.kind === 'email' ? (digestOf(one.value) ?? []) : [])),
    );
    if (ties.length === 0) break;
  }
  return records;
}

/** Of `$1` those near now, those that decisions name with them, and the carriers of `$2`, with who is near each; without `$3`. */
const NEAR = `
  with tied as (
    select unnest($1::uuid[]) as id
    union select b_record_id from decision where a_record_id = any($1)
    union select a_record_id from decision where b_record_id = any($1)
    union select record_id from carried_address where address in (
      select address from carried_address where address = any($2) group by address having count(*) <= $5))
  select distinct r.id, r.source, r.kind, r.key from tied
    join membership m on m.record_id = tied.id
    join membership n on n.neighbourhood_id = m.neighbourhood_id
    join record r on r.id = n.record_id
  where r.id <> all ($3::uuid[]) and coalesce(r.fields -> '$state' ->> 0, 'live') <> 'erased'
  limit $4`;

export interface Party {
  readonly id: string;
  readonly source: string;
  readonly kind: PartyKind;
  readonly key: string;
}

interface Word {
  readonly record_id: string;
  readonly stamp: string;
  readonly event_id: string;
  readonly said: {
    readonly attributes?: RecordAttributes;
    readonly liveness?: Liveness;
    readonly setting?: SetField;
    readonly relation?: { readonly type: RelationType; readonly to: string; readonly ended: boolean };
  };
}

/** The limits as SQL over a stamp and an event's id; `$2` and `$3` are their values. */
const WITHIN = (stamp: string, event: string): string =>
  `($2::text is null or substr(${stamp}, 2, 9) <= $2 collate "C")
   and ($3::timestamptz is null or exists (select 1 from hub.event_index e where e.event_id = ${event} and e.received_at <= $3))`;
const limits = ({ happenedBy, knownBy }: AsOf): readonly unknown[] => [
  happenedBy === undefined ? null : stampOf(happenedBy).slice(1, 10),
  knownBy ?? null,
];

/** The records folded from the words within the limits; one that nothing was said of by then is left out. */
export async function foldAsOf(
  pool: Pool,
  parties: readonly Party[],
  asOf: AsOf,
): Promise<ReadonlyMap<string, RecordState>> {
  const { rows } = await pool.query<Word>(
    `select record_id, stamp, event_id, said from record_version v where record_id = any($1) and ${WITHIN('v.stamp', 'v.event_id')}`,
    [parties.map((party) => party.id), ...limits(asOf)],
  );
  const byId = new Map(parties.map((party) => [party.id, party]));
  const records = new Map<string, RecordState>();
  for (const { record_id, stamp, event_id, said } of rows) {
    let record = records.get(record_id);
    if (!record) records.set(record_id, (record = emptyRecord(byId.get(record_id)!)));
    if (said.attributes) foldAttributes(record, said.attributes, stamp, event_id);
    if (said.liveness) foldLiveness(record, said.liveness, stamp, event_id);
    if (said.setting) foldSetting(record, said.setting, stamp, event_id);
    if (said.relation) foldRelation(record, said.relation.type, said.relation.to, said.relation.ended, stamp, event_id);
  }
  for (const [id, record] of records) if (record.born === '~' || livenessOf(record) === 'erased') records.delete(id);
  return records;
}

async function decisionsAsOf(pool: Pool, records: readonly string[], asOf: AsOf): Promise<readonly IdentityDecision[]> {
  const { rows } = await pool.query<IdentityDecision & { verdict: string }>(
    `select distinct on (least(a_record_id, b_record_id), greatest(a_record_id, b_record_id), rule)
       id, verdict, a_record_id as a, b_record_id as b, rule
     from ${heldDecisions('a_record_id = any($1) or b_record_id = any($1)', (d) => WITHIN(`${d}.stamp`, `${d}.event_id`))}
     order by least(a_record_id, b_record_id), greatest(a_record_id, b_record_id), rule, stamp desc, event_id desc`,
    [records, ...limits(asOf)],
  );
  return rows.filter((row) => row.verdict === 'same' || row.verdict === 'not-same');
}

function countsAmong(records: readonly RecordState[], rules: IdentityRules): (key: string) => boolean {
  const carriers = new Map<string, number>();
  for (const record of records)
    for (const { key } of identifiersOf(record.kind, record.fields)) carriers.set(key, (carriers.get(key) ?? 0) + 1);
  return (key) => countsUnder(rules, key, carriers.get(key) ?? 0);
}
