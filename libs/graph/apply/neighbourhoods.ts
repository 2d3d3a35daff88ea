import { countsUnder, identifiersIn, type Identifier, type RecordState } from '#identity';
import type { ClientBase } from 'pg';
import type { Ruling } from '../matching/ruling/ruling.js';
import { RECORD_COLUMNS, type FoldedRecords } from './records.js';
import { overRows, selectBy } from './statement.js';

export interface Member {
  readonly record_id: string;
  readonly customer_id: string;
  readonly neighbourhood_id: string;
}

/** All that identity must look at together, locked so that no other worker changes it meanwhile. */
export interface Surroundings {
  /** The records the batch touches, and all members of the neighbourhoods whose evidence may have changed, as they are placed. */
  readonly members: ReadonlyMap<string, Member>;
  /** Records of the neighbourhoods whose evidence may have changed. */
  readonly records: readonly RecordState[];
  /** How many records carry an identifier. */
  readonly carriers: ReadonlyMap<string, number>;
  /** Records that carry an identifier which a record gained, or whose meaning just changed. */
  readonly carrying: ReadonlySet<string>;
}

const countIdentifiers = overRows<{ key: string; kind: string; value: string; delta: number }>(
  'identifiers-count',
  { key: 'text', kind: 'text', value: 'text', delta: 'int' },
  `insert into identifier as i (key, kind, value, records) select key, kind, value, delta from r order by key
   on conflict (key) do update set records = i.records + excluded.records returning key, kind, records`,
);
const attach = overRows<Carried>(
  'identifiers-attach',
  { key: 'text', record_id: 'uuid' },
  'insert into record_identifier (key, record_id) select key, record_id from r order by key, record_id on conflict do nothing',
);
const detach = overRows<Carried>(
  'identifiers-detach',
  { key: 'text', record_id: 'uuid' },
  'delete from record_identifier i using r where (i.key, i.record_id) = (r.key, r.record_id)',
);

interface Carried {
  readonly key: string;
  readonly record_id: string;
}

/** The same records with the identifiers that are written of them, which another version of Meri may have read otherwise. */
export async function asCarried<T extends FoldedRecords>(client: ClientBase, folded: T): Promise<T> {
  const rows = await selectBy<Carried & Identifier>(
    client,
    'identifiers-carried',
    'select r.record_id, i.key, i.kind, i.value from record_identifier r join identifier i using (key) where r.record_id = any($1)',
    [...folded.changed.keys()],
  );
  const carried = new Map<string, Identifier[]>();
  for (const { record_id, ...identifier } of rows)
    carried.set(record_id, [...(carried.get(record_id) ?? []), identifier]);
  const changed = [...folded.changed].map(
    ([id, one]) => [id, { ...one, identifiersBefore: carried.get(id) ?? [] }] as const,
  );
  return { ...folded, changed: new Map(changed) };
}

/**
 * Writes which identifiers the changed records carry. Returns the keys whose carriers must be looked at again: those that a
 * record gained or lost (who else carries one decides what it shows), as long as they count, or did. The rows of the keys stay locked to the end of the
 * transaction, in key order, so that two workers who meet over one identifier take turns.
 */
export async function carryIdentifiers(
  client: ClientBase,
  folded: FoldedRecords,
  { rules }: Ruling,
): Promise<readonly string[]> {
  const gained: (Carried & Identifier)[] = [];
  const lost: (Carried & Identifier)[] = [];
  for (const { record, identifiersBefore } of folded.changed.values()) {
    const now = identifiersIn(record);
    const had = new Set(identifiersBefore.map(({ key }) => key));
    const has = new Set(now.map(({ key }) => key));
    for (const identifier of now) if (!had.has(identifier.key)) gained.push({ ...identifier, record_id: record.id });
    for (const identifier of identifiersBefore)
      if (!has.has(identifier.key)) lost.push({ ...identifier, record_id: record.id });
  }
  const deltas = new Map<string, { key: string; kind: string; value: string; delta: number }>();
  const count = ({ key, kind, value }: Identifier, by: number) => {
    const one = deltas.get(key) ?? { key, kind, value, delta: 0 };
    one.delta += by;
    deltas.set(key, one);
  };
  for (const one of gained) count(one, 1);
  for (const one of lost) count(one, -1);
  const counted = await countIdentifiers(client, [...deltas.values()]);
  await attach(
    client,
    gained.map(({ key, record_id }) => ({ key, record_id })),
  );
  await detach(
    client,
    lost.map(({ key, record_id }) => ({ key, record_id })),
  );
  const emptied = counted.filter((row) => row['records'] === 0).map((row) => row['key'] as string);
  await selectBy(client, 'identifiers-empty', 'delete from identifier where key = any($1) and records = 0', emptied);
  return counted.flatMap((row) => {
    const [key, now] = [row['key'] as string, row['records'] as number];
    const [did, does] = [now - deltas.get(key)!.delta, now].map((carriers) => countsUnder(rules, key, carriers));
    return did || does ? [key] : [];
  });
}

