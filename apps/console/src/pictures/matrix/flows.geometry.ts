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
  /** px to either side of its middle, where a label on the line above, or below, would lie over it; 0 where it would not. */
  readonly above: number;
  readonly below: number;
}

const WIDEST = 14;
const THINNEST = 1.5;
const PILL_SIZE = 11;

const middle = ({ row, column }: Place, columnWidth: number) => ({
  x: (column + 0.5) * columnWidth,
  y: (row + 0.5) * ROW,
});

/** Customers moving on, as ribbons between cells; the more, the wider. */
export function flowsGeometry(flows: readonly FlowData[], columnWidth: number) {
  const most = flows.reduce((top, { customers }) => Math.max(top, customers), 1);
  return flows.map((flow) => {
    const [a, b] = [middle(flow.from, columnWidth), middle(flow.to, columnWidth)];
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
/** So far a label that finds no room where it belongs is moved at a time, px; and so far it is still seen which arrow it is of. */
const [MOVE, NEAR] = [12, 24];

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

/**
 * Customers going back: dashed arrows along the lines between rows, each with a label that touches no other and lies on the map: of
 * the last row above it, since other lanes begin beneath. It says as much as has room between what the cells draw, on whichever line
 * beside its way that is; those of many customers choose first.
 */
export function returnsGeometry(
  returns: readonly ReturnData[],
  columnWidth: number,
  { rows, columns, taken = [] }: { readonly rows: number; readonly columns: number; readonly taken?: readonly Taken[] },
) {
  const width = columnWidth * columns;
  const heightOf = (line: number) => Math.min(line * ROW, rows * ROW - PILL / 2);
  const isOnMap = ({ x, width: wide }: Label) => x - wide / 2 >= 2 && x + wide / 2 <= width - 2;
  const isOverCell = ({ x, line, width: wide }: Label) =>
    taken.some(({ row, column, above, below }) => {
      const half = row === line - 1 ? below : row === line ? above : 0;
      return half > 0 && Math.abs(x - (column + 0.5) * columnWidth) < half + wide / 2;
    });
  const placed: Label[] = [];
  const isApart = (one: Label) =>
    placed.every(
      ({ x, y, width: wide }) => Math.abs(x - one.x) >= (wide + one.width) / 2 + 8 || Math.abs(y - one.y) >= PILL,
    );
  const labelOf = (data: ReturnData): Label | undefined => {
    const wishes = wishesOf(data, columnWidth, linesOf(data, rows)).map((wish) => ({
      ...wish,
      y: heightOf(wish.line),
    }));
    const possible = wishes.filter((wish) => isOnMap(wish) && isApart(wish));
    return (
      possible.find((wish) => Math.abs(wish.by) <= NEAR && !isOverCell(wish)) ?? possible.find(({ isBare }) => isBare)
    );
  };
  const labels = new Map<ReturnData, Label | undefined>();
  for (const data of [...returns].sort((a, b) => b.customers - a.customers)) {
    const label = labelOf(data);
    labels.set(data, label);
    if (label) placed.push(label);
  }
  return returns.map((data) => {
    const label = labels.get(data);
    const [a, b] = [middle(data.from, columnWidth), middle(data.to, columnWidth)];
    const y = label?.y ?? heightOf(linesOf(data, rows)[0]!);
    const end = { x: b.x + (a.x >= b.x ? 16 : -16), y: b.y };
    return {
      ...data,
      path: `M${at(a.x, a.y)}C${at(a.x, y)} ${at((a.x + end.x) / 2, y)} ${at((a.x + end.x) / 2, y)}S${at(end.x + (a.x >= b.x ? 18 : -18), end.y)} ${at(end.x, end.y)}`,
      head: a.x >= b.x ? `M${at(end.x - 5, end.y)}l9,-4.5v9z` : `M${at(end.x + 5, end.y)}l-9,-4.5v9z`,
      label: label ? { x: label.x, y: label.y, width: label.width, text: label.text, isBare: label.isBare } : null,
    };
  });
}

/** The lines between rows along which a return may run: the one in its middle first, then those beside it. */
function linesOf({ from, to }: ReturnData, rows: number): readonly number[] {
  const last = Math.max(1, rows - 1);
  const best = Math.min(Math.round((from.row + to.row) / 2 + 0.5), last);
  return [best, best - 1, best + 1].filter((line, index) => index === 0 || (line >= 1 && line <= last));
}

/** What may be said of a return, and where: as much as can be in the middle of its way, and a number alone also beside that. */
function wishesOf(data: ReturnData, columnWidth: number, lines: readonly number[]): readonly Omit<Label, 'y'>[] {
  const [a, b] = [middle(data.from, columnWidth), middle(data.to, columnWidth)];
  const x = (a.x + b.x) / 2;
  return data.texts.flatMap((text, said) => {
    const isBare = said === data.texts.length - 1;
    const width = textWidth(text, PILL_SIZE, 600) + (isBare ? ROUND_NUMBER : ROUND_WORDS);
    const moves = isBare ? MOVES : [0];
    return moves.flatMap((by) => lines.map((line) => ({ x: x + by, by, line, width, text, isBare })));
  });
}

/** To either side by turns, the nearest first. */
const MOVES = Array.from({ length: 24 }, (_, index) => Math.ceil(index / 2) * MOVE * (index % 2 === 0 ? 1 : -1));
