import type { Place } from '../layout/places.js';
import { keyOfTie, otherEnd, type Node, type Shown, type Tie } from '../surroundings/surroundings.js';
import { colourOf, isWordOfMouth, ringOf, scaleOf, sizeOf, type Palette } from './look.js';

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

/** From so many on they lie on one another. */
const MANY = 500;
/** With so few every name is written. */
export const FEW = 60;

/** How each customer and each tie looks, by what is to be seen of them now. */
export class Looks {
  /** Undefined until something is to be seen. */
  sight: Sight | undefined;
  /** Who is shown. */
  there: ReadonlySet<string> = new Set();
  private drawnTies: ReadonlySet<string> = new Set();
  private near: ReadonlySet<string> = new Set();
  private passed: ReadonlySet<string> = new Set();

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
  }

  /** @param order how many are in the picture */
  ofNode(id: string, node: Node, place: Place, order: number): object {
    const { sight } = this;
    if (!sight || !this.there.has(id)) return { ...place, hidden: true };
    const { palette, chosen, pinned, selected } = sight;
    const isPinned = pinned.has(id);
    const isMarked = id === chosen || selected.has(id);
    const dim = chosen !== '' && !this.near.has(id) && !isPinned && !isMarked;
    return {
      ...place,
      type: 'shape',
      size: sizeOf(node, scaleOf(order)) * (isMarked ? 1.3 : 1),
      square: node.kind === 'ORGANIZATION',
      color: dim ? palette.dim : colourOf(node, palette),
      ring: dim ? palette.dim : isMarked ? palette.ink : ringOf(node, order > MANY, palette),
      label: dim ? null : sight.nameOf(node),
      node,
      rank: id === chosen ? 0 : node.hops === 0 || isPinned ? 1 : chosen !== '' && this.near.has(id) ? 2 : 3,
      forceLabel: node.hops === 0 || isPinned || (chosen !== '' && this.near.has(id) && this.near.size <= FEW),
      zIndex: dim ? 0 : 1,
      hidden: false,
    };
  }

  ofTie(key: string, tie: Tie, order: number): object {
    const { sight } = this;
    if (!sight || !this.drawnTies.has(key)) return { hidden: true };
    const { palette, chosen } = sight;
    if (this.passed.has(key)) return { size: 4, color: palette.ink, zIndex: 2, hidden: false };
    const dim = this.passed.size > 0 || (chosen !== '' && tie.from !== chosen && tie.to !== chosen);
    const areMany = order > MANY;
    const plain = areMany ? palette.tieOfMany : palette.tie;
    return {
      size: areMany ? 0.6 : Math.min(4, 1 + Math.log2(tie.told)) * Math.max(1, scaleOf(order) - 0.4),
      color: dim ? palette.dimTie : isWordOfMouth(tie) ? palette.recommended : plain,
      zIndex: dim ? 0 : 1,
      hidden: false,
    };
  }
}
