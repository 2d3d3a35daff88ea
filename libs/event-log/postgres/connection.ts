import { Client, type Pool } from 'pg';
import { keepAlive } from '../keep-alive.js';

const CHANNEL = 'meri_log';
/** A NOTIFY takes a lock over the whole server at commit; 20 a second is little enough. */
const NOTIFY_EVERY_MS = 50;
const RECONNECT_MS = 1_000;
/** So often the connection is tried, lest one that fell silent is taken for a quiet one. */
const PULSE_MS = 5_000;

/**
 * Tells the consumers of all processes that something is new, over one connection of its own.
 * Only a wake-up: whoever misses it finds out by polling.
 */
export class Wakeup {
  private client: Client | undefined;
  private readonly listeners = new Set<(subject: string) => void>();
  private readonly pending = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private lastSent = 0;
  private closed = false;
  private connecting: Promise<void>;
  private readonly pulse: NodeJS.Timeout;

  constructor(private readonly pool: Pool) {
    this.connecting = this.connect();
    this.pulse = setInterval(() => void this.client?.query('select 1').catch(() => undefined), PULSE_MS).unref();
  }

  /** @returns how to stop listening */
  listen(listener: (subject: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Wakes this process at once and the others within 50 ms. */
  announce(subjects: Iterable<string>): void {
    for (const subject of subjects) {
      this.pending.add(subject);
      this.tell(subject);
    }
    if (this.pending.size > 0 && !this.closed)
      this.timer ??= setTimeout(() => this.send(), Math.max(0, this.lastSent + NOTIFY_EVERY_MS - Date.now()));
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    clearInterval(this.pulse);
    await this.connecting;
    await this.client?.end().catch(() => undefined);
  }

  private tell(subject: string): void {
    for (const listener of this.listeners) listener(subject);
  }

  private send(): void {
    this.timer = undefined;
    this.lastSent = Date.now();
    const subjects = [...this.pending];
    this.pending.clear();
    this.client
      ?.query(`select pg_notify('${CHANNEL}', subject) from unnest($1::text[]) as s (subject)`, [subjects])
      .catch(() => undefined);
  }

  private async connect(): Promise<void> {
    if (this.closed) return;
    const client = keepAlive(new Client(this.pool.options));
    client.on('end', () => {
      if (this.client === client) this.client = undefined;
      if (!this.closed) setTimeout(() => void (this.connecting = this.connect()), RECONNECT_MS).unref();
    });
    client.on('notification', ({ payload }) => this.tell(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.client = client;
    } catch {
      await client.end().catch(() => undefined);
    }
  }
}
