import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { defaultIfEmpty, isObservable, lastValueFrom } from 'rxjs';
import type { ConsumeOptions, Consumption, ConsumptionHealth, EventLog, EventLogTrouble, LogBatch } from '../port.js';
import { BatchContext } from './batch-context.js';

/** What `@EventPattern(topic, extras)` may say about its topic. */
export type BatchHandlerExtras = Partial<Pick<ConsumeOptions, 'group' | 'maxBatch' | 'maxWaitMs' | 'concurrency'>>;

export interface EventLogServerOptions extends Partial<Pick<ConsumeOptions, 'maxBatch' | 'maxWaitMs' | 'concurrency'>> {
  /** Opened by the application, which closes it after the microservice. */
  readonly log: EventLog;
  /** The group that reads a topic. Topics of one group share its places for batches (`concurrency`). */
  group(topic: string): string;
  /** Which of the controllers' topics this process reads; all by default. */
  readonly topics?: readonly string[];
  onTrouble?(trouble: EventLogTrouble): void;
}

export const EVENT_LOG_TRANSPORT = Symbol('meri.event-log');

/**
 * The event log as a Nest transport. A handler gets a whole batch, so Nest's pipeline runs once for up to 1000 records:
 *
 *     @EventPattern<string>('meri.crm')
 *     async apply(@Payload() batch: LogBatch, @Ctx() context: BatchContext) { … await batch.advance(client) … }
 *
 * A handler that throws gets the same batch again. Use `KeepErrorFilter` globally, so that the error is told as it was.
 */
export class EventLogServer
  extends Server<Record<string, never>, 'listening' | 'closed'>
  implements CustomTransportStrategy
{
  override readonly transportId = EVENT_LOG_TRANSPORT;
  override readonly propagatesEventHandlerErrors = true;
  private readonly consumptions: Consumption[] = [];

  constructor(private readonly options: EventLogServerOptions) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    this.start().then(() => {
      this._status$.next('listening');
      callback();
    }, callback);
  }

  /** Finishes the batches in hand. */
  async close(): Promise<void> {
    await Promise.all(this.consumptions.splice(0).map((consumption) => consumption.stop()));
    this._status$.next('closed');
  }

  /** For readiness checks: how each group fares. */
  health(): readonly ConsumptionHealth[] {
    return this.consumptions.map((consumption) => consumption.health());
  }

  override on(): never {
    throw new Error('The event log has no events of its own to listen to; see EventLogServerOptions.onTrouble.');
  }

  override unwrap<T = EventLog>(): T {
    return this.options.log as T;
  }

  private async start(): Promise<void> {
    const groups = new Map<string, { readonly topics: string[]; readonly extras: BatchHandlerExtras }>();
    for (const [topic, handler] of this.messageHandlers) {
      if (this.options.topics && !this.options.topics.includes(topic)) continue;
      refuseWhatCannotWork(topic, handler);
      const extras = (handler.extras ?? {}) as BatchHandlerExtras;
      const group = extras.group ?? this.options.group(topic);
      const there = groups.get(group);
      if (there) {
        there.topics.push(topic);
        Object.assign(there.extras, extras);
      } else groups.set(group, { topics: [topic], extras: { ...extras } });
    }
    const { log, maxBatch, maxWaitMs, concurrency } = this.options;
    const settings = { maxBatch, maxWaitMs, concurrency };
    const onTrouble = (trouble: EventLogTrouble) => this.options.onTrouble?.(trouble);
    for (const [group, { topics, extras }] of groups) {
      const given = Object.entries({ ...settings, ...extras }).filter(([, value]) => value !== undefined);
      const onBatch = (batch: LogBatch) => this.hand(batch);
      this.consumptions.push(await log.consume({ ...Object.fromEntries(given), group, topics, onBatch, onTrouble }));
    }
  }

  /**
   * Resolves and rejects exactly as the handler does. Not by what the processing hook returns: a hook of the application
   * (tracing) may forget the promise, and the batch would count as handled before it is.
   */
  private hand(batch: LogBatch): Promise<void> {
    const handler = this.messageHandlers.get(batch.topic);
    const context = new BatchContext([batch]);
    return new Promise<void>((resolve, reject) => {
      const work = async (end: () => void): Promise<void> => {
        try {
          const result: unknown = await handler?.(batch, context);
          if (isObservable(result)) await lastValueFrom(result.pipe(defaultIfEmpty(undefined)));
          resolve();
        } catch (error) {
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- unchanged, whatever it is
          reject(error);
        } finally {
          end();
        }
      };
      this.runWithProcessingHooks(context, work);
    });
  }
}

function refuseWhatCannotWork(topic: string, handler: MessageHandler): void {
  if (!handler.isEventHandler)
    throw new Error(`The handler of ${topic} is a @MessagePattern; the event log has no replies. Use @EventPattern.`);
  if (handler.next)
    throw new Error(
      `There are two handlers of ${topic}; a batch is applied in one transaction, so there can be only one.`,
    );
}
