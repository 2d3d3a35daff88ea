import type { PartyKind } from '#contracts';
import type { Pool } from 'pg';
import { readParties, type RecordParty } from '../../matching/explaining/read-members.js';

/** Whose fact somebody is about to set, or to take back. */
export interface Settable {
  readonly kind: PartyKind;
  /** The record that the word is to go with: the one whose value stands now, or else the customer's eldest. */
  readonly party: RecordParty;
  /** Records of the customer of which a person's word on the field stands. */
  readonly set: readonly RecordParty[];
}

/**
 * Finds the record that a word on a field belongs to: it corrects what one record says, and goes where that one goes.
 * Undefined where there is no such customer, or the record is none of it.
 * @param customer its id, present or former
 * @param field a field or `address`
 * @param record of the customer, where somebody says which; what was erased is none
 */
export async function readSettable(
  pool: Pool,
  customer: string,
  field: string,
  record?: string,
): Promise<Settable | undefined> {
  const { rows } = await pool.query<Found>(
    `select c.kind, own.members, own.set,
       (select f.value ->> 'recordId' from jsonb_each(c.facts) f
         where f.key = $2 or starts_with(f.key, $2 || '.') order by f.key limit 1) as says
     from customer c, lateral (
       select array_agg(r.id order by r.born, r.id) as members,
         array_agg(r.id order by r.born, r.id) filter (
           where r.fields ? ('$set.' || $2) and r.fields -> ('$set.' || $2) -> 0 -> 'takenBack' is null) as set
       from membership m join record r on r.id = m.record_id
       where m.customer_id = c.id and coalesce(r.fields -> '$state' ->> 0, 'live') <> 'erased') own
     where c.id = (select customer_id from membership where record_id = $1)`,
    [customer, field],
  );
  const found = rows[0];
  const carrier = record ?? found?.says ?? found?.members?.[0];
  if (!found?.members || carrier === undefined || !found.members.includes(carrier)) return undefined;
  const set = found.set ?? [];
  const parties = await readParties(pool, [carrier, ...set]);
  return { kind: found.kind, party: parties.get(carrier)!, set: set.map((id) => parties.get(id)!) };
}

interface Found {
  readonly kind: PartyKind;
  /** Null where all of them were erased. */
  readonly members: readonly string[] | null;
  readonly set: readonly string[] | null;
  readonly says: string | null;
}
