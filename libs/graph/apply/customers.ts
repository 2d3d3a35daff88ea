import { featuresUnder, identifiersIn, resolve, type Cluster, type RecordState } from '#identity';
import type { ClientBase } from 'pg';
import { blockOf, cappedAmong, type Block } from '../matching/blocks.js';
import { readFeatures, type Features } from '../matching/features.js';
import { doubtsDue } from '../matching/reviews/doubts-due.js';
import { writeConflicts } from '../matching/reviews/reviews.js';
import type { Ruling } from '../matching/ruling/ruling.js';
import { customerRow, updateHow, upsertChangedCustomers, upsertCustomers } from './customer-rows.js';
import { movesBetween, upsertMembers } from './memberships.js';
import { decisionsAmong } from './words/decisions.js';
import { countsIn, type Member, type Surroundings } from './neighbourhoods.js';
import { selectBy } from './statement.js';

export interface Settled {
  /** Record id to customer id, for every record the batch touched. */
  readonly customerOf: ReadonlyMap<string, string>;
  /** Customers whose records or facts were computed again. */
  readonly computed: readonly string[];
  /** Customers that are no more: their ids lead to whoever holds their eldest record. */
  readonly gone: readonly string[];
  /** Customers that records came to from others. */
  readonly gained: readonly string[];
  /** Customers that records went from, to others. */
  readonly lost: readonly string[];
  /** How many of the customers are there anew although none of their records is. */
  readonly appeared: number;
}

export interface Settling {
  /** Features that were read before. */
  readonly features: ReadonlyMap<string, Features>;
  /** Blocks that the transaction changed and holds. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** Whether what a record says, or what ties it, may have changed. */
  readonly isDirty: (record: string) => boolean;
  /** Records that others who carry an identifier of theirs are now told apart from otherwise. */
  readonly renamed: readonly string[];
  /**
   * Judged again, so that most customers are likely to be as they are: a row is looked at before it is written. `by-model`: another model judges, and
   * that is all: of a customer with the same records nothing can be another than how they came together.
   */
  readonly again?: 'whole' | 'by-model';
  /** Records of which it is not known who resembles them now. */
  readonly unsure: Iterable<string>;
  /** Of other records that changed: who reaches `review` with them. */
  readonly near: ReadonlyMap<string, readonly string[]>;
}

/**
 * Computes the customers of the surroundings anew and writes what changed. A customer whose records are the same, and
 * none of them dirty, is as it was: how its records came together does not depend on who else is near.
 */
