import { stampOf, timeOf, type PartyKind, type RecordAttributes, type RelationType } from '#contracts';
import {
  chooseFacts,
  displayNameOf,
  emptyRecord,
  foldAttributes,
  foldLiveness,
  foldRelation,
  identifiersOf,
  livenessOf,
  relationsOf,
  resolve,
  SHARED_ABOVE,
  type IdentifierKind,
  type IdentityDecision,
  type Liveness,
  type RecordState,
} from '#identity';
import type { UnderstandingTerms } from '#understanding';
import type { Pool } from 'pg';
import { readRuling } from '../../matching/ruling/ruling.js';
import { casesAsOf } from './cases-as-of.js';
import { ITEM_VIEWS, itemViews } from './item-views.js';
import { itemsAsOf } from './items-as-of.js';
import { objectOf, type AsOf } from '../object.js';
import { scopeOf, type CustomerJson } from '../customers/read-customers.js';
import type { Selection } from '../selection.js';
import { CUSTOMER } from '../shapes/customer.js';
import { customerAlso } from '../shapes/references.js';
import { Statement } from '../statement.js';
import { deriveAsOf } from '../../understanding/derive-as-of.js';
import { asksForUnderstanding, understoodViews } from '../understanding/as-of-views.js';

/**
 * A customer as of two clocks: from what had happened by one time as far as it was known by another. Its records are
 * folded again from the words that both limits let through, its identity resolved among them by today's model, its relations cut to
 * them; messages and consents are left out by the same limits. Cases stand where they stood; opportunities, notes, kept
 * contacts and judgements are folded again. What is understood is derived from the touchpoints that are left.
 */
export async function readCustomerAsOf(
  pool: Pool,
  id: string,
  asOf: AsOf,
  fields: readonly Selection[],
  terms: UnderstandingTerms,
): Promise<CustomerJson | undefined> {
  const neighbours = await pool.query<Party>(
    `select r.id, r.source, r.kind, r.key from record r join membership m on m.record_id = r.id
     where m.neighbourhood_id = (select neighbourhood_id from membership where record_id = $1)
       and coalesce(r.fields -> '$state' ->> 0, 'live') <> 'erased'`,
    [id],
  );
  const records = await foldAsOf(pool, neighbours.rows, asOf);
  if (!records.has(id)) return undefined;
  const all = [...records.values()];
  const decisions = await decisionsAsOf(pool, [...records.keys()], asOf);
  const { models } = await readRuling(pool);
  const cluster = resolve(all, decisions, { counts: countsAmong(all), model: (kind) => models[kind] }).clusters.find(
    ({ members }) => members.includes(id),
  );
  if (!cluster) return undefined;
  const members = cluster.members.map((member) => records.get(member)!);
  const relations = [...spansOf(members), ...(await spansTowards(pool, cluster.members, asOf))];

  const cases = await casesAsOf(pool, cluster.members, asOf);
  const items = await itemsAsOf(pool, cluster.members, asOf);

  const understood = asksForUnderstanding(fields)
    ? await deriveAsOf(pool, cluster.customerId, cluster.members, asOf, terms)
    : undefined;
  const statement = new Statement();
  const views = `with as_of_relation as (select * from json_to_recordset(${statement.bind(JSON.stringify(relations), 'json')}) as r (from_record_id uuid, type text, to_record_id uuid, valid_from timestamptz, valid_to timestamptz, event_id uuid)),
    as_of_record as (select * from json_to_recordset(${statement.bind(JSON.stringify(members), 'json')}) as r (id uuid, source text, kind text, key text, born text, fields jsonb)),
    as_of_case as (select * from json_populate_recordset(null::customer_case, ${statement.bind(JSON.stringify(cases), 'json')})),
    as_of_customer as (select * from json_to_record(${statement.bind(JSON.stringify(rowOf(cluster.customerId, cluster.joins, members)), 'json')}) as c (id uuid, kind text, display_name text, email text, phone text, city text, business_id text, born timestamptz, facts jsonb, how jsonb, members uuid[]))${itemViews(items, statement)}${understood ? understoodViews(understood, statement) : ''}`;
  const object = objectOf(
    CUSTOMER,
    'c0',
    fields,
    {
      ...scopeOf(statement),
      ...ITEM_VIEWS,
      asOf,
      relations: 'as_of_relation',
      records: 'as_of_record',
      cases: 'as_of_case',
    },
    customerAlso('c0'),
  );
  return statement.json(pool, `${views} select ${object}::text as json from as_of_customer c0`);
}

