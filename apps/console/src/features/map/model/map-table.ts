import type { PictureTable } from '../../../pictures/picture-table.js';
import type { MapModel } from './map-model.js';
import type { MapWords } from '../words.en.js';

const HOUR = 3_600;

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
      ...(model.before ? [{ label: column.before, numeric }] : []),
    ],
    rows: [...model.cells].map(([key, { stage, channel, touchpoints, customers, feeling, waits, promises }]) => [
      nameOf.channel(channel),
      nameOf.stage(stage),
      touchpoints,
      customers,
      feeling.positive,
      feeling.neutral,
      feeling.negative,
      feeling.unknown,
      waits.median === null ? null : Math.round((waits.median / HOUR) * 10) / 10,
      waits.open,
      promises.kept,
      promises.broken,
      (model.flags.get(key) ?? []).map(({ kind }) => words.flag[kind]).join(', '),
      ...(model.before ? [model.before.get(key)?.touchpoints ?? 0] : []),
    ]),
  };
}
