import type { JourneyOfCustomerFragment } from '../../../api/operations.generated.js';
import type { FeelingCounts } from '../../../pictures/feeling/feeling.js';
import type { RiverReturn } from '../../../pictures/river/river-returns.geometry.js';
import type { RiverData, RiverNote } from '../../../pictures/river/river.geometry.js';

type Stay = JourneyOfCustomerFragment['stays'][number];

/** What is known beside the journey itself. */
interface Beside {
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly promises: readonly { readonly stage: string; readonly madeAt: string; readonly outcome: string }[];
  readonly waits: readonly {
    readonly stage: string;
    readonly since: string;
    readonly endedAt: string | null;
    readonly discarded: boolean;
  }[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface RiverSaid {
  readonly today: string;
  readonly month: (iso: string) => string;
  /** The same in fewer letters. */
  readonly shorter: (iso: string) => string;
  /** The most telling first. */
  readonly returns: (count: number, stage: string) => readonly [string, ...string[]];
  readonly cameBack: (count: number, stage: string) => readonly [string, ...string[]];
  readonly beforeUs: string;
  readonly broken: (count: number) => string;
  readonly waiting: (ms: number) => string;
  readonly left: (when: string) => string;
  readonly ended: string;
  readonly open: string;
}

/** One walk through the stages, as the river draws it. */
export function riverOf(journey: JourneyOfCustomerFragment, beside: Beside, said: RiverSaid): RiverData {
  const { stays, moves, standing } = journey;
  const staysIn = new Map(beside.stages.map(({ id }) => [id, stays.filter(({ stage }) => stage === id)]));
  const leavings = new Map(moves.flatMap(({ kind, from, at }) => (kind === 'LEFT' ? [[from, at] as const] : [])));
  return {
    stages: beside.stages.map(({ id, name }) => {
      const own = staysIn.get(id) ?? [];
      return {
        key: id,
        name,
        touchpoints: own.reduce((sum, { touchpoints }) => sum + touchpoints, 0),
        feeling: feelingOf(own),
        withoutUs: own.length === 0 && journey.beforeUs.includes(id),
        when: whenOf(own, said, standing === 'OPEN' && journey.stage === id),
        left: leavings.has(id),
      };
    }),
    returns: returnsOf(journey, beside.stages, said),
    notes: notesOf(journey, beside, leavings, said),
    current: standing === 'OPEN' ? journey.stage : null,
    today: said.today,
  };
}

function feelingOf(stays: readonly Stay[]): FeelingCounts {
  const sum = (felt: keyof Stay['feeling']) => stays.reduce((total, { feeling }) => total + feeling[felt], 0);
  return { POSITIVE: sum('positive'), NEUTRAL: sum('neutral'), NEGATIVE: sum('negative'), UNKNOWN: sum('unknown') };
}

/** From the first month of the stage to the last. */
function whenOf(stays: readonly Stay[], { month, shorter, open }: RiverSaid, isCurrent: boolean): readonly string[] {
  const [first, last] = [stays[0], stays.at(-1)];
  if (!first || !last) return [];
  return [month, shorter].map((write) => {
    const from = write(first.from);
    const to = last.to === null ? (isCurrent ? open : '') : write(last.to);
    return to === '' || to === from ? from : `${from} – ${to}`;
  });
}

/** Steps back by the order of the stages, and coming back after leaving: by the stage they lead to, each way once with how often it was gone. */
function returnsOf(
  { moves }: JourneyOfCustomerFragment,
  stages: Beside['stages'],
  { returns, cameBack }: RiverSaid,
): readonly RiverReturn[] {
  const names = new Map(stages.map(({ id, name }) => [id, name]));
  const arrivals = new Map<string, { to: string; say: RiverSaid['returns']; ways: Map<string, number> }>();
  for (const { kind, from, to } of moves) {
    if ((kind !== 'BACK' && kind !== 'RETURNED') || to === null || from === to) continue;
    const key = `${kind} ${to}`;
    const arrival = arrivals.get(key) ?? { to, say: kind === 'BACK' ? returns : cameBack, ways: new Map() };
    arrival.ways.set(from, (arrival.ways.get(from) ?? 0) + 1);
    arrivals.set(key, arrival);
  }
  return [...arrivals.values()].map(({ to, say, ways }) => {
    const told = (count: number) => say(count, names.get(to) ?? to);
    return {
      to,
      ways: [...ways].map(([from, count]) => ({ from, text: told(count)[0] })),
      texts: told([...ways.values()].reduce((sum, count) => sum + count, 0)),
    };
  });
}

function notesOf(
  { beforeUs, startedAt, lastAt, stage, standing }: JourneyOfCustomerFragment,
  { promises, waits, now }: Beside,
  leavings: ReadonlyMap<string, string>,
  said: RiverSaid,
): readonly RiverNote[] {
  const notes: RiverNote[] = [];
  const alone = beforeUs[Math.floor((beforeUs.length - 1) / 2)];
  if (alone !== undefined) notes.push({ stage: alone, text: said.beforeUs, tone: 'late' });
  // A promise or a wait knows its stage, not its journey: those of the time of this one are told with it.
  const isOfThis = (at: string) => at >= startedAt && (standing === 'OPEN' || at <= lastAt);
  const broken = new Map<string, number>();
  for (const { stage: at, madeAt, outcome } of promises)
    if (outcome === 'BROKEN' && isOfThis(madeAt)) broken.set(at, (broken.get(at) ?? 0) + 1);
  for (const [at, count] of broken) notes.push({ stage: at, text: said.broken(count), tone: 'negative' });
  const longest = new Map<string, number>();
  for (const { stage: at, since, endedAt, discarded } of waits)
    if (endedAt === null && !discarded && isOfThis(since))
      longest.set(at, Math.max(longest.get(at) ?? 0, now - Date.parse(since)));
  for (const [at, ms] of longest) notes.push({ stage: at, text: said.waiting(ms), tone: 'waiting' });
  for (const [at, when] of leavings) notes.push({ stage: at, text: said.left(said.month(when)), tone: 'negative' });
  if (standing === 'ENDED') notes.push({ stage, text: said.ended, tone: 'positive' });
  return notes;
}
