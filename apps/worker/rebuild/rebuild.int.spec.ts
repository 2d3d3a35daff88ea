import { LOCKS } from '#graph';
import { PLAIN_ONLY } from '#sources';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { feed } from '../../../test/graph/feed.js';
import { closeTestGraphs, eventText, openTestGraph, type TestGraph } from '../../../test/graph/test-graph.js';
import { TERMS } from '../../../test/graph/understood.js';
import { rebuild, RebuildRunningError } from './rebuild.js';

let graph: TestGraph;

beforeEach(async () => {
  graph = await openTestGraph();
  const texts = [81, 82, 83].map((key) =>
    eventText('crm.shop', 'crm.contact.changed', '2026-03-01T08:00:00Z', { key: String(key), name: `Hanna ${key}` }),
  );
  await feed(graph.writer, texts, PLAIN_ONLY);
});
afterAll(closeTestGraphs, 60_000);

const customers = async () => (await graph.pool.query('select id from customer order by id')).rows;

describe('a rebuild', () => {
  it('refuses another beside it, which touches nothing, and is whole itself', async () => {
    const before = await customers();
    const seconds: Promise<unknown>[] = [];
    const first = rebuild({
      databaseUrl: graph.url,
      catalogue: PLAIN_ONLY,
      terms: TERMS,
      batch: 1,
      // In the midst of it, and once more later.
      onProgress: () =>
        void seconds.push(
          rebuild({ databaseUrl: graph.url, catalogue: PLAIN_ONLY, terms: TERMS }).catch((error: unknown) => error),
        ),
    });
    expect(await first).toMatchObject({ events: 3, same: true, swapped: true });
    expect(seconds.length).toBeGreaterThanOrEqual(3);
    const [early] = await Promise.all(seconds);
    expect(early).toBeInstanceOf(RebuildRunningError);
    expect(early).toMatchObject({ code: 'REBUILD_RUNNING', message: expect.stringMatching(/Wait until it has ended/) });
    expect(await customers()).toEqual(before);
  });

  it('is let begin once whoever held the place is gone, however it went', async () => {
    const other = new Client({ connectionString: graph.url });
    await other.connect();
    await other.query('select pg_advisory_lock($1)', [LOCKS.rebuild]);
    const once = () => rebuild({ databaseUrl: graph.url, catalogue: PLAIN_ONLY, terms: TERMS, dryRun: true });
    await expect(once()).rejects.toThrow(RebuildRunningError);
    await other.end();
    expect(await once()).toMatchObject({ same: true, swapped: false });
  });
});
