import { fitText, textWidth } from '../labels/text-width.js';
import { at } from '../round.js';
import type { SankeyBar, SankeyLink } from './sankey.geometry.js';

/** A way back to a stage that comes before, from where it was made to where that stage was met before. */
export interface ReturnArc extends SankeyLink {
  /** Index of the step that it leads back to. */
  readonly toStep: number;
  /** How high above the nodes it runs, counted from them; arcs of one height do not lie on each other. */
  readonly level: number;
}

/** So many are drawn at most, those of most customers; and none of so much fewer than the first. */
const [MOST, LEAST] = [5, 0.1];
const LEVEL = 24;
/** Between the lowest arc and the names of the nodes. */
const ABOVE = 6;
const PILL_SIZE = 11;
const ROUND_WORDS = 14;
/** So far inside a node an arc begins; how round its corners are; its head. */
const [INSIDE, ROUND, HEAD] = [6, 7, 8];
/** Beside a column no words stand: there arcs rise and fall, the first so far from it, each other one a step farther. */
const [NEAREST, STEP, FARTHEST] = [13, 5, 23];

/**
 * Which arcs are drawn: each to the nearest step before its own in which that stage was met.
 *
 * @param rank the place of a stage among all; undefined where it has none
 * @param isAt whether a stage is met at a step
 */
export function returnArcs(
  links: readonly SankeyLink[],
  rank: (stage: string) => number | undefined,
  isAt: (step: number, stage: string) => boolean,
): readonly ReturnArc[] {
  const levels: { readonly from: number; readonly to: number }[][] = [];
  return backLinks(links, rank)
    .flatMap((link) => {
      const before = Array.from({ length: link.step }, (_, index) => link.step - 1 - index);
      const toStep = before.find((step) => isAt(step, link.to));
      return toStep === undefined ? [] : [{ ...link, toStep }];
    })
    .filter(({ customers }, _, [first]) => customers >= LEAST * first!.customers)
    .slice(0, MOST)
    .map((arc) => {
      const span = { from: arc.toStep, to: arc.step };
      const free = levels.findIndex((spans) => spans.every(({ from, to }) => to <= span.from || from >= span.to));
      const level = free < 0 ? levels.length : free;
      (levels[level] ??= []).push(span);
      return { ...arc, level };
    });
}

/** The ways from a stage to one that comes before it, those of most customers first. */
export const backLinks = (
  links: readonly SankeyLink[],
  rank: (stage: string) => number | undefined,
): readonly SankeyLink[] =>
  links
    .filter(({ from, to }) => (rank(to) ?? Infinity) < (rank(from) ?? -Infinity))
    .sort((a, b) => b.customers - a.customers || a.step - b.step);

/** How much room arcs take above the nodes, px. */
export const roomOf = (arcs: readonly ReturnArc[]): number =>
  arcs.length === 0 ? 0 : (Math.max(...arcs.map(({ level }) => level)) + 1) * LEVEL + ABOVE;

/** How much room arcs take beside the first column and beside the last, px: there nothing else keeps it free. */
export const besideOf = (arcs: readonly ReturnArc[], last: number): readonly [left: number, right: number] => [
  arcs.some(({ toStep }) => toStep === 0) ? FARTHEST + 2 : 0,
  arcs.some(({ step }) => step === last) ? FARTHEST + 2 : 0,
];

/**
 * Returns as arcs above the nodes, each with a label that lies on it and between its ends. They rise and fall on the side of a column
 * on which no words stand: the left one, but of the last column, whose words end at it.
 *
 * @param texts what is said of one, the most telling first
 */
export function returnsGeometry(
  arcs: readonly ReturnArc[],
  barAt: (step: number, key: string) => SankeyBar,
  texts: (arc: ReturnArc) => readonly string[],
) {
  const room = roomOf(arcs);
  const legs = legsOf(arcs, barAt);
  return arcs.map((arc) => {
    const [a, b] = [barAt(arc.step, arc.from), barAt(arc.toStep, arc.to)];
    const y = room - ABOVE - (arc.level + 0.5) * LEVEL;
    const isLast = a.textAnchor === 'end';
    const off = b.x - legs.get(legKey('to', arc.toStep, arc.to))!;
    const far = legs.get(legKey('from', arc.step, arc.from))!;
    const on = isLast ? a.x + a.width + far : a.x - far;
    const begin = { x: isLast ? a.x + a.width + 2 : a.x - 2, y: a.y + Math.min(INSIDE, a.height / 2) };
    const end = { x: b.x - 3, y: b.y + Math.min(INSIDE, b.height / 2) };
    const text = fitText(texts(arc), Math.max(0, on - off - 2 * ROUND - ROUND_WORDS), PILL_SIZE, 600);
    return {
      ...arc,
      path: rounded([begin, { x: on, y: begin.y }, { x: on, y }, { x: off, y }, { x: off, y: end.y }, { x: end.x - HEAD + 2, y: end.y }]), // prettier-ignore
      head: `M${at(end.x, end.y)}l${-HEAD},-4.5v9z`,
      label: { x: (on + off) / 2, y, text, width: textWidth(text, PILL_SIZE, 600) + ROUND_WORDS },
    };
  });
}

const legKey = (end: 'from' | 'to', step: number, key: string): string => `${end} ${step} ${key}`;

/** How far from its column each node's arcs rise and fall: those that arrive nearest, the deeper the farther, so that none passes through a head. */
function legsOf(
  arcs: readonly ReturnArc[],
  barAt: (step: number, key: string) => SankeyBar,
): ReadonlyMap<string, number> {
  const ends = [
    ...arcs.map(({ toStep, to }) => ({ end: 'to' as const, step: toStep, key: to })),
    ...arcs.map(({ step, from }) => ({ end: 'from' as const, step, key: from })),
  ].sort(
    (a, b) => b.end.localeCompare(a.end) || barAt(a.step, a.key).y - barAt(b.step, b.key).y,
  ); // prettier-ignore
  const legs = new Map<string, number>();
  const taken = new Map<number, number>();
  for (const { end, step, key } of ends) {
    const name = legKey(end, step, key);
    if (legs.has(name)) continue;
    const before = taken.get(step) ?? 0;
    taken.set(step, before + 1);
    legs.set(name, Math.min(FARTHEST, NEAREST + before * STEP));
  }
  return legs;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From point to point by straight lines, with round corners. */
function rounded(points: readonly Point[]): string {
  const toward = (from: Point, to: Point, by: number): Point => {
    const long = Math.hypot(to.x - from.x, to.y - from.y);
    return long === 0 ? from : { x: from.x + ((to.x - from.x) * by) / long, y: from.y + ((to.y - from.y) * by) / long };
  };
  const corners = points.slice(1, -1).map((corner, index) => {
    const [before, after] = [points[index]!, points[index + 2]!];
    const half = (other: Point) => Math.hypot(other.x - corner.x, other.y - corner.y) / 2;
    const round = Math.min(ROUND, half(before), half(after));
    const [into, out] = [toward(corner, before, round), toward(corner, after, round)];
    return `L${at(into.x, into.y)}Q${at(corner.x, corner.y)} ${at(out.x, out.y)}`;
  });
  const [first, last] = [points[0]!, points.at(-1)!];
  return `M${at(first.x, first.y)}${corners.join('')}L${at(last.x, last.y)}`;
}
