import { livenessOf, relationsOf, type RecordState } from '#identity';
import type { ClientBase } from 'pg';
import { insertSql, overRows } from '../statement.js';

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

/** Writes the relations of the records anew: those of an erased one end. */
export async function writeRelations(client: ClientBase, records: readonly RecordState[]): Promise<void> {
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
