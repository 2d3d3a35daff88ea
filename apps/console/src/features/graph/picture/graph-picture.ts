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
import { colourOf, feltOfNode, isWordOfMouth, sizeOf, type Palette } from './look.js';
import { shapeProgram } from './node-program.js';

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
}

/** With so few every name is written. */
const FEW = 60;

/** The picture itself: customers and ties by WebGL. Where somebody stands changes by the layout alone, never by what is shown. */
export class GraphPicture {
  private readonly graph = new MultiDirectedGraph<{ node: Node } & Place, { tie: Tie }>();
  private readonly sigma: Sigma;
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
      labelRenderedSizeThreshold: 6,
      labelGridCellSize: 110,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
    });
    this.sigma.on('beforeRender', () => (this.names = []));
    this.sigma.on('afterRender', () => this.paper && this.write(this.paper, this.names));
    this.sigma.on('clickNode', ({ node }) => heard.onChoose(node));
    this.sigma.on('clickStage', () => heard.onChoose(''));
  }

  /** Takes in who is there. Whoever was there before stays where it stands. */
  take({ nodes, edges }: Surroundings): void {
    this.stop();
    const known = new Map(this.graph.mapNodes((id, { x, y }) => [id, { x, y }] as const));
    const places = firstPlaces(
      nodes.map(({ id }) => id),
      edges,
      known,
    );
    const settled = new Set(nodes.flatMap(({ id }) => (known.has(id) ? [id] : [])));
    const wanted = new Set(edges.map(keyOfTie));
    this.graph.forEachEdge((key) => wanted.has(key) || this.graph.dropEdge(key));
    for (const id of known.keys()) if (!places.has(id)) this.graph.dropNode(id);
    for (const node of nodes) this.graph.mergeNode(node.id, { node, ...places.get(node.id)! });
    for (const tie of edges) this.graph.mergeEdgeWithKey(keyOfTie(tie), tie.from, tie.to, { tie });
    if (settled.size === nodes.length) return this.heard.onLaidOut();
    if (settled.size === 0) this.fit();
    this.stop = layOut({ places, ties: edges, settled }, (found, done) => {
      this.graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...found.get(id) }), {
        attributes: ['x', 'y'],
      });
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
    const { shown, chosen } = sight;
    this.sight = sight;
    this.there = new Set(shown.nodes.map(({ id }) => id));
    this.drawnTies = new Set(shown.ties.map(keyOfTie));
    const ends = sight.way.flatMap(({ from, to }) => [from, to]);
    // A way that one asked for stands out alone; else all the ties of whoever is chosen do.
    const near = ends.length > 0 ? ends : (shown.tiesOf.get(chosen) ?? []).map((tie) => otherEnd(tie, chosen));
    this.near = new Set([chosen, ...near]);
    this.passed = new Set(sight.way.map(keyOfTie));
    this.sigma.setSetting('labelDensity', shown.nodes.length <= FEW ? 100 : 1);
    this.sigma.setSetting('labelRenderedSizeThreshold', shown.nodes.length <= FEW ? 0 : 6);
    this.sigma.refresh({ schedule: true });
  }

  /** Everything in sight again. */
  fit(): void {
    this.sigma.setCustomBBox(null);
    this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    this.sigma.refresh({ schedule: true });
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
  async png(): Promise<Blob> {
    const { palette } = this.sight!;
    const layers = this.sigma.getCanvases();
    const drawn = document.createElement('canvas');
    const first = Object.values(layers)[0]!;
    [drawn.width, drawn.height] = [first.width, first.height];
    const context = drawn.getContext('2d')!;
    context.fillStyle = palette.surface;
    context.fillRect(0, 0, drawn.width, drawn.height);
    // WebGL forgets what it drew when the frame ends: the layers are copied within it.
    this.sigma.refresh();
    for (const name of ['edges', 'nodes', 'labels']) if (layers[name]) context.drawImage(layers[name], 0, 0);
    return new Promise((resolve, reject) =>
      drawn.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn.'))),
        'image/png',
      ),
    );
  }

  end(): void {
    this.stop();
    this.sigma.kill();
  }

  private write(paper: CanvasRenderingContext2D, names: readonly Labelled[]): void {
    const { sight } = this;
    if (sight) writeLabels(paper, names, sight.tiedOf, this.sigma.getDimensions(), sight.palette);
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
      size: sizeOf(node) * (isMarked ? 1.3 : 1),
      square: node.kind === 'ORGANIZATION',
      color: dim ? palette.dim : colourOf(node, palette),
      ring: dim ? palette.dim : isMarked ? palette.ink : palette.ring[feltOfNode(node)],
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
    return {
      size: this.graph.order > 500 ? 0.6 : Math.min(4, 1 + Math.log2(tie.told)),
      color: dim ? palette.dimTie : isWordOfMouth(tie) ? palette.recommended : palette.tie,
      zIndex: dim ? 0 : 1,
      hidden: false,
    };
  }
}
