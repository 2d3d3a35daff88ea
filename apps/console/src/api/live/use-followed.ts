import { useQueryClient, type InfiniteData, type UseQueryResult } from '@tanstack/react-query';
import type { Answer, AskFailure } from '../ask-failure.js';
import { ask } from '../ask.js';
import type { Operation } from '../operation.js';
import { demand } from '../part-of.js';
import { keyOf, useAsk, type AskOptions } from '../use-ask.js';
import { usePages, type PageInfo, type PagesOptions } from '../pages/use-pages.js';
import { useBeside, type Following } from './use-beside.js';

/** Asks, and goes on asking beside what is shown (`useBeside`). */
export function useFollowed<Result, Variables extends object>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  { what, told, onShown, ...options }: Following<Result> & AskOptions<Result, Variables>,
): UseQueryResult<Answer<Result>, AskFailure> & ReturnType<typeof useBeside> {
  const client = useQueryClient();
  const asked = useAsk(operation, variables, options);
  const queryKey = keyOf(operation, variables);
  const followed = useBeside<Result>({
    queryKey,
    isHere: asked.data !== undefined && !asked.isPlaceholderData,
    ask: async (signal) => demand(await ask(operation, variables, signal), options.things ?? [], operation),
    shown: () => client.getQueryData(queryKey),
    put: (answer) => client.setQueryData(queryKey, answer),
    what,
    ...(told ? { told } : {}),
    ...(onShown ? { onShown } : {}),
  });
  return { ...asked, ...followed };
}

type Pages<Result> = InfiniteData<Answer<Result>, string | null>;

/** A list that is read page by page, followed by its first one: where others follow it, news asks for all of them anew. */
export function useFollowedPages<Result, Variables extends { readonly after?: string | null }>(
  operation: Operation<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  pageOf: (result: Result) => PageInfo | null | undefined,
  { what, told, onShown, ...options }: Following<Result> & PagesOptions<Result, Variables>,
) {
  const client = useQueryClient();
  const asked = usePages(operation, variables, pageOf, options);
  const queryKey = keyOf(operation, variables as Variables);
  const pages = () => client.getQueryData<Pages<Result>>(queryKey);
  const followed = useBeside<Result>({
    queryKey,
    isHere: asked.data !== undefined && !asked.isPlaceholderData,
    ask: async (signal) => {
      const first = { ...variables, after: null } as unknown as Variables;
      return demand(await ask(operation, first, signal), options.things ?? [], operation);
    },
    shown: () => pages()?.pages[0],
    put: (answer, count) => {
      const [, ...more] = pages()?.pages ?? [];
      if (count > 0 && more.length > 0) void client.invalidateQueries({ queryKey });
      else client.setQueryData<Pages<Result>>(queryKey, (old) => old && { ...old, pages: [answer, ...more] });
    },
    what,
    ...(told ? { told } : {}),
    ...(onShown ? { onShown } : {}),
  });
  return { ...asked, ...followed };
}
