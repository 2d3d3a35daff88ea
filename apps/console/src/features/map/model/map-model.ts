import { feltOf } from '../../../pictures/feeling/feeling.js';
import type { Look } from '../../../pictures/matrix/bubble.geometry.js';
import type { FlowData, Place } from '../../../pictures/matrix/flows.geometry.js';

/** The service map as the gateway tells it. Lengths of time in seconds. */
export interface MapData {
  readonly stages: readonly MapStage[];
  readonly cells: readonly MapCell[];
  readonly flows: readonly MapFlow[];
  readonly returns: readonly MapFlow[];
  readonly flags: readonly MapFlag[];
  /** Absent where no other period stands beside this one. */
  readonly compared?: Compared | null;
  /** In the order of the file, those with touchpoints. */
  readonly channels: readonly { readonly id: string; readonly names: Names; readonly touchpoints: number }[];
}

/** What of the other period stands beside this one. */
interface Compared {
  readonly period: string;
  readonly stages: readonly (Pick<Counts, 'feeling'> & { readonly id: string })[];
  readonly cells: readonly ComparedCell[];
}

export type ComparedCell = Pick<MapCell, 'stage' | 'channel' | 'touchpoints' | 'feeling'>;

/** What a company calls something, in both languages. */
interface Names {
  readonly en: string;
  readonly fi: string;
}

interface Counts {
  readonly touchpoints: number;
  readonly customers: number;
  readonly feeling: {
    readonly positive: number;
    readonly neutral: number;
    readonly negative: number;
    readonly unknown: number;
  };
  readonly waits: {
    readonly count: number;
    readonly open: number;
    readonly median: number | null;
    readonly p90: number | null;
  };
  readonly promises: { readonly kept: number; readonly broken: number; readonly due: number };
}

export interface MapStage extends Counts {
  readonly id: string;
  readonly names: Names;
  readonly presence: number | null;
  readonly left: number;
  readonly medianStay: number | null;
}

export interface MapCell extends Counts {
  readonly stage: string;
  readonly channel: string;
}

export interface MapFlow {
  readonly from: { readonly stage: string; readonly channel: string | null };
  readonly to: { readonly stage: string; readonly channel: string | null };
  readonly customers: number;
}

export interface MapFlag {
  readonly kind: 'FEELS_BAD' | 'LATE_ENTRY' | 'GAP' | 'WAITING' | 'PROMISES_BREAK' | 'NOBODY_NEEDS_THIS';
  readonly stage: string;
  readonly channel: string | null;
  readonly value: number;
  readonly threshold: number;
  readonly evidence: number;
}

export const LAYERS = ['feeling', 'volume', 'waiting', 'promises'] as const;
export type Layer = (typeof LAYERS)[number];

/** Below so many judged touchpoints a cell shows no feeling; as the service map's own thresholds. */
export const MAP_BOUNDS = { judgedAtLeast: 20, gladAbove: 0.1, sadBelow: -0.03 } as const;
const MOST_FLOWS = 40;
const MOST_RETURNS = 5;

export const cellKey = (stage: string, channel: string): string => `${channel}.${stage}`;

