import { Controller, HttpCode, NotFoundException, Options, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { withBody } from '../ingest/body/read-body.js';
import { allowPages, answerPreflight } from './allow-pages.js';
import { CALLS, type Call } from './read-messages.js';
import { TrackedMessages, withWriteKey } from './tracked-messages.js';

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
@Controller()
export class TrackingController {
  constructor(private readonly messages: TrackedMessages) {}

  /** Pages of any site may send. */
  @Options('v1/:call')
  @HttpCode(204)
  preflight(@Req() request: Request, @Res({ passthrough: true }) response: Response): void {
    answerPreflight(request, response);
  }

  /** 200 where the request as a whole could be read: its messages are durable then, whatever is made of them later. */
  @Post('v1/:call')
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

  /**
   * What RudderStack's client gives the browser to send while its page goes away (`navigator.sendBeacon`). That can carry no
   * header, so the write key stands in the address.
   */
  @Post('beacon/v1/batch')
  @HttpCode(200)
  async takeBeacon(
    @Query('writeKey') writeKey: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Success> {
    allowPages(response);
    const { headers } = request;
    const sender = await this.messages.senderOf(
      typeof writeKey === 'string' && writeKey !== '' ? withWriteKey(headers, writeKey) : headers,
    );
    return withBody(request, async (body) => {
      await this.messages.take({ body, call: undefined, headers, sender });
      return { success: true };
    });
  }
}
