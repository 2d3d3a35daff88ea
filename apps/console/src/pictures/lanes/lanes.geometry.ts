import { scaleUtc, type ScaleTime } from 'd3-scale';
import type { Feeling } from '../feeling/feeling.js';
import { fitText, textWidth } from '../labels/text-width.js';
import { round } from '../round.js';

/** What happened with one customer in a period, by channel. Times are milliseconds since 1970. */
export interface LanesData {
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  readonly marks: readonly LaneMark[];
  readonly waits: readonly LaneWait[];
  readonly promises: readonly LanePromise[];
  /** Name of the lane in which promises are drawn. */
  readonly promisesName: string;
}

export interface LaneMark {
  readonly id: string;
  readonly channel: string;
  readonly at: number;
  readonly feeling: Feeling;
}

export interface LaneWait {
  readonly channel: string;
  readonly from: number;
  /** Null while it lasts. */
  readonly to: number | null;
}

export interface LanePromise {
  readonly id: string;
  readonly madeAt: number;
  /** Null where no time was said. */
  readonly dueAt: number | null;
  /** When it was kept, or told broken; null while it is open. */
  readonly settledAt: number | null;
  readonly outcome: 'kept' | 'broken' | 'open';
}

/** How a point of time is written, the most telling first. */
export type TickLabels = (at: Date) => readonly string[];

export const LANE = 24;
const AXIS = 22;
const NAME_SIZE = 12;
const TICK_SIZE = 11;
const MARK = 8;
/** Room for the sign before a name. */
const SIGN = 22;

/**
 * Swim lanes as shapes.
 *
 * @param width px, names of the lanes included
 */
export function lanesGeometry(data: LanesData, width: number, tickLabels: TickLabels) {
  const { channels, now } = data;
  const [from, to] = [data.from, Math.max(data.to, data.from + 1)];
  const hasPromises = data.promises.length > 0;
  const names = [...channels.map(({ name }) => name), ...(hasPromises ? [data.promisesName] : [])];
  const namesWidth = Math.min(
    width * 0.34,
    SIGN + Math.max(0, ...names.map((name) => textWidth(name, NAME_SIZE))) + 16,
  );
  const x0 = namesWidth + MARK;
  const x1 = Math.max(x0 + 1, width - MARK);
  const scale = scaleUtc().domain([from, to]).range([x0, x1]).clamp(true);
  const laneY = (index: number) => AXIS + index * LANE + LANE / 2;
  const laneOf = new Map(channels.map(({ key }, index) => [key, index]));
  const within = (begin: number, end: number) => begin <= to && end >= from;

  const ticks = ticksOf(scale, x1, tickLabels);
  const lanes = names.map((name, index) => ({
    key: channels[index]?.key ?? 'promises',
    name: fitText([name], namesWidth - SIGN - 8, NAME_SIZE),
    nameX: SIGN,
    y: laneY(index),
  }));

  return {
    width,
    height: AXIS + names.length * LANE + 6,
    x0,
    x1,
    lanes,
    ticks,
    marks: grouped(data.marks, from, to, laneOf, (time) => scale(time)).map((mark) => ({
      ...mark,
      y: laneY(mark.lane),
    })),
    waits: data.waits.flatMap(({ channel, from: begin, to: end }) => {
      const lane = laneOf.get(channel);
      if (lane === undefined || !within(begin, end ?? now)) return [];
      const [left, right] = [scale(begin), Math.max(scale(end ?? now), scale(begin) + 3)];
      return [{ x: round(left), width: round(right - left), y: laneY(lane), isOpen: end === null }];
    }),
    threads: data.promises.flatMap(({ id, madeAt, dueAt, settledAt, outcome }) => {
      const end = settledAt ?? dueAt ?? now;
      if (!within(Math.min(madeAt, end), Math.max(madeAt, end))) return [];
      return [{ id, x0: round(scale(madeAt)), x1: round(scale(end)), y: laneY(channels.length), outcome }];
    }),
    now: now >= from && now <= to ? round(scale(now)) : null,
    /** Where a time is drawn; times outside the period at its edge. */
    xOf: (time: number) => round(scale(time)),
    /** The time at a place, never outside the period. */
    timeAt: (x: number) => Math.min(to, Math.max(from, scale.invert(x).getTime())),
  } as const;
}

/** As many dates as can be written without running into each other. */
function ticksOf(scale: ScaleTime<number, number>, end: number, labels: TickLabels) {
  for (let wanted = 12; ; wanted--) {
    const times = scale.ticks(wanted);
    const rooms = times.map(
      (time, index) => (index + 1 < times.length ? scale(times[index + 1]!) : end) - scale(time) - 6,
    );
    const written = times.map((time) => labels(time));
    // All of them in the same way: a row that is half names and half numbers reads badly.
    for (let way = 0; way < Math.max(0, ...written.map((ways) => ways.length)); way++) {
      const texts = written.map((ways) => ways[way] ?? '');
      const isFitting = texts.map((text, index) => textWidth(text, TICK_SIZE) <= rooms[index]!);
      // The last one may stand at the very end: it is the only one that may go without its words.
      if (wanted > 1 && !isFitting.slice(0, -1).every(Boolean)) continue;
      return times.map((time, index) => ({ x: round(scale(time)), label: isFitting[index] ? texts[index]! : '' }));
    }
    if (wanted <= 1) return times.map((time) => ({ x: round(scale(time)), label: '' }));
  }
}

interface GroupedMark {
  readonly lane: number;
  readonly x: number;
  readonly feeling: Feeling;
  readonly ids: readonly string[];
}

/** Marks of one feeling that would lie on one another are one mark that knows how many it is: thousands stay drawable. */
function grouped(
  marks: readonly LaneMark[],
  from: number,
  to: number,
  laneOf: ReadonlyMap<string, number>,
  x: (time: number) => number,
): readonly GroupedMark[] {
  const groups = new Map<string, { lane: number; x: number; feeling: Feeling; ids: string[] }>();
  for (const { id, channel, at, feeling } of marks) {
    const lane = laneOf.get(channel);
    if (lane === undefined || at < from || at > to) continue;
    const place = Math.round(x(at) / 3);
    const key = `${lane} ${place} ${feeling}`;
    const group = groups.get(key);
    if (group) group.ids.push(id);
    else groups.set(key, { lane, x: place * 3, feeling, ids: [id] });
  }
  return [...groups.values()];
}
