import type { Place } from '../layout/places.js';

/** A hand trembles by less: nearer to the last point of a path than so many pixels, another tells nothing. */
const NEAR = 4;

/** A path drawn by hand, longer by a point where that lies far enough from its last one. */
export function longer(path: readonly Place[], point: Place): readonly Place[] {
  const last = path.at(-1);
  return last && Math.hypot(point.x - last.x, point.y - last.y) < NEAR ? path : [...path, point];
}

/** Whether a path, closed by a line from its end to its start, goes around a point, whichever way and however often it crosses itself. */
export function isWithin({ x, y }: Place, loop: readonly Place[]): boolean {
  let turns = 0;
  loop.forEach((to, at) => {
    const from = loop.at(at - 1)!;
    if (from.y <= y === to.y <= y) return;
    const side = (to.x - from.x) * (y - from.y) - (x - from.x) * (to.y - from.y);
    if (to.y > y && side > 0) turns++;
    if (to.y <= y && side < 0) turns--;
  });
  return turns !== 0;
}

/** The path as SVG draws and fills it. */
export const outlineOf = (path: readonly Place[]): string =>
  path.length < 2 ? '' : `M${path.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
