import { textWidth } from '../labels/text-width.js';

/** How far something is from what is usual: 0 as usual, to 3 far above it, to −3 far below it. */
export type HeatLevel = -3 | -2 | -1 | 0 | 1 | 2 | 3;

/** From so many standard deviations on it is a little, clearly, far beside the usual. */
const STEPS = [0.25, 0.75, 1.5] as const;
const [CELL, GAP, HIGH] = [21, 3, 24];
const TEXT = 12;
/** Between a name and its column. */
const FOOT = 6;
/** How a name leans over its column to the right: half as high as upright, and still read without turning one's head. */
export const LEAN = 50;
const [UP, ALONG] = [Math.sin((LEAN * Math.PI) / 180), Math.cos((LEAN * Math.PI) / 180)];

/** @param more standard deviations from what is usual */
export const levelOf = (more: number): HeatLevel =>
  (Math.sign(more) * STEPS.filter((step) => Math.abs(more) >= step).length || 0) as HeatLevel;

/** Columns that stand under each other in every strip, each as wide as its cell. In px. */
export function heatGeometry(deviations: readonly number[]) {
  return {
    width: Math.max(0, deviations.length * (CELL + GAP) - GAP),
    height: HIGH,
    cells: deviations.map((more, index) => {
      const x = index * (CELL + GAP);
      return { x, middle: x + CELL / 2, width: CELL, height: HIGH, level: levelOf(more) };
    }),
  } as const;
}

/** The names of the columns: each begins over the middle of its column and leans to the right, the last beyond the strips. */
export function headGeometry(names: readonly string[]) {
  const widths = names.map((name) => textWidth(name, TEXT));
  const height = Math.ceil(Math.max(0, ...widths) * UP + TEXT * ALONG) + FOOT;
  const { cells } = heatGeometry(names.map(() => 0));
  const ends = cells.map(({ middle }, index) => middle + widths[index]! * ALONG + TEXT * UP);
  return {
    width: Math.ceil(Math.max(0, ...ends)),
    height,
    names: cells.map(({ middle }, index) => ({ name: names[index]!, x: middle, y: height - FOOT })),
  } as const;
}
