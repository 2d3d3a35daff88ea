import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLogger } from '#platform';
import { IdentityKeeper } from '../../../apps/worker/index.js';
import { startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { peopleEvents } from '../matching/people.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway(peopleEvents(240, 11));
}, 60_000);
afterAll(() => gateway.close());

/** One round of a keeper that just began: it has not seen the records rest. */
const round = (learning: 'automatic' | 'propose', now = false) =>
  new IdentityKeeper({ pool: gateway.pool, logger: createLogger('silent'), learning }).tick(now);
const models = async (): Promise<readonly Loose[]> =>
  (await gateway.ask<Loose>('{ identityModels { version state learnedFor learnedAt trial { records } } }')).data
    .identityModels;

test('records of another make start learning by themselves: the model is tried, waits or judges, and comes once a day', async () => {
  await round('automatic', true);
  expect(await models()).toMatchObject([{ state: 'ACTIVE', learnedFor: 'ASKED' }]);
  const others = peopleEvents(150, 12).map((text) => {
    const event = JSON.parse(text);
    delete event.data.birthDate;
    return JSON.stringify({ ...event, id: `later-${event.id}`, source: 'crm.four', data: { ...event.data, key: `later-${event.data.key}` } }); // prettier-ignore
  });
  await gateway.feed(others);
  // The first round sees that the records are others, the next acts on it.
  await round('propose');
  expect(await models()).toHaveLength(1);
  await round('propose');
  const [learned, first] = await models();
  expect(learned).toMatchObject({ state: 'CANDIDATE', learnedFor: 'DRIFT', trial: { records: expect.any(Number) } });
  expect(first).toMatchObject({ state: 'ACTIVE', learnedFor: 'ASKED' });
  // Nobody has put it in force, so the drift is still there; a day must pass.
  await round('automatic');
  expect(await models()).toEqual([learned, first]);
  // Somebody asks, and the same is learned: it still came by drift, today.
  await round('propose', true);
  expect(await models()).toMatchObject([{ version: learned.version, learnedFor: 'DRIFT' }, first]);
  const asked = await models();
  await round('propose');
  expect(await models()).toEqual(asked);
  await gateway.pool.query("update hub.identity_model set drift_at = drift_at - interval '25 hours'");
  await round('automatic');
  expect(await models()).toMatchObject([
    { version: learned.version, state: 'ACTIVE', learnedFor: 'DRIFT' },
    { version: first.version, state: 'RETIRED' },
  ]);
  // The new model was learned from what there is: it sees no drift, whatever the time.
  await gateway.pool.query("update hub.identity_model set drift_at = drift_at - interval '25 hours'");
  const before = await models();
  await round('automatic');
  await round('automatic');
  expect(await models()).toEqual(before);
}, 120_000);