interface Party {
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
async function foldAsOf(pool: Pool, parties: readonly Party[], asOf: AsOf): Promise<ReadonlyMap<string, RecordState>> {
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
    if (said.relation) foldRelation(record, said.relation.type, said.relation.to, said.relation.ended, stamp, event_id);
  }
  for (const [id, record] of records) if (record.born === '~' || livenessOf(record) === 'erased') records.delete(id);
  return records;
}

async function decisionsAsOf(pool: Pool, records: readonly string[], asOf: AsOf): Promise<readonly IdentityDecision[]> {
  const { rows } = await pool.query<IdentityDecision & { verdict: string }>(
    `select distinct on (least(a_record_id, b_record_id), greatest(a_record_id, b_record_id), rule)
       id, verdict, a_record_id as a, b_record_id as b, rule
     from decision d where (a_record_id = any($1) or b_record_id = any($1)) and ${WITHIN('d.stamp', 'd.event_id')}
     order by least(a_record_id, b_record_id), greatest(a_record_id, b_record_id), rule, stamp desc, event_id desc`,
    [records, ...limits(asOf)],
  );
  return rows.filter((row) => row.verdict === 'same' || row.verdict === 'not-same');
}

function countsAmong(records: readonly RecordState[]): (key: string) => boolean {
  const carriers = new Map<string, number>();
  for (const record of records)
    for (const { key } of identifiersOf(record.kind, record.fields)) carriers.set(key, (carriers.get(key) ?? 0) + 1);
  return (key) => (carriers.get(key) ?? 0) <= SHARED_ABOVE[key.split('|')[1] as IdentifierKind];
}

const spansOf = (records: readonly RecordState[]): readonly object[] =>
  records.flatMap((record) =>
    relationsOf(record).map(({ type, to, from, until, eventId }) => ({
      from_record_id: record.id, type, to_record_id: to, valid_from: from, valid_to: until, event_id: eventId,
    })),
  ); // prettier-ignore

/** Relations that others had to these records. */
async function spansTowards(pool: Pool, members: readonly string[], asOf: AsOf): Promise<readonly object[]> {
  const { rows } = await pool.query<Party>(
    `select id, source, kind, key from record where id in (
       select from_record_id from relation where to_record_id = any($1) and from_record_id <> all($1) limit 2000)
       and coalesce(fields -> '$state' ->> 0, 'live') <> 'erased'`,
    [members],
  );
  const others = await foldAsOf(pool, rows, asOf);
  const wanted = new Set(members);
  return spansOf([...others.values()]).filter((span) => wanted.has((span as { to_record_id: string }).to_record_id));
}

function rowOf(id: string, how: readonly object[], records: readonly RecordState[]): object {
  const facts = chooseFacts(records);
  const first = (field: string) => (facts[field]?.value as readonly string[] | undefined)?.[0] ?? null;
  const text = (field: string) => (facts[field]?.value as string | undefined) ?? null;
  return {
    id,
    kind: records[0]!.kind,
    display_name: displayNameOf(records, facts),
    email: first('emails'),
    phone: first('phones'),
    city: text('address.city'),
    business_id: text('businessId'),
    born: timeOf(`1${records[0]!.born}`),
    facts,
    how,
    members: records.map((record) => record.id),
  };
}
