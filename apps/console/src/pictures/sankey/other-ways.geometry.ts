import { at } from '../round.js';

/** The rare ways from one step to the next, drawn as one; whoever comes into it goes out of it. */
export interface OtherWays {
  /** Index of the step they begin in. */
  readonly step: number;
  readonly customers: number;
  /** How many ways it stands for. */
  readonly ways: number;
  /** How many of them come from, and go to, each node. */
  readonly from: ReadonlyMap<string, number>;
  readonly to: ReadonlyMap<string, number>;
}

interface Drawn {
  readonly at: (step: number, key: string) => { readonly key: string; readonly y: number } | undefined;
  /** How far down the ribbons that are drawn by themselves leave and enter a node, by step and key. */
  readonly out: ReadonlyMap<string, number>;
  readonly into: ReadonlyMap<string, number>;
  readonly scale: number;
  readonly columnWidth: number;
  /** How wide a node is. */
  readonly bar: number;
  /** Beneath all nodes. */
  readonly y: number;
}

/** How much of the room between two columns the trunk takes, where all of them are one. */
const TRUNK = 0.3;

/** Rare ways as one trunk beneath the nodes: they leave each node under its other ribbons, and so they enter the next. */
export function otherWaysGeometry(others: readonly OtherWays[], drawn: Drawn) {
  const { scale, columnWidth, bar: wide, y } = drawn;
  return others.map(({ step, customers, ways, from, to }) => {
    const middle = step * columnWidth + wide + (columnWidth - wide) / 2;
    const half = ((columnWidth - wide) * TRUNK) / 2;
    const branches = (ends: ReadonlyMap<string, number>, of: number, offsets: ReadonlyMap<string, number>) => {
      let top = y;
      return [...ends]
        .flatMap(([key, count]) => {
          const bar = drawn.at(of, key);
          return bar ? [{ bar, count, begins: offsets.get(`${of} ${key}`) ?? bar.y }] : [];
        })
        .sort((a, b) => a.bar.y - b.bar.y)
        .map(({ bar, count, begins }) => {
          const width = count * scale;
          const branch = { key: bar.key, width, nodeY: begins + width / 2, trunkY: top + width / 2 };
          top += width;
          return branch;
        });
    };
    const leaving = branches(from, step, drawn.out).map((branch) => ({
      ...branch,
      path: curve(step * columnWidth + wide, branch.nodeY, middle - half, branch.trunkY),
    }));
    const entering = branches(to, step + 1, drawn.into).map((branch) => ({
      ...branch,
      path: curve(middle + half, branch.trunkY, (step + 1) * columnWidth, branch.nodeY),
    }));
    return { step, customers, ways, leaving, entering, x: middle, half, y, width: customers * scale };
  });
}

const curve = (x0: number, y0: number, x1: number, y1: number): string => {
  const bend = (x1 - x0) / 2;
  return `M${at(x0, y0)}C${at(x0 + bend, y0)} ${at(x1 - bend, y1)} ${at(x1, y1)}`;
};
