import { AT, EDGE_ROW, NODE_ROW, type LayoutNews, type LayoutTask } from './layout-message.js';
import { roundsFor, type Place } from './places.js';

interface LayoutWish {
  /** Everybody with a place to begin with, and how big they are drawn. */
  readonly places: ReadonlyMap<string, Place>;
  readonly ties: readonly { readonly from: string; readonly to: string }[];
  /** Who does not move. */
  readonly settled: ReadonlySet<string>;
}

/**
 * Finds places in a worker of its own.
 * @returns how to stop it
 */
export function layOut(
  { places, ties, settled }: LayoutWish,
  onNews: (places: ReadonlyMap<string, Place>, done: boolean) => void,
): () => void {
  const ids = [...places.keys()];
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<LayoutNews>) => {
    onNews(new Map(ids.map((id, at) => [id, { x: data.places[2 * at]!, y: data.places[2 * at + 1]! }])), data.done);
    if (data.done) worker.terminate();
  };
  const task: LayoutTask = { ...rowsOf(places, ties, settled), rounds: roundsFor(ids.length - settled.size) };
  worker.postMessage(task, [task.nodes.buffer, task.edges.buffer]);
  return () => worker.terminate();
}

function rowsOf(
  places: LayoutWish['places'],
  ties: LayoutWish['ties'],
  settled: LayoutWish['settled'],
): Omit<LayoutTask, 'rounds'> {
  const rows = new Map([...places.keys()].map((id, index) => [id, index * NODE_ROW]));
  const nodes = new Float32Array(places.size * NODE_ROW);
  for (const [id, { x, y }] of places) {
    const row = rows.get(id)!;
    nodes[row + AT.x] = x;
    nodes[row + AT.y] = y;
    nodes[row + AT.mass] = 1;
    nodes[row + AT.convergence] = 1;
    nodes[row + AT.size] = 1;
    nodes[row + AT.fixed] = settled.has(id) ? 1 : 0;
  }
  const edges = new Float32Array(ties.length * EDGE_ROW);
  for (const [index, { from, to }] of ties.entries()) {
    const [one, other] = [rows.get(from)!, rows.get(to)!];
    edges.set([one, other, 1], index * EDGE_ROW);
    nodes[one + AT.mass]! += 1;
    nodes[other + AT.mass]! += 1;
  }
  return { nodes, edges };
}
