import { BLOCK_CAP, crowdedKeysBy, type CrowdedKeys } from '#identity';
import type { ClientBase, Pool } from 'pg';
import { overRows, selectBy } from '../apply/statement.js';

/** A block of candidates: the records that carry one blocking key, as long as they are few. */
export interface Block {
  readonly key: string;
  /** How many carry it. */
  readonly records: number;
  /** Who; empty where they are too many. */
  readonly members: readonly string[];
}

/**
 * 53 bits of a blocking key, as far as a double tells integers apart, as decimal digits of a bigint: two sums over its UTF-16 units, in the
 * manner of MurmurHash2 (A. Appleby), each stirred with the other at the end. Two keys that fall together show each other's records, and no more.
 */
export function blockOf(blockingKey: string): string {
  let [low, high] = [0x2545f491, 0x5851f42d];
  for (let at = 0; at < blockingKey.length; at++) {
    const unit = blockingKey.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x5bd1e995);
    low ^= low >>> 15;
    high = Math.imul(high ^ unit, 0x27d4eb2f);
    high ^= high >>> 13;
  }
  const stir = (sum: number, other: number) => {
    const mixed = Math.imul(sum ^ (other >>> 16), 0x85ebca6b);
    return (mixed ^ (mixed >>> 13)) >>> 0;
  };
  return String((stir(high, low) >>> 11) * 2 ** 32 + stir(low, high));
}

/** Arrays travel as text: the driver's own way of reading them costs ten times as much. */
const BLOCK = 'b.key, b.records, b.members::text as members';

interface BlockRow extends Omit<Block, 'members'> {
  readonly members: string;
}

const blockIn = ({ key, records, members }: BlockRow): Block => ({ key, records, members: listIn(members) });

/** The items of a PostgreSQL array of uuids or integers, from its text. */
export const listIn = (text: string): readonly string[] => (text.length > 2 ? text.slice(1, -1).split(',') : []);

export const isCapped = ({ records }: Pick<Block, 'records'>): boolean => records > BLOCK_CAP;

/** Which records come to a block and which leave it. */
export interface BlockChange {
  readonly key: string;
  readonly come: string[];
  readonly gone: string[];
}

/**
 * Comers are sorted in; a block that is beyond the cap only counts. The rows stay locked to the end of the transaction,
 * in the order of their keys: two workers whose records share a key take turns, and the second sees the first one's
 * record.
 */
const change = overRows<BlockChange>(
  'blocks-change',
  { key: 'bigint', come: 'uuid[]', gone: 'uuid[]' },
  `insert into match_block as b (key, records, members)
   select key, cardinality(come) - cardinality(gone), come from r order by key
   on conflict (key) do update set records = b.records + excluded.records,
     members = case when b.records > ${BLOCK_CAP} then '{}' else array(select m from unnest(b.members || excluded.members) m order by m) end
   returning ${BLOCK}`,
);

const leave = overRows<BlockChange>(
  'blocks-leave',
  { key: 'bigint', come: 'uuid[]', gone: 'uuid[]' },
  `update match_block b set members = array(select m from unnest(b.members) m where m <> all (r.gone)) from r
   where b.key = r.key and b.members && r.gone returning ${BLOCK}`,
);

/** A block that became too big forgets who is in it. */
const FORGET = "update match_block set members = '{}' where key = any($1)";

/** A block that became small again learns anew who is in it. Reads all features; blocks seldom shrink so far. */
const RELEARN = `
  update match_block b set members = array(select record_id from match_features where b.key = any (keys) order by record_id)
  where b.key = any($1) returning ${BLOCK}`;

export interface ChangedBlocks {
  /** The blocks as they are now. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** Those that just became too big to find anybody in, or ceased to be, with all who are in them: pairs come or go with that. */
  readonly crossed: readonly Block[];
}

/** Writes the changes. The features of the records must be written before. */
export async function changeBlocks(client: ClientBase, changes: readonly BlockChange[]): Promise<ChangedBlocks> {
  const blocks = new Map<string, Block>();
  const keep = (found: readonly unknown[]) =>
    (found as readonly BlockRow[]).forEach((row) => blocks.set(row.key, blockIn(row)));
  const before = new Map(changes.map(({ key, come, gone }) => [key, come.length - gone.length]));
  for (const { come } of changes) come.sort();
  keep(await change(client, changes));
  keep(await leave(client, changes.filter(({ gone }) => gone.length > 0))); // prettier-ignore
  const crosses = (block: Block) => isCapped(block) !== isCapped({ records: block.records - before.get(block.key)! });
  const grown = [...blocks.values()].filter((block) => isCapped(block) && crosses(block));
  const shrunk = [...blocks.values()].filter((block) => !isCapped(block) && crosses(block)).map(({ key }) => key);
  await selectBy(client, 'blocks-forget', FORGET, grown.map(({ key }) => key)); // prettier-ignore
  keep(await selectBy(client, 'blocks-relearn', RELEARN, shrunk));
  const empty = [...blocks.values()].filter(({ records }) => records === 0).map(({ key }) => key);
  await selectBy(client, 'blocks-empty', 'delete from match_block where key = any($1) and records = 0', empty);
  return { blocks, crossed: [...grown, ...shrunk.map((key) => blocks.get(key)!)] };
}

/**
 * Puts right who is in these blocks where another version of Meri drew the line elsewhere from which on a block is too big.
 * Locked first, so that whoever comes to a block meanwhile is seen, or comes after.
 */
export async function mendBlocks(client: ClientBase, keys: readonly string[]): Promise<void> {
  const rows = await selectBy<BlockRow>(
    client,
    'blocks-mend',
    `select ${BLOCK} from match_block b where key = any($1) and cardinality(members) <> case when records > ${BLOCK_CAP} then 0 else records end
     order by key for update`,
    keys,
  );
  await selectBy(client, 'blocks-forget', FORGET, rows.filter(isCapped).map(({ key }) => key)); // prettier-ignore
  await selectBy(client, 'blocks-relearn', RELEARN, rows.filter((row) => !isCapped(row)).map(({ key }) => key)); // prettier-ignore
}

export async function readBlocks(client: ClientBase, keys: readonly string[]): Promise<readonly Block[]> {
  const sql = `select ${BLOCK} from match_block b where key = any($1)`;
  return (await selectBy<BlockRow>(client, 'blocks-read', sql, keys, 'bigint')).map(blockIn);
}

/** Which keys of records are too common, by the keys of these blocks. */
export const crowdedIn = (capped: ReadonlySet<string>): CrowdedKeys =>
  capped.size === 0 ? () => [] : crowdedKeysBy((key) => capped.has(blockOf(key)));

/**
 * Which of these blocks are too big to find anybody in.
 * @param held blocks that need not be read
 */
export async function cappedAmong(
  client: ClientBase | Pool,
  keys: readonly string[],
  held: ReadonlyMap<string, Block> = new Map(),
): Promise<ReadonlySet<string>> {
  const rows = await selectBy<{ key: string }>(
    client,
    'blocks-capped',
    `select key from match_block where key = any($1) and records > ${BLOCK_CAP}`,
    keys.filter((key) => !held.has(key)),
    'bigint',
  );
  const capped = keys.filter((key) => held.has(key) && isCapped(held.get(key)!));
  return new Set([...capped, ...rows.map(({ key }) => key)]);
}
