import { Controller, HttpCode, NotFoundException, Options, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { withBody } from '../ingest/read-body.js';
import { allowPages } from './allow-pages.js';
import { CALLS, type Call } from './read-messages.js';
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

interface Success {
  readonly success: true;
}

/** The Segment tracking API, as the clients of Segment and RudderStack speak it. */
@Controller('v1')
export class TrackingController {
  constructor(private readonly messages: TrackedMessages) {}

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
    const { headers } = request;
    const sender = await this.messages.senderOf(headers);
    return withBody(request, async (body) => {
      const call = CALLS.find((one) => one === (SHORT[address] ?? address));
      if (address !== 'm') await this.messages.take({ body, call, headers, sender });
      return { success: true };
    });
  }
}
