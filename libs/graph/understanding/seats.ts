import { isNameOf, roleMapOf, roleOfSource, type ReadContact, type RoleStatement, type Seat } from '#understanding';
import type { Accounts } from './material/accounts.js';
import type { Deals } from './material/deals.js';
import type { Judgements } from './material/judgements.js';
import type { PartyName } from './material/people.js';

export interface AccountSeat extends Seat {
  readonly account: string;
}

/**
 * Who is what in the decisions of the accounts: what notes say of people by name, or of the one they are about, and
 * what sources keep in fields of their own, what people assigned here. Whom a note means and does not name is not guessed.
 */
export function seatsOf(
  read: readonly ReadContact[],
  people: ReadonlyMap<string, PartyName>,
  accounts: Accounts,
  deals: Deals,
  judgements: Judgements,
): readonly AccountSeat[] {
  const statements = new Map<string, RoleStatement[]>();
  const state = (account: string, statement: RoleStatement): void => {
    const known = statements.get(account);
    if (known) known.push(statement);
    else statements.set(account, [statement]);
  };
  const staff = new Map<string, PartyName[]>();
  for (const person of people.values())
    for (const account of accounts.now(person.id)) staff.set(account, [...(staff.get(account) ?? []), person]);

  for (const { contact, reading } of read)
    for (const { role, stance, quote, names } of reading.roles) {
      const account = contact.account;
      if (account === undefined) continue;
      const written = names.map(({ from, to }) => (contact.text ?? '').slice(from, to));
      const named = (staff.get(account) ?? []).filter((person) =>
        person.names.some((name) => written.some((word) => isNameOf(word, name))),
      );
      const person =
        named.length === 1 ? named[0]!.id : accounts.isOrganization(contact.customer) ? undefined : contact.customer;
      if (person === undefined || named.length > 1) continue;
      state(account, {
        person,
        role,
        stance,
        at: contact.at,
        by: contact.by ?? '',
        evidence: { contact: contact.id, quote },
      });
    }
  for (const { account, ...statement } of judgements.roles) state(account, statement);
  for (const { person, account, role: word, source, at } of deals.parts) {
    const role = roleOfSource(word);
    if (role) state(account, { person, role, stance: 'unknown', at, by: source, evidence: null });
  }
  for (const person of people.values())
    for (const { role: word, source, since } of person.buyingRoles) {
      const role = roleOfSource(word);
      if (role)
        for (const account of accounts.now(person.id))
          state(account, { person: person.id, role, stance: 'unknown', at: since, by: source, evidence: null });
    }
  return [...statements].flatMap(([account, all]) => roleMapOf(all).seats.map((seat) => ({ ...seat, account })));
}
