import {
  recordIdOf,
  stampOf,
  type Observation,
  type PartyReference,
  type RecordAttributes,
  type RelationType,
} from '#contracts';
import {
  emptyRecord,
  foldAttributes,
  foldLiveness,
  foldRelation,
  forget,
  identifiersOf,
  livenessOf,
  mention,
  relationsOf,
  type Identifier,
  type Liveness,
  type RecordState,
} from '#identity';
import type { ClientBase } from 'pg';
import type { Heard } from './batch.js';
import { insertSql, overRows, selectBy } from './statement.js';

/** What a batch says of one record. */
interface Said {
  readonly party: PartyReference;
  /** The earliest stamp at which the record is mentioned at all. */
  earliest: string;
  readonly words: Word[];
}

interface Word {
  readonly stamp: string;
  readonly eventId: string;
  readonly ordinal: number;
  readonly attributes?: RecordAttributes;
  readonly liveness?: Liveness;
  readonly relation?: { readonly type: RelationType; readonly to: string; readonly ended: boolean };
}

export interface FoldedRecord {
  readonly record: RecordState;
  readonly identifiersBefore: readonly Identifier[];
  readonly isNew: boolean;
}

export interface FoldedRecords {
  /** Records whose content changed, or that are new. */
  readonly changed: ReadonlyMap<string, FoldedRecord>;
  /** Every record the batch mentions. */
  readonly touched: ReadonlySet<string>;
}

/** Folds all that a batch says of records into their rows: read, decide, write, three or four statements in all. */
export async function applyRecords(client: ClientBase, heard: readonly Heard[]): Promise<FoldedRecords> {
  const said = gather(heard);
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
  const fresh = missing.map((id) => foldOne(emptyRecord(said.get(id)!.party), said.get(id)!, true).folded);
  const inserted = new Set((await insertRecords(client, fresh.map(rowOf))).map((row) => row['id']));
  for (const one of fresh) if (inserted.has(one.record.id)) changed.set(one.record.id, one);
  await foldExisting(
    client,
    concerned.filter((id) => !inserted.has(id)),
    said,
    changed,
  );
  await insertVersions(client, versionsOf(said));
  const erased = [...changed.values()]
    .filter(({ record }) => livenessOf(record) === 'erased')
    .map(({ record }) => ({ id: record.id }));
  await noteErasure(client, erased);
  await selectBy(client, 'versions-erase', ERASE_VERSIONS, await erasedAmong(client, [...touched]));
  await writeRelations(
    client,
    [...changed.values()].map(({ record }) => record),
  );
  return { changed, touched };
}

function gather(heard: readonly Heard[]): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  const at = (party: PartyReference, stamp: string): Said => {
    const id = recordIdOf(party);
    let one = said.get(id);
    if (!one) said.set(id, (one = { party, earliest: stamp, words: [] }));
    if (stamp.slice(1) < one.earliest.slice(1)) one.earliest = stamp;
    return one;
  };
  for (const { observation, eventId, ordinal } of heard) {
    const stamp = stampOf(
      observation.at,
      observation.sequence,
      observation.kind === 'record.changed' && observation.mention === true,
    );
    for (const party of partiesOf(observation)) at(party, stamp);
    const word = { stamp, eventId, ordinal };
    if (observation.kind === 'record.changed') {
      if (Object.keys(observation.attributes).length > 0)
        at(observation.party, stamp).words.push({ ...word, attributes: observation.attributes });
    } else if (observation.kind === 'record.deleted')
      at(observation.party, stamp).words.push({
        ...word,
        liveness: observation.restored ? 'live' : observation.privacy ? 'erased' : 'deleted',
      });
    else if (observation.kind === 'record.merged')
      for (const loser of observation.losers) at(loser, stamp).words.push({ ...word, liveness: 'merged' });
    else if (observation.kind === 'relation.changed')
      at(observation.from, stamp).words.push({
        ...word,
        relation: { type: observation.type, to: recordIdOf(observation.to), ended: observation.ended === true },
      });
  }
  return said;
}

