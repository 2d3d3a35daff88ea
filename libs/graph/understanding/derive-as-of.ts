import type { UnderstandingTerms } from '#understanding';
import type { ClientBase, Pool } from 'pg';
import { selectBy } from '../apply/statement.js';
import type { AsOf } from '../read/object.js';
import { contactsOf, readCases, readTouchpoints, type TouchpointRead } from './contacts.js';
import { readDeals } from './deals.js';
import { derive, type Derived } from './derive.js';
import { Judgements, readJudgements } from './judgements.js';
import { readParties } from './people.js';
import { surroundingsOf, type Surrounded } from './surroundings.js';

/**
 * What is understood of a customer as of two clocks: derived from the contacts that both let through. Of whom the
 * customer consists is told by the caller; who walks with it, where cases were merged to and the last words on deals
 * and notes are as they are now.
 * @param members the records that are the customer at that time
 */
export async function deriveAsOf(
  pool: Pool,
  customer: string,
  members: readonly string[],
  asOf: AsOf,
  terms: UnderstandingTerms,
): Promise<Derived> {
  const client = await pool.connect();
  try {
    const surrounded = await surroundingsThen(client, customer, members);
    const { people, accounts } = await readParties(client, surrounded);
    const touchpoints = await within(client, await readTouchpoints(client, [...surrounded.customerOf.keys()]), asOf);
    const judged = await knownBy(
      client,
      (await readJudgements(client, [...surrounded.customerOf.keys()])).filter(
        (row) => asOf.happenedBy === undefined || row.judged_at.toISOString() <= asOf.happenedBy,
      ),
      asOf,
    );
    const deals = await readDeals(client, surrounded);
    return derive(
      {
        contacts: contactsOf(touchpoints, surrounded, accounts),
        cases: await readCases(client, touchpoints),
        deals: {
          ...deals,
          moves: deals.moves.filter(({ at }) => asOf.happenedBy === undefined || at <= asOf.happenedBy),
          parts: deals.parts.filter(({ at }) => asOf.happenedBy === undefined || at <= asOf.happenedBy),
        },
        accounts,
        people,
        judgements: new Judgements(judged, surrounded.customerOf),
        known: new Map(),
      },
      terms,
    );
  } finally {
    client.release();
  }
}

/** Everybody around the customer as they are now, but for its own records: those that were not its own stand alone. */
async function surroundingsThen(client: ClientBase, customer: string, members: readonly string[]): Promise<Surrounded> {
  const holders = await selectBy<{ id: string }>(
    client,
    'as-of-holders',
    'select distinct customer_id as id from membership where record_id = any($1)',
    members,
  );
  const now = await surroundingsOf(client, [...new Set([customer, ...holders.map(({ id }) => id)])]);
  const own = new Set(members);
  const held = new Set(holders.map(({ id }) => id));
  const customerOf = new Map(
    [...now.customerOf].map(([record, holder]) => [
      record,
      own.has(record) ? customer : held.has(holder) && holder === customer ? record : holder,
    ]),
  );
  return { customers: new Set([...now.customers, customer]), customerOf };
}

/** The touchpoints that both clocks let through. */
const within = (
  client: ClientBase,
  touchpoints: readonly TouchpointRead[],
  asOf: AsOf,
): Promise<readonly TouchpointRead[]> =>
  knownBy(
    client,
    touchpoints.filter(
      ({ occurred_at }) => asOf.happenedBy === undefined || occurred_at.toISOString() <= asOf.happenedBy,
    ),
    asOf,
  );

async function knownBy<T extends { readonly event_id: string }>(
  client: ClientBase,
  said: readonly T[],
  asOf: AsOf,
): Promise<readonly T[]> {
  if (asOf.knownBy === undefined) return said;
  const { rows } = await client.query<{ event_id: string }>(
    'select event_id from hub.event_index where event_id = any($1) and received_at <= $2',
    [[...new Set(said.map(({ event_id }) => event_id))], asOf.knownBy],
  );
  const known = new Set(rows.map(({ event_id }) => event_id));
  return said.filter(({ event_id }) => known.has(event_id));
}
