import { createClient } from 'graphql-sse';
import { useEffect, useRef, useState } from 'react';
import { documentOf } from '../ask.js';
import type { Operation } from '../operation.js';
import { session } from '../session.js';

/** What every message of a subscription brings. */
interface Told {
  readonly cursor: string;
  readonly __typename?: string;
}

export interface News {
  /** Messages since the reader last looked. */
  readonly count: number;
  /** Something was missed and cannot be told one by one. */
  readonly gap: boolean;
  readonly state: 'connecting' | 'live' | 'broken';
}

const QUIET: News = { count: 0, gap: false, state: 'connecting' };
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [500, 30_000];

/**
 * Listens to one subscription by server-sent events and only counts: what is on the screen changes when the reader says so
 * (`seen`). After a break it goes on from the cursor of the last message, so that nothing is missed; where there is none yet, or
 * the hub takes it no more, there is a gap.
 * @param messageOf takes the message out of the answer; undefined where it holds none
 * @param key a new one begins anew, without a cursor; undefined listens to nothing
 */
export function useNews<Result, Variables extends { after?: string | null }>(
  operation: Operation<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  messageOf: (result: Result) => Told | undefined,
  key: string | undefined,
): News & { readonly seen: () => void } {
  const [news, setNews] = useState(QUIET);
  const asked = useRef({ variables, messageOf });
  asked.current = { variables, messageOf };
  useEffect(() => {
    setNews(QUIET);
    if (key === undefined) return;
    const stop = new AbortController();
    void listen(operation, asked, stop.signal, setNews);
    return () => stop.abort();
  }, [operation, key]);
  return { ...news, seen: () => setNews(({ state }) => ({ ...QUIET, state })) };
}

type SetNews = (change: (news: News) => News) => void;

async function listen<Result, Variables>(
  operation: Operation<Result, Variables>,
  asked: { readonly current: { variables: object; messageOf: (result: Result) => Told | undefined } },
  signal: AbortSignal,
  setNews: SetNews,
): Promise<void> {
  const client = createClient({ url: '/graphql/stream', retryAttempts: 0, headers: () => ({ ...session.headers() }) });
  signal.addEventListener('abort', () => client.dispose());
  let after: string | undefined;
  let wait = FIRST_WAIT_MS;
  let isFirst = true;
  const connected = () => {
    // Nobody knows what was told meanwhile. Said now: React may look at it only later.
    const isMissed = !isFirst && after === undefined;
    isFirst = false;
    setNews((news) => (isMissed ? { count: news.count + 1, gap: true, state: 'live' } : { ...news, state: 'live' }));
  };
  while (!signal.aborted) {
    try {
      const request = { query: '', ...(await documentOf(operation)), operationName: operation.name };
      const stream = client.iterate<Result>(
        { ...request, variables: { ...asked.current.variables, ...(after === undefined ? {} : { after }) } } as never,
        { connected },
      );
      for await (const { data, errors } of stream) {
        if (errors) after = undefined;
        const told = data ? asked.current.messageOf(data) : undefined;
        if (!told) continue;
        after = told.cursor;
        wait = FIRST_WAIT_MS;
        const gap = told.__typename === 'ChangeGap';
        setNews((news) => ({ count: news.count + 1, gap: news.gap || gap, state: 'live' }));
      }
    } catch {
      // A broken stream is taken up again below; a page that is left ends here too.
    }
    if (signal.aborted) return;
    setNews((news) => ({ ...news, state: 'broken' }));
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
}