/** Every party an observation points at: each gets a record, if only a bare one. */
function partiesOf(observation: Observation): readonly PartyReference[] {
  switch (observation.kind) {
    case 'record.changed': {
      const { organization, parent, customers } = observation.attributes;
      return [observation.party, ...present([organization, parent]), ...(customers ?? [])];
    }
    case 'record.deleted':
    case 'feedback.given':
    case 'consent.recorded':
      return [observation.party];
    case 'record.merged':
      return [observation.survivor, ...observation.losers];
    case 'interaction.observed':
      return observation.parties;
    case 'case.changed':
      return present([observation.fields.requester, observation.fields.organization]);
    case 'opportunity.changed':
      return [
        ...present([observation.fields.organization]),
        ...(observation.fields.contacts ?? []).map((contact) => contact.party),
      ];
    case 'note.changed':
      return observation.fields.about ?? [];
    case 'relation.changed':
      return [observation.from, observation.to];
    case 'identity.decided':
      return [observation.a, observation.b];
    case 'case.merged':
      return [];
  }
}

const present = (parties: readonly (PartyReference | null | undefined)[]): readonly PartyReference[] =>
  parties.filter((party) => party !== null && party !== undefined);

function foldOne(
  record: RecordState,
  said: Said,
  isNew: boolean,
): { readonly folded: FoldedRecord; readonly changed: boolean } {
  const identifiersBefore = isNew ? [] : identifiersOf(record.kind, record.fields);
  let changed = mention(record, said.earliest);
  for (const { attributes, liveness, relation, stamp, eventId } of said.words) {
    if (attributes) changed = foldAttributes(record, attributes, stamp, eventId) || changed;
    if (liveness) changed = foldLiveness(record, liveness, stamp, eventId) || changed;
    if (relation) changed = foldRelation(record, relation.type, relation.to, relation.ended, stamp, eventId) || changed;
  }
  forget(record);
  return { folded: { record, identifiersBefore, isNew }, changed };
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
  { id: 'uuid', born: 'text', fields: 'jsonb', chains: 'jsonb' },
  'update record set born = r.born, fields = r.fields, chains = r.chains from r where record.id = r.id',
);
const rowOf = ({ record }: FoldedRecord) => record;

const VERSION = { record_id: 'uuid', stamp: 'text', event_id: 'uuid', ordinal: 'int', said: 'jsonb' } as const;
const insertVersions = overRows(
  'versions-insert',
  VERSION,
  insertSql('record_version', VERSION, 'on conflict do nothing'),
);

const noteErasure = overRows(
  'erasure-note',
  { id: 'uuid' },
  'insert into erasure (record_id) select id from r order by id on conflict do nothing',
);
const ERASE_VERSIONS = "update record_version set said = '{}' where record_id = any($1) and said <> '{}'";

/** Which of the records were erased: almost always none, found by a look at a small table's key. */
export async function erasedAmong(client: ClientBase, records: readonly string[]): Promise<readonly string[]> {
  const rows = await selectBy<{ record_id: string }>(
    client,
    'erased-among',
    'select record_id from erasure where record_id = any($1)',
    records,
  );
  return rows.map((row) => row.record_id);
}

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

const RELATION = {
  from_record_id: 'uuid', type: 'text', to_record_id: 'uuid', stamp: 'text', valid_from: 'timestamptz', valid_to: 'timestamptz', event_id: 'uuid',
} as const; // prettier-ignore
const clearRelations = overRows(
  'relations-clear',
  { id: 'uuid' },
  'delete from relation using r where from_record_id = r.id',
);
const insertRelations = overRows(
  'relations-insert',
  RELATION,
  insertSql('relation', RELATION, 'on conflict do nothing'),
);

async function writeRelations(client: ClientBase, records: readonly RecordState[]): Promise<void> {
  const related = records.filter((record) => Object.keys(record.chains).length > 0);
  await clearRelations(
    client,
    [...related, ...records.filter((record) => livenessOf(record) === 'erased')].map(({ id }) => ({ id })),
  );
  await insertRelations(
    client,
    related.flatMap((record) =>
      relationsOf(record).map(({ type, to, stamp, eventId, from, until }) => ({
        from_record_id: record.id,
        type,
        to_record_id: to,
        stamp,
        valid_from: from,
        valid_to: until,
        event_id: eventId,
      })),
    ),
  );
}
