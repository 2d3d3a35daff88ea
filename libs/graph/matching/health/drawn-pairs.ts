import type { PartyKind } from '#contracts';
import { featuresUnder, withoutCrowd, type MatchFeatures, type SurveyedPair } from '#identity';
import type { ClientBase } from 'pg';
import { selectBy } from '../../apply/statement.js';
import { crowdedIn, isCapped, readBlocks } from '../blocks.js';
import { meet } from '../candidates.js';
import { readFeatures, readLooks } from '../features.js';
import type { Ruling } from '../ruling/ruling.js';

/** Records drawn; their ids are hashes, so that the smallest are as good as drawn by lot, and the same ones next time. */
const DRAWN = 600;
const PAGE = 100;
/** Enough to tell; the pages that are left are not looked at. */
const MOST_PAIRS = 10_000;
/** Of a customer with very many records, so many of them. */
const MOST_MATES = 100;

/**
 * Pairs of records that a key brings together or that are one customer, of all there are: those of which a drawn record is
 * one. A pair of two drawn records counts once, so that each pair is as likely to be here as any other. Reads without locks.
 */
export async function drawPairs(
  client: ClientBase,
  kind: PartyKind,
  { rules, models }: Ruling,
): Promise<readonly SurveyedPair[]> {
  const { rows } = await client.query<{ id: string }>(
    `select record_id as id from match_features where starts_with(features, $1) order by record_id limit ${DRAWN}`,
    [`["${kind === 'person' ? 'p' : 'o'}"`],
  );
  const pairs: SurveyedPair[] = [];
  const drawn = rows.map(({ id }) => id);
  const done = new Set<string>();
  for (let from = 0; from < drawn.length && pairs.length < MOST_PAIRS; from += PAGE) {
    const page = drawn.slice(from, from + PAGE);
    const own = await readFeatures(client, page);
    const blocks = await readBlocks(client, [...new Set([...own.values()].flatMap(({ keys }) => keys))]);
    const membersOf = new Map(blocks.filter((block) => !isCapped(block)).map(({ key, members }) => [key, members]));
    const crowdedKeys = crowdedIn(new Set(blocks.filter(isCapped).map(({ key }) => key)));
    const { matesOf, customerOf } = await readMates(client, page);
    const others = page.map((id) => {
      const near = new Set([...meet(own.get(id)!, (key) => membersOf.get(key), models), ...(matesOf.get(id) ?? [])]);
      done.add(id);
      return [...near].filter((other) => !done.has(other));
    });
    const known = await readLooks(client, [...new Set(others.flat())]);
    const customers = await customersOf(client, [...known.keys()]);
    const told = (features: MatchFeatures) => featuresUnder(rules, features);
    page.forEach((id, index) => {
      const a = told(own.get(id)!.features);
      for (const other of others[index]!) {
        const its = known.get(other);
        if (its?.kind !== kind) continue;
        const [one, another] = withoutCrowd(a, told(its), crowdedKeys);
        pairs.push({ a: one, b: another, together: customerOf.get(id) === customers.get(other) });
      }
    });
  }
  return pairs;
}

async function readMates(client: ClientBase, records: readonly string[]) {
  const rows = await selectBy<{ id: string; customer: string; mates: readonly string[] }>(
    client,
    'survey-mates',
    `select m.record_id as id, m.customer_id as customer,
       array(select o.record_id::text from membership o where o.customer_id = m.customer_id order by o.record_id limit ${MOST_MATES}) as mates
     from membership m where m.record_id = any($1)`,
    records,
  );
  return {
    matesOf: new Map(rows.map(({ id, mates }) => [id, mates])),
    customerOf: new Map(rows.map(({ id, customer }) => [id, customer])),
  };
}

async function customersOf(client: ClientBase, records: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await selectBy<{ record_id: string; customer_id: string }>(
    client,
    'survey-customers',
    'select record_id, customer_id from membership where record_id = any($1)',
    records,
  );
  return new Map(rows.map(({ record_id, customer_id }) => [record_id, customer_id]));
}