/** Rows, columns and what stands in them, in the order of the service map. */
export function mapModel(data: MapData) {
  const earlier = data.compared?.cells ?? [];
  // A channel that only the other period had has a row too: what is gone is what one compares for.
  const channels = [...new Set([...data.channels.map(({ id }) => id), ...earlier.map(({ channel }) => channel)])];
  const cells = new Map(data.cells.map((cell) => [cellKey(cell.stage, cell.channel), cell]));
  const flags = new Map<string, MapFlag[]>();
  for (const flag of data.flags) {
    const key = cellKey(flag.stage, flag.channel ?? '');
    flags.set(key, [...(flags.get(key) ?? []), flag]);
  }
  const placeOf = (stage: string, channel: string): Place | undefined => {
    const [row, column] = [channels.indexOf(channel), data.stages.findIndex(({ id }) => id === stage)];
    return row < 0 || column < 0 ? undefined : { row, column };
  };
  const drawn = (flows: readonly MapFlow[], most: number): readonly (FlowData & { readonly flow: MapFlow })[] =>
    flows
      .flatMap((flow) => {
        // Of a return the gateway tells the stage alone: it is drawn from the row it leads to.
        const from = placeOf(flow.from.stage, flow.from.channel ?? flow.to.channel ?? '');
        const to = flow.to.channel === null ? undefined : placeOf(flow.to.stage, flow.to.channel);
        return from && to ? [{ from, to, customers: flow.customers, flow }] : [];
      })
      .slice(0, most);
  const flows = drawn(data.flows, MOST_FLOWS);
  return {
    channels,
    stages: data.stages,
    cells,
    flags,
    most: [...data.cells, ...earlier].reduce((top, { touchpoints }) => Math.max(top, touchpoints), 0),
    /** What stood in the cells in the other period; undefined where none stands beside. */
    before: data.compared ? new Map(earlier.map((cell) => [cellKey(cell.stage, cell.channel), cell])) : undefined,
    /** What stood in the other period alone. */
    gone: new Map(
      earlier
        .map((cell) => [cellKey(cell.stage, cell.channel), cell] as const)
        .filter(([key, { touchpoints }]) => touchpoints > 0 && !cells.has(key)),
    ),
    stagesBefore: new Map((data.compared?.stages ?? []).map((stage) => [stage.id, stage])),
    placeOf,
    /** All that are told, whichever way they go. */
    flows,
    /** Those that move on; what goes back is told by the returns. */
    rivers: flows.filter(({ from, to }) => to.column > from.column),
    returns: drawn(data.returns.filter(isFirstOfItsStages), MOST_RETURNS),
    touchpointsOf: (channel: string) => data.channels.find(({ id }) => id === channel)?.touchpoints ?? 0,
    channelNames: new Map(data.channels.map(({ id, names }) => [id, names])),
  };
}

/** Of the returns from one stage to another, told for each channel that they lead to, the one of most customers. */
const isFirstOfItsStages = ({ from, to }: MapFlow, index: number, all: readonly MapFlow[]): boolean =>
  all.findIndex((other) => other.from.stage === from.stage && other.to.stage === to.stage) === index;

export type MapModel = ReturnType<typeof mapModel>;

/** The share of settled promises that were kept; null where none was settled. */
export const keptOf = ({ promises: { kept, broken } }: Pick<Counts, 'promises'>): number | null =>
  kept + broken === 0 ? null : kept / (kept + broken);

export const countsOf = ({ feeling }: Pick<Counts, 'feeling'>) => ({
  POSITIVE: feeling.positive,
  NEUTRAL: feeling.neutral,
  NEGATIVE: feeling.negative,
  UNKNOWN: feeling.unknown,
});

/** What is told at the corner of a cell: in a layer of its own subject nothing else, and of feeling nothing that its colour tells. */
export const flagsIn = (layer: Layer, flags: readonly MapFlag[]): readonly MapFlag[] => {
  if (layer === 'feeling') return flags.filter(({ kind }) => kind !== 'FEELS_BAD');
  const only = ({ waiting: 'WAITING', promises: 'PROMISES_BREAK' } as Partial<Record<Layer, MapFlag['kind']>>)[layer];
  return only === undefined ? flags : flags.filter(({ kind }) => kind === only);
};

/** How a cell looks in a layer: what is not its subject stays faint. */
export function lookOf(cell: MapCell, layer: Layer, flags: readonly MapFlag[]): Look {
  if (layer === 'feeling') return feltOf(countsOf(cell), MAP_BOUNDS);
  if (layer === 'volume') return 'plain';
  if (layer === 'waiting') return flags.some(({ kind }) => kind === 'WAITING') ? 'waiting' : 'faint';
  const kept = keptOf(cell);
  return kept === null ? 'faint' : flags.some(({ kind }) => kind === 'PROMISES_BREAK') ? 'broken' : 'kept';
}

/** The cell that an arrow key leads to: the next one in that direction that has something in it. */
export function nextCell(model: MapModel, from: Place, key: string): Place | undefined {
  const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key] ?? [0, 0];
  if (down === 0 && right === 0) return undefined;
  let { row, column } = from;
  for (;;) {
    row += down!;
    column += right!;
    const [channel, stage] = [model.channels[row], model.stages[column]];
    if (channel === undefined || stage === undefined) return undefined;
    if (model.cells.has(cellKey(stage.id, channel))) return { row, column };
  }
}
