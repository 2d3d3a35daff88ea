import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AskFailure } from '../ask-failure.js';
import { ask, type Answer } from '../ask.js';
import type { Operation } from '../operation.js';
import { keyOf, useAsk } from '../use-ask.js';
import { countChanged, type Listed } from './count-changed.js';
import { isReading } from './is-reading.js';
import type { News } from './use-news.js';

const AGAIN_MS = 20_000;
/** What is told in a burst is asked for once. */
const BURST_MS = 400;

interface Following<Result> {
  /**
   * What of an answer is news when it comes, goes or changes: its lists, each thing by its id. The rest (a measure that moves by the
   * minute, a length that grows) is kept up to date where it stands.
   */
  readonly what: (result: Result) => readonly Listed[];
  readonly enabled?: boolean;
  /** What a subscription tells of the same: each message asks again at once. */
  readonly told?: Pick<News, 'count' | 'state'>;
}

const NOTHING: Listed = { things: [] };

interface Later<Result> {
  /** What it was asked beside; it counts beside nothing else. */
  readonly beside: string;
  readonly answer?: Answer<Result>;
  readonly broken: boolean;
}

/**
 * Asks, and goes on asking beside what is shown: what changed is shown at once to whoever is not reading, and counted for whoever
 * is (`isReading`). An answer counts only beside what it was asked beside: when the reader's own action has brought a newer one
 * meanwhile, it is dropped.
 */
export function useFollowed<Result, Variables extends object>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  { what, enabled = true, told }: Following<Result>,
): UseQueryResult<Answer<Result>, AskFailure> & { readonly news: News; readonly show: () => void } {
  const client = useQueryClient();
  const asked = useAsk(operation, variables, { enabled });
  const key = keyOf(operation, variables);
  const of = JSON.stringify(key);
  const [later, setLater] = useState<Later<Result>>();
  const isHere = asked.data !== undefined && !asked.isPlaceholderData;

  /** Which answer is shown: another text for each that came, or failed to. Undefined while one is on its way. */
  const shownAs = (): string | undefined => {
    const state = client.getQueryState(key);
    return state?.fetchStatus === 'idle' ? `${of} ${state.dataUpdateCount} ${state.errorUpdateCount}` : undefined;
  };
  const countOf = (newer: Answer<Result>): number => {
    const shown = client.getQueryData<Answer<Result>>(key);
    if (!shown) return 0;
    const before = what(shown.data);
    return what(newer.data).reduce((sum, list, at) => sum + countChanged(before[at] ?? NOTHING, list), 0);
  };
  const show = (answer: Answer<Result>) => {
    setLater(undefined);
    client.setQueryData(key, answer);
  };
  /** Whether it asked: beside an answer that is on its way it does not. */
  const again = async (signal: AbortSignal): Promise<boolean> => {
    const beside = shownAs();
    if (beside === undefined) return false;
    try {
      const answer = await ask(operation, variables, signal);
      if (shownAs() !== beside) return true;
      if (isReading() && countOf(answer) > 0) setLater({ beside, answer, broken: false });
      else show(answer);
    } catch {
      if (!signal.aborted) setLater((last) => ({ ...(last?.beside === beside ? last : {}), beside, broken: true }));
    }
    return true;
  };
  const now = useRef(again);
  now.current = again;
  useAgain(now, of, isHere, told?.count ?? 0);

  const held = later !== undefined && later.beside === shownAs() ? later : undefined;
  const count = held?.answer ? countOf(held.answer) : 0;
  return {
    ...asked,
    news: { count, gap: false, state: held?.broken || told?.state === 'broken' ? 'broken' : 'live' },
    show: () => held?.answer && show(held.answer),
  };
}

/**
 * Asks again in rounds, one at a time: after a while, and soon after something was told. Nothing is asked for a page that nobody
 * sees; once it is seen again, it is asked for soon. Whatever was told meanwhile, or before the first answer came, is not forgotten.
 */
function useAgain(
  again: { readonly current: (signal: AbortSignal) => Promise<boolean> },
  of: string,
  isHere: boolean,
  told: number,
): void {
  const toldNow = useRef(told);
  toldNow.current = told;
  /** So much of what was told has been asked for. */
  const heard = useRef(0);
  const soon = useRef<() => void>(undefined);
  useEffect(() => {
    if (!isHere) return;
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout>;
    let isAsking = false;
    let isLate = toldNow.current > heard.current;
    const next = () => {
      clearTimeout(timer);
      if (!signal.aborted && !isAsking) timer = setTimeout(() => void round(), isLate ? BURST_MS : AGAIN_MS);
    };
    const round = async () => {
      if (document.hidden) return;
      const count = toldNow.current;
      isAsking = true;
      isLate = false;
      if (await again.current(signal)) heard.current = count;
      else isLate = true;
      isAsking = false;
      next();
    };
    soon.current = () => {
      isLate = true;
      next();
    };
    document.addEventListener('visibilitychange', () => !document.hidden && soon.current?.(), { signal });
    next();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [again, of, isHere]);
  useEffect(() => {
    if (told > 0) soon.current?.();
    else heard.current = 0;
  }, [told]);
}
