import { bubbleGeometry, ROW } from '../../../pictures/matrix/bubble.geometry.js';
import type { Taken } from '../../../pictures/matrix/flows.geometry.js';
import { textWidth } from '../../../pictures/labels/text-width.js';
import { flagsIn, lookOf, type Layer, type MapModel } from '../model/map-model.js';
import type { useSaid } from '../model/use-said.js';

const NUMBER_SIZE = 11;
const CLEAR = 2;
/** So far a label reaches into the rows beside its line. */
const REACH = 9;

/** How much of its row each cell draws on: its bubble, the number beneath, the sign at its corner. */
export function takenBy(
  model: MapModel,
  said: Pick<ReturnType<typeof useSaid>, 'label'>,
  layer: Layer,
  columnWidth: number,
): readonly Taken[] {
  return [...model.cells].flatMap(([key, cell]) => {
    const place = model.placeOf(cell.stage, cell.channel);
    if (!place) return [];
    const flags = model.flags.get(key) ?? [];
    const label = said.label(cell, layer, flags);
    const look = lookOf(cell, layer, flags);
    const { y, size, outline, badge, isInside } = bubbleGeometry(
      { count: cell.touchpoints, before: model.before?.get(key)?.touchpoints, most: model.most, label, look, isFlagged: flagsIn(layer, flags).length > 0 },
      columnWidth,
    ); // prettier-ignore
    const widest = Math.max(size, outline ?? 0) / 2;
    const clear = (half: number) => (half > 0 ? half + CLEAR : 0);
    const sign = badge && badge.y - badge.radius < REACH ? badge.x + badge.radius - columnWidth / 2 : 0;
    const number = isInside || label === '' ? 0 : textWidth(label, NUMBER_SIZE, 600) / 2;
    return [
      {
        ...place,
        y,
        above: clear(Math.max(y - widest < REACH ? widest : 0, sign)),
        below: clear(Math.max(y + widest > ROW - REACH ? widest : 0, number)),
      },
    ];
  });
}
