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

/**
 * Whom a number of the paths counts.
 * @param isEdge whether it stands in the last step that is shown, where whoever goes on beyond is told as ended
 */
export function atNode(view: PathsView, step: number, stage: string, fate: Fate, isEdge: boolean): Search | undefined {
  const path = pathOf(view);
  if (fate === 'came') return searchOf({ ...path, at: [{ step, stage }] });
  if (fate === 'on') return isEdge ? undefined : searchOf({ ...path, at: [{ step, stage, isLast: false }] });
  if (fate === 'ended' && isEdge) return undefined;
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
  const avoids = view.exclude ? { avoids: [view.exclude] } : {};
  const way = { ...beganIn(view), ...avoids, passes: stages.slice(0, index + 1) };
  // Whoever came to its end has ended the path, however the journey stands.
  if (fate === 'came' || index === stages.length - 1) return searchOf(way);
  const next = stages.slice(0, index + 2);
  return searchOf(fate === 'on' ? { ...way, passes: next } : { ...way, misses: next, standing: STANDINGS[fate] });
}

/** Who was in a stage and came to a next step. */
export const afterStay = (view: PathsView, stage: string): Search =>
  searchOf({
    ...beganIn(view),
    ...(view.exclude ? { avoids: [view.exclude] } : {}),
    ...(view.from || view.through ? { visits: [view.from, view.through].filter((one) => one !== '') } : {}),
    leaves: stage,
  });
