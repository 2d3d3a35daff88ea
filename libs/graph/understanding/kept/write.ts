import { isDeepStrictEqual } from 'node:util';
import type { ClientBase } from 'pg';
import { columnsOf, rowsFrom } from '../../apply/rows/columns.js';
import { excluded, insertSql, overRows, selectBy, type Columns } from '../../apply/statement.js';
import { BEHAVIOUR } from '../../groups/follow-grouping.js';
import type { Derived } from '../derive.js';
import { CLAIM, JOURNEY, MEANING, PROMISE, SEAT, TOLD, WAIT, type MeaningRow } from './columns.js';

/** Puts rows in the place of those that some owners had; rows that stay the same are not touched. */
interface Replaced {
  (client: ClientBase, owners: readonly string[], rows: readonly object[]): Promise<readonly string[]>;
}

/** @param owner the column by which former rows are found; whose they were and are is told */
function replacing(table: string, columns: Columns, owner: string, key: readonly string[]): Replaced {
  const isKey = (column: string) =>
    `(${key.map((each) => `r.${each}`).join(', ')}) = (${key.map((each) => `${column}.${each}`).join(', ')})`;
  const keys = Object.fromEntries(key.map((each) => [each, columns[each]!]));
  const remove = `
    with r as (${rowsFrom(keys, 2)})
    delete from ${table} t where t.${owner} = any($1) and not exists (select 1 from r where ${isKey('t')}) returning t.${owner} as owner`;
  const names = Object.keys(columns).filter((column) => !key.includes(column));
  const list = (of: string) => names.map((name) => `${of}.${name}`).join(', ');
  const correct =
    names.length === 0
      ? 'on conflict do nothing'
      : `on conflict (${key.join(', ')}) do update set ${excluded(columns, key)} where (${list('t')}) is distinct from (${list('excluded')})`;
  const upsert = overRows(
    `${table}-replace`,
    columns,
    `${insertSql(`${table} as t`, columns, correct)} returning t.${owner} as owner`,
  );
  return async (client, owners, rows) => {
    const gone = await client.query<{ owner: string }>({
      name: `${table}-remove`,
      text: remove,
      values: [owners, ...columnsOf(keys, rows)],
    });
    const changed = await upsert(client, rows);
    return [...gone.rows.map((row) => row.owner), ...changed.map((row) => row['owner'] as string)];
  };
}

const replaceJourneys = replacing('journey', JOURNEY, 'party_id', ['id']);
const replacePromises = replacing('promise', PROMISE, 'customer_id', ['id']);
const replaceWaits = replacing('wait', WAIT, 'customer_id', ['id']);
const replaceClaims = replacing('claim', CLAIM, 'customer_id', ['id']);
const replaceTold = replacing('told_recommendation', TOLD, 'customer_id', ['id']);
const replaceSeats = replacing('seat', SEAT, 'account_id', ['account_id', 'person_id']);
const replaceBehaviours = replacing('behaviour', BEHAVIOUR, 'party_id', ['party_id', 'quarter']);
const UNDERSTOOD = { customer_id: 'uuid', neighbourhood_id: 'uuid' } as const;
const replaceUnderstood = replacing('understood_customer', UNDERSTOOD, 'customer_id', ['customer_id']);

const MEANING_COLUMNS = Object.keys(MEANING) as (keyof typeof MEANING)[];
const KEY = ['touchpoint_id', 'record_id'];

const CASE_RECORD = { case_id: 'uuid', record_id: 'uuid' } as const;
const replaceCaseRecords = replacing('case_record', CASE_RECORD, 'record_id', ['case_id', 'record_id']);

/** A meaning as it is kept. */
export type KeptMeaning = MeaningRow & {
  readonly customer_id: string;
  readonly touchpoint_id: string;
  readonly record_id: string;
  readonly digest: string;
  readonly reading: string;
};

const keepMeanings = overRows<MeaningRow>(
  'meanings-keep',
  MEANING,
  insertSql('meaning', MEANING, `on conflict (touchpoint_id, record_id) do update set ${excluded(MEANING, KEY)}`),
);
const dropMeanings = overRows<Pick<KeptMeaning, 'touchpoint_id' | 'record_id'>>(
  'meanings-drop',
  { touchpoint_id: 'uuid', record_id: 'uuid' },
  'delete from meaning m using r where (m.touchpoint_id, m.record_id) = (r.touchpoint_id, r.record_id)',
);

/**
 * Puts meanings in the place of all that were kept of some customers, and says whose are others now. Most of a history
 * means what it meant: only what does not is sent.
 */
async function replaceMeanings(
  client: ClientBase,
  kept: ReadonlyMap<string, KeptMeaning>,
  rows: readonly MeaningRow[],
): Promise<readonly string[]> {
  const left = new Map(kept);
  const others = rows.filter((row) => {
    const place = placeOfMeaning(row);
    const was = left.get(place);
    left.delete(place);
    return !was || MEANING_COLUMNS.some((column) => !isDeepStrictEqual(was[column], row[column]));
  });
  const gone = [...left.values()];
  await dropMeanings(
    client,
    gone.map(({ touchpoint_id, record_id }) => ({ touchpoint_id, record_id })),
  );
  await keepMeanings(client, others);
  return [...gone, ...others].map(({ customer_id }) => customer_id as string);
}

/** By which a kept meaning is found. */
export const placeOfMeaning = ({ touchpoint_id, record_id }: Pick<MeaningRow, 'touchpoint_id' | 'record_id'>): string =>
  `${touchpoint_id as string} ${record_id as string}`;

export const readMeanings = (client: ClientBase, customers: readonly string[]): Promise<readonly KeptMeaning[]> =>
  selectBy<KeptMeaning>(
    client,
    'understanding-meanings',
    `select ${Object.keys(MEANING).join(', ')} from meaning where customer_id = any($1)`,
    customers,
  );

/**
 * Writes what was derived of some customers in the place of all that was kept of them.
 * @param meanings all that are kept of them, by their places
 * @returns whose picture changed, and of them whose waits did
 */
export async function writeDerived(
  client: ClientBase,
  customers: readonly string[],
  records: readonly string[],
  derived: Derived & { readonly caseRecords: readonly object[] },
  meanings: ReadonlyMap<string, KeptMeaning>,
): Promise<{ readonly touched: ReadonlySet<string>; readonly waits: ReadonlySet<string> }> {
  await replaceUnderstood(
    client,
    customers,
    [...derived.neighbourhoods].map(([customer_id, neighbourhood_id]) => ({ customer_id, neighbourhood_id })),
  );
  await replaceCaseRecords(client, records, derived.caseRecords);
  const waits = new Set(await replaceWaits(client, customers, derived.waits));
  const touched = new Set([
    ...waits,
    ...(await replaceMeanings(client, meanings, derived.meanings)),
    ...(await replaceJourneys(client, customers, derived.journeys)),
    ...(await replacePromises(client, customers, derived.promises)),
    ...(await replaceClaims(client, customers, derived.claims)),
    ...(await replaceTold(client, customers, derived.told)),
    ...(await replaceSeats(client, customers, derived.seats)),
    ...(await replaceBehaviours(client, customers, derived.behaviours)),
  ]);
  return { touched, waits };
}
