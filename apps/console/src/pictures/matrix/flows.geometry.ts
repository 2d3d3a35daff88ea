import { keepApart } from '../labels/keep-apart.js';
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
  readonly text: string;
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

/**
 * Customers going back: dashed arrows along the lines between rows, each with a label that touches no other and lies on the map: of
 * the last row above it, since other lanes begin beneath.
 */
export function returnsGeometry(
  returns: readonly ReturnData[],
  columnWidth: number,
  { rows, columns }: { readonly rows: number; readonly columns: number },
) {
  const room = { from: 2, to: columnWidth * columns - 2, gap: 8 };
  const byLine = new Map<number, { data: ReturnData; at: number; width: number; weight: number }[]>();
  for (const data of returns) {
    const [a, b] = [middle(data.from, columnWidth), middle(data.to, columnWidth)];
    const line = Math.min(Math.round((data.from.row + data.to.row) / 2 + 0.5), Math.max(1, rows - 1));
    const wish = {
      data,
      at: (a.x + b.x) / 2,
      width: textWidth(data.text, PILL_SIZE, 600) + 20,
      weight: data.customers,
    };
    byLine.set(line, [...(byLine.get(line) ?? []), wish]);
  }
  return [...byLine].flatMap(([line, wishes]) => {
    const y = Math.min(line * ROW, rows * ROW - PILL / 2);
    const { placed } = keepApart(wishes, room);
    return wishes.map((wish) => {
      const { data } = wish;
      const [a, b] = [middle(data.from, columnWidth), middle(data.to, columnWidth)];
      const end = { x: b.x + (a.x >= b.x ? 16 : -16), y: b.y };
      const label = placed.find((place) => place.wish === wish);
      return {
        ...data,
        path: `M${at(a.x, a.y)}C${at(a.x, y)} ${at((a.x + end.x) / 2, y)} ${at((a.x + end.x) / 2, y)}S${at(end.x + (a.x >= b.x ? 18 : -18), end.y)} ${at(end.x, end.y)}`,
        head: a.x >= b.x ? `M${at(end.x - 5, end.y)}l9,-4.5v9z` : `M${at(end.x + 5, end.y)}l-9,-4.5v9z`,
        label: label ? { x: label.x, y, width: wish.width, text: data.text } : null,
      };
    });
  });
}
