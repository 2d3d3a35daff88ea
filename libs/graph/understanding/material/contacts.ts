import { itemIdOf, type Channel, type Direction } from '#contracts';
import type { CaseState, Contact } from '#understanding';
import type { ClientBase } from 'pg';
import { selectBy } from '../../apply/statement.js';
import type { Accounts } from './accounts.js';
import type { Surrounded } from './surroundings.js';

/** A touchpoint as it is read for understanding. */
export interface TouchpointRead {
  readonly record_id: string;
  readonly occurred_at: Date;
  readonly id: string;
  readonly source: string;
  /** What the source calls it. */
  readonly key: string;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly form: string;
  readonly subject: string | null;
  readonly text: string | null;
  readonly actor: string | null;
  readonly automatic: boolean;
  readonly case_id: string | null;
  readonly opportunity_id: string | null;
  readonly score: number | null;
  readonly score_form: string | null;
  readonly event_id: string;
}

/** A contact and the touchpoint that it is. */
export interface PartyContact {
  readonly contact: Contact;
  readonly touchpoint: string;
  readonly record: string;
  readonly source: string;
  readonly party: string;
  /** The rows that it stands for, its own among them. */
  readonly rows: readonly { readonly record: string; readonly customer: string }[];
}

/** The touchpoints of some records. */
export const readTouchpoints = (client: ClientBase, records: readonly string[]): Promise<readonly TouchpointRead[]> =>
  selectBy<TouchpointRead>(
    client,
    'understanding-touchpoints',
    `select t.record_id, t.occurred_at, t.id, t.source, t.key, t.channel, t.direction, t.form, t.subject, t.text, t.actor, t.automatic,
       t.case_id, t.opportunity_id, t.score, f.form as score_form, t.event_id
     from touchpoint t left join feedback f on t.form = 'survey' and f.id = t.id where t.record_id = any($1)`,
    records,
  );

/** Merges and ends of the cases that touchpoints are in, over any number of steps. */
export async function readCases(
  client: ClientBase,
  touchpoints: readonly TouchpointRead[],
): Promise<ReadonlyMap<string, CaseState>> {
  const cases = new Map<string, CaseState>();
  let wanted = [...new Set(touchpoints.flatMap(({ case_id }) => case_id ?? []))];
  while (wanted.length > 0) {
    const rows = await selectBy<{ id: string; merged_into: string | null; status: string | null }>(
      client,
      'understanding-cases',
      'select id, merged_into, status from customer_case where id = any($1)',
      wanted,
    );
    for (const { id, merged_into, status } of rows)
      cases.set(id, {
        ...(merged_into === null ? {} : { mergedInto: merged_into }),
        ...(status === 'deleted' && merged_into === null ? { discarded: true } : {}),
      });
    wanted = [...new Set(rows.flatMap(({ merged_into }) => merged_into ?? []))].filter((id) => !cases.has(id));
  }
  return cases;
}

/**
 * Touchpoints as contacts of parties. A mail to two people of one account is one contact of the account: of its rows the
 * one with the least record stands for all. What goes to people of several parties is a contact of each.
 */
export function contactsOf(
  touchpoints: readonly TouchpointRead[],
  { customerOf }: Surrounded,
  accounts: Accounts,
): readonly PartyContact[] {
  const byPlace = new Map<string, PartyContact>();
  for (const row of eachOnce(touchpoints)) {
    const customer = customerOf.get(row.record_id);
    if (customer === undefined) continue;
    const at = row.occurred_at.toISOString();
    const account = accounts.at(customer, at);
    const party = account ?? customer;
    const place = `${row.id} ${party}`;
    const known = byPlace.get(place);
    const rows = [...(known?.rows ?? []), { record: row.record_id, customer }];
    if (known && known.record < row.record_id) {
      byPlace.set(place, { ...known, rows });
      continue;
    }
    byPlace.set(place, {
      touchpoint: row.id,
      record: row.record_id,
      source: row.source,
      party,
      rows,
      contact: {
        id: contactIdOf(row.id, row.record_id),
        at,
        customer,
        ...(account === undefined ? {} : { account }),
        channel: row.channel,
        direction: row.direction,
        form: row.form,
        automatic: row.automatic,
        subject: row.subject,
        text: row.text,
        thread: row.case_id,
        ...headOf(row),
        opportunity: row.opportunity_id,
        by: row.actor,
        score: row.score,
        scoreForm: row.score_form,
      },
    });
  }
  return [...byPlace.values()];
}

/** A source may tell of one message at two times: it is one, and the later stands. */
function eachOnce(touchpoints: readonly TouchpointRead[]): Iterable<TouchpointRead> {
  const once = new Map<string, TouchpointRead>();
  for (const row of touchpoints) {
    const place = contactIdOf(row.id, row.record_id);
    const known = once.get(place);
    if (!known || known.occurred_at < row.occurred_at) once.set(place, row);
  }
  return once.values();
}

/** Only a Message-ID has an @ in it (RFC 5322): what else a source calls a message may be what it calls some case. */
const headOf = ({ source, key, case_id }: TouchpointRead): Pick<Contact, 'heads'> =>
  case_id !== null && key.includes('@') ? { heads: itemIdOf('case', source, key) } : {};

/** Records never move, so a contact keeps its id, and all that is named after it, whatever becomes of customers. */
const contactIdOf = (touchpoint: string, record: string): string => `${touchpoint} ${record}`;

/** Which records have contacts in which cases. */
export const casesAmong = (
  touchpoints: readonly TouchpointRead[],
): readonly { readonly case_id: string; readonly record_id: string }[] => [
  ...new Map(
    touchpoints.flatMap(({ case_id, record_id }) =>
      case_id === null ? [] : [[`${case_id} ${record_id}`, { case_id, record_id }] as const],
    ),
  ).values(),
];
