import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Answer } from '../ask-failure.js';
import { losesPart } from '../part-of.js';
import { countChanged, type Listed } from './count-changed.js';
import { frameSoon } from './frame-soon.js';
import { isReading } from './is-reading.js';
import { useAgain, type ToldOf } from './use-again.js';
import type { News } from './use-news.js';

/** How a screen is followed. */
export interface Following<Result> {
  /**
   * What of an answer is news when it comes, goes or changes: its lists, each thing by its id. The rest (a measure that moves by the
   * minute, a length that grows) is kept up to date where it stands.
   */
  readonly what: (result: Result) => readonly Listed[];
  /** What a subscription tells of the same: each message asks again soon. */
  readonly told?: ToldOf;
  /** News came into sight: what else shows the same can be asked for. */
  readonly onShown?: () => void;
}

interface Beside<Result> extends Following<Result> {
  /** Under which the answer is kept. */
  readonly queryKey: readonly unknown[];
  /** Whether the answer is here. */
  readonly isHere: boolean;
  readonly ask: (signal: AbortSignal) => Promise<Answer<Result>>;
  /** What is shown now. */
  readonly shown: () => Answer<Result> | undefined;
  /** Shows another. @param count how much of it is news */
  readonly put: (answer: Answer<Result>, count: number) => void;
}

interface Later<Result> {
  /** What it was asked beside; it counts beside nothing else. */
  readonly beside: string;
  readonly answer?: Answer<Result>;
  readonly broken: boolean;
}

const NOTHING: Listed = { things: [] };

/**
 * Goes on asking beside what is shown: what changed is shown at once to whoever is not reading, and counted for whoever is
 * (`isReading`). An answer counts only beside what it was asked beside: when the reader's own action has brought a newer one
 * meanwhile, it is dropped; and where a part of it failed, what is shown of that stays.
 */
export function useBeside<Result>({ queryKey, isHere, ask, shown, put, what, told, onShown }: Beside<Result>): {
  readonly news: News;
  readonly show: () => void;
} {
  const client = useQueryClient();
  const of = JSON.stringify(queryKey);
  const [later, setLater] = useState<Later<Result>>();

  /** Which answer is shown: another text for each that came, or failed to. Undefined while one is on its way. */
  const shownAs = (): string | undefined => {
    const state = client.getQueryState(queryKey);
    return state?.fetchStatus === 'idle' ? `${of} ${state.dataUpdateCount} ${state.errorUpdateCount}` : undefined;
  };
  const countOf = (newer: Answer<Result>): number => {
    const now = shown();
    if (!now) return 0;
    const [before, after] = [what(now.data), what(newer.data)];
    // What is no more has no lists at all.
    const lists = before.length > after.length ? before : after;
    return lists.reduce((sum, _, at) => sum + countChanged(before[at] ?? NOTHING, after[at] ?? NOTHING), 0);
  };
  const show = (answer: Answer<Result>) => {
    const news = countOf(answer);
    setLater(undefined);
    put(answer, news);
    if (news === 0) return;
    frameSoon(client);
    onShown?.();
  };
  const again = async (signal: AbortSignal): Promise<boolean> => {
    const beside = shownAs();
    if (beside === undefined) return false;
    try {
      const answer = await ask(signal);
      if (shownAs() !== beside) return true;
      const now = shown();
      if (now && losesPart(now, answer)) throw new Error('A part that is shown failed.');
      if (isReading() && countOf(answer) > 0) setLater({ beside, answer, broken: false });
      else show(answer);
    } catch {
      if (!signal.aborted) setLater((last) => ({ ...(last?.beside === beside ? last : {}), beside, broken: true }));
    }
    return true;
  };
  const now = useRef(again);
  now.current = again;
  useAgain({ ask: now, of, isHere, told });

  const held = later !== undefined && later.beside === shownAs() ? later : undefined;
  const count = held?.answer ? countOf(held.answer) : 0;
  return {
    news: { count, gap: false, state: held?.broken || told?.state === 'broken' ? 'broken' : 'live' },
    show: () => held?.answer && show(held.answer),
  };
}
