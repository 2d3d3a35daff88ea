import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module.js';
import { AppendOnce } from './append/append-once.js';
import { Catalogues } from './catalogues.js';
import { EventsController } from './events.controller.js';
import { Ingestion } from './ingestion.js';
import { OversizeEvents } from './append/oversize-events.js';
import { Turns } from './turns.js';

/**
 * `POST /events`. It reads the request's bytes itself, whatever their content type: create the application with
 * `bodyParser: false` (and give `/graphql` its own `express.json()`), or a parser in front will have eaten them.
 * Global modules give it the `Pool`, the `EventAppender` and access (`AccessModule.register`). The mappings are put into
 * `Catalogues.current`.
 */
@Module({
  imports: [HealthModule],
  controllers: [EventsController],
  providers: [AppendOnce, Catalogues, Ingestion, OversizeEvents, Turns],
  exports: [AppendOnce, Catalogues, OversizeEvents, Turns],
})
export class IngestModule {}
