import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { isWithin } from '../lasso/lasso.geometry.js';
import { layOut } from '../layout/lay-out.js';
import { firstPlaces, type Place } from '../layout/places.js';
import { keyOfTie, type Node, type Surroundings, type Tie } from '../surroundings/surroundings.js';
import { writeLabels, type Labelled } from './labels.js';
import { FEW, Looks, type Sight } from './looks.js';
import { shapeProgram } from './node-program.js';
import type { Box } from './place-labels.js';
import { pngOf } from './png-of.js';

interface Heard {
  readonly onChoose: (id: string) => void;
  readonly onLaidOut: () => void;
  /** What lies over the picture: no name is written there. */
  readonly coveredBy: () => readonly Box[];
}

const NAME_ALL = { labelDensity: 100, labelRenderedSizeThreshold: 0 };
const NAME_SOME = { labelDensity: 1, labelRenderedSizeThreshold: 4 };

const emptyGraph = () => new MultiDirectedGraph<{ node: Node } & Place, { tie: Tie }>();

/** The picture itself: customers and ties by WebGL. Where somebody stands changes by the layout alone, never by what is shown. */
export class GraphPicture {
  private graph = emptyGraph();
  private readonly sigma: Sigma;
  private surroundings: Surroundings | undefined;
  private readonly looks = new Looks();
  private stop: () => void = () => undefined;
  private names: Labelled[] = [];
  private paper: CanvasRenderingContext2D | undefined;

  /** @throws where the browser has no WebGL */
  constructor(
    place: HTMLElement,
    private readonly heard: Heard,
  ) {
    this.sigma = new Sigma(this.graph, place, {
      allowInvalidContainer: true,
      nodeProgramClasses: { shape: shapeProgram },
      defaultNodeType: 'shape',
      // Names are gathered, and written when all of the frame are known: so none runs into another.
      defaultDrawNodeLabel: (context, data) => {
        this.names.push(data as unknown as Labelled);
        this.paper = context;
      },
      defaultDrawNodeHover: (context, data) => this.write(context, [data as unknown as Labelled]),
      nodeReducer: (id, { node, x, y }) => this.looks.ofNode(id, node as Node, { x, y }, this.graph.order),
      edgeReducer: (key, { tie }) => this.looks.ofTie(key, tie as Tie, this.graph.order),
      zIndex: true,
      stagePadding: 48,
      ...NAME_SOME,
      labelGridCellSize: 110,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
    });
    this.sigma.on('beforeRender', () => (this.names = []));
    this.sigma.on('afterRender', () => this.paper && this.write(this.paper, this.names));
    this.sigma.on('clickNode', ({ node }) => heard.onChoose(node));
    this.sigma.on('clickStage', () => heard.onChoose(''));
  }

  /** Whether it has taken in these. */
  has(surroundings: Surroundings): boolean {
    return this.surroundings === surroundings;
  }

  /** Takes in who is there. Whoever was there before stays where it stands. */
  take(surroundings: Surroundings, sight: Sight): void {
    const { nodes, edges } = (this.surroundings = surroundings);
    this.stop();
    const known = new Map(this.graph.mapNodes((id, { x, y }) => [id, { x, y }] as const));
    const places = firstPlaces(
      nodes.map(({ id }) => id),
      edges,
      known,
    );
    const settled = new Set(nodes.flatMap(({ id }) => (known.has(id) ? [id] : [])));
    const graph = emptyGraph();
    for (const node of nodes) graph.addNode(node.id, { node, ...places.get(node.id)! });
    for (const tie of edges) graph.mergeEdgeWithKey(keyOfTie(tie), tie.from, tie.to, { tie });
    this.looks.see(sight);
    // Handed over whole: told of one by one, everybody who goes would have the looks of all worked out anew.
    this.graph = graph;
    this.sigma.setGraph(graph);
    this.name();
    if (settled.size === nodes.length) return this.heard.onLaidOut();
    if (settled.size === 0) this.fit();
    this.stop = layOut({ places, ties: edges, settled }, (found, done) => {
      // Past the events of the graph: who has moved looks as before.
      graph.forEachNode((id, attributes) => Object.assign(attributes, found.get(id)));
      this.place();
      if (!done) return;
      this.sigma.once('afterRender', () => {
        // From here on the ground is fixed: what comes later moves nothing that one has seen.
        if (settled.size === 0) this.sigma.setCustomBBox(this.sigma.getBBox());
        this.heard.onLaidOut();
      });
    });
  }

  /** Shows, dims and names. */
  see(sight: Sight): void {
    this.looks.see(sight);
    if (!this.name()) this.sigma.refresh({ schedule: true });
  }

  /** Names all where few are shown. @returns whether that is new, and the looks of all have been worked out with it */
  private name(): boolean {
    const naming = this.looks.there.size <= FEW ? NAME_ALL : NAME_SOME;
    if (this.sigma.getSetting('labelDensity') === naming.labelDensity) return false;
    this.sigma.setSettings(naming);
    return true;
  }

  /** Draws everybody where they stand now; how they look stays. */
  private place(): void {
    this.sigma.refresh({ partialGraph: {}, schedule: true });
  }

  /** Everything in sight again. */
  fit(): void {
    this.sigma.setCustomBBox(null);
    this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    this.place();
  }

  zoom(by: number): void {
    const camera = this.sigma.getCamera();
    camera.setState({ ratio: Math.min(4, Math.max(0.02, camera.ratio / by)) });
  }

  /** Who of those that are shown stands within a loop over the picture. */
  within(loop: readonly Place[]): readonly string[] {
    return [...this.looks.there].filter((id) =>
      isWithin(this.sigma.graphToViewport(this.graph.getNodeAttributes(id)), loop),
    );
  }

  /** What is seen now, as PNG. */
  png(): Promise<Blob> {
    return pngOf(this.sigma, this.looks.sight!.palette.surface);
  }

  end(): void {
    this.stop();
    this.sigma.kill();
  }

  private write(paper: CanvasRenderingContext2D, names: readonly Labelled[]): void {
    const { sight } = this.looks;
    if (!sight) return;
    const room = { ...this.sigma.getDimensions(), covered: this.heard.coveredBy() };
    writeLabels(paper, names, sight.tiedOf, room, sight.palette);
  }
}
