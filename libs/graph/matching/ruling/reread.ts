import type { RecordState } from '#identity';
import type { ClientBase } from 'pg';
import { asCarried, carryIdentifiers } from '../../apply/neighbourhoods.js';
import { RECORD_COLUMNS, type FoldedRecord } from '../../apply/records.js';
import { refreshCandidates } from '../candidates.js';
import { readRuling } from './ruling.js';

/** Records read anew in one transaction. */
const PAGE = 500;

/**
 * Works out anew what is kept of the next records for matching (features, blocking keys, identifiers), as this version of Meri reads
 * them. Judges nothing: whoever is judged must find all others read by one version. Returns false once all are.
 */
export async function rereadPage(client: ClientBase, pass: string): Promise<boolean> {
  const place = await client.query<{ unread_from: string }>(
    'select unread_from from judging_version where unread_from is not null for update',
  );
  if (!place.rows[0]) return false;
  // The locks of a batch in the order of a batch: records, identifiers, blocks.
  const { rows: records } = await client.query<RecordState>(
    `select ${RECORD_COLUMNS} from record where id > $1 order by id limit ${PAGE} for update`,
    [place.rows[0].unread_from],
  );
  const changed = new Map(
    records.map((record): readonly [string, FoldedRecord] => [
      record.id,
      { record, identifiersBefore: [], isNew: false, isElder: false, isRenamed: false },
    ]),
  );
  const folded = await asCarried(client, { changed, touched: new Set(changed.keys()) });
  await carryIdentifiers(client, folded, await readRuling(client));
  await refreshCandidates(client, folded);
  await client.query('update judging_version set unread_from = $1', [records.at(-1)?.id ?? null]);
  await client.query('update hub.identity_pass set reread = reread + $2, changed_at = now() where id = $1', [
    pass,
    records.length,
  ]);
  return true;
}
