import type { UnderstandingTerms } from '#understanding';
import type { ClientBase, Pool } from 'pg';
import { selectBy } from '../apply/statement.js';
import type { AsOf } from '../read/object.js';
import { itemsAsOf, type ItemsAsOf } from '../read/clocks/items-as-of.js';
import { contactsOf, readCases, readTouchpoints, type TouchpointRead } from './material/contacts.js';
import { dealsAmong, type DealRow } from './material/deals.js';
import { derive, type Derived } from './derive.js';
import { Judgements, readJudgements } from './material/judgements.js';
import { ModelReadings, readModelReadings } from './models/model-readings.js';
import { readParties } from './material/people.js';
import { surroundingsOf, type Surrounded } from './material/surroundings.js';

/**
 * What is understood of a customer as of two clocks: derived from the contacts that both let through, and from deals and
 * notes as they stood. Of whom the customer consists is told by the caller; who walks with it and where cases were
 * merged to is as it is now.
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
    const records = [...surrounded.customerOf.keys()];
    const items = await itemsAsOf(client, records, asOf);
    const touchpoints = await within(client, replaced(await readTouchpoints(client, records), items, records), asOf);
    const judged = await knownBy(
      client,
      (await readJudgements(client, records)).filter(
        (row) => asOf.happenedBy === undefined || row.judged_at.toISOString() <= asOf.happenedBy,
      ),
      asOf,
    );
    const ids = [...new Set(touchpoints.map(({ id }) => id))];
    const models = terms.reader ? await knownBy(client, await readModelReadings(client, ids), asOf) : [];
    const deals = dealsAmong(dealRowsOf(items), surrounded);
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
        models: new ModelReadings(models, terms.reader, terms.hours),
        known: new Map(),
      },
      terms,
    );
  } finally {
    client.release();
  }
}

/** Contacts that stand on an item as the item stood, instead of as it is. */
function replaced(
  touchpoints: readonly TouchpointRead[],
  { touchpoint, replaced: ids, feedback }: ItemsAsOf,
  records: readonly string[],
): readonly TouchpointRead[] {
  const [gone, own] = [new Set(ids), new Set(records)];
  const forms = new Map((feedback as readonly { id: string; form: string }[]).map(({ id, form }) => [id, form]));
  return [
    ...touchpoints.filter(({ id }) => !gone.has(id)),
    ...touchpoint
      .filter(({ record_id }) => own.has(record_id))
      .map(
        (row) =>
          ({ ...row, occurred_at: new Date(row.occurred_at), score_form: forms.get(row.id) ?? null }) as TouchpointRead,
      ),
  ];
}

function dealRowsOf({ opportunity, opportunity_contact }: ItemsAsOf): readonly DealRow[] {
  const contacts = new Map<string, DealRow['contacts'][number][]>();
  for (const { opportunity_id, ...contact } of opportunity_contact)
    contacts.set(opportunity_id, [...(contacts.get(opportunity_id) ?? []), contact]);
  return (opportunity as readonly DealRow[]).map((row) => ({ ...row, contacts: contacts.get(row.id) ?? [] }));
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
