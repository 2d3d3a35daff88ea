import {
  emptyRecord,
  foldAttributes,
  foldLiveness,
  foldRelation,
  foldSetting,
  forget,
  identifiersOf,
  identityWordsOf,
  livenessOf,
  mention,
  type Identifier,
  type RecordState,
} from '#identity';
import type { ClientBase } from 'pg';
import type { Heard } from './batch.js';
import { eraseByAddress, forgetVersions, noteErasure, withoutPersonalKey } from './records/erasure.js';
import { recordWords, type Said } from './records/record-words.js';
import { writeRelations } from './records/relations.js';
import { insertSql, overRows, selectBy } from './statement.js';

export interface FoldedRecord {
  readonly record: RecordState;
  readonly identifiersBefore: readonly Identifier[];
  readonly isNew: boolean;
  /** Whether it turned out to be older than it was known to be. */
  readonly isElder: boolean;
  /** Whether it was known by other words: those that tell apart who shares an identifier. */
  readonly isRenamed: boolean;
}

export interface FoldedRecords {
  /** Records whose content changed, or that are new. */
  readonly changed: ReadonlyMap<string, FoldedRecord>;
  /** Every record the batch mentions. */
  readonly touched: ReadonlySet<string>;
}

export interface AppliedRecords extends FoldedRecords {
  /** Records that this batch erased. */
  readonly erased: readonly string[];
  /** Tokens of the names that they had. */
  readonly forgotten: readonly string[];
}

/** Folds all that a batch says of records into their rows: read, decide, write, three or four statements in all. */
export async function applyRecords(client: ClientBase, heard: readonly Heard[]): Promise<AppliedRecords> {
  const said = recordWords(heard);
  await eraseByAddress(client, heard, said);
  const touched = new Set(said.keys());
  const known = await selectBy<{ id: string; born: string }>(
    client,
    'records-known',
    'select id, born from record where id = any($1)',
    [...touched],
  );
  const born = new Map(known.map((row) => [row.id, row.born]));
  const concerned = [...said]
    .filter(([id, one]) => one.words.length > 0 || one.earliest.slice(1) < (born.get(id) ?? '~'))
    .map(([id]) => id);
  const changed = new Map<string, FoldedRecord>();
  // New rows first, then locks on old ones, each in the order of ids: the other way round two batches can wait for each
  // other. What another worker inserted since our look is an old row by now.
  const missing = concerned.filter((id) => !born.has(id));
  const fresh = missing.map((id) => foldOne(emptyRecord(said.get(id)!.party!), said.get(id)!, true).folded);
  const inserted = new Set((await insertRecords(client, fresh.map(rowOf))).map((row) => row['id']));
  for (const one of fresh) if (inserted.has(one.record.id)) changed.set(one.record.id, one);
  await foldExisting(
    client,
    concerned.filter((id) => !inserted.has(id)),
    said,
    changed,
  );
  await insertVersions(client, versionsOf(said));
  const erased = await noteErasure(
    client,
    [...changed.values()].filter(({ record }) => livenessOf(record) === 'erased').map(({ record }) => record.id),
  );
  const forgotten = await forgetVersions(client, [...touched], erased);
  await writeRelations(
    client,
    [...changed.values()].map(({ record }) => record),
  );
  return { changed, touched, erased, forgotten };
}

function foldOne(
  record: RecordState,
  said: Said,
  isNew: boolean,
): { readonly folded: FoldedRecord; readonly changed: boolean } {
  const identifiersBefore = isNew ? [] : identifiersOf(record.kind, record.fields);
  const wordsBefore = isNew ? undefined : identityWordsOf(record);
  const isElder = mention(record, said.earliest);
  let changed = isElder;
  for (const { attributes, liveness, setting, relation, stamp, eventId } of said.words) {
    if (attributes) changed = foldAttributes(record, attributes, stamp, eventId) || changed;
    if (liveness) changed = foldLiveness(record, liveness, stamp, eventId) || changed;
    if (setting) changed = foldSetting(record, setting, stamp, eventId) || changed;
    if (relation) changed = foldRelation(record, relation.type, relation.to, relation.ended, stamp, eventId) || changed;
  }
  forget(record);
  const isRenamed = wordsBefore !== undefined && wordsBefore !== identityWordsOf(record);
  return { folded: { record: withoutPersonalKey(record), identifiersBefore, isNew, isElder, isRenamed }, changed };
}

async function foldExisting(
  client: ClientBase,
  ids: readonly string[],
  said: ReadonlyMap<string, Said>,
  changed: Map<string, FoldedRecord>,
): Promise<void> {
  const rows = await selectBy<RecordState>(
    client,
    'records-lock',
    `select ${RECORD_COLUMNS} from record where id = any($1) order by id for update`,
    ids,
  );
  const folded = rows.map((row) => foldOne(row, said.get(row.id)!, false)).filter((one) => one.changed);
  await updateRecords(
    client,
    folded.map((one) => rowOf(one.folded)),
  );
  for (const one of folded) changed.set(one.folded.record.id, one.folded);
}

export const RECORD_COLUMNS = 'id, source, kind, key, born, fields, chains';
const RECORD = {
  id: 'uuid',
  source: 'text',
  kind: 'text',
  key: 'text',
  born: 'text',
  fields: 'jsonb',
  chains: 'jsonb',
} as const;
const insertRecords = overRows(
  'records-insert',
  RECORD,
  insertSql('record', RECORD, 'on conflict do nothing returning id', { orderBy: 'id' }),
);
const updateRecords = overRows(
  'records-update',
  { id: 'uuid', key: 'text', born: 'text', fields: 'jsonb', chains: 'jsonb' },
  'update record set key = r.key, born = r.born, fields = r.fields, chains = r.chains from r where record.id = r.id',
);
const rowOf = ({ record }: FoldedRecord) => record;

const VERSION = { record_id: 'uuid', stamp: 'text', event_id: 'uuid', ordinal: 'int', said: 'jsonb' } as const;
const insertVersions = overRows(
  'versions-insert',
  VERSION,
  insertSql('record_version', VERSION, 'on conflict do nothing'),
);

function versionsOf(said: ReadonlyMap<string, Said>): readonly object[] {
  return [...said].flatMap(([record_id, one]) =>
    one.words.map(({ stamp, eventId, ordinal, ...word }) => ({
      record_id,
      stamp,
      event_id: eventId,
      ordinal,
      said: word,
    })),
  );
}
