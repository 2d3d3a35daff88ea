import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Metrics } from '../health/metrics.js';
import { allowPages } from './allow-pages.js';
import { pixelMessage } from './pixel-message.js';
import { CALLS } from './read-messages.js';
import { TrackedMessages } from './tracked-messages.js';

/** A transparent image of one pixel. */
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Tracking where nothing but an image can be asked for, such as in a mail: Segment's pixel and RudderStack's. */
@Controller()
export class PixelController {
  constructor(
    private readonly messages: TrackedMessages,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Always the image, as Segment answers: whoever looks at a mail is shown no broken picture. What kept the message out is
   * counted, and its code stands in `x-meri-refused` for whoever sets the pixel up.
   */
  @Get(['v1/pixel/:call', 'pixel/v1/:call'])
  async take(@Param('call') address: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const call = CALLS.find((one) => one === address);
    if (call === undefined) throw new NotFoundException();
    const { headers, originalUrl } = request;
    try {
      const body = pixelMessage(originalUrl.slice(`${originalUrl}?`.indexOf('?') + 1));
      const sender = await this.messages.senderOf(headers);
      await this.messages.take({ body, call, headers, sender });
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      this.metrics.countEvents('web', 'refused');
      response.setHeader('x-meri-refused', typeof code === 'string' ? code : 'INTERNAL');
    }
    allowPages(response);
    response.setHeader('cache-control', 'no-store');
    response.type('image/gif').send(GIF);
  }
}
