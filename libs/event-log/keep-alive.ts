import type { ClientBase, Pool } from 'pg';

const guarded = new WeakSet<Pool>();

/** A client's lost connection must reject its query, not end the process; a pool listens to its idle clients only. */
export function keepAlive<T extends ClientBase>(client: T): T {
  client.on('error', () => undefined);
  return client;
}

/** Does so for every client that the pool opens from now on. Opening an event log does it for its pool. */
export function guardPool(pool: Pool): void {
  if (guarded.has(pool)) return;
  guarded.add(pool);
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void keepAlive(client));
}
