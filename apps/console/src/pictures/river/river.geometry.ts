import { area, curveMonotoneX, line } from 'd3-shape';
import { feltOf, type Feeling, type FeelingCounts } from '../feeling/feeling.js';
import { keepApartInRows } from '../labels/keep-apart.js';
import { fitLines, fitText, textWidth } from '../labels/text-width.js';
import { round } from '../round.js';
import { arcsOver, backsOf, pillWidth, type RiverReturn } from './river-returns.geometry.js';

/** The walk of one customer through the stages. */
export interface RiverData {
  readonly stages: readonly RiverStage[];
  readonly returns: readonly RiverReturn[];
  readonly notes: readonly RiverNote[];
  /** Where the customer is now; null where the walk has ended or none began. */
  readonly current: string | null;
  /** What is written where the customer is now. */
  readonly today: string;
}

export interface RiverStage {
  readonly key: string;
  readonly name: string;
  readonly touchpoints: number;
  readonly feeling: FeelingCounts;
  /** The customer was here before we met. */
  readonly withoutUs: boolean;
  /** When, as it is to be written; the most telling first. */
  readonly when: readonly string[];
  /** Whether the customer went silent here. */
  readonly left: boolean;
}

export interface RiverNote {
  readonly stage: string;
  readonly text: string;
  readonly tone: 'late' | 'positive' | 'negative' | 'waiting';
}

/** How wide a river runs: half of its height, px. Where nothing was seen it is a thread. */
const THREAD = 4;
const NARROW = 9;
const WIDE = 36;

const NAMES = 14;
const LINE = 15;
const ROW = 24;
const PILL = 20;
const STAGE_SIZE = 12;
const PILL_SIZE = 11;
/** Share of a stage in which the river keeps its width; between stages it swells or narrows. */
const PLATEAU = 0.46;
/** How far into its stage the present is drawn. */
const PRESENT = 0.84;

/**
 * The river as shapes.
 *
 * @param width px; the height follows from what is to be written
 */
