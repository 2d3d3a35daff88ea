import { featuresIn, type MatchFeatures } from '#identity';
import type { ClientBase } from 'pg';
import { excluded, insertSql, overRows, selectBy } from '../apply/statement.js';
import { listIn } from './blocks.js';

/** A record's features, and its blocks. */
export interface Features {
  readonly record_id: string;
  readonly packed: string;
  readonly features: MatchFeatures;
  readonly keys: readonly string[];
}

const FEATURES = { record_id: 'uuid', features: 'text', keys: 'bigint[]' } as const;
export const writeFeatures = overRows<{ record_id: string; features: string; keys: readonly string[] }>(
  'features-write',
  FEATURES,
  insertSql('match_features', FEATURES, `on conflict (record_id) do update set ${excluded(FEATURES, ['record_id'])}`, {
    orderBy: 'record_id',
  }),
);

/** The features alone of these records: for those who are only compared. */
export async function readLooks(
  client: ClientBase,
  records: readonly string[],
): Promise<ReadonlyMap<string, MatchFeatures>> {
  const rows = await selectBy<{ record_id: string; features: string }>(
    client,
    'features-look',
    'select record_id, features from match_features where record_id = any($1)',
    records,
    'uuid',
  );
  return new Map(rows.map(({ record_id, features }) => [record_id, featuresIn(features)]));
}

/** Features of these records, from before this batch or as it wrote them. */
export async function readFeatures(
  client: ClientBase,
  records: readonly string[],
): Promise<ReadonlyMap<string, Features>> {
  const rows = await selectBy<{ record_id: string; features: string; keys: string }>(
    client,
    'features-read',
    'select record_id, features, keys::text as keys from match_features where record_id = any($1)',
    records,
    'uuid',
  );
  return new Map(
    rows.map(({ record_id, features, keys }) => [
      record_id,
      { record_id, packed: features, features: featuresIn(features), keys: listIn(keys) },
    ]),
  );
}
