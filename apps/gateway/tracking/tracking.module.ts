import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { PixelController } from './pixel.controller.js';
import { TrackedMessages } from './tracked-messages.js';
import { TrackingController } from './tracking.controller.js';

/** `POST /v1/*`, `GET /v1/pixel/*`: the Segment tracking API. */
@Module({
  imports: [HealthModule, IngestModule],
  controllers: [TrackingController, PixelController],
  providers: [TrackedMessages],
})
export class TrackingModule {}
