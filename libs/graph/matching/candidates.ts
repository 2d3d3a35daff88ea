import {
  blockingKeysOf,
  featuresIn,
  featuresOf,
  featuresUnder,
  loosenessOf,
  meetingIn,
  packFeatures,
  scoreOf,
  withoutCrowd,
  type MatchFeatures,
  type MatchModel,
} from '#identity';
import type { ClientBase } from 'pg';
import type { FoldedRecords } from '../apply/records.js';
import {
  blockOf,
  changeBlocks,
  crowdedIn,
  isCapped,
  mendBlocks,
  readBlocks,
  type Block,
  type BlockChange,
} from './blocks.js';
import { readFeatures, readLooks, writeFeatures, type Features } from './features.js';
import type { Ruling } from './ruling/ruling.js';

/** With whom a record is compared: who is in a block of one of its keys, or in two where these are loose. */
export function meet(
  { record_id, features, keys }: Omit<Features, 'packed'>,
  membersOf: (key: string) => readonly string[] | undefined,
  models: Readonly<Record<MatchFeatures['kind'], MatchModel>>,
): Set<string> {
  const model = models[features.kind];
  const loose = model.loose ? loosenessOf(model, features) : [];
  const met = meetingIn(keys.map((key, at) => ({ loose: loose[at] === true, members: membersOf(key) ?? [] })));
  met.delete(record_id);
  return met;
}

export interface Candidates {
  /** Who scores at or above the link threshold with a record that changed. */
  readonly partners: ReadonlySet<string>;
  /** Those of the records that changed with whom anybody does. */
  readonly linking: ReadonlySet<string>;
  /** Of every record that changed: who scores at or above the review threshold with it. */
  readonly near: ReadonlyMap<string, readonly string[]>;
  /** All who are in a block that just became too big, or ceased to be. */
  readonly crossed: ReadonlySet<string>;
  /** Records that look different to scoring than before. */
  readonly changed: ReadonlySet<string>;
  /** The features of the records that changed, and as they were before. */
  readonly features: ReadonlyMap<string, Features>;
  /** The blocks that changed, as they stay until the end of the transaction. */
  readonly blocks: ReadonlyMap<string, Block>;
}

/** Writes the features and blocks of the records that changed, and finds whom they may be one with. */
export async function findCandidates(client: ClientBase, folded: FoldedRecords, ruling: Ruling): Promise<Candidates> {
  const { old, rows, changes, kept } = await foldFeatures(client, folded, 'features');
  const { blocks, crossed } = await changeBlocks(client, [...changes.values()]);
  const others = await readBlocks(
    client,
    [...kept].filter((key) => !changes.has(key)),
  );
  const known = new Map([...old, ...rows.map((row) => [row.record_id, row] as const)]);
  const found = await partnersOf(client, rows, known, [...blocks.values(), ...others], ruling);
  return {
    ...found,
    crossed: new Set(crossed.flatMap(({ members }) => members)),
    changed: new Set(rows.map(({ record_id }) => record_id)),
    features: known,
    blocks,
  };
}

/** Writes the features and blocks of records as this version of Meri makes them, whatever another one made; looks for nobody. */
export async function refreshCandidates(client: ClientBase, folded: FoldedRecords): Promise<void> {
  const { rows, changes, kept } = await foldFeatures(client, folded, 'keys');
  await changeBlocks(client, [...changes.values()]);
  await mendBlocks(client, [...new Set([...kept, ...rows.flatMap(({ keys }) => keys)])]);
}

interface FoldedFeatures {
  readonly old: ReadonlyMap<string, Features>;
  /** What was written. */
  readonly rows: readonly Features[];
  readonly changes: ReadonlyMap<string, BlockChange>;
  /** Keys that records carry as before. */
  readonly kept: ReadonlySet<string>;
}

/** @param tells what makes a record another one: its features alone, of which its keys follow; or its keys, where they may not */
async function foldFeatures(
  client: ClientBase,
  folded: FoldedRecords,
  tells: 'features' | 'keys',
): Promise<FoldedFeatures> {
  const old = await readFeatures(
    client,
    [...folded.changed].filter(([, { isNew }]) => !isNew).map(([id]) => id),
  );
  const rows: Features[] = [];
  const changes = new Map<string, BlockChange>();
  const kept = new Set<string>();
  const at = (key: string): BlockChange => {
    let change = changes.get(key);
    if (!change) changes.set(key, (change = { key, come: [], gone: [] }));
    return change;
  };
  for (const [record_id, { record }] of folded.changed) {
    const packed = packFeatures(featuresOf(record));
    const before = old.get(record_id);
    const isSame = before?.packed === packed;
    if (isSame && tells === 'features') continue;
    const features = featuresIn(packed);
    const keys = blockingKeysOf(features).map(blockOf);
    if (!isSame || keys.join() !== before.keys.join()) rows.push({ record_id, packed, features, keys });
    const had = new Set(before?.keys);
    for (const key of keys) {
      if (!had.delete(key)) at(key).come.push(record_id);
      else kept.add(key);
    }
    for (const key of had) at(key).gone.push(record_id);
  }
  await writeFeatures(
    client,
    rows.map(({ record_id, packed, keys }) => ({ record_id, features: packed, keys })),
  );
  return { old, rows, changes, kept };
}

/** The same for records that did not change: their partners under another ruling. */
export async function partnersOfPresent(
  client: ClientBase,
  records: readonly string[],
  ruling: Ruling,
): Promise<Candidates> {
  const known = await readFeatures(client, records);
  const rows = [...known.values()];
  const blocks = await readBlocks(client, [...new Set(rows.flatMap(({ keys }) => keys))]);
  const found = await partnersOf(client, rows, known, blocks, ruling);
  return { ...found, crossed: new Set(), changed: new Set(records), features: known, blocks: new Map() };
}

/** Who scores at or above the thresholds with one of the records, among all with whom it is compared. */
async function partnersOf(
  client: ClientBase,
  records: readonly Features[],
  known: ReadonlyMap<string, Features>,
  blocks: readonly Block[],
  { models, rules }: Ruling,
): Promise<Pick<Candidates, 'partners' | 'linking' | 'near'>> {
  const byKey = new Map(blocks.filter((block) => !isCapped(block)).map(({ key, members }) => [key, members]));
  const unread = new Set<string>();
  const candidates = records.map((record) => {
    const near = meet(record, (key) => byKey.get(key), models);
    for (const member of near) if (!known.has(member)) unread.add(member);
    return near;
  });
  const looks = await readLooks(client, [...unread]);
  const [partners, linking] = [new Set<string>(), new Set<string>()];
  const near = new Map<string, string[]>();
  const crowdedKeys = crowdedIn(new Set(blocks.filter(isCapped).map(({ key }) => key)));
  records.forEach(({ record_id, features }, index) => {
    const own = featuresUnder(rules, features);
    const model = models[own.kind];
    const { link, review } = model.thresholds;
    const reached: string[] = [];
    near.set(record_id, reached);
    for (const id of candidates[index]!) {
      const other = known.get(id)?.features ?? looks.get(id);
      if (!other) continue;
      const score = scoreOf(model, ...withoutCrowd(own, featuresUnder(rules, other), crowdedKeys));
      if (score >= review) reached.push(id);
      if (score < link) continue;
      partners.add(id);
      linking.add(record_id);
    }
  });
  return { partners, linking, near };
}
