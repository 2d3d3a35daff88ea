import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { TrackedMessages } from './tracked-messages.js';
import { TrackingController } from './tracking.controller.js';

/** `POST /v1/*`: the Segment tracking API. */
@Module({ imports: [HealthModule, IngestModule], controllers: [TrackingController], providers: [TrackedMessages] })
export class TrackingModule {}
