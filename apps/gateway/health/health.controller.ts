import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Metrics } from './metrics.js';
import { ReadinessReader, type Readiness } from './readiness.js';

/** For orchestrators and Prometheus: open to all who can reach the port, so nothing here may be about customers. */
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: ReadinessReader,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  @Header('cache-control', 'no-store')
  lives(): { readonly status: 'up' } {
    return { status: 'up' };
  }

  @Get('readyz')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const readiness = await this.readiness.read();
    response.status(readiness.ready ? 200 : 503);
    return readiness;
  }

  @Get('metrics')
  async read(@Res() response: Response): Promise<void> {
    response.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}
