import { standing, timeOf } from '#contracts';
import { chooseFacts, displayNameOf, nameTokens, type Cluster, type RecordState } from '#identity';
import type { Ruling } from '../matching/ruling/ruling.js';
import { excluded, insertSql, overRows } from './statement.js';

const CUSTOMER = {
  id: 'uuid', kind: 'text', display_name: 'text', name_norm: 'text', name_tokens: 'text[]', email: 'text', phone: 'text', city: 'text',
  business_id: 'text', facts: 'jsonb', how: 'jsonb', records: 'int', born: 'timestamptz',
} as const; // prettier-ignore
const NAMED =
  'named as (insert into name_token (token) select distinct unnest(name_tokens) as token from r order by token on conflict do nothing)';
const UPSERT = insertSql('customer', CUSTOMER, `on conflict (id) do update set ${excluded(CUSTOMER, ['id'])}`, {
  orderBy: 'id',
});
export const upsertCustomers = overRows('customers-upsert', CUSTOMER, `, ${NAMED} ${UPSERT}`);

const columnsOf = (table: string): string =>
  Object.keys(CUSTOMER)
    .map((column) => `${table}.${column}`)
    .join(', ');
/** The same where most rows will be as they are: those are looked at and left alone. */
export const upsertChangedCustomers = overRows(
  'customers-upsert-changed',
  CUSTOMER,
  `, anew as (select r.* from r left join customer c using (id) where (${columnsOf('r')}) is distinct from (${columnsOf('c')})),
   ${NAMED.replaceAll('from r ', 'from anew ')} ${UPSERT.replaceAll('from r ', 'from anew ')}`,
);

/** How their records came together, of customers that are the same otherwise. */
export const updateHow = overRows(
  'customers-how',
  { id: 'uuid', how: 'jsonb' },
  'update customer c set how = r.how from r where c.id = r.id and c.how is distinct from r.how',
);

/** A customer as it stands in its table: its facts chosen, its name, how its records came together. */
export function customerRow(cluster: Cluster, records: readonly RecordState[], { rules }: Ruling): object {
  const facts = chooseFacts(records, rules);
  const display_name = displayNameOf(records, facts);
  const tokens = [
    ...new Set(records.flatMap((record) => nameTokens(nameOf(record))).concat(nameTokens(display_name))),
  ].sort();
  const first = (field: string) => (facts[field]?.value as readonly string[] | undefined)?.[0] ?? null;
  const text = (field: string) => (facts[field]?.value as string | undefined) ?? null;
  return {
    id: cluster.customerId,
    kind: records[0]!.kind,
    display_name,
    name_norm: nameTokens(display_name).join(' '),
    name_tokens: tokens,
    email: first('emails'),
    phone: first('phones'),
    city: text('address.city'),
    business_id: text('businessId'),
    facts,
    how: cluster.joins,
    records: records.length,
    born: timeOf(`1${records[0]!.born}`),
  };
}

const nameOf = ({ fields }: RecordState): string =>
  [standing<string>(fields, 'name'), standing<string>(fields, 'givenName'), standing<string>(fields, 'familyName')]
    .filter(Boolean)
    .join(' ');
