import { Pool, type PoolClient } from 'pg';

/** The live graph's schema; a rebuild builds `graph_next` beside it. */
export const LIVE_SCHEMA = 'graph';

/** A pool whose unqualified names mean the graph in `schema`. Connection errors end queries, never the process. */
export function openGraphPool(url: string, options: { readonly schema?: string; readonly max?: number } = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    options: `-c search_path=${options.schema ?? LIVE_SCHEMA},public -c statement_timeout=120s -c jit=off -c timezone=UTC`,
    application_name: 'meri',
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** What PostgreSQL says when trying the same transaction again may succeed. */
const PASSING = new Set(['40001', '40P01', '55P03', '57P01', '57P02', '57P03', '53300', '53400', '25P03']);

export function isPassing(error: unknown): boolean {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  if (code !== undefined)
    return (
      PASSING.has(code) || code.startsWith('08') || code.startsWith('ECONN') || code === 'EPIPE' || code === 'ETIMEDOUT'
    );
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    message ?? '',
  );
}

/** What PostgreSQL says when rows of a batch cannot be held, alone or together: cardinality, data and integrity violations. */
export const isDataError = (error: unknown): boolean =>
  /^(21|22|23)/.test((error as { readonly code?: string }).code ?? '');

/** What PostgreSQL says when a batch asks for too much at once: limits, memory, the time of a statement. */
export const isTooMuch = (error: unknown): boolean =>
  /^(54|53200|57014)/.test((error as { readonly code?: string }).code ?? '');

/** Runs `work` in one transaction; bounded, so that a frozen process gives its locks back. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin; set local idle_in_transaction_session_timeout = '10s'; set local lock_timeout = '30s'");
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost));
    throw error;
  } finally {
    client.release(broken);
  }
}
