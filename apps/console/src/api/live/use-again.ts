import { useEffect, useRef } from 'react';
import type { News } from './use-news.js';

const AGAIN_MS = 20_000;
/** What is told in a burst is asked for once. */
const BURST_MS = 400;

/** What a subscription tells: each message, and each gap, asks again soon. */
export interface ToldOf extends Pick<News, 'count' | 'state'> {
  /** How soon. */
  readonly afterMs?: number;
  /** How long it is quiet before one asks all the same. */
  readonly againMs?: number;
}

interface Again {
  /** @returns whether it asked: beside an answer that is on its way it does not */
  readonly ask: { readonly current: (signal: AbortSignal) => Promise<boolean> };
  /** What is asked for; another begins anew. */
  readonly of: string;
  /** Whether the first answer is here. */
  readonly isHere: boolean;
  readonly told: ToldOf | undefined;
}

/**
 * Asks again in rounds, one at a time: after a while, and soon after something was told. Nothing is asked for a page that nobody
 * sees; once it is seen again, it is asked for soon. Whatever was told meanwhile, or before the first answer came, is not forgotten.
 */
export function useAgain({ ask, of, isHere, told }: Again): void {
  const count = told?.count ?? 0;
  const afterMs = told?.afterMs ?? BURST_MS;
  const againMs = told?.againMs ?? AGAIN_MS;
  const toldNow = useRef(count);
  toldNow.current = count;
  /** So much of what was told has been asked for. */
  const heard = useRef(0);
  const soon = useRef<() => void>(undefined);
  useEffect(() => {
    if (!isHere) return;
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout>;
    let isAsking = false;
    /** What the timer runs for: what comes in a stream does not put off what is due. */
    let due: 'soon' | 'later' | undefined;
    let isLate = toldNow.current > heard.current;
    const next = () => {
      clearTimeout(timer);
      if (signal.aborted || isAsking) return;
      due = isLate ? 'soon' : 'later';
      timer = setTimeout(() => void round(), isLate ? afterMs : againMs);
    };
    const round = async () => {
      due = undefined;
      if (document.hidden) return;
      const now = toldNow.current;
      isAsking = true;
      isLate = false;
      if (await ask.current(signal)) heard.current = now;
      else isLate = true;
      isAsking = false;
      next();
    };
    soon.current = () => {
      isLate = true;
      if (due !== 'soon') next();
    };
    document.addEventListener('visibilitychange', () => !document.hidden && soon.current?.(), { signal });
    next();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [ask, of, isHere, afterMs, againMs]);
  useEffect(() => {
    if (count > 0) soon.current?.();
    else heard.current = 0;
  }, [count]);
}
