import { saidEvent } from '#contracts';
import { awaitApplied } from '#graph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { EventAppender } from './event-appender.js';
import { GatewayTuning } from './gateway-tuning.js';
import { refused, type Refused } from './vocabulary/refused.type.js';

/** What became of an event that somebody said in the gateway: it stands in the graph, or will. */
export interface Said {
  readonly eventId: string;
  readonly arrival: 'applied' | 'pending';
}

/** What people say in the gateway becomes events like any other, appended to the log and waited for. */
@Injectable()
export class SaidEvents {
  constructor(
    private readonly pool: Pool,
    private readonly appender: EventAppender,
    private readonly tuning: GatewayTuning,
  ) {}

  /** @param source such as `notes.meri`; its family's topic carries the event */
  async say(source: string, type: string, data: object): Promise<Said | Refused> {
    const made = saidEvent(source, type, data, { id: randomUUID(), now: new Date().toISOString() });
    if (!made.ok)
      return {
        $type: 'Refused',
        userErrors: made.problems.map(({ code, reason, path }) => ({ code, message: reason, field: ['input', path] })),
      } as Refused;
    const { eventId, record } = made;
    await this.appender.append([record]);
    const arrival = await awaitApplied(this.pool, eventId, this.tuning.applyTimeoutMs);
    if (arrival === 'parked')
      return refused(
        'PARKED',
        'It was taken and could not be applied; a steward sees it among the parked events.',
        'input',
      );
    return { eventId, arrival };
  }
}
