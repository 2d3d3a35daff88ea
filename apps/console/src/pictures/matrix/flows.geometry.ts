import { keepApart, type Placed } from '../labels/keep-apart.js';
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
const pillWidth = (text: string): number => textWidth(text, PILL_SIZE, 600) + 14;

interface Label {
  readonly data: ReturnData;
  readonly at: number;
  readonly width: number;
  readonly weight: number;
  readonly text: string;
}

/**
 * Customers going back: dashed arrows along the lines between rows, each with a label that touches no other and lies on the map: of
 * the last row above it, since other lanes begin beneath. It says as much as has room between what the cells draw.
 */
export function returnsGeometry(
  returns: readonly ReturnData[],
  columnWidth: number,
  { rows, columns, taken = [] }: { readonly rows: number; readonly columns: number; readonly taken?: readonly Taken[] },
) {
  const room = { from: 2, to: columnWidth * columns - 2, gap: 8 };
  const byLine = new Map<number, ReturnData[]>();
  for (const data of returns) {
    const line = Math.min(Math.round((data.from.row + data.to.row) / 2 + 0.5), Math.max(1, rows - 1));
    byLine.set(line, [...(byLine.get(line) ?? []), data]);
  }
  return [...byLine].flatMap(([line, own]) => {
    const y = Math.min(line * ROW, rows * ROW - PILL / 2);
    const near = taken.flatMap(({ row, column, above, below }) =>
      row === line - 1 ? [{ column, half: below }] : row === line ? [{ column, half: above }] : [],
    );
    const isFree = ({ at: x, width }: Pick<Label, 'at' | 'width'>) =>
      x - width / 2 >= room.from &&
      x + width / 2 <= room.to &&
      near.every(({ column, half }) => half === 0 || Math.abs(x - (column + 0.5) * columnWidth) >= half + width / 2);
    const labelOf = (data: ReturnData, said: number): Label => {
      const [a, b] = [middle(data.from, columnWidth), middle(data.to, columnWidth)];
      const text = data.texts[Math.min(said, data.texts.length - 1)] ?? '';
      const label = { data, text, at: (a.x + b.x) / 2, width: pillWidth(text), weight: data.customers };
      return said >= data.texts.length - 1 || isFree(label) ? label : labelOf(data, said + 1);
    };
    const most = Math.max(1, ...own.map(({ texts }) => texts.length));
    const { labels, placed } = told(0);
    /** As much as all labels of the line can say without one of them being moved over a cell. */
    function told(said: number): { labels: readonly Label[]; placed: readonly Placed<Label>[] } {
      const tried = own.map((data) => labelOf(data, said));
      const apart = keepApart(tried, room);
      const areFree = apart.leftOut.length === 0 && apart.placed.every(({ wish, x }) => x === wish.at);
      return areFree || said >= most - 1 ? { labels: tried, placed: apart.placed } : told(said + 1);
    }
    return labels.map((wish) => {
      const { data } = wish;
      const [a, b] = [middle(data.from, columnWidth), middle(data.to, columnWidth)];
      const end = { x: b.x + (a.x >= b.x ? 16 : -16), y: b.y };
      const label = placed.find((place) => place.wish === wish);
      return {
        ...data,
        path: `M${at(a.x, a.y)}C${at(a.x, y)} ${at((a.x + end.x) / 2, y)} ${at((a.x + end.x) / 2, y)}S${at(end.x + (a.x >= b.x ? 18 : -18), end.y)} ${at(end.x, end.y)}`,
        head: a.x >= b.x ? `M${at(end.x - 5, end.y)}l9,-4.5v9z` : `M${at(end.x + 5, end.y)}l-9,-4.5v9z`,
        label: label ? { x: label.x, y, width: wish.width, text: wish.text } : null,
      };
    });
  });
}
