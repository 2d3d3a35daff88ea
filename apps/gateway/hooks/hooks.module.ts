import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { HookSources } from './hook-sources.js';
import { HooksController } from './hooks.controller.js';
import { KeptHooks } from './kept-hooks.js';

/** `POST /hooks/:source`: vendors' webhooks, by the files in `config/sources`. */
@Module({
  imports: [HealthModule, IngestModule],
  controllers: [HooksController],
  providers: [HookSources, KeptHooks],
  exports: [HookSources],
})
export class HooksModule {}
