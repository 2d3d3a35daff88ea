import { wayText, type Way } from '../customers/way/way.js';
import type { PathsView } from './paths-address.js';

/** What the query of a link to the list of customers holds. */
export type Search = Readonly<Record<string, string>>;

export type Fate = 'came' | 'on' | 'left' | 'ended' | 'open';

const STANDINGS = { left: 'LEFT', ended: 'ENDED', open: 'OPEN' } as const;
const searchOf = (way: Way): Search => ({ way: wayText(way) });
const set = <T extends object>(parts: T): T =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== '')) as T;
const beganIn = ({ period }: PathsView) => (period === 'all' ? {} : { period });
const pathOf = (view: PathsView) => {
  const { from, to, through, exclude } = view;
  return { ...beganIn(view), ...set({ from, to, through, exclude }) };
};

/** Whom a number of the paths counts. */
export function atNode(view: PathsView, step: number, stage: string, fate: Fate): Search {
  const path = pathOf(view);
  if (fate === 'came') return searchOf({ ...path, at: [{ step, stage }] });
  if (fate === 'on') return searchOf({ ...path, at: [{ step, stage, isLast: false }] });
  return searchOf({ ...path, at: [{ step, stage, isLast: true }], fate: STANDINGS[fate] });
}

/** Who goes from one stage to the next at a step. */
export const onLink = (view: PathsView, step: number, from: string, to: string): Search =>
  searchOf({
    ...pathOf(view),
    at: [
      { step, stage: from },
      { step: step + 1, stage: to },
    ],
  });

/** Whom a part of the funnel counts. @param stages of the fixed path, in order; `index` is the one that is looked at */
export function inFunnel(view: PathsView, stages: readonly string[], index: number, fate: Fate): Search {
  // What the path keeps away from counts between its ends alone; without it the order of the stages says all.
  const { from, to, exclude } = view;
  const way = { ...beganIn(view), ...(exclude ? set({ from, to, exclude }) : {}), passes: stages.slice(0, index + 1) };
  // Whoever came to its end has ended the path, however the journey stands.
  if (fate === 'came' || index === stages.length - 1) return searchOf(way);
  const next = stages.slice(0, index + 2);
  return searchOf(fate === 'on' ? { ...way, passes: next } : { ...way, misses: next, standing: STANDINGS[fate] });
}

/** Who was in a stage of the path and came to its next step. */
export const afterStay = (view: PathsView, stage: string): Search => searchOf({ ...pathOf(view), leaves: stage });