/**
 * Finds and locks every neighbourhood that the batch touches, until looking again finds nothing new: another worker may
 * have tied neighbourhoods together while this one waited. The lock of a neighbourhood is the row of the record that it
 * is labelled by, so that a large one costs no more than a small one; all members are read only where evidence may have changed.
 */
export async function surround(
  client: ClientBase,
  folded: FoldedRecords,
  keys: readonly string[],
  partners: Iterable<string>,
): Promise<Surroundings> {
  const carried = await selectBy<Carried>(
    client,
    'carriers',
    'select key, record_id from record_identifier where key = any($1)',
    keys,
  );
  const carrying = new Set(carried.map(({ record_id }) => record_id));
  const reevaluated = new Set([...folded.changed.keys(), ...partners, ...carrying]);
  const touched = await lockAround(client, [...new Set([...folded.touched, ...reevaluated])]);
  const labels = new Set(
    touched.filter(({ record_id }) => reevaluated.has(record_id)).map(({ neighbourhood_id }) => neighbourhood_id),
  );
  const present = await selectBy<Member>(
    client,
    'neighbours',
    'select record_id, customer_id, neighbourhood_id from membership where neighbourhood_id = any($1)',
    [...labels],
    'uuid',
  );
  const members = new Map([...touched, ...present].map((member) => [member.record_id, member]));
  const held = new Map([...folded.changed].map(([id, { record }]) => [id, record]));
  const toRead = [...new Set([...present.map(({ record_id }) => record_id), ...reevaluated])].filter(
    (id) => !held.has(id),
  );
  const read = await selectBy<RecordState>(
    client,
    'records-read',
    `select ${RECORD_COLUMNS} from record where id = any($1)`,
    toRead,
    'uuid',
  );
  const records = [...held.values(), ...read];
  return { members, records, carriers: await carriersOf(client, records), carrying };
}

/** Locks the neighbourhoods of some records, in the order of their labels. Returns the records' own rows as they then stand. */
async function lockAround(client: ClientBase, records: readonly string[]): Promise<readonly Member[]> {
  const locked = new Set<string>();
  for (;;) {
    const own = await selectBy<Member>(
      client,
      'memberships',
      'select record_id, customer_id, neighbourhood_id from membership where record_id = any($1)',
      records,
      'uuid',
    );
    const unlocked = [...new Set(own.map(({ neighbourhood_id }) => neighbourhood_id))].filter((id) => !locked.has(id));
    if (unlocked.length === 0) return own;
    await selectBy(
      client,
      'neighbourhoods-lock',
      'select record_id from membership where record_id = any($1) order by record_id for update',
      unlocked,
      'uuid',
    );
    for (const label of unlocked) locked.add(label);
  }
}

async function carriersOf(client: ClientBase, records: readonly RecordState[]): Promise<ReadonlyMap<string, number>> {
  const keys = new Set(records.flatMap((record) => identifiersIn(record).map(({ key }) => key)));
  const rows = await selectBy<{ key: string; records: number }>(
    client,
    'carrier-counts',
    'select key, records from identifier where key = any($1)',
    [...keys],
  );
  return new Map(rows.map((row) => [row.key, row.records]));
}

/** Whether an identifier is carried by few enough records to say that they are one. */
export const countsIn =
  (carriers: ReadonlyMap<string, number>, { rules }: Ruling): ((key: string) => boolean) =>
  (key) =>
    countsUnder(rules, key, carriers.get(key) ?? 0);
