import { timeOf, type Outcome, type Registers } from '#contracts';
import type { DealMove } from '#understanding';
import type { ClientBase } from 'pg';
import { selectBy } from '../../apply/statement.js';
import type { PartyContact } from './contacts.js';
import type { Surrounded } from './surroundings.js';

/** An opportunity with those who have part in it. */
export interface DealRow {
  readonly id: string;
  readonly source: string;
  readonly fields: Registers;
  readonly organization_id: string | null;
  readonly offering: string | null;
  readonly deleted: boolean;
  readonly contacts: readonly { readonly record_id: string; readonly role: string | null }[];
}

/** The deals that the customers of a neighbourhood have part in. */
export interface Deals {
  readonly moves: readonly DealMove[];
  /** What a contact is about, as far as deals tell. */
  readonly offeringOf: (contact: PartyContact) => string;
  /** What a source says that somebody is in a deal. */
  readonly parts: readonly {
    readonly person: string;
    readonly account: string;
    readonly role: string;
    readonly source: string;
    readonly at: string;
  }[];
}

const DEALS = `
  select o.id, o.source, o.fields, o.organization_id, o.offering, o.deleted,
    coalesce((select json_agg(json_build_object('record_id', c.record_id, 'role', c.role)) from opportunity_contact c where c.opportunity_id = o.id), '[]') as contacts
  from opportunity o where o.id in (
    select id from opportunity where organization_id = any($1)
    union select opportunity_id from opportunity_contact where record_id = any($1))`;

export const readDeals = async (client: ClientBase, surrounded: Surrounded): Promise<Deals> =>
  dealsAmong(
    await selectBy<DealRow>(client, 'understanding-deals', DEALS, [...surrounded.customerOf.keys()]),
    surrounded,
  );

/** What rows of deals say of the customers of a neighbourhood. */
export function dealsAmong(all: readonly DealRow[], { customerOf }: Surrounded): Deals {
  const rows = all.filter(({ deleted }) => !deleted);
  const customersOf = ({ organization_id, contacts }: DealRow): readonly string[] => [
    ...new Set(
      [organization_id, ...contacts.map(({ record_id }) => record_id)].flatMap((id) =>
        id === null ? [] : (customerOf.get(id) ?? []),
      ),
    ),
  ];
  const offerings = new Map(rows.map(({ id, offering }) => [id, offering]));
  const ofParty = new Map<string, Set<string>>();
  for (const row of rows)
    if (row.offering !== null)
      for (const customer of customersOf(row))
        ofParty.set(customer, (ofParty.get(customer) ?? new Set()).add(row.offering));
  return {
    moves: rows.flatMap((row) => movesOf(row, customersOf(row))),
    // What names no deal is about the only thing that was ever offered, where that is one.
    offeringOf: ({ contact, party }) => {
      const named = contact.opportunity === null ? null : offerings.get(contact.opportunity);
      if (named) return named;
      const all = ofParty.get(party);
      return all?.size === 1 ? [...all][0]! : '';
    },
    parts: rows.flatMap(({ source, fields, organization_id, contacts }) => {
      const account = organization_id === null ? undefined : customerOf.get(organization_id);
      const word = fields['contacts'];
      return contacts.flatMap(({ record_id, role }) => {
        const person = customerOf.get(record_id);
        if (account === undefined || person === undefined || person === account || role === null || !word) return [];
        return [{ person, account, role, source, at: timeOf(word[1]) }];
      });
    }),
  };
}

/** Of a deal its first mention and the last word on its outcome are kept: open from the one, ended from the other. */
function movesOf({ id, fields, offering }: DealRow, customers: readonly string[]): readonly DealMove[] {
  const first = fields['$first'];
  if (!first || customers.length === 0) return [];
  const move = (at: string, outcome: Outcome): DealMove => ({
    deal: id,
    customers,
    at,
    stage: null,
    outcome,
    offering,
  });
  const [from, last] = [timeOf(`1${first[1]}`), fields['outcome']];
  const outcome = last?.[0] as Outcome | null | undefined;
  if (!last || !outcome || outcome === 'open') return [move(from, 'open')];
  const until = timeOf(last[1]);
  return until > from ? [move(from, 'open'), move(until, outcome)] : [move(until, outcome)];
}
