import type { Consumption, EventLog } from '#event-log';
import type { Part } from './health-sources.js';

/** The event log, asked for the ends of one of its topics. */
export const logPart = (log: Pick<EventLog, 'driver' | 'watermarks'>, topic: string): Part => ({
  name: 'log',
  check: async () => {
    const partitions = (await log.watermarks(topic)).size;
    return partitions > 0 ? { ok: true } : { ok: false, why: `${topic} has no partitions in the ${log.driver} log` };
  },
});

/** The consumers of this process. Retrying is not failing: only what gave up needs a new process. */
export const consumersPart = (consumptions: () => readonly Pick<Consumption, 'health'>[]): Part => ({
  name: 'consumers',
  check: () => {
    const healths = consumptions().map((consumption) => consumption.health());
    const crashed = healths.filter(({ state }) => state === 'crashed').length;
    if (crashed > 0)
      return { ok: false, why: `${crashed} of ${healths.length} consumers gave up; restart the process` };
    const starting = healths.filter(({ state }) => state === 'stopped').length;
    if (starting > 0) return { ok: true, why: `${starting} of ${healths.length} consumers are being started again` };
    const stuck = healths.flatMap(({ partitions }) => partitions).filter(({ state }) => state === 'retrying');
    return stuck.length === 0
      ? { ok: true }
      : { ok: true, why: `retrying ${stuck.map(({ topic, partition }) => `${topic}/${partition}`).join(', ')}` };
  },
});
