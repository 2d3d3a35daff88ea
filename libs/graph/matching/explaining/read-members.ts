import type { PartyKind } from '#contracts';
import type { Pool } from 'pg';

/** A record as events point at it. */
export interface RecordParty {
  readonly kind: PartyKind;
  readonly source: string;
  readonly key: string;
}

export async function readParties(pool: Pool, records: readonly string[]): Promise<ReadonlyMap<string, RecordParty>> {
  const { rows } = await pool.query<RecordParty & { id: string }>(
    'select id, kind, source, key from record where id = any($1::uuid[])',
    [records],
  );
  return new Map(rows.map(({ id, kind, source, key }) => [id, { kind, source, key }]));
}

export interface CustomerMembers {
  readonly id: string;
  readonly members: readonly string[];
}

/** The customers that hold any of these records, each once, with all their records. */
export async function readCustomersOfRecords(
  pool: Pool,
  records: readonly string[],
): Promise<readonly CustomerMembers[]> {
  const { rows } = await pool.query<CustomerMembers>(
    `select customer_id as id, array_agg(record_id order by record_id) as members from membership
     where customer_id in (select customer_id from membership where record_id = any($1::uuid[])) group by 1 order by 1`,
    [records],
  );
  return rows;
}
