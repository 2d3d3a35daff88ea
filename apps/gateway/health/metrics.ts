import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { HealthSources } from './health-sources.js';
import { within } from './within.js';

export const OUTCOMES_OF_EVENTS = ['accepted', 'duplicate', 'refused'] as const;
export type OutcomeOfEvent = (typeof OUTCOMES_OF_EVENTS)[number];

/** The numbers of this process. Labels are of closed sets: never a source's name, a key or a path with an id in it. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly events = new Counter({
    name: 'meri_ingest_events_total',
    help: 'Events that came in over HTTP, by family (unknown where none could be read) and what became of them',
    labelNames: ['family', 'outcome'] as const,
    registers: [this.registry],
  });
  private readonly durations = new Histogram({
    name: 'meri_http_request_duration_seconds',
    help: 'How long requests took, by route as it is declared',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  constructor(pool: Pool, sources: HealthSources) {
    collectDefaultMetrics({ register: this.registry });
    const parked = new Gauge({
      name: 'meri_parked_events',
      help: 'Events that wait for a person because they could not be applied',
      registers: [this.registry],
      collect: async () => {
        const found = await within(
          2_000,
          pool.query<{ n: string }>("select count(*) as n from hub.parked_event where state = 'parked'"),
        ).catch(() => undefined);
        if (found) parked.set(Number(found.rows[0]?.n ?? 0));
        else parked.remove();
      },
    });
    const lag = new Gauge({
      name: 'meri_consumer_lag_events',
      help: 'Events appended to the log and not yet applied',
      labelNames: ['group', 'topic', 'partition'] as const,
      registers: [this.registry],
      collect: async () => {
        const readings = await Promise.allSettled(sources.lags.map((read) => within(2_000, read())));
        lag.reset();
        for (const reading of readings)
          if (reading.status === 'fulfilled')
            for (const { group, topic, partition, lag: behind } of reading.value)
              lag.set({ group, topic, partition: String(partition) }, Number(behind));
      },
    });
  }

  countEvents(family: string, outcome: OutcomeOfEvent, count = 1): void {
    this.events.inc({ family, outcome }, count);
  }

  observeRequest(method: string, route: string, status: number, seconds: number): void {
    this.durations.observe({ method, route, status: String(status) }, seconds);
  }
}
