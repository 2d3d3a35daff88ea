import { hoursOf, type PictureTable } from '../../../pictures/picture-table.js';
import { balanceOf } from '../../../pictures/feeling/feeling.js';
import { countsOf, MAP_BOUNDS, type MapCell, type MapModel } from './map-model.js';
import type { MapWords } from '../words.en.js';

/** The map as a plain table: a row for each cell. */
export function mapTable(
  model: MapModel,
  words: MapWords,
  nameOf: { readonly stage: (id: string) => string; readonly channel: (key: string) => string },
): PictureTable {
  const numeric = true;
  const { column } = words;
  return {
    columns: [
      { label: words.channel },
      { label: words.stage },
      { label: column.touchpoints, numeric },
      { label: column.customers, numeric },
      { label: column.positive, numeric },
      { label: column.neutral, numeric },
      { label: column.negative, numeric },
      { label: column.unknown, numeric },
      { label: column.wait, numeric },
      { label: column.open, numeric },
      { label: column.kept, numeric },
      { label: column.broken, numeric },
      { label: column.flags },
      { label: column.back },
      ...(model.before
        ? [
            { label: column.before, numeric },
            { label: column.beforeFelt, numeric },
          ]
        : []),
    ],
    rows: [...model.cells, ...goneCells(model)].map(
      ([key, { stage, channel, touchpoints, customers, feeling, waits, promises }]) => [
        nameOf.channel(channel),
        nameOf.stage(stage),
        touchpoints,
        customers,
        feeling.positive,
        feeling.neutral,
        feeling.negative,
        feeling.unknown,
        waits.median === null ? null : hoursOf(waits.median),
        waits.open,
        promises.kept,
        promises.broken,
        (model.flags.get(key) ?? []).map(({ kind }) => words.flag[kind]).join(', '),
        cameBack(model, stage, channel, nameOf.stage),
        ...(model.before ? [model.before.get(key)?.touchpoints ?? 0, feltBefore(model, key)] : []),
      ],
    ),
  };
}

const NONE: Omit<MapCell, 'stage' | 'channel'> = {
  touchpoints: 0,
  customers: 0,
  feeling: { positive: 0, neutral: 0, negative: 0, unknown: 0 },
  waits: { count: 0, open: 0, median: null, p90: null },
  promises: { kept: 0, broken: 0, due: 0 },
};

/** What stood in the other period alone, with nothing in this one. */
const goneCells = (model: MapModel): readonly (readonly [string, MapCell])[] =>
  [...model.gone].map(([key, { stage, channel }]) => [key, { ...NONE, stage, channel }]);

/** Who came back to a cell, by the stage that they came from: what the arrows of the map say. */
const cameBack = (model: MapModel, stage: string, channel: string, nameOf: (stage: string) => string): string =>
  model.returns
    .filter(({ flow: { to } }) => to.stage === stage && to.channel === channel)
    .map(({ flow: { from }, customers }) => `${nameOf(from.stage)} ${customers}`)
    .join(', ');

/** How it felt in the other period, from -1 to 1; null where too few were judged. */
function feltBefore(model: MapModel, key: string): number | null {
  const earlier = model.before?.get(key);
  const balance = earlier ? balanceOf(countsOf(earlier), MAP_BOUNDS.judgedAtLeast) : null;
  return balance === null ? null : Math.round(balance * 100) / 100;
}
