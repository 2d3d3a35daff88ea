import { blockingKeysOf, featuresOf, packFeatures, scorePair, unpackFeatures, type MatchFeatures } from '#identity';
import type { ClientBase } from 'pg';
import type { FoldedRecords } from '../apply/records.js';
import { excluded, insertSql, overRows, selectBy } from '../apply/statement.js';
import { blockOf, changeBlocks, isCapped, readBlocks, type Block, type BlockChange } from './blocks.js';
import type { Ruling } from './ruling.js';

interface FeaturesRow {
  readonly record_id: string;
  readonly features: string;
  readonly keys: readonly string[];
}

const FEATURES = { record_id: 'uuid', features: 'text', keys: 'bigint[]' } as const;
const writeFeatures = overRows<FeaturesRow>(
  'features-write',
  FEATURES,
  insertSql('match_features', FEATURES, `on conflict (record_id) do update set ${excluded(FEATURES, ['record_id'])}`, {
    orderBy: 'record_id',
  }),
);

/** Features of these records, from before this batch or as it wrote them. */
export async function readFeatures(
  client: ClientBase,
  records: readonly string[],
): Promise<ReadonlyMap<string, FeaturesRow>> {
  const rows = await selectBy<FeaturesRow>(
    client,
    'features-read',
    'select record_id, features, keys from match_features where record_id = any($1)',
    records,
  );
  return new Map(rows.map((row) => [row.record_id, row]));
}

/**
 * Writes the features and blocks of the records that changed. Returns the records whose neighbourhoods must be looked
 * at again for it: candidates that score above the edge threshold, and all who are in a block that just became too big,
 * or ceased to be.
 */
export async function findCandidates(
  client: ClientBase,
  folded: FoldedRecords,
  ruling: Ruling,
): Promise<ReadonlySet<string>> {
  const old = await readFeatures(
    client,
    [...folded.changed].filter(([, { isNew }]) => !isNew).map(([id]) => id),
  );
  const rows: FeaturesRow[] = [];
  const features = new Map<string, MatchFeatures>();
  const changes = new Map<string, BlockChange>();
  const kept = new Set<string>();
  const at = (key: string): BlockChange => {
    let change = changes.get(key);
    if (!change) changes.set(key, (change = { key, come: [], gone: [] }));
    return change;
  };
  for (const [record_id, { record }] of folded.changed) {
    const now = featuresOf(record);
    const packed = packFeatures(now);
    const before = old.get(record_id);
    if (before?.features === packed) continue;
    const keys = blockingKeysOf(now).map(blockOf);
    features.set(record_id, now);
    rows.push({ record_id, features: packed, keys });
    const had = new Set(before?.keys);
    for (const key of keys) {
      if (!had.delete(key)) at(key).come.push(record_id);
      else kept.add(key);
    }
    for (const key of had) at(key).gone.push(record_id);
  }
  await writeFeatures(client, rows);
  const { blocks, crossed } = await changeBlocks(client, [...changes.values()]);
  const others = await readBlocks(
    client,
    [...kept].filter((key) => !changes.has(key)),
  );
  const found = await partnersOf(client, rows, features, [...blocks.values(), ...others], ruling);
  for (const { members } of crossed) for (const member of members) found.add(member);
  return found;
}

/** The same for records that did not change: their partners under another ruling. */
export async function partnersOfPresent(
  client: ClientBase,
  records: readonly string[],
  ruling: Ruling,
): Promise<ReadonlySet<string>> {
  const rows = [...(await readFeatures(client, records)).values()];
  const features = new Map(rows.map((row) => [row.record_id, unpackFeatures(row.features)]));
  const blocks = await readBlocks(client, [...new Set(rows.flatMap(({ keys }) => keys))]);
  return partnersOf(client, rows, features, blocks, ruling);
}

/** Who scores above the edge threshold with one of the records, among all who share a block with it. */
async function partnersOf(
  client: ClientBase,
  records: readonly FeaturesRow[],
  features: ReadonlyMap<string, MatchFeatures>,
  blocks: readonly Block[],
  { models }: Ruling,
): Promise<Set<string>> {
  const byKey = new Map(blocks.filter((block) => !isCapped(block)).map(({ key, members }) => [key, members]));
  const strangers = new Set<string>();
  const candidates = records.map(({ record_id, keys }) => {
    const near = new Set<string>();
    for (const key of keys)
      for (const member of byKey.get(key) ?? [])
        if (member !== record_id) {
          near.add(member);
          if (!features.has(member)) strangers.add(member);
        }
    return near;
  });
  const theirs = new Map<string, MatchFeatures>();
  for (const [id, row] of await readFeatures(client, [...strangers])) theirs.set(id, unpackFeatures(row.features));
  const partners = new Set<string>();
  records.forEach(({ record_id }, index) => {
    const own = features.get(record_id)!;
    const model = models[own.kind];
    for (const id of candidates[index]!) {
      if (partners.has(id)) continue;
      const other = features.get(id) ?? theirs.get(id);
      if (other && scorePair(model, own, other) >= model.thresholds.edge) partners.add(id);
    }
  });
  return partners;
}
