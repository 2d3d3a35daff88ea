import { timeOf } from '#contracts';
import { chooseFacts, displayNameOf, relationsOf, type Cluster, type IdentityRules, type RecordState } from '#identity';
import type { UnderstandingTerms } from '#understanding';
import type { Pool } from 'pg';
import { casesAsOf } from './cases-as-of.js';
import { ITEM_VIEWS, itemViews } from './item-views.js';
import { itemsAsOf } from './items-as-of.js';
import { experimentsAsOf } from './experiments-as-of.js';
import { clusterAsOf, foldAsOf, type Party } from './cluster-as-of.js';
import { objectOf, type AsOf } from '../object.js';
import { scopeOf, type CustomerJson } from '../customers/read-customers.js';
import { asks, type Selection } from '../selection.js';
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
  const found = await clusterAsOf(pool, id, asOf);
  if (!found) return undefined;
  const { cluster, records, rules } = found;
  const members = cluster.members.map((member) => records.get(member)!);
  const relations = [...spansOf(members), ...(await spansTowards(pool, cluster.members, asOf))];

  const cases = await casesAsOf(pool, cluster.members, asOf);
  const items = await itemsAsOf(pool, cluster.members, asOf);

  const understood = asksForUnderstanding(fields)
    ? await deriveAsOf(pool, cluster.customerId, cluster.members, asOf, terms)
    : undefined;
  const tried = asks(fields, 'experiments') ? await experimentsAsOf(pool, cluster.members, asOf) : [];
  const statement = new Statement();
  const views = `with as_of_relation as (select * from json_to_recordset(${statement.bind(JSON.stringify(relations), 'json')}) as r (from_record_id uuid, type text, to_record_id uuid, valid_from timestamptz, valid_to timestamptz, event_id uuid)),
    as_of_record as (select * from json_to_recordset(${statement.bind(JSON.stringify(members), 'json')}) as r (id uuid, source text, kind text, key text, born text, fields jsonb)),
    as_of_case as (select * from json_populate_recordset(null::customer_case, ${statement.bind(JSON.stringify(cases), 'json')})),
    as_of_experiment as (select * from json_populate_recordset(null::experiment, ${statement.bind(JSON.stringify(tried), 'json')})),
    as_of_customer as (select * from json_to_record(${statement.bind(JSON.stringify(rowOf(cluster, members, rules)), 'json')}) as c (id uuid, kind text, display_name text, email text, phone text, city text, business_id text, born timestamptz, facts jsonb, how jsonb, members uuid[]))${itemViews(items, statement)}${understood ? understoodViews(understood, statement) : ''}`;
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

function rowOf({ customerId: id, joins: how }: Cluster, records: readonly RecordState[], rules: IdentityRules): object {
  const facts = chooseFacts(records, rules);
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
