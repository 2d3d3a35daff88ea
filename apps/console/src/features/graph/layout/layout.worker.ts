import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { AT, NODE_ROW, type LayoutNews, type LayoutTask } from './layout-message.js';

/** How often it says how far it is: seldom enough that drawing it costs the page little. */
const SAY_EVERY_MS = 800;
/** Beyond this many the forces of those far away are taken together (Barnes and Hut). */
const MANY = 600;

/** The layout, off the page's thread. One task a worker; it ends with the page that made it. */
self.onmessage = ({ data: { nodes, edges, rounds } }: MessageEvent<LayoutTask>) => {
  const count = nodes.length / NODE_ROW;
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0,
    scalingRatio: 12,
    strongGravityMode: true,
    // Of many, those who are tied to one stand the wider around it the less lies between them and the next.
    gravity: count > MANY ? 0.3 : 0.05,
    slowDown: 1 + Math.log(Math.max(1, count)),
    barnesHutOptimize: count > MANY,
    barnesHutTheta: 0.8,
  };
  let said = performance.now();
  for (let round = 1; round <= rounds; round++) {
    iterate(settings, nodes, edges);
    const now = performance.now();
    if (round < rounds && now - said < SAY_EVERY_MS) continue;
    said = now;
    const places = new Float32Array(count * 2);
    for (let index = 0; index < count; index++) {
      places[2 * index] = nodes[index * NODE_ROW + AT.x]!;
      places[2 * index + 1] = nodes[index * NODE_ROW + AT.y]!;
    }
    const news: LayoutNews = { places, done: round === rounds };
    self.postMessage(news, { transfer: [places.buffer] });
  }
};
