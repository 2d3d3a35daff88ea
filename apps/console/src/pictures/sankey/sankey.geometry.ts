import { fitText, textWidth } from '../labels/text-width.js';
import { at } from '../round.js';
import type { RareWays } from './rare-ways.js';
import { besideOf, returnsGeometry, roomOf, type ReturnArc } from './returns.geometry.js';

/** Which way customers go, step by step. At every node customers = on + left + ended + open. */
export interface SankeyData {
  readonly steps: readonly (readonly SankeyNode[])[];
  readonly links: readonly SankeyLink[];
  /** How many of the links of a step are rare, where that is told. */
  readonly rare?: readonly RareWays[];
  /** The ways back that have an arc above them. */
  readonly returns?: readonly ReturnArc[];
}

export interface SankeyNode {
  readonly key: string;
  readonly label: string;
  readonly customers: number;
  /** Went silent here. */
  readonly left: number;
  /** Came to the end. */
  readonly ended: number;
  /** Are still here. */
  readonly open: number;
  /** Stands for all that are not shown by name. */
  readonly isRest: boolean;
}

export interface SankeyLink {
  /** Index of the step it begins in. */
  readonly step: number;
  readonly from: string;
  readonly to: string;
  readonly customers: number;
  /** Drawn as mist beneath the others. */
  readonly isRare?: boolean;
}

const BAR = 12;
const LABEL_SIZE = 12;
const LABEL_LINE = 16;
/** Between two nodes: two lines of text must find room beneath a thin one. */
const GAP = 34;
const FALL = 22;
const THINNEST_FALL = 2;
/** Beneath everything, where rare ways are told of. */
const RARE_LINE = 18;
/** Between a name and its number. */
export const NUMBER_GAP = 6;
const numberWidth = (text: string): number => NUMBER_GAP + textWidth(text, 11, 600);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface SankeyBar extends SankeyNode {
  readonly step: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Heights of what becomes of them, from the top: on, ended, open, left. They add up to `height`. */
  readonly parts: Readonly<Record<'on' | 'ended' | 'open' | 'left', number>>;
  readonly text: string;
  readonly textX: number;
  readonly textAnchor: 'start' | 'end';
}

/**
 * Paths as shapes: one scale for all columns, so that equal heights are equal numbers.
 *
 * @param size px; the picture is no higher than what is in it
 * @param number as it stands behind a name
 */
