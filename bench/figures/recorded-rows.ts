import type { Pool, PoolClient } from 'pg';

/** The rows that one batch wrote, by table. */
export type WrittenRows = ReadonlyMap<string, readonly Row[]>;
type Row = Readonly<Record<string, unknown>>;

/** A statement of the product's, with the rows that it carries. */
interface Statement {
  readonly name?: string;
  readonly values?: readonly unknown[];
  readonly carried?: readonly Row[];
}

/** The product's writing statements, by name, and the table each writes. */
const TABLE_OF: Readonly<Record<string, string>> = {
  'records-insert': 'record',
  'records-update': 'record',
  'versions-insert': 'record_version',
  'relations-insert': 'relation',
  'customer_case-insert': 'customer_case',
  'customer_case-update': 'customer_case',
  'opportunity-insert': 'opportunity',
  'opportunity-update': 'opportunity',
  'opportunity-contacts-insert': 'opportunity_contact',
  'note-insert': 'note',
  'note-update': 'note',
  'note-about-insert': 'note_about',
  'identifiers-count': 'identifier',
  'identifiers-attach': 'record_identifier',
  'membership-upsert': 'membership',
  'customers-upsert': 'customer',
  'touchpoints-insert': 'touchpoint',
  'touchpoints-correct': 'touchpoint',
  'activity-add': 'record_activity',
  'decisions-insert': 'decision',
  'feedback-insert': 'feedback',
  'feedback-update': 'feedback',
  'carried-insert': 'carried_address',
  'item-record-insert': 'item_record',
  'item-past-insert': 'item_past',
  'interaction-insert': 'interaction',
  'interaction-update': 'interaction',
  'consents-insert': 'consent',
  'features-write': 'match_features',
  'blocks-change': 'match_block',
  'reviews-insert': 'review',
  'archive-fresh': 'archive',
  'reviews-due': 'review_due',
  'source-state': 'hub.source_state',
  'source-hour': 'hub.source_hour',
};

/** Columns that an update leaves alone, with what stands in for them in a plain upsert. */
const FILL: Readonly<Record<string, Row>> = {
  record: { source: '', kind: '', key: '' },
  record_activity: { touchpoints: 1, open_cases: 0 },
  identifier: { records: 1 },
};

export interface Recorder {
  /** Batches in the order of their commit, by `topic/partition`. */
  readonly batches: ReadonlyMap<string, WrittenRows[]>;
  /** The next transaction on any client of the pool belongs to this batch. */
  begin(client: PoolClient, partition: string): void;
}

/** Watches a pool's clients and keeps the rows that the product's own statements carry. */
export function recordRows(pool: Pool): Recorder {
  const batches = new Map<string, WrittenRows[]>();
  const open = new WeakMap<object, { readonly partition: string; readonly rows: Map<string, Row[]> }>();
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    const watched = (...args: unknown[]) => {
      const [statement] = args as [string | Statement];
      const current = open.get(client);
      if (current) {
        if (statement === 'commit') {
          const list = batches.get(current.partition) ?? [];
          list.push(current.rows);
          batches.set(current.partition, list);
          open.delete(client);
        } else if (statement === 'rollback') open.delete(client);
        else if (typeof statement === 'object') keep(current.rows, statement);
      }
      return query(...args);
    };
    client.query = watched as typeof client.query;
  });
  return { batches, begin: (client, partition) => open.set(client, { partition, rows: new Map() }) };
}

function keep(rows: Map<string, Row[]>, { name, values, carried: read = [] }: Statement): void {
  if (name === undefined || !values) return;
  const add = (table: string, more: readonly Row[]) => rows.set(table, [...(rows.get(table) ?? []), ...more]);
  if (name === 'outbox')
    add(
      'outbox',
      idsIn(values[0]).map((customer_id) => ({ customer_id, change: 'changed' })),
    );
  else if (name === 'understanding-mark')
    add(
      'understanding_due',
      idsIn(values[0]).map((record_id) => ({ record_id })),
    );
  else if (name === 'activity-sum')
    add(
      'customer_activity',
      idsIn(values[0]).map((customer_id) => ({
        customer_id,
        touchpoints: 1,
        open_cases: 0,
        first_at: '2026-01-01',
        last_at: '2026-01-01',
      })),
    );
  else if (TABLE_OF[name] !== undefined) {
    const table = TABLE_OF[name];
    if (table === 'archive') {
      const bytes = values[0] as Buffer;
      add(
        'archive',
        read.map(({ p, n, ...row }) => ({
          ...row,
          payload: bytes.subarray((p as number) - 1, (p as number) - 1 + (n as number)),
        })),
      );
    } else if (table === 'record_activity')
      add(
        table,
        read.map(({ record_id, first, last }) => ({ record_id, first_at: first, last_at: last, ...FILL[table] })),
      );
    else if (table === 'match_block')
      add(
        table,
        read.map(({ key, come }) => ({ key, records: (come as readonly string[]).length, members: come })),
      );
    else if (table === 'identifier')
      add(
        table,
        read.map(({ key, kind, value }) => ({ key, kind, value, ...FILL[table] })),
      );
    else
      add(
        table,
        read.map((row) => ({ ...FILL[table], ...row })),
      );
    if (table === 'customer') {
      const tokens = new Set(read.flatMap((row) => row['name_tokens'] as string[]));
      add(
        'name_token',
        [...tokens].sort().map((token) => ({ token })),
      );
    }
  }
}

/** The ids in a PostgreSQL array's text. */
const idsIn = (text: unknown): readonly string[] => String(text).slice(1, -1).split(',').filter(Boolean);
