import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { AskFailure } from './ask-failure.js';
import { ask, type Answer } from './ask.js';
import type { Operation } from './operation.js';
import { keepFrame, keyOf, withFrame } from './use-ask.js';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/**
 * A list that is read on page by page, by the gateway's cursors.
 * @param brought the first page, where another answer brought it already
 */
export function usePages<Result, Variables extends { readonly after?: string | null }>(
  operation: Operation<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  pageOf: (result: Result) => PageInfo | null | undefined,
  brought?: Result,
) {
  const client = useQueryClient();
  return useInfiniteQuery<
    Answer<Result>,
    AskFailure,
    { readonly pages: readonly Answer<Result>[] },
    readonly unknown[],
    string | null
  >({
    queryKey: keyOf(operation, variables as Variables),
    queryFn: async ({ pageParam, signal }) => {
      const asked = withFrame(client, { ...variables, after: pageParam } as unknown as Variables);
      const answer = await ask(operation, asked, signal);
      keepFrame(client, answer);
      return answer;
    },
    initialPageParam: null,
    getNextPageParam: ({ data }) => {
      const page = pageOf(data);
      return page?.hasNextPage ? page.endCursor : undefined;
    },
    placeholderData: keepPreviousData,
    ...(brought ? { initialData: { pages: [{ data: brought, holes: [] }], pageParams: [null] } } : {}),
  });
}
