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
  // Whatever is worked out is due again at the same moment, however slow or fast the machine is.
  await graph.pool.query(`
    create function again() returns trigger language plpgsql as
      $$ begin insert into review_due (customer_id) select id from customer; return null; end $$;
    create trigger again after delete on review_due for each statement execute function again();
    insert into review_due (customer_id) select id from customer`);
  const keeper = new IdentityKeeper({ pool: graph.pool, logger: createLogger('silent'), learning: 'off' });
  const since = Date.now();
  const late = new Promise<'never'>((resolve) => setTimeout(resolve, 40_000, 'never').unref());
  const ended = await Promise.race([keeper.tick(), late]);
  const took = Date.now() - since;
  expect(ended).toBe(true);
  expect(took).toBeGreaterThanOrEqual(10_000);
}, 90_000);
