import { Controller, HttpCode, NotFoundException, Options, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { familyOf, topicOf } from '#contracts';
import { ViewerReader } from '../access/viewer-reader.js';
import { demand } from '../access/viewer.guard.js';
import type { Viewer } from '../access/viewer.js';
import { withBody } from '../ingest/read-body.js';
import { Turns } from '../ingest/turns.js';
import { CALLS, eventsOf, readRequest, type Call, type TrackingRequest } from './read-messages.js';
import { TrackedMessages } from './tracked-messages.js';

/** What browsers' clients shorten; `import` is the old name of `batch`, `m` is what the browser client counts of itself. */
const SHORT: Readonly<Record<string, Call>> = {
  i: 'identify',
  t: 'track',
  p: 'page',
  s: 'screen',
  g: 'group',
  a: 'alias',
};

const ADDRESSES: ReadonlySet<string> = new Set([...CALLS, ...Object.keys(SHORT), 'b', 'batch', 'import', 'm']);

/** Where a message without a source of its own comes from. */
const DEFAULT_SOURCE = 'web.segment';

interface Success {
  readonly success: true;
}

/** The Segment tracking API, as the clients of Segment and RudderStack speak it. */
@Controller('v1')
export class TrackingController {
  constructor(
    private readonly reader: ViewerReader,
    private readonly turns: Turns,
    private readonly messages: TrackedMessages,
  ) {}

  /** Pages of any site may send: they are known by their write key, never by a cookie. */
  @Options(':call')
  @HttpCode(204)
  preflight(@Res({ passthrough: true }) response: Response): void {
    allowPages(response);
    response.setHeader('access-control-allow-methods', 'POST');
    response.setHeader('access-control-allow-headers', 'authorization, content-type, content-encoding, x-retry-count');
    response.setHeader('access-control-max-age', '86400');
  }

  /** 200 where the request as a whole could be read: its messages are durable then, whatever is made of them later. */
  @Post(':call')
  @HttpCode(200)
  async take(
    @Param('call') address: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Success> {
    if (!ADDRESSES.has(address)) throw new NotFoundException();
    allowPages(response);
    const known = await this.reader.authenticate(request.headers);
    if (known) demand(known, 'events:publish');
    return withBody(request, async (body) => {
      if (address === 'm') return { success: true };
      await this.turns.next();
      const sent = readRequest(body);
      const { source = DEFAULT_SOURCE } = known ?? (await this.byWriteKey(request, sent));
      const family = familyOf(source) ?? 'web';
      const call = CALLS.find((one) => one === (SHORT[address] ?? address));
      const receivedAt = new Date().toISOString();
      const events = await this.turns.collect(eventsOf(sent, call, { source, topic: topicOf(family), receivedAt }));
      await this.messages.keep(events, source, family);
      return { success: true };
    });
  }

  private async byWriteKey({ headers }: Request, { writeKey }: TrackingRequest): Promise<Viewer> {
    const authorization =
      writeKey === undefined ? {} : { authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}` };
    const viewer = await this.reader.read({ ...headers, ...authorization });
    demand(viewer, 'events:publish');
    return viewer;
  }
}

function allowPages(response: Response): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
}
