import {
  isLater,
  type Channel,
  type ExperimentFields,
  type ExperimentState,
  type Horizon,
  type Measure,
} from '#contracts';
import { DateTime } from 'luxon';

/** What somebody said of an experiment, and when. */
export interface ExperimentWord {
  readonly said: ExperimentFields;
  readonly by: string;
  readonly at: string;
  readonly stamp: string;
  readonly eventId: string;
}

/** A change of state, by whom and why. */
export interface ExperimentDecision {
  readonly state: ExperimentState;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
  readonly eventId: string;
}

/** A small change that is tried with real customers at one touchpoint, as it stands. */
export interface Experiment {
  readonly title: string;
  readonly wish: string | null;
  readonly stage: string;
  readonly channel: Channel;
  /** Ids of records. */
  readonly customers: readonly string[];
  /** Null: compared with those who are alike. */
  readonly comparedWith: readonly string[] | null;
  readonly measure: Measure;
  readonly horizon: Horizon;
  readonly state: ExperimentState;
  /** Since when it is tried, or was for the last time; null while it is an idea. */
  readonly since: string | null;
  /** Until when it was tried; null while it is. */
  readonly until: string | null;
  /** When the horizon ends. */
  readonly decideBy: string | null;
  /** True where its beginning was told more than a day afterwards: whoever chose it could know what came. */
  readonly toldAfterwards: boolean;
  readonly createdAt: string;
  readonly createdBy: string;
  /** Every change of state, in order. */
  readonly decisions: readonly ExperimentDecision[];
}

const DAY = 86_400_000;

/**
 * An experiment as it stands after all that was said of it: a function of the set of words. Of each field the last word
 * stands. Undefined until somebody said what is tried, where, and by what it is measured.
 */
export function experimentOf(words: readonly ExperimentWord[]): Experiment | undefined {
  const sorted = [...words].sort((a, b) => (isLater([a.stamp, a.eventId], [b.stamp, b.eventId]) ? 1 : -1));
  const said: ExperimentFields = Object.assign({}, ...sorted.map((word) => word.said)) as ExperimentFields;
  const { title, stage, channel, measure, horizon } = said;
  if (title === undefined || stage === undefined || !channel || !measure || !horizon) return undefined;
  const decisions = decisionsIn(sorted);
  const begun = decisions.findLast(({ state }) => state === 'trying');
  const ended = begun && decisions.find((one, index) => one.state !== 'trying' && index > decisions.indexOf(begun));
  const since = begun?.startedAt ?? null;
  return {
    title,
    wish: said.wish ?? null,
    stage,
    channel,
    customers: [...new Set(said.customers ?? [])],
    comparedWith: said.comparedWith ?? null,
    measure,
    horizon,
    state: decisions.at(-1)?.state ?? 'idea',
    since,
    until: ended?.at ?? null,
    decideBy: since === null ? null : monthsLater(since, horizon),
    toldAfterwards: begun !== undefined && Date.parse(begun.at) - Date.parse(begun.startedAt) > DAY,
    createdAt: sorted[0]!.at,
    createdBy: sorted[0]!.by,
    decisions: decisions.map(({ state, reason, by, at, eventId }) => ({ state, reason, by, at, eventId })),
  };
}

/** Words that say a state; the same state said again changes nothing. */
function decisionsIn(sorted: readonly ExperimentWord[]): readonly (ExperimentDecision & { startedAt: string })[] {
  const decisions: (ExperimentDecision & { startedAt: string })[] = [];
  for (const { said, by, at, eventId } of sorted) {
    if (said.state === undefined || said.state === (decisions.at(-1)?.state ?? null)) continue;
    const startedAt = said.startedAt !== undefined && said.startedAt < at ? said.startedAt : at;
    decisions.push({ state: said.state, reason: said.reason ?? null, by, at, eventId, startedAt });
  }
  return decisions;
}

/** So many months on by the calendar: the 31st is the last of a shorter month. */
export const monthsLater = (at: string, months: number): string =>
  DateTime.fromISO(at, { zone: 'utc' }).plus({ months }).toUTC().toISO()!;

/** What each state can become. What was stopped or kept can be tried again. */
const NEXT: Readonly<Record<ExperimentState, readonly ExperimentState[]>> = {
  idea: ['trying', 'stop'],
  trying: ['keep', 'stop', 'idea'],
  keep: ['trying', 'stop'],
  stop: ['trying', 'idea'],
};

export const canBecome = (from: ExperimentState, to: ExperimentState): boolean => NEXT[from].includes(to);
