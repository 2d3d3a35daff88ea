import { BaseRpcContext } from '@nestjs/microservices';
import type { LogBatch } from '../port.js';

/** The second argument of a batch handler (`@Ctx()`): where its batch comes from, for guards, interceptors and logs. */
export class BatchContext extends BaseRpcContext<[LogBatch]> {
  getBatch(): LogBatch {
    return this.args[0];
  }

  getTopic(): string {
    return this.getBatch().topic;
  }

  getPartition(): number {
    return this.getBatch().partition;
  }

  getGroup(): string {
    return this.getBatch().group;
  }

  /** Aborted when the partition was taken away. */
  getSignal(): AbortSignal {
    return this.getBatch().lost;
  }
}