export async function settleCustomers(
  client: ClientBase,
  { members, records, carriers }: Surroundings,
  ruling: Ruling,
  settling: Settling,
): Promise<Settled> {
  const ids = records.map((record) => record.id);
  const decisions = await decisionsAmong(client, ids);
  const unread = ids.filter((id) => !settling.features.has(id));
  const read = await readFeatures(client, unread);
  const featuresOf = (id: string) => settling.features.get(id) ?? read.get(id);
  const told = (id: string) => {
    const known = featuresOf(id);
    return known && featuresUnder(ruling.rules, known.features);
  };
  const shared = sharedBy(ids.map((id) => featuresOf(id)?.keys ?? []));
  const capped = await cappedAmong(client, shared, settling.blocks);
  const counts = countsIn(carriers, ruling);
  const { clusters, neighbourhoods, conflicts } = resolve(records, decisions, {
    counts,
    ...(capped.size > 0 && { capped: (key: string) => capped.has(blockOf(key)) }),
    model: (kind) => ruling.models[kind],
    features: told,
    mostRecords: ruling.rules.mostRecords,
  });
  const byId = new Map(records.map((record) => [record.id, record]));
  const sizes = new Map<string, number>();
  for (const { customer_id } of members.values()) sizes.set(customer_id, (sizes.get(customer_id) ?? 0) + 1);
  const stirred = carryingWith(settling.renamed, records, counts);
  const isDirty = (id: string) => stirred.has(id) || settling.isDirty(id);
  const isSame = (cluster: Cluster) =>
    sizes.get(cluster.customerId) === cluster.members.length &&
    cluster.members.every((id) => members.get(id)?.customer_id === cluster.customerId && !isDirty(id));
  const written = clusters.filter((cluster) => !isSame(cluster));
  const { customerOf, moved, went, gained, lost } = movesBetween(members, clusters, neighbourhoods);
  const now = new Set(clusters.map((cluster) => cluster.customerId));
  const gone = [...went.keys()].filter((id) => !now.has(id));
  await upsertMembers(client, moved);
  await (settling.again ? upsertChangedCustomers : upsertCustomers)(
    client,
    written.map((cluster) =>
      customerRow(
        cluster,
        cluster.members.map((id) => byId.get(id)!),
        ruling,
      ),
    ),
  );
  if (settling.again === 'by-model')
    await updateHow(
      client,
      clusters.flatMap((cluster) =>
        cluster.joins.length > 0 && isSame(cluster) ? [{ id: cluster.customerId, how: cluster.joins }] : [],
      ),
    );
  await selectBy(client, 'customers-delete', 'delete from customer where id = any($1)', gone);
  const crowded = crowdedAnew(members, neighbourhoods, ruling.rules.mostRecords);
  const due = await doubtsDue(client, {
    customerOf: (record) => customerOf.get(record),
    went,
    changed: moved.map(({ customer_id }) => customer_id),
    unsure: [...crowded, ...settling.unsure].filter((record) => byId.has(record)),
    near: [...settling.near].filter(([record]) => byId.has(record)),
  });
  const reviewed = new Map(
    clusters.map(({ customerId, members: own }) => [
      customerId,
      { records: own.length, born: byId.get(customerId)!.born },
    ]),
  );
  await writeConflicts(client, [...new Set([...went.keys(), ...now])], conflicts, reviewed, due);
  const appeared = [...gained].filter((id) => !went.has(id)).length;
  const computed = written.map(({ customerId }) => customerId);
  return { customerOf, computed, gone, gained: [...gained], lost: [...lost], appeared };
}

/** Who carries an identifier that counts together with one of these: all are in the same neighbourhood, and so among the records. */
function carryingWith(
  ids: readonly string[],
  records: readonly RecordState[],
  counts: (key: string) => boolean,
): ReadonlySet<string> {
  if (ids.length === 0) return new Set();
  const keysOf = new Map(records.map((record) => [record.id, identifiersIn(record).map(({ key }) => key)]));
  const keys = new Set(ids.flatMap((id) => keysOf.get(id) ?? []).filter(counts));
  return new Set([...keysOf].filter(([, carried]) => carried.some((key) => keys.has(key))).map(([id]) => id));
}

/** The records whose neighbourhood became too big to grow by likeness, or ceased to be. */
function crowdedAnew(
  members: ReadonlyMap<string, Member>,
  neighbourhoods: ReadonlyMap<string, string>,
  most: number,
): readonly string[] {
  const [was, is] = [new Map<string, number>(), new Map<string, number>()];
  const count = (sizes: Map<string, number>, label: string) => sizes.set(label, (sizes.get(label) ?? 0) + 1);
  for (const { neighbourhood_id } of members.values()) count(was, neighbourhood_id);
  for (const label of neighbourhoods.values()) count(is, label);
  const isCrowded = (sizes: ReadonlyMap<string, number>, label: string | undefined) =>
    label !== undefined && sizes.get(label)! > most;
  return [...neighbourhoods]
    .filter(([record, label]) => isCrowded(is, label) !== isCrowded(was, members.get(record)?.neighbourhood_id))
    .map(([record]) => record);
}

/** The keys that at least two of the records carry: only these can find somebody among them. */
function sharedBy(carried: readonly (readonly string[])[]): readonly string[] {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const keys of carried) for (const key of keys) (seen.has(key) ? shared : seen).add(key);
  return [...shared];
}
