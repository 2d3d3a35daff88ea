import type { Cluster } from '#identity';
import type { Member } from './neighbourhoods.js';
import { insertSql, overRows } from './statement.js';

const MEMBER = { record_id: 'uuid', customer_id: 'uuid', neighbourhood_id: 'uuid' } as const;
export const upsertMembers = overRows<Member>(
  'membership-upsert',
  MEMBER,
  insertSql(
    'membership',
    MEMBER,
    'on conflict (record_id) do update set customer_id = excluded.customer_id, neighbourhood_id = excluded.neighbourhood_id',
    {
      orderBy: 'record_id',
    },
  ),
);

/** How the records of some clusters go from the customers they were of to those they are of now. */
export interface Moves {
  /** Record id to customer id: now, and for records of no cluster as before. */
  readonly customerOf: Map<string, string>;
  /** Rows that are not as they were. */
  readonly moved: readonly Member[];
  /** Customers that the records were of, and those that their records are of now. */
  readonly went: ReadonlyMap<string, ReadonlySet<string>>;
  /** Customers that records came to from others, and that lost them. */
  readonly gained: ReadonlySet<string>;
  readonly lost: ReadonlySet<string>;
}

export function movesBetween(
  members: ReadonlyMap<string, Member>,
  clusters: readonly Cluster[],
  neighbourhoods: ReadonlyMap<string, string>,
): Moves {
  const customerOf = new Map([...members.values()].map((member) => [member.record_id, member.customer_id]));
  const moved: Member[] = [];
  const went = new Map<string, Set<string>>();
  const [gained, lost] = [new Set<string>(), new Set<string>()];
  for (const { customerId: customer_id, members: records } of clusters)
    for (const record_id of records) {
      const [was, neighbourhood_id] = [members.get(record_id), neighbourhoods.get(record_id)!];
      if (was) went.set(was.customer_id, (went.get(was.customer_id) ?? new Set()).add(customer_id));
      if (was && was.customer_id !== customer_id) {
        gained.add(customer_id);
        lost.add(was.customer_id);
      }
      if (was?.customer_id !== customer_id || was.neighbourhood_id !== neighbourhood_id)
        moved.push({ record_id, customer_id, neighbourhood_id });
      customerOf.set(record_id, customer_id);
    }
  return { customerOf, moved, went, gained, lost };
}
