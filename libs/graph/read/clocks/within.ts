import { stampOf, type Register } from '#contracts';
import type { ClientBase, Pool } from 'pg';
import type { AsOf } from '../object.js';

/** A pool, or one client of it. */
export type Database = Pick<ClientBase | Pool, 'query'>;

/** What the two clocks say of a word. */
export interface Clocks {
  /** Whether it was so by then, by the source's clock. */
  happened(word: Register): boolean;
  /** Whether the hub knew it by then. */
  known(word: Register): boolean;
}

/** The clocks over some words; what is known is looked up once for all of them. */
export async function clocksOver(
  db: Database,
  words: readonly Register[],
  { happenedBy, knownBy }: AsOf,
): Promise<Clocks> {
  const until = happenedBy === undefined ? undefined : stampOf(happenedBy).slice(1, 10);
  const known = new Set<string>();
  if (knownBy !== undefined) {
    const { rows } = await db.query<{ event_id: string }>(
      'select event_id from hub.event_index where event_id = any($1) and received_at <= $2',
      [[...new Set(words.map((word) => word[2]))], knownBy],
    );
    for (const row of rows) known.add(row.event_id);
  }
  return {
    happened: ([, stamp]) => until === undefined || stamp.slice(1, 10) <= until,
    known: ([, , eventId]) => knownBy === undefined || known.has(eventId),
  };
}
