import type { ClientBase } from 'pg';
import { selectBy } from '../../apply/statement.js';
import { Accounts } from './accounts.js';
import type { Surrounded } from './surroundings.js';

/** A customer as far as roles need it. */
export interface PartyName {
  readonly id: string;
  readonly kind: string;
  /** Given and family names. */
  readonly names: readonly string[];
  /** What sources say the person is in decisions, in their own words. */
  readonly buyingRoles: readonly { readonly role: string; readonly source: string; readonly since: string }[];
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly display_name: string;
  readonly given: string | null;
  readonly family: string | null;
  readonly role: { readonly value: unknown; readonly source: string; readonly since: string } | null;
}

/** Who there is, and for whom they act. */
export async function readParties(client: ClientBase, surrounded: Surrounded) {
  const people = await readPeople(client, surrounded);
  const organizations = new Set([...people.values()].filter(({ kind }) => kind === 'organization').map(({ id }) => id));
  return { people, accounts: await Accounts.read(client, surrounded, organizations) };
}

async function readPeople(client: ClientBase, { customers }: Surrounded): Promise<ReadonlyMap<string, PartyName>> {
  const rows = await selectBy<Row>(
    client,
    'understanding-people',
    `select id, kind, display_name, facts -> 'givenName' ->> 'value' as given, facts -> 'familyName' ->> 'value' as family,
       facts -> 'buyingRole' as role from customer where id = any($1)`,
    [...customers],
  );
  return new Map(
    rows.map(({ id, kind, display_name, given, family, role }) => [
      id,
      {
        id,
        kind,
        names: [given, family].some(Boolean)
          ? [given, family].flatMap((name) => name?.split(/\s+/) ?? [])
          : display_name.split(/\s+/),
        buyingRoles:
          role && typeof role.value === 'string' ? [{ role: role.value, source: role.source, since: role.since }] : [],
      },
    ]),
  );
}
