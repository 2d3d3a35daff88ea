import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AskFailure } from './ask-failure.js';
import { ask, type Answer } from './ask.js';
import { countChanged } from './count-changed.js';
import type { News } from './live.js';
import type { Operation } from './operation.js';
import { keyOf, useAsk } from './use-ask.js';

const AGAIN_MS = 20_000;
/** Whoever is so near the top is not reading further down. */
const AT_TOP_PX = 80;

interface Later<Result> {
  /** What is followed, as text. */
  readonly of: string;
  readonly answer?: Answer<Result>;
  readonly broken: boolean;
}

/**
 * Asks, and goes on asking beside what is shown: what changed is shown at once to whoever is at the top with nothing open, and
 * counted for whoever reads further down. For lists of which no subscription tells.
 */
export function useFollowed<Result, Variables extends object>(
  operation: Operation<Result, Variables>,
  variables: Variables,
): UseQueryResult<Answer<Result>, AskFailure> & { readonly news: News; readonly show: () => void } {
  const client = useQueryClient();
  const asked = useAsk(operation, variables);
  const key = keyOf(operation, variables);
  const of = JSON.stringify(key);
  const [later, setLater] = useState<Later<Result>>();
  const shown = asked.isPlaceholderData ? undefined : asked.data;
  const isHere = shown !== undefined;
  const now = useRef({ variables, shown });
  now.current = { variables, shown };

  const show = (answer: Answer<Result>) => {
    setLater(undefined);
    client.setQueryData(key, answer);
  };
  const showNow = useRef(show);
  showNow.current = show;
  useEffect(() => {
    if (!isHere) return;
    const stop = new AbortController();
    const again = async () => {
      if (document.hidden) return;
      try {
        const answer = await ask(operation, now.current.variables, stop.signal);
        const isReading = scrollY >= AT_TOP_PX || document.querySelector('dialog[open]') !== null;
        if (isReading && countOf(now.current.shown, answer) > 0) setLater({ of, answer, broken: false });
        else showNow.current(answer);
      } catch {
        if (!stop.signal.aborted) setLater((last) => ({ ...last, of, broken: true }));
      }
    };
    const timer = setInterval(() => void again(), AGAIN_MS);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [operation, of, isHere]);

  const newer = later?.of === of ? later.answer : undefined;
  return {
    ...asked,
    news: {
      count: newer ? countOf(shown, newer) : 0,
      gap: false,
      state: later?.of === of && later.broken ? 'broken' : 'live',
    },
    show: () => newer && show(newer),
  };
}

/** What the frame shows came with the first answer alone, and is followed by itself. */
function countOf(shown: Answer<unknown> | undefined, newer: Answer<unknown>): number {
  const own = (answer: Answer<unknown> | undefined) => {
    const { me: _, sources: __, ...rest } = (answer?.data ?? {}) as Readonly<Record<string, unknown>>;
    return rest;
  };
  return countChanged(own(shown), own(newer));
}
