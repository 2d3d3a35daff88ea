import { setTimeout as sleep } from 'node:timers/promises';
import { numberedEvents } from '../stage/numbered-events.js';
import type { Scenario } from './scenario.js';

/**
 * One of two workers reaches everything through proxies. Its connections are reset in the middle of batches; nothing
 * gets through to the database for longer than a transaction or a lease may last; then nothing to Kafka for longer than
 * a session; each time the other goes on, and the first comes back. At last the connections to the database that it
 * has never speak again, and it must give them up by itself.
 */
export const cutConnections: Scenario = async (stage) => {
  const events = numberedEvents();
  const { database, kafka } = stage.proxies;
  const cut = await stage.worker({ name: 'behind proxies', proxied: true, databaseTimeout: 5 });
  stage.publisher.flow(events, 40);
  for (let turn = 0; turn < 3; turn++) {
    await stage.atWork(cut);
    database.cut();
    kafka?.cut();
  }
  const other = await stage.worker();
  await stage.atWork(cut);
  database.hold();
  await sleep(12_000);
  await stage.atWork(other);
  database.letGo();
  if (kafka) {
    kafka.hold();
    await sleep(13_000);
    await stage.atWork(other);
    kafka.letGo();
  }
  await stage.atWork(cut);
  database.abandon();
  await sleep(1_000);
  await stage.atWork(other);
  await stage.atWork(cut);
  await stage.publisher.finish();
  const recoveredInMs = await stage.drained();
  return { events, recoveredInMs, facts: { survived: cut.ended === undefined && other.ended === undefined } };
};
