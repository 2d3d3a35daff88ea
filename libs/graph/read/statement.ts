import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** One SQL statement while it is being written: its parameters and the names of its rows. */
export class Statement {
  readonly values: unknown[] = [];
  private names = 0;

  /** A bound parameter. Nothing that a caller sent ever becomes SQL text. */
  bind(value: unknown, type: string): string {
    this.values.push(holdable(value));
    return `$${this.values.length}::${type}`;
  }

  /** A fresh name for a row or a sub-select. */
  name(stem: string): string {
    return `${stem}${++this.names}`;
  }

  rows<Row extends object>(pool: Pool, text: string): Promise<readonly Row[]> {
    return readRows(pool, text, this.values);
  }

  /** Runs a statement of one row and one column of JSON. */
  json<T>(pool: Pool, text: string): Promise<T | undefined> {
    return readJson(pool, text, this.values);
  }
}

async function readRows<Row extends object>(pool: Pool, text: string, values: unknown[]): Promise<readonly Row[]> {
  const name = preparedName(text);
  const result = await pool.query<Row>(name === undefined ? { text, values } : { name, text, values });
  return result.rows;
}

/** Runs a statement of one row with one column `json`. */
export async function readJson<T>(pool: Pool, text: string, values: unknown[]): Promise<T | undefined> {
  const json = (await readRows<{ json: string | null }>(pool, text, values))[0]?.json;
  return json === undefined || json === null ? undefined : (JSON.parse(json) as T);
}

/** PostgreSQL holds no U+0000, so no row can match one. */
function holdable(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\u0000') ? value.replaceAll('\u0000', '\ufffd') : value;
  return Array.isArray(value) ? value.map(holdable) : value;
}

const prepared = new Map<string, string | undefined>();
const MOST_PREPARED = 400;

/**
 * A statement asked for a second time is prepared under a name, so that PostgreSQL plans it once per connection. A
 * bounded number of them: what users compose is endless.
 */
function preparedName(text: string): string | undefined {
  if (prepared.has(text)) {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    const name = `q${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    prepared.set(text, name);
    return name;
  }
  if (prepared.size < MOST_PREPARED) prepared.set(text, undefined);
  return undefined;
}
