import { common } from '../../../words/common.js';
import { useFormat, useWords } from '../../../words/words.js';
import {
  keptOf,
  lookOf,
  type ComparedCell,
  type Layer,
  type MapCell,
  type MapFlag,
  type MapModel,
} from './map-model.js';
import { shortNumber } from '../../../pictures/labels/short-number.js';
import { balanceOf } from '../../../pictures/feeling/feeling.js';
import { countsOf, MAP_BOUNDS } from './map-model.js';
import { mapWords } from '../words.js';

/** The map in words: what a place is called, what a cell says, what is written in it. */
export function useSaid(model: MapModel) {
  const words = useWords(mapWords);
  const { channel: channels } = useWords(common);
  const format = useFormat();
  const stages = new Map(model.stages.map(({ id, names }) => [id, names[format.language]]));
  const channelOf = (key: string): string =>
    model.channelNames.get(key)?.[format.language] ?? (key in channels ? channels[key as keyof typeof channels] : key);
  const placeOf = (key: string | null, stage: string) =>
    words.place(key === null ? null : channelOf(key), stages.get(stage) ?? stage);
  const signed = (value: number) => `${value > 0 ? '+' : ''}${format.number(value, 2)}`;
  const before = (earlier: ComparedCell | null): string => {
    const felt = earlier && balanceOf(countsOf(earlier), MAP_BOUNDS.judgedAtLeast);
    return words.before(earlier?.touchpoints ?? 0, felt === null ? null : signed(felt));
  };
  return {
    channelOf,
    stageOf: (id: string) => stages.get(id) ?? id,
    span: (seconds: number) => format.span(seconds * 1_000),
    /** The largest unit alone, where room is scarce. */
    shortSpan: (seconds: number) => firstUnit(format.span(seconds * 1_000)),
    placeOf,
    signed,
    /** What stood in a cell in the other period; null where nothing did. */
    before,
    /** All of a cell in a sentence; with what stood there before, where another period stands beside. */
    cell: (cell: MapCell, flags: readonly MapFlag[], earlier?: ComparedCell | null) => {
      const balance = balanceOf(countsOf(cell), MAP_BOUNDS.judgedAtLeast);
      const kept = keptOf(cell);
      return [
        words.cell(placeOf(cell.channel, cell.stage), cell.touchpoints, cell.customers),
        balance === null ? words.notJudged : words.felt(signed(balance)),
        ...(cell.waits.median === null ? [] : [words.waits(format.span(cell.waits.median * 1_000))]),
        ...(kept === null ? [] : [words.kept(kept)]),
        ...flags.map(({ kind }) => words.flag[kind]),
        ...(earlier === undefined ? [] : [before(earlier)]),
      ].join(', ');
    },
    /** What is written in a bubble. */
    label: (cell: MapCell, layer: Layer, flags: readonly MapFlag[]) => {
      if (layer === 'waiting')
        return cell.waits.median === null ? '' : firstUnit(format.span(cell.waits.median * 1_000));
      if (layer === 'promises') {
        const kept = keptOf(cell);
        return kept === null ? '' : format.percent(kept);
      }
      return lookOf(cell, layer, flags) === 'faint' ? '' : shortNumber(cell.touchpoints, format.language);
    },
  };
}

const firstUnit = (span: string): string => span.split(' ').slice(0, 2).join(' ');