export function riverGeometry({ stages, returns, notes, current, today }: RiverData, width: number) {
  const column = width / Math.max(1, stages.length);
  const most = stages.reduce((top, { touchpoints }) => Math.max(top, touchpoints), 1);
  const halves = stages.map(({ touchpoints }) =>
    touchpoints <= 0 ? THREAD : NARROW + (WIDE - NARROW) * Math.sqrt(touchpoints / most),
  );
  const indexOf = new Map(stages.map(({ key }, index) => [key, index]));
  const middleOf = (index: number) => (index + 0.5) * column;
  const room = { from: 2, to: width - 2, gap: 6 };

  const backs = backsOf(returns, indexOf, column, room);
  const names = stages.map(({ name }) => fitLines(name, column - 8, STAGE_SIZE, 600));
  const namesEnd = NAMES + LINE * (Math.max(1, ...names.map((lines) => lines.length)) - 1);
  const top = namesEnd + 12 + backs.height;
  const centre = top + 10 + WIDE;
  const below = keepApartInRows(
    notes.flatMap((note) => {
      const index = indexOf.get(note.stage);
      return index === undefined ? [] : [{ ...note, at: middleOf(index), width: pillWidth(note.text) }];
    }),
    room,
    3,
  );
  const now = current === null ? undefined : indexOf.get(current);
  const present = now === undefined ? null : presentOf(now, column, width, today, halves);
  const arcs = backs.ways.map((back) => {
    const lean = Math.min(14, column / 6) * (back.from > back.to ? 1 : -1);
    // From where the customer is now it sets out before the middle: the present stands after it.
    return {
      from: middleOf(back.from) + (back.from === now ? Math.min(lean, 0) : lean),
      to: middleOf(back.to) + lean / 2,
    };
  });
  const isCrossed =
    present !== null &&
    arcs.some(({ from, to }) => Math.max(from, to) > present.left - 6 && Math.min(from, to) < present.right + 6);
  const notesTop = centre + WIDE + (isCrossed ? 24 : 10);
  const whenY = notesTop + below.rows.length * ROW + 14;

  const points = stages.flatMap((_, index) => [
    { x: middleOf(index) - (column * PLATEAU) / 2, half: halves[index]! },
    { x: middleOf(index) + (column * PLATEAU) / 2, half: halves[index]! },
  ]);
  const shore =
    points.length === 0
      ? []
      : [{ x: 0, half: points[0]!.half }, ...points, { x: width, half: points[points.length - 1]!.half }];
  const water = area<(typeof shore)[number]>()
    .x(({ x }) => round(x))
    .y0(({ half }) => round(centre + half))
    .y1(({ half }) => round(centre - half))
    .curve(curveMonotoneX);
  const current_ = (share: number) =>
    line<(typeof shore)[number]>()
      .x(({ x }) => round(x))
      .y(({ half }) => round(centre + half * share))
      .curve(curveMonotoneX)(shore) ?? '';

  const firstMet = stages.findIndex(({ touchpoints }) => touchpoints > 0);
  const lastMet = stages.findLastIndex(({ touchpoints }) => touchpoints > 0);
  const metFrom = firstMet < 0 ? width : firstMet * column;
  const metTo = lastMet < 0 ? width : now === lastMet ? (lastMet + PRESENT) * column : (lastMet + 1) * column;
  const withoutFrom = stages.findIndex(({ withoutUs }) => withoutUs);

  return {
    width,
    height: whenY + 8,
    centre,
    water: shore.length === 0 ? '' : (water(shore) ?? ''),
    currents: [-0.5, 0, 0.5].map(current_),
    /** From left to right, next to each other: without us, with us, not yet. */
    spans: {
      without: withoutFrom < 0 ? null : { x: withoutFrom * column, width: Math.max(0, metFrom - withoutFrom * column) },
      met: firstMet < 0 ? null : { x: metFrom, width: metTo - metFrom },
      ahead: { x: firstMet < 0 ? 0 : metTo, width: firstMet < 0 ? width : width - metTo },
    },
    stops: stages.flatMap((stage, index) =>
      stage.touchpoints > 0 ? [{ offset: round((index + 0.5) / stages.length), felt: feltOf(stage.feeling) }] : [],
    ),
    columns: stages.map((stage, index) => ({
      key: stage.key,
      x: middleOf(index),
      left: index * column,
      half: halves[index]!,
      name: names[index]!.map((text, line) => ({ text, y: NAMES + line * LINE })),
      when: fitText(stage.when, column - 8, PILL_SIZE),
      felt: stage.touchpoints > 0 ? feltOf(stage.feeling) : (null as Feeling | null),
      touchpoints: stage.touchpoints,
      isCurrent: index === now,
      isAhead: index > Math.max(lastMet, now ?? -1),
    })),
    namesY: namesEnd,
    whenY,
    returns: arcsOver(backs.ways, centre - WIDE, (way) => {
      const { from: x0, to: x1 } = arcs[backs.ways.indexOf(way)]!;
      return { x0, x1, y0: centre - halves[way.from]! - 3, y1: centre - halves[way.to]! - 9 };
    }),
    /** Over each stage how often it was gone back to. */
    backs: backs.labels(namesEnd + 12),
    notes: below.rows.flatMap((row, index) =>
      row.map(({ wish, x }) => ({ ...wish, x, y: notesTop + index * ROW + PILL / 2 })),
    ),
    /** Who went silent: arrows that fall out of the river. */
    falls: stages.flatMap(({ left, key }, index) =>
      left
        ? [{ key, x: middleOf(index) + column * 0.32, y0: centre + halves[index]! * 0.6, y1: centre + WIDE + 8 }]
        : [],
    ),
    today:
      present === null
        ? null
        : {
            x: present.x,
            y0: centre - present.half - (isCrossed ? 4 : 14),
            y1: centre + present.half + 10,
            text: today,
            // Where a return passes above, the word stands beneath the water.
            textY: isCrossed ? centre + present.half + 14 : centre - present.half - 6,
            isTight: present.isTight,
          },
    leftOut: [...backs.leftOut, ...below.leftOut].map(({ text }) => text),
  } as const;
}

/** Where the present and its word stand; the water beside it counts, as the word stands over the stage beside. */
function presentOf(now: number, column: number, width: number, word: string, halves: readonly number[]) {
  const x = (now + PRESENT) * column;
  const wide = textWidth(word, PILL_SIZE, 600) + 6;
  /** There is no room for the word on its right. */
  const isTight = wide + 2 > width - x;
  const half = Math.max(halves[now]!, halves[now + 1] ?? 0);
  return { x, half, isTight, left: isTight ? x - wide : x, right: isTight ? x : x + wide };
}
