import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { AskFailure, type Answer } from '../ask-failure.js';
import { formerOf } from '../former-of.js';
import type { Operation } from '../operation.js';
import { demand } from '../part-of.js';
import { askWithFrame, keyOf, withFrame, type Besides } from '../use-ask.js';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export interface PagesOptions<Result, Variables> {
  /** The first page, where another answer brought it already. */
  readonly brought?: Result | undefined;
  readonly besides?: Besides<Result, Variables> | undefined;
  readonly enabled?: boolean;
  /** Which variables name whose list it is; that of another is not shown in its place. */
  readonly about?: readonly (keyof Variables)[];
  /** What is asked for above all: where it fails, nothing came. */
  readonly things?: readonly (keyof Result & string)[];
}

/** A list that is read on page by page, by the gateway's cursors. */
export function usePages<Result, Variables extends { readonly after?: string | null }>(
  operation: Operation<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  pageOf: (result: Result) => PageInfo | null | undefined,
  { brought, besides, enabled = true, about = [], things = [] }: PagesOptions<Result, Variables> = {},
) {
  const client = useQueryClient();
  const queryKey = keyOf(operation, variables as Variables);
  return useInfiniteQuery<
    Answer<Result>,
    AskFailure,
    { readonly pages: readonly Answer<Result>[] },
    readonly unknown[],
    string | null
  >({
    queryKey,
    queryFn: async ({ pageParam, signal }) => {
      const more = pageParam === null ? besides?.variables : undefined;
      const asked = withFrame(client, { ...variables, ...more, after: pageParam } as unknown as Variables);
      const answer = await askWithFrame(client, operation, asked, signal);
      if (more) besides?.keep(answer);
      return demand(answer, things, operation);
    },
    initialPageParam: null,
    getNextPageParam: ({ data }) => {
      const page = pageOf(data);
      return page?.hasNextPage ? page.endCursor : undefined;
    },
    placeholderData: formerOf(queryKey, about),
    enabled,
    ...(brought ? { initialData: { pages: [{ data: brought, holes: [] }], pageParams: [null] } } : {}),
  });
}
