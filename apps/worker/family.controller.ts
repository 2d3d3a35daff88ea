import type { Family } from '#contracts';
import type { LogBatch } from '#event-log';
import { Controller, type Type } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { BatchHandler } from './batch-handler.js';

/** A controller that takes one family's topics: the family's own and those that sources name. */
export function familyController(family: Family, topics: readonly string[]): Type {
  @Controller()
  class FamilyController {
    constructor(private readonly handler: BatchHandler) {}

    @EventPattern([...topics])
    handle(@Payload() batch: LogBatch): Promise<void> {
      return this.handler.handle(batch);
    }
  }
  Object.defineProperty(FamilyController, 'name', { value: `${family}Controller` });
  return FamilyController;
}
