import { Controller, Get, Logger, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { nameOf, tell } from '../access/tell.js';
import { Metrics } from '../health/metrics.js';
import { allowPages } from './allow-pages.js';
import { pixelMessage } from './pixel-message.js';
import { CALLS, type Call } from './read-messages.js';
import { TrackedMessages } from './tracked-messages.js';

/** A transparent image of one pixel. */
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Tracking where nothing but an image can be asked for, such as in a mail: Segment's pixel and RudderStack's. */
@Controller()
export class PixelController {
  private readonly logger = new Logger('Pixel');

  constructor(
    private readonly messages: TrackedMessages,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Always the image, as Segment answers: whoever looks at a mail is shown no broken picture. What kept the message out is
   * counted, and its code stands in `x-meri-refused` for whoever sets the pixel up. Whoever only asks for the head has not looked.
   */
  @Get(['v1/pixel/:call', 'pixel/v1/:call'])
  async take(@Param('call') address: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const call = CALLS.find((one) => one === address);
    if (call === undefined) throw new NotFoundException();
    if (request.method === 'GET') await this.keep(call, request, response);
    allowPages(response);
    response.setHeader('cache-control', 'no-store');
    response.type('image/gif').send(GIF);
  }

  private async keep(call: Call, { headers, originalUrl }: Request, response: Response): Promise<void> {
    try {
      const body = pixelMessage(originalUrl.slice(`${originalUrl}?`.indexOf('?') + 1));
      const sender = await this.messages.senderOf(headers);
      await this.messages.take({ body, call, headers, sender });
    } catch (error) {
      const { code } = tell(error);
      if (code === 'INTERNAL') this.logger.error(`a message was not kept: ${nameOf(error)}`);
      this.metrics.countEvents('web', 'refused');
      response.setHeader('x-meri-refused', code);
    }
  }
}
