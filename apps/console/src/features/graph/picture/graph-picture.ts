import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { isWithin } from '../lasso/lasso.geometry.js';
import { layOut } from '../layout/lay-out.js';
import { firstPlaces, type Place } from '../layout/places.js';
import {
  keyOfTie,
  otherEnd,
  type Node,
  type Shown,
  type Surroundings,
  type Tie,
} from '../surroundings/surroundings.js';
import { writeLabels, type Labelled } from './labels.js';
import { colourOf, isWordOfMouth, ringOf, scaleOf, sizeOf, type Palette } from './look.js';
import { shapeProgram } from './node-program.js';
import type { Box } from './place-labels.js';
import { pngOf } from './png-of.js';

/** What is to be seen of the customers that are there. */
export interface Sight {
  readonly shown: Shown;
  readonly chosen: string;
  /** The ties of the way to whoever is chosen, where one asked for it. */
  readonly way: readonly Tie[];
  /** Who stays in front. */
  readonly pinned: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly palette: Palette;
  readonly nameOf: (node: Node) => string;
  /** `4 of 12`. */
  readonly tiedOf: (node: Node) => string;
}

interface Heard {
  readonly onChoose: (id: string) => void;
  readonly onLaidOut: () => void;
  /** What lies over the picture: no name is written there. */
  readonly coveredBy: () => readonly Box[];
}

/** From so many on they lie on one another. */
const MANY = 500;
/** With so few every name is written. */
const FEW = 60;
const NAME_ALL = { labelDensity: 100, labelRenderedSizeThreshold: 0 };
const NAME_SOME = { labelDensity: 1, labelRenderedSizeThreshold: 4 };

const emptyGraph = () => new MultiDirectedGraph<{ node: Node } & Place, { tie: Tie }>();

/** The picture itself: customers and ties by WebGL. Where somebody stands changes by the layout alone, never by what is shown. */
export class GraphPicture {
  private graph = emptyGraph();
  private readonly sigma: Sigma;
  private surroundings: Surroundings | undefined;
  private sight: Sight | undefined;
  private there: ReadonlySet<string> = new Set();
  private drawnTies: ReadonlySet<string> = new Set();
  private near: ReadonlySet<string> = new Set();
  private passed: ReadonlySet<string> = new Set();
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
      nodeReducer: (id, { node, x, y }) => this.lookOf(id, node as Node, { x, y }),
      edgeReducer: (key, { tie }) => this.lookOfTie(key, tie as Tie),
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
    this.look(sight);
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
    this.look(sight);
    if (!this.name()) this.sigma.refresh({ schedule: true });
  }

  private look(sight: Sight): void {
    const { shown, chosen } = sight;
    this.sight = sight;
    this.there = new Set(shown.nodes.map(({ id }) => id));
    this.drawnTies = new Set(shown.ties.map(keyOfTie));
    const ends = sight.way.flatMap(({ from, to }) => [from, to]);
    // A way that one asked for stands out alone; else all the ties of whoever is chosen do.
    const near = ends.length > 0 ? ends : (shown.tiesOf.get(chosen) ?? []).map((tie) => otherEnd(tie, chosen));
    this.near = new Set([chosen, ...near]);
    this.passed = new Set(sight.way.map(keyOfTie));
  }

  /** Names all where few are shown. @returns whether that is new, and the looks of all have been worked out with it */
  private name(): boolean {
    const naming = this.there.size <= FEW ? NAME_ALL : NAME_SOME;
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
    return [...this.there].filter((id) => isWithin(this.sigma.graphToViewport(this.graph.getNodeAttributes(id)), loop));
  }

  /** What is seen now, as PNG. */
  png(): Promise<Blob> {
    return pngOf(this.sigma, this.sight!.palette.surface);
  }

  end(): void {
    this.stop();
    this.sigma.kill();
  }

  private write(paper: CanvasRenderingContext2D, names: readonly Labelled[]): void {
    const { sight } = this;
    if (!sight) return;
    const room = { ...this.sigma.getDimensions(), covered: this.heard.coveredBy() };
    writeLabels(paper, names, sight.tiedOf, room, sight.palette);
  }

  private get areMany(): boolean {
    return this.graph.order > MANY;
  }

  private lookOf(id: string, node: Node, place: Place): object {
    const { sight } = this;
    if (!sight || !this.there.has(id)) return { ...place, hidden: true };
    const { palette, chosen, pinned, selected } = sight;
    const isPinned = pinned.has(id);
    const isMarked = id === chosen || selected.has(id);
    const dim = chosen !== '' && !this.near.has(id) && !isPinned && !isMarked;
    return {
      ...place,
      type: 'shape',
      size: sizeOf(node, scaleOf(this.graph.order)) * (isMarked ? 1.3 : 1),
      square: node.kind === 'ORGANIZATION',
      color: dim ? palette.dim : colourOf(node, palette),
      ring: dim ? palette.dim : isMarked ? palette.ink : ringOf(node, this.areMany, palette),
      label: dim ? null : sight.nameOf(node),
      node,
      rank: id === chosen ? 0 : node.hops === 0 || isPinned ? 1 : chosen !== '' && this.near.has(id) ? 2 : 3,
      forceLabel: node.hops === 0 || isPinned || (chosen !== '' && this.near.has(id) && this.near.size <= FEW),
      zIndex: dim ? 0 : 1,
      hidden: false,
    };
  }

  private lookOfTie(key: string, tie: Tie): object {
    const { sight } = this;
    if (!sight || !this.drawnTies.has(key)) return { hidden: true };
    const { palette, chosen } = sight;
    if (this.passed.has(key)) return { size: 4, color: palette.ink, zIndex: 2, hidden: false };
    const dim = this.passed.size > 0 || (chosen !== '' && tie.from !== chosen && tie.to !== chosen);
    const { areMany } = this;
    const plain = areMany ? palette.tieOfMany : palette.tie;
    return {
      size: areMany ? 0.6 : Math.min(4, 1 + Math.log2(tie.told)) * Math.max(1, scaleOf(this.graph.order) - 0.4),
      color: dim ? palette.dimTie : isWordOfMouth(tie) ? palette.recommended : plain,
      zIndex: dim ? 0 : 1,
      hidden: false,
    };
  }
}
