import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { HealthSources } from './health-sources.js';
import { Metrics } from './metrics.js';
import { ReadinessReader } from './readiness.js';

/** `/healthz`, `/readyz`, `/metrics`. A global module gives it the `Pool`; what else runs is added to `HealthSources`. */
@Module({
  controllers: [HealthController],
  providers: [HealthSources, Metrics, ReadinessReader],
  exports: [HealthSources, Metrics],
})
export class HealthModule {}
