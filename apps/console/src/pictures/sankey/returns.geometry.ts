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
/** So far an arc takes to rise and to fall, and so far inside a node it begins. */
const [RISE, INSIDE] = [34, 6];
const HEAD = 9;

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

/**
 * Returns as arcs above the nodes, each with a label that lies on it and between its ends.
 *
 * @param texts what is said of one, the most telling first
 */
export function returnsGeometry(
  arcs: readonly ReturnArc[],
  barAt: (step: number, key: string) => SankeyBar,
  texts: (arc: ReturnArc) => readonly string[],
) {
  const room = roomOf(arcs);
  return arcs.map((arc) => {
    const [a, b] = [barAt(arc.step, arc.from), barAt(arc.toStep, arc.to)];
    const y = room - ABOVE - (arc.level + 0.5) * LEVEL;
    const [begin, end] = [
      { x: a.x - 2, y: a.y + Math.min(INSIDE, a.height / 2) },
      { x: b.x + b.width + 3, y: b.y + Math.min(INSIDE, b.height / 2) },
    ];
    const rise = Math.min(RISE, (begin.x - end.x) / 3);
    const [on, off] = [begin.x - rise, end.x + rise];
    const text = fitText(texts(arc), Math.max(0, on - off - ROUND_WORDS), PILL_SIZE, 600);
    return {
      ...arc,
      path: `M${at(begin.x, begin.y)}C${at(begin.x - rise, begin.y)} ${at(begin.x - rise / 3, y)} ${at(on, y)}L${at(off, y)}C${at(end.x + rise / 3, y)} ${at(end.x + rise, end.y)} ${at(end.x + HEAD - 2, end.y)}`,
      head: `M${at(end.x, end.y)}l${HEAD},-4.5v9z`,
      label: { x: (on + off) / 2, y, text, width: textWidth(text, PILL_SIZE, 600) + ROUND_WORDS },
    };
  });
}
