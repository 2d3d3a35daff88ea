import { GraphWriter, openGraphPool } from '#graph';
import type { Pool } from 'pg';
import { createGraphDatabase } from '../database/database.js';

export interface TestGraph {
  readonly url: string;
  readonly pool: Pool;
  readonly writer: GraphWriter;
  close(): Promise<void>;
}

const open = new Set<TestGraph>();

/** An empty graph in a database of its own. What is still open goes with `closeTestGraphs`, a suite's `afterAll`. */
export async function openTestGraph(): Promise<TestGraph> {
  const database = await createGraphDatabase();
  const pool = openGraphPool(database.url);
  const graph: TestGraph = {
    url: database.url,
    pool,
    writer: new GraphWriter(pool),
    close: async () => {
      open.delete(graph);
      await pool.end();
      await database.drop();
    },
  };
  open.add(graph);
  return graph;
}

export async function closeTestGraphs(): Promise<void> {
  await Promise.all([...open].map((graph) => graph.close()));
}

let events = 0;

/** The text of one event of the plain contract, under an id of its own. */
export const eventText = (source: string, type: string, time: string, data: object): string =>
  JSON.stringify({ specversion: '1.0', id: `e${++events}`, source, type, time, data });
