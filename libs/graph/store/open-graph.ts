import { Pool, type PoolClient } from 'pg';
import { boundedSocket } from './bounded-socket.js';

/** The live graph's schema; a rebuild builds `graph_next` beside it. */
export const LIVE_SCHEMA = 'graph';

export interface GraphPoolOptions {
  readonly schema?: string;
  readonly max?: number;
  /** The longest that one statement may take, in seconds; 60 by default. */
  readonly statementSeconds?: number;
}

/**
 * How the server finds out that a client's machine is gone: after a minute, where its system would wait for two hours and
 * keep our locks so long.
 */
const GONE_AFTER_A_MINUTE =
  '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3 -c tcp_user_timeout=60000';

/**
 * The bounds of a transaction, said with its beginning: a process that freezes, or is cut off, gives its locks back.
 * @param idleSeconds the longest that it may be at something else between two statements
 */
export const bounds = (idleSeconds = 10): string =>
  `set local idle_in_transaction_session_timeout = '${idleSeconds}s'; set local lock_timeout = '30s'`;

/** How much longer than a statement may take the client waits for a word about it. */
const GRACE_SECONDS = 5;

/**
 * A pool whose unqualified names mean the graph in `schema`. Connection errors end queries, never the process; what
 * waits on a connection that fell silent is told so soon after the statement's time is over.
 */
export function openGraphPool(
  url: string,
  { schema = LIVE_SCHEMA, max = 10, statementSeconds = 60 }: GraphPoolOptions = {},
): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    stream: () => boundedSocket((statementSeconds + GRACE_SECONDS) * 1000),
    options: `-c search_path=${schema},public -c statement_timeout=${statementSeconds}s -c jit=off -c timezone=UTC ${GONE_AFTER_A_MINUTE}`,
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

/** What PostgreSQL says when a row is too large for itself or its indexes, whatever else is in the batch. */
export const isTooLarge = (error: unknown): boolean =>
  (error as { readonly code?: string }).code?.startsWith('54') === true;

/** A mistake of ours that an event brought to light: it comes again as often as the event does. */
export const isFlaw = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof RangeError ||
  error instanceof ReferenceError ||
  error instanceof SyntaxError;

/** What PostgreSQL says when a batch asks for too much at once: limits, memory, the time of a statement. */
export const isTooMuch = (error: unknown): boolean =>
  /^(54|53200|57014)/.test((error as { readonly code?: string }).code ?? '');

/**
 * Runs `work` in one transaction; bounded, so that a frozen process gives its locks back.
 * @param sees `one-moment`: all that is read is as it was at the first statement
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  sees: 'latest' | 'one-moment' = 'latest',
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const begin = sees === 'latest' ? 'begin' : 'begin isolation level repeatable read';
    await client.query(`${begin}; ${bounds()}`);
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
