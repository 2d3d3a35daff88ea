import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { familyOf, topicOf, type Family } from '#contracts';
import type { Viewer } from '../access/viewer.js';
import { ViewerReader } from '../access/viewer-reader.js';
import { demand } from '../access/viewer.guard.js';
import { Metrics } from '../health/metrics.js';
import { AppendOnce } from '../ingest/append/append-once.js';
import { OversizeEvents } from '../ingest/append/oversize-events.js';
import { Turns } from '../ingest/turns.js';
import { eventsOf, readRequest, type Call, type Tracked, type TrackingRequest } from './read-messages.js';

/** Where a message without a source of its own comes from. */
const DEFAULT_SOURCE = 'web.segment';

/** What a tracking client sent. */
export interface TrackingBody {
  readonly body: Buffer;
  /** What the address says; undefined where each message says it. */
  readonly call: Call | undefined;
  readonly headers: IncomingHttpHeaders;
  /** Whom the headers tell; undefined where only the write key in the body does. */
  readonly sender: Viewer | undefined;
}

/** The headers as if the write key stood where most clients put it. */
export const withWriteKey = (headers: IncomingHttpHeaders, writeKey: string): IncomingHttpHeaders => ({
  ...headers,
  authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`,
});

/** Keeps the messages of tracking clients. */
@Injectable()
export class TrackedMessages {
  constructor(
    private readonly reader: ViewerReader,
    private readonly turns: Turns,
    private readonly append: AppendOnce,
    private readonly oversize: OversizeEvents,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Who sends, as far as the headers tell.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async senderOf(headers: IncomingHttpHeaders): Promise<Viewer | undefined> {
    const known = await this.reader.authenticate(headers);
    if (known) demand(known, 'events:publish');
    return known;
  }

  /**
   * Resolves when all messages in the body are durable.
   * @throws IngestError, UnauthenticatedError, ForbiddenError
   */
  async take({ body, call, headers, sender }: TrackingBody): Promise<void> {
    await this.turns.next();
    const sent = readRequest(body);
    const { source = DEFAULT_SOURCE } = sender ?? (await this.byWriteKey(headers, sent));
    const family = familyOf(source) ?? 'web';
    const receivedAt = new Date().toISOString();
    const events = eventsOf(sent, call, { source, topic: topicOf(family), receivedAt });
    await this.keep(await this.turns.collect(events), source, family);
  }

  private async byWriteKey(headers: IncomingHttpHeaders, { writeKey }: TrackingRequest): Promise<Viewer> {
    const viewer = await this.reader.read(writeKey === undefined ? headers : withWriteKey(headers, writeKey));
    demand(viewer, 'events:publish');
    return viewer;
  }

  private async keep(messages: readonly Tracked[], source: string, family: Family): Promise<void> {
    const fit = await this.oversize.park(messages, source);
    // Who applies them tells doubled ones apart for ever; asking first would cost every batch a round trip.
    const taken = await this.append.once(fit, { lookUp: false });
    this.metrics.countEvents(family, 'accepted', taken.size);
    this.metrics.countEvents(family, 'duplicate', fit.length - taken.size);
    this.metrics.countEvents(family, 'refused', messages.length - fit.length);
  }
}
