import type { Pool } from 'pg';
import { closureOf, resolveClosure } from '../explaining/closure.js';
import { comparePartitions, type GroupChange } from './compare-partitions.js';
import { estimatePass, type PassEstimate } from './estimate-pass.js';
import type { Ruling } from './ruling.js';

/** What another ruling would do to the customers there are. */
export interface TriedRuling {
  /** How many records were looked at. */
  readonly records: number;
  readonly customersBefore: number;
  readonly customersAfter: number;
  readonly merged: number;
  readonly parted: number;
  /** Records in the biggest customer it would make. */
  readonly biggest: number;
  /** Pairs of customers of which some pair of records is close enough to be doubted: no fewer than would wait. */
  readonly reviews: number;
  /** Groups that would change, for a person to judge: record ids. */
  readonly samples: readonly GroupChange[];
  /** Wall time this took. */
  readonly seconds: number;
  /** How long it would take to judge all records so, for good; absent in trials from before that was told. */
  readonly pass?: PassEstimate | null;
}

export interface TryOptions {
  /** Begin from so many records, drawn by their ids; all where absent. */
  readonly sample?: number;
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops between two pages. */
  readonly signal?: AbortSignal;
}

const PAGE = 300;
const SAMPLES = 20;

/** Judges records anew in memory and compares with the customers there are. Writes nothing and locks nothing. */
export async function tryRuling(pool: Pool, ruling: Ruling, options: TryOptions = {}): Promise<TriedRuling> {
  const since = Date.now();
  const seeds = await seedsOf(pool, options.sample);
  const visited = new Set<string>();
  const sum = { records: 0, before: 0, after: 0, merged: 0, parted: 0, biggest: 0 };
  const customerOf = new Map<string, string>();
  const close: (readonly [string, string])[] = [];
  const samples: GroupChange[] = [];
  for (let from = 0; from < seeds.length && !options.signal?.aborted; from += PAGE) {
    const page = seeds.slice(from, from + PAGE).filter((id) => !visited.has(id));
    const client = await pool.connect();
    try {
      const closure = await closureOf(client, page, ruling);
      const { clusters } = resolveClosure(closure, ruling);
      const fresh = clusters.filter(({ members }) => !visited.has(members[0]!));
      const before = new Map([...closure.customers].filter(([record]) => !visited.has(record)));
      const change = comparePartitions(before, fresh);
      for (const { id } of closure.records) visited.add(id);
      sum.records += before.size;
      sum.before += new Set(before.values()).size;
      sum.after += fresh.length;
      sum.merged += change.merged;
      sum.parted += change.parted;
      sum.biggest = Math.max(sum.biggest, change.biggest);
      for (const { customerId, members } of clusters) for (const id of members) customerOf.set(id, customerId);
      close.push(...closure.close);
      samples.push(...change.changes.slice(0, SAMPLES - samples.length));
    } finally {
      client.release();
    }
    options.onProgress?.(Math.min(from + PAGE, seeds.length), seeds.length);
  }
  const { before, after, ...counts } = sum;
  const reviews = new Set(
    close.flatMap((pair) => {
      const [a, b] = pair.map((record) => customerOf.get(record) ?? record).sort();
      return a === b ? [] : [`${a} ${b}`];
    }),
  ).size;
  const seconds = (Date.now() - since) / 1000;
  return {
    ...counts,
    reviews,
    customersBefore: before,
    customersAfter: after,
    samples,
    seconds,
    pass: await estimatePass(pool, { records: counts.records, seconds }),
  };
}

/** Ids are hashes: the smallest of them are as good as drawn by lot, and always the same. */
async function seedsOf(pool: Pool, sample: number | undefined): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select record_id as id from match_features order by record_id ${sample === undefined ? '' : 'limit $1'}`,
    sample === undefined ? [] : [sample],
  );
  return rows.map(({ id }) => id);
}
