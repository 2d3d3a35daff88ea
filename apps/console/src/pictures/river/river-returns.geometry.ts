import { keepApartInRows } from '../labels/keep-apart.js';
import { textWidth } from '../labels/text-width.js';
import { at } from '../round.js';

/** All that went back to one stage, or came back to it. */
export interface RiverReturn {
  readonly to: string;
  /** From which stages, each as it is told by itself. */
  readonly ways: readonly { readonly from: string; readonly text: string }[];
  /** What stands where they arrive, the most telling first. */
  readonly texts: readonly string[];
}

/** A way back between two places of the river. */
export interface WayBack {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

const [PILL, PILL_SIZE, ROW] = [20, 11, 24];
/** The arcs run between the labels and the water: the highest and the lowest of them, above the water. */
const [HIGHEST, LOWEST] = [40, 12];

export const pillWidth = (text: string): number => textWidth(text, PILL_SIZE, 600) + 20;

/** The ways of which both ends are on the river, and each label over the stage to which it leads: no arc passes behind one. */
export function backsOf(
  returns: readonly RiverReturn[],
  indexOf: ReadonlyMap<string, number>,
  column: number,
  room: { readonly from: number; readonly to: number; readonly gap: number },
) {
  const known = returns.flatMap(({ to: stage, ways, texts }) => {
    const to = indexOf.get(stage);
    const own = ways.flatMap(({ from: left }): readonly WayBack[] => {
      const from = indexOf.get(left);
      return from === undefined || to === undefined || from === to ? [] : [{ key: `${from}>${to}`, from, to }];
    });
    return to === undefined || own.length === 0 ? [] : [{ to, own, texts }];
  });
  // Said alike of all: in full where each has room over its stage, else as short as it can be.
  const said = known.every(({ texts }) => pillWidth(texts[0]!) <= column - room.gap) ? 0 : -1;
  const labels = keepApartInRows(
    known.map(({ to, texts }) => ({
      text: texts.at(said)!,
      at: (to + 0.5) * column,
      width: pillWidth(texts.at(said)!),
    })),
    room,
    3,
  );
  const ways = known.flatMap(({ own }) => own);
  return {
    ways,
    leftOut: labels.leftOut,
    /** How much room labels and arcs take over the water, px. */
    height: ways.length === 0 ? 0 : labels.rows.length * ROW + HIGHEST,
    /** @param top where their room begins */
    labels: (top: number) =>
      labels.rows.flatMap((row, index) =>
        row.map(({ wish: { text, width }, x }) => ({ text, width, x, y: top + index * ROW + PILL / 2 })),
      ),
  };
}

/**
 * Arcs over the water, the farther the higher: so those that set out from one stage, or lead to one, do not cross.
 *
 * @param bank where the widest water would begin
 * @param ends of each way, px
 */
export function arcsOver<T extends WayBack>(
  ways: readonly T[],
  bank: number,
  ends: (way: T) => { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number },
) {
  const spans = ways.map(({ from, to }) => Math.abs(from - to));
  const [near, far] = [Math.min(...spans), Math.max(...spans)];
  return ways.map((way, index) => {
    const { x0, x1, y0, y1 } = ends(way);
    const share = far === near ? 0.6 : (spans[index]! - near) / (far - near);
    const top = bank - LOWEST - (HIGHEST - LOWEST) * share;
    const middle = (y0 + y1) / 2;
    const lift = middle - (middle - top) / 0.75;
    return {
      key: way.key,
      path: `M${at(x0, y0)}C${at(x0, lift)} ${at(x1, lift)} ${at(x1, y1)}`,
      head: `M${at(x1, y1 + 7)}l-4.5,-8h9z`,
    };
  });
}