export function sankeyGeometry(
  { steps, links, rare = [], returns = [] }: SankeyData,
  size: { readonly width: number; readonly height: number },
  number: (value: number) => string = String,
  texts: (arc: ReturnArc) => readonly string[] = ({ customers }) => [number(customers)],
) {
  const above = roomOf(returns);
  const height = size.height - FALL - RARE_LINE - above;
  const most = Math.max(1, ...steps.map((step) => step.reduce((sum, { customers }) => sum + customers, 0)));
  const crowd = Math.max(1, ...steps.map((step) => step.length));
  const scale = Math.max(0, height - (crowd - 1) * GAP - LABEL_LINE) / most;
  const [leftOf, rightOf] = besideOf(returns, steps.length - 1);
  const columnWidth = steps.length > 1 ? (size.width - BAR - leftOf - rightOf) / (steps.length - 1) : 0;
  const bars: SankeyBar[][] = [];
  const at_ = (step: number, key: string) => bars[step]?.find((bar) => bar.key === key);

  for (const [step, nodes] of steps.entries()) {
    const comesFrom = (key: string): number => {
      const incoming = links.filter((link) => link.step === step - 1 && link.to === key);
      const total = incoming.reduce((sum, { customers }) => sum + customers, 0);
      const heights = incoming.reduce((sum, { from, customers }) => {
        const bar = at_(step - 1, from);
        return sum + (bar ? bar.y + bar.height / 2 : 0) * customers;
      }, 0);
      return total === 0 ? Infinity : heights / total;
    };
    const order = nodes
      .map((node, index) => ({ node, index, from: step === 0 ? index : comesFrom(node.key) }))
      .sort((a, b) => Number(a.node.isRest) - Number(b.node.isRest) || a.from - b.from || a.index - b.index);
    let y = above + LABEL_LINE;
    const x = leftOf + step * columnWidth;
    const isLast = step === steps.length - 1;
    const room = isLast && step > 0 ? columnWidth - BAR - 12 : Math.max(60, columnWidth - BAR - 12);
    bars.push(
      order.map(({ node }) => {
        // Not what the links say: from the last step none leads on.
        const on = node.customers - node.left - node.ended - node.open;
        const bar = {
          ...node,
          step,
          x,
          y,
          width: BAR,
          height: node.customers * scale,
          parts: { on: on * scale, ended: node.ended * scale, open: node.open * scale, left: node.left * scale },
          text: fitText([node.label], room - numberWidth(number(node.customers)), LABEL_SIZE, 600),
          textX: isLast && step > 0 ? x + BAR : x,
          textAnchor: isLast && step > 0 ? ('end' as const) : ('start' as const),
        };
        y += bar.height + GAP;
        return bar;
      }),
    );
  }

  const outAt = new Map<string, number>();
  const inAt = new Map<string, number>();
  const sorted = [...links].sort(
    (a, b) =>
      a.step - b.step ||
      (at_(a.step, a.from)?.y ?? 0) - (at_(b.step, b.from)?.y ?? 0) ||
      (at_(a.step + 1, a.to)?.y ?? 0) - (at_(b.step + 1, b.to)?.y ?? 0),
  );
  const ribbons: (Mutable<SankeyLink> & { path: string; width: number; y0: number; y1: number })[] = [];
  for (const link of sorted) {
    const [from, to] = [at_(link.step, link.from), at_(link.step + 1, link.to)];
    if (!from || !to) continue;
    const width = link.customers * scale;
    const [fromKey, toKey] = [`${link.step} ${link.from}`, `${link.step + 1} ${link.to}`];
    const y0 = (outAt.get(fromKey) ?? from.y) + width / 2;
    const y1 = (inAt.get(toKey) ?? to.y) + width / 2;
    outAt.set(fromKey, y0 + width / 2);
    inAt.set(toKey, y1 + width / 2);
    const [x0, x1] = [from.x + BAR, to.x];
    const bend = (x1 - x0) / 2;
    ribbons.push({
      ...link,
      width,
      y0,
      y1,
      path: `M${at(x0, y0)}C${at(x0 + bend, y0)} ${at(x1 - bend, y1)} ${at(x1, y1)}`,
    });
  }

  const all = bars.flat();
  const mostLeft = Math.max(1, ...all.map(({ left }) => left));
  const lowest = Math.max(above + LABEL_LINE, ...all.map((bar) => bar.y + bar.height));
  return {
    width: size.width,
    height: Math.min(size.height, lowest + FALL + (rare.length > 0 ? RARE_LINE : 0)),
    scale,
    bars: all,
    ribbons,
    returns: returnsGeometry(returns, (step, key) => at_(step, key)!, texts),
    /** Where rare ways are told of: beneath the ribbons of their step. */
    rare: rare.map((ways) => ({
      ...ways,
      x: leftOf + (ways.step + 0.5) * columnWidth + BAR / 2,
      y: lowest + FALL + RARE_LINE - 4,
      width: columnWidth - BAR,
    })),
    /** Who left: falls beneath a node, the wider the more. */
    falls: all.flatMap((bar) =>
      bar.left > 0
        ? [
            {
              step: bar.step,
              key: bar.key,
              customers: bar.left,
              x: bar.x + BAR / 2,
              y: bar.y + bar.height,
              length: Math.min(FALL, GAP - LABEL_LINE),
              width: THINNEST_FALL + (BAR - 4 - THINNEST_FALL) * (bar.left / mostLeft),
            },
          ]
        : [],
    ),
  } as const;
}
