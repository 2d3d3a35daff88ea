import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { CHANGES_TOPIC } from '#contracts';
import {
  dueDeliveries,
  LOCKS,
  moveRelay,
  OF_CUSTOMERS,
  presentIds,
  readOutbox,
  relayPlace,
  settleDelivery,
  type Delivery,
} from '#graph';
import type { EventAppender } from '../graphql/event-appender.js';
import { changeEvent } from './change-event.js';
import type { Endpoint } from './endpoint-files.js';
import { postDelivery } from './post-delivery.js';
import { signDelivery } from './sign-delivery.js';

export interface DeliveriesOptions {
  readonly pool: Pool;
  /** Where changes are published. */
  readonly appender: EventAppender;
  readonly endpoints: readonly Endpoint[];
  /** By the names of their settings. */
  readonly secrets: Readonly<Record<string, string>>;
  /** What webhooks may reach although it is not public. */
  readonly allowed: readonly string[];
  /** How often the outbox is looked at, in ms; 500. */
  readonly pollMs?: number;
  /** Seconds to wait after each failure; when they are used up, a delivery is dead. */
  readonly againAfter?: readonly number[];
  /** How long what is on its way may still take when we stop, in ms; 2,000. */
  readonly graceMs?: number;
}

const RELAY = 'changes';
const PAGE = 500;
const AT_A_TIME = 8;
/** The schedule that Standard Webhooks proposes: a day and a bit over three altogether. */
const AGAIN_AFTER = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/**
 * Tells others of changes: reads the outbox from a stored cursor, publishes to the topic `meri.customers.changed`, and posts
 * to the endpoints. At least once, in order on the topic; webhooks may overtake each other when one is tried again.
 */
export class Deliveries {
  private readonly logger = new Logger('Deliveries');
  private readonly stopping = new AbortController();
  /** Ends what is on its way: later than `stopping`, so that what arrives is known to have arrived. */
  private readonly cutting = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly options: DeliveriesOptions) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    const grace = setTimeout(() => this.cutting.abort(), this.options.graceMs ?? 2_000);
    await this.running;
    clearTimeout(grace);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.asRelay().catch((error: unknown) => {
        this.logger.warn(`changes are not relayed now: ${(error as { code?: string }).code ?? (error as Error).name}`);
      });
      await pause(2_000, signal);
    }
  }

  /**
   * Relays for as long as the lock is ours and nothing fails: the topic and every endpoint by itself, so that one that does not
   * answer holds nobody up.
   */
  private async asRelay(): Promise<void> {
    const client = await this.options.pool.connect();
    let broken = false;
    try {
      // The lock goes with its connection.
      if (await this.lock(client)) await this.relayAndPost(() => client.query('select 1'));
    } catch (error) {
      broken = true;
      throw error;
    } finally {
      if (!broken) await client.query('select pg_advisory_unlock_all()').catch(() => (broken = true));
      client.release(broken);
    }
  }

  /** Goes on until it is stopped or one of them fails; what is on its way then is waited for. */
  private async relayAndPost(isStillOurs: () => Promise<unknown>): Promise<void> {
    const { endpoints, pollMs = 500 } = this.options;
    const ended = new AbortController();
    const over = AbortSignal.any([this.stopping.signal, ended.signal]);
    const again = async (work: () => Promise<number>) => {
      try {
        while (!over.aborted) if ((await work()) === 0) await pause(pollMs, over);
      } finally {
        ended.abort();
      }
    };
    const loops = [
      again(() => isStillOurs().then(() => this.relay())),
      ...endpoints.map((endpoint) => again(() => this.post(endpoint))),
    ];
    await Promise.allSettled(loops);
    await Promise.all(loops);
  }

  private async lock(client: PoolClient): Promise<boolean> {
    const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [LOCKS.relay]);
    return rows[0]!.ours;
  }

  /** First to the log, then the cursor: a crash between publishes again, under the same ids. */
  private async relay(): Promise<number> {
    const { pool, appender, endpoints } = this.options;
    const changes = await readOutbox(pool, await relayPlace(pool, RELAY), { limit: PAGE, kinds: OF_CUSTOMERS });
    const last = changes.at(-1);
    if (!last) return 0;
    const now = await presentIds(pool, changes.map(({ customerId }) => customerId)); // prettier-ignore
    const events = changes.map((change) => changeEvent(change, now.get(change.customerId)));
    const headers = { 'content-type': 'application/cloudevents+json; charset=utf-8' };
    await appender.append(
      events.map((event) => ({
        topic: CHANGES_TOPIC,
        key: event.subject,
        headers,
        value: Buffer.from(JSON.stringify(event)),
      })),
    );
    const made = endpoints.flatMap(({ name, types }) =>
      events.filter(({ type }) => types.includes(type)).map((event) => ({ endpoint: name, event })),
    );
    await moveRelay(pool, RELAY, last, made);
    return changes.length;
  }

  private async post(endpoint: Endpoint): Promise<number> {
    const due = await dueDeliveries(this.options.pool, endpoint.name, AT_A_TIME);
    await Promise.all(due.map((delivery) => this.deliver(endpoint, delivery)));
    return due.length;
  }

  private async deliver({ url, secretSetting }: Endpoint, delivery: Delivery): Promise<void> {
    const { pool, secrets, allowed, againAfter = AGAIN_AFTER } = this.options;
    const { signal } = this.cutting;
    const live = [secrets[secretSetting], secrets[`${secretSetting}_OLD`]].filter((one) => one !== undefined);
    const body = JSON.stringify(delivery.event);
    const signed = signDelivery(live, String(delivery.event['id']), Date.now(), body);
    const outcome =
      live.length === 0
        ? { problem: `the setting ${secretSetting} is not set` }
        : await postDelivery(url, body, { 'content-type': 'application/cloudevents+json', ...signed }, allowed, signal);
    // Whether it arrived is not known: it waits, and goes out again under its id.
    if (signal.aborted && 'problem' in outcome) return;
    if ('status' in outcome && outcome.status >= 200 && outcome.status < 300)
      return settleDelivery(pool, delivery, 'delivered');
    const problem = 'status' in outcome ? `answered ${outcome.status}` : outcome.problem;
    // 410: the receiver wants no more of it.
    const gone = 'status' in outcome && outcome.status === 410;
    const againInSeconds = gone ? undefined : againAfter[delivery.attempts];
    if (againInSeconds === undefined) this.logger.error(`a delivery to ${delivery.endpoint} is given up: ${problem}`);
    await settleDelivery(pool, delivery, { problem, ...(againInSeconds === undefined ? {} : { againInSeconds }) });
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
