import { textWidth } from '../labels/text-width.js';
import { at } from '../round.js';
import { ROW } from './bubble.geometry.js';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface FlowData {
  readonly from: Place;
  readonly to: Place;
  readonly customers: number;
}

export interface ReturnData extends FlowData {
  /** What stands at it, the most telling first; the last always has room. */
  readonly texts: readonly string[];
}

/** What a cell draws beside its middle, which no label may cover. */
export interface Taken extends Place {
  /** The middle of its mark, px from the top of its row. */
  readonly y: number;
  /** px to either side of its middle, where a label on the line above, or below, would lie over it; 0 where it would not. */
  readonly above: number;
  readonly below: number;
}

const WIDEST = 14;
const THINNEST = 1.5;
const PILL_SIZE = 11;

/** Where a cell is met: in the middle of what it draws. */
const middle = ({ row, column }: Place, columnWidth: number, taken: readonly Taken[]) => ({
  x: (column + 0.5) * columnWidth,
  y: row * ROW + (taken.find((cell) => cell.row === row && cell.column === column)?.y ?? ROW / 2),
});

/** Customers moving on, as ribbons between cells; the more, the wider. */
export function flowsGeometry(flows: readonly FlowData[], columnWidth: number, taken: readonly Taken[] = []) {
  const most = flows.reduce((top, { customers }) => Math.max(top, customers), 1);
  return flows.map((flow) => {
    const [a, b] = [middle(flow.from, columnWidth, taken), middle(flow.to, columnWidth, taken)];
    const bend = (b.x - a.x) * 0.5;
    return {
      ...flow,
      path: `M${at(a.x, a.y)}C${at(a.x + bend, a.y)} ${at(b.x - bend, b.y)} ${at(b.x, b.y)}`,
      width: THINNEST + (WIDEST - THINNEST) * Math.min(1, Math.max(0, flow.customers) / most),
    };
  });
}

const PILL = 20;
/** Beside the words of a label, and beside a number alone with the sign before it. */
const [ROUND_WORDS, ROUND_NUMBER] = [14, 23];
/** So far a label that finds no room where it belongs is moved at a time, px; and so far a number is moved off its arrow. */
const [MOVE, NEAR] = [12, 24];
/** An arrow leaves its line so far before its end, and comes to it so far after its beginning; its head keeps clear of a mark. */
const [TURN, CLEAR_OF_MARK] = [34, 16];

interface Label {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly line: number;
  readonly width: number;
  /** How far it is moved. */
  readonly by: number;
  readonly text: string;
  /** A number alone: a sign has to say what it is. */
  readonly isBare: boolean;
}

