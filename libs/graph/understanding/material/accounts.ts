import type { ClientBase } from 'pg';
import { selectBy } from '../../apply/statement.js';
import type { Surrounded } from './surroundings.js';

interface WorksAt {
  readonly record_id: string;
  readonly to_record_id: string;
  readonly valid_from: Date;
  readonly valid_to: Date | null;
}

interface Employment {
  readonly account: string;
  readonly from: string;
  readonly to: string | null;
}

/** Whom somebody acts for, by time. */
export class Accounts {
  private constructor(
    private readonly employments: ReadonlyMap<string, readonly Employment[]>,
    /** Ids of organizations. */
    private readonly organizations: ReadonlySet<string>,
  ) {}

  static async read(
    client: ClientBase,
    { customerOf }: Surrounded,
    organizations: ReadonlySet<string>,
  ): Promise<Accounts> {
    const rows = await selectBy<WorksAt>(
      client,
      'understanding-employments',
      "select from_record_id as record_id, to_record_id, valid_from, valid_to from relation where from_record_id = any($1) and type = 'works_at'",
      [...customerOf.keys()],
    );
    const employments = new Map<string, Employment[]>();
    for (const { record_id, to_record_id, valid_from, valid_to } of rows) {
      const [person, account] = [customerOf.get(record_id), customerOf.get(to_record_id)];
      if (person === undefined || account === undefined || person === account) continue;
      const one = { account, from: valid_from.toISOString(), to: valid_to?.toISOString() ?? null };
      const known = employments.get(person);
      if (known) known.push(one);
      else employments.set(person, [one]);
    }
    for (const all of employments.values())
      all.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.account < b.account ? -1 : 1));
    return new Accounts(employments, organizations);
  }

  /**
   * The account whose journey a contact belongs to: where the person worked then; before any source tells of work, where
   * they are first told to work, since a contact is often logged before the tie is. An organization is its own.
   */
  at(customer: string, time: string): string | undefined {
    if (this.organizations.has(customer)) return customer;
    const all = this.employments.get(customer);
    if (!all) return undefined;
    const then = all.findLast(({ from, to }) => from <= time && (to === null || to > time));
    if (then) return then.account;
    return time < all[0]!.from ? all[0]!.account : undefined;
  }

  /** Where somebody works as far as the sources say now. */
  now(customer: string): readonly string[] {
    return (this.employments.get(customer) ?? []).filter(({ to }) => to === null).map(({ account }) => account);
  }

  isOrganization = (customer: string): boolean => this.organizations.has(customer);
}
