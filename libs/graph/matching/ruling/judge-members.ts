import type { PartyKind } from '#contracts';
import type { PoolClient } from 'pg';
import { countsUnder } from '#identity';
import { sumActivity } from '../../apply/touchpoints/activity.js';
import { settleCustomers } from '../../apply/customers.js';
import { surround, type Member } from '../../apply/neighbourhoods.js';
import { announce } from '../../apply/outbox.js';
import type { FoldedRecord } from '../../apply/records.js';
import { selectBy } from '../../apply/statement.js';
import { partnersOfPresent, type Candidates } from '../candidates.js';
import { doubtsDue } from '../reviews/doubts-due.js';
import { markDoubts } from '../reviews/reviews.js';
import { markDue } from '../../understanding/due.js';
import { readRuling } from './ruling.js';

/** Of whom the model changed, and nothing else. */
export type PassKind = PartyKind | 'both';

/** Who is in these neighbourhoods, of those in which anybody is of a kind. */
export async function membersOf(
  client: PoolClient,
  labels: readonly string[],
  kind: PassKind | null,
): Promise<readonly Member[]> {
  const members = await selectBy<Member & { readonly kind: PartyKind }>(
    client,
    'pass-members',
    `select m.record_id, m.customer_id, m.neighbourhood_id, r.kind from membership m join record r on r.id = m.record_id
     where m.neighbourhood_id = any($1)`,
    labels,
  );
  if (kind === null || kind === 'both') return members;
  const concerned = new Set(members.filter((one) => one.kind === kind).map(({ neighbourhood_id: label }) => label));
  return members.filter(({ neighbourhood_id: label }) => concerned.has(label));
}

/** @param byModel whether the model alone is another one: then nobody says anything else than before */
export async function judgeMembers(
  client: PoolClient,
  members: readonly Member[],
  byModel: boolean,
): Promise<{ readonly merged: number; readonly parted: number }> {
  const ids = members.map(({ record_id }) => record_id);
  const ruling = await readRuling(client);
  const candidates = await partnersOfPresent(client, ids, ruling);
  const carried = await selectBy<{ record_id: string; key: string; records: number }>(
    client,
    'pass-identifiers',
    'select r.record_id, i.key, i.records from record_identifier r join identifier i using (key) where r.record_id = any($1) and i.records > 1',
    ids,
  );
  const counting = carried.filter(({ key, records }) => countsUnder(ruling.rules, key, records));
  const alone = byModel ? aloneAmong(members, candidates, new Set(counting.map(({ record_id }) => record_id))) : [];
  const customerOf = new Map(alone.map(({ record_id, customer_id }) => [record_id, customer_id]));
  await markDoubts(
    client,
    await doubtsDue(client, {
      customerOf: (record) => customerOf.get(record),
      went: new Map(),
      changed: [],
      unsure: [],
      near: alone.map(({ record_id }) => [record_id, candidates.near.get(record_id) ?? []]),
    }),
  );
  const others = ids.filter((id) => !customerOf.has(id));
  if (others.length === 0) return { merged: 0, parted: 0 };
  const surroundings = await surround(
    client,
    { changed: new Map<string, FoldedRecord>(), touched: new Set(others) },
    [...new Set(counting.map(({ key }) => key))],
    [...others, ...candidates.partners],
  );
  const settled = await settleCustomers(client, surroundings, ruling, {
    features: candidates.features,
    blocks: candidates.blocks,
    isDirty: () => !byModel,
    again: byModel ? 'by-model' : 'whole',
    renamed: [],
    unsure: [],
    near: candidates.near,
  });
  await sumActivity(client, [...new Set([...settled.gained, ...settled.lost])], settled.gone);
  await announce(client, [...settled.gained, ...settled.gone]);
  await markDue(client, [...settled.gained, ...settled.gone, ...settled.lost]);
  return { merged: settled.gone.length, parted: settled.appeared };
}

/**
 * Who is alone in a neighbourhood, shares no identifier that counts, and reaches nobody under the model: of whom nothing needs to be looked at or locked,
 * since whatever comes to them meanwhile is judged by the batch that brings it.
 */
function aloneAmong(
  members: readonly Member[],
  { linking }: Candidates,
  sharing: ReadonlySet<string>,
): readonly Member[] {
  const sizes = new Map<string, number>();
  for (const { neighbourhood_id: label } of members) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return members.filter(
    ({ record_id, neighbourhood_id }) =>
      sizes.get(neighbourhood_id) === 1 && !linking.has(record_id) && !sharing.has(record_id),
  );
}
