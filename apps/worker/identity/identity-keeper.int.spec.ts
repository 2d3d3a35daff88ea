import { afterAll, expect, test } from '@jest/globals';
import { createLogger } from '#platform';
import { PLAIN_ONLY } from '#sources';
import { feed } from '../../../test/graph/feed.js';
import { closeTestGraphs, openTestGraph } from '../../../test/graph/test-graph.js';
import { peopleEvents } from '../../../test/hub/matching/people.js';
import { IdentityKeeper } from './identity-keeper.js';

afterAll(closeTestGraphs, 60_000);

test('doubts that never end leave their turn to learning and passes after ten seconds', async () => {
  const graph = await openTestGraph();
  await feed(graph.writer, peopleEvents(40, 7), PLAIN_ONLY);
  const mark = () => graph.pool.query('insert into review_due (customer_id) select id from customer');
  let streaming = true;
  const stream = (async () => {
    for (; streaming; await new Promise((resolve) => setTimeout(resolve, 5))) await mark();
  })();
  const keeper = new IdentityKeeper({ pool: graph.pool, logger: createLogger('silent'), learning: 'off' });
  const since = Date.now();
  const late = new Promise<'never'>((resolve) => setTimeout(resolve, 40_000, 'never').unref());
  const ended = await Promise.race([keeper.tick(), late]);
  const took = Date.now() - since;
  streaming = false;
  await stream;
  expect(ended).toBe(true);
  expect(took).toBeGreaterThanOrEqual(10_000);
}, 90_000);
