import type { Family } from '#contracts';
import { type DynamicModule, Module } from '@nestjs/common';
import { BatchHandler } from './batch-handler.js';
import { familyController } from './family.controller.js';

/** One family's microservice: event log in, graph out. */
@Module({})
export class WorkerModule {
  static for(family: Family, handler: BatchHandler, topics: readonly string[]): DynamicModule {
    return {
      module: WorkerModule,
      controllers: [familyController(family, topics)],
      providers: [{ provide: BatchHandler, useValue: handler }],
    };
  }
}