/** Where an arrow runs along its line. */
interface Run {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Customers going back: dashed arrows along the lines between rows, each with a label that touches no other and lies on the map: of
 * the last row above it, since other lanes begin beneath. Each runs along a line of its own where there is one near, and says as
 * much as has room between what the cells draw; those of many customers choose first.
 */
export function returnsGeometry(
  returns: readonly ReturnData[],
  columnWidth: number,
  { rows, columns, taken = [] }: { readonly rows: number; readonly columns: number; readonly taken?: readonly Taken[] },
) {
  const width = columnWidth * columns;
  const heightOf = (line: number) => Math.min(line * ROW, rows * ROW - PILL / 2);
  const isOnMap = ({ x, width: wide }: Label) => x - wide / 2 >= 2 && x + wide / 2 <= width - 2;
  /** So far a label would lie over what cells draw, px. */
  const overCell = ({ x, line, width: wide }: Label) =>
    taken.reduce((most, { row, column, above, below }) => {
      const half = row === line - 1 ? below : row === line ? above : 0;
      return half > 0 ? Math.max(most, half + wide / 2 - Math.abs(x - (column + 0.5) * columnWidth)) : most;
    }, 0);
  const placed: Label[] = [];
  const runs: Run[] = [];
  const isApart = (one: Label) =>
    placed.every(
      ({ x, y, width: wide }) => Math.abs(x - one.x) >= (wide + one.width) / 2 + 8 || Math.abs(y - one.y) >= PILL,
    );
  const isAlone = ({ line, from, to }: Run) =>
    runs.every((run) => run.line !== line || run.to <= from || run.from >= to);
  const labelOf = (data: ReturnData): Label | undefined => {
    const wishes = wishesOf(data, columnWidth, linesOf(data, rows)).map((wish) => ({
      ...wish,
      y: heightOf(wish.line),
    }));
    const possible = wishes.filter((wish) => isOnMap(wish) && isApart(wish));
    const free = possible.filter((wish) => overCell(wish) === 0);
    const isOnOwn = ({ line }: Label) => isAlone({ line, ...reachOf(data, columnWidth) });
    // Where nothing is free a number lies where it covers least, the nearest of those.
    const bare = possible.filter(({ isBare }) => isBare);
    const least = Math.min(...bare.map(overCell));
    return free.find(isOnOwn) ?? free[0] ?? bare.find((wish) => overCell(wish) === least);
  };
  const labels = new Map<ReturnData, Label | undefined>();
  for (const data of [...returns].sort((a, b) => b.customers - a.customers)) {
    const label = labelOf(data);
    labels.set(data, label);
    if (label) placed.push(label);
    runs.push({ line: label?.line ?? linesOf(data, rows)[0]!, ...reachOf(data, columnWidth) });
  }
  return returns.map((data) => {
    const label = labels.get(data);
    const [a, b] = [middle(data.from, columnWidth, taken), middle(data.to, columnWidth, taken)];
    return {
      ...data,
      ...arrowAlong(a, b, label?.y ?? heightOf(linesOf(data, rows)[0]!)),
      label: label ? { x: label.x, y: label.y, width: label.width, text: label.text, isBare: label.isBare } : null,
    };
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From a cell to a line, along it, and from it to another cell, which it meets from the side that it comes from. */
function arrowAlong(a: Point, b: Point, y: number): { readonly path: string; readonly head: string } {
  const side = a.x >= b.x ? 1 : -1;
  const [begin, end] = [a.x - side * CLEAR_OF_MARK, b.x + side * CLEAR_OF_MARK];
  const turn = side * Math.min(TURN, Math.abs(begin - end) / 2);
  const bend = (from: Point, to: Point) =>
    `C${at((2 * from.x + to.x) / 3, from.y)} ${at((from.x + 2 * to.x) / 3, to.y)} ${at(to.x, to.y)}`;
  const [off, on] = [
    { x: begin - turn, y },
    { x: end + turn, y },
  ];
  return {
    path: `M${at(begin, a.y)}${bend({ x: begin, y: a.y }, off)}L${at(on.x, y)}${bend(on, { x: end, y: b.y })}`,
    head: `M${at(end - side * 5, b.y)}l${side * 9},-4.5v9z`,
  };
}

/** From where to where an arrow takes up its line. */
function reachOf({ from, to }: ReturnData, columnWidth: number): Omit<Run, 'line'> {
  const [a, b] = [(from.column + 0.5) * columnWidth, (to.column + 0.5) * columnWidth];
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

/** The lines between rows along which a return may run: the one in its middle first, then those beside it. */
function linesOf({ from, to }: ReturnData, rows: number): readonly number[] {
  const last = Math.max(1, rows - 1);
  const best = Math.min(Math.round((from.row + to.row) / 2 + 0.5), last);
  return [best, best - 1, best + 1, best - 2, best + 2].filter(
    (line, index) => index === 0 || (line >= 1 && line <= last),
  );
}

/** What may be said of a return, and where: as much as can be where it runs along its line, and a number alone also beside that. */
function wishesOf(data: ReturnData, columnWidth: number, lines: readonly number[]): readonly Omit<Label, 'y'>[] {
  const { from, to } = reachOf(data, columnWidth);
  const x = (from + to) / 2;
  return data.texts.flatMap((text, said) => {
    const isBare = said === data.texts.length - 1;
    const width = textWidth(text, PILL_SIZE, 600) + (isBare ? ROUND_NUMBER : ROUND_WORDS);
    // So far its line goes straight on beneath it.
    const straight = (to - from - width) / 2 - TURN;
    const moves = MOVES.filter((by) => by === 0 || Math.abs(by) <= Math.max(straight, isBare ? NEAR : 0));
    return moves.flatMap((by) => lines.map((line) => ({ x: x + by, by, line, width, text, isBare })));
  });
}

/** To either side by turns, the nearest first. */
const MOVES = Array.from({ length: 48 }, (_, index) => Math.ceil(index / 2) * MOVE * (index % 2 === 0 ? 1 : -1));
