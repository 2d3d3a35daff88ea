import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Operation } from '../operation.js';
import { keyOf } from '../use-ask.js';
import { usePages } from './use-pages.js';

interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Rest<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly isFetching: boolean;
  readonly more: () => void;
}

/**
 * A list whose first page another answer brings and keeps up to date, read on beyond it. Whenever the first page becomes another,
 * what was read beyond it is asked for again, from the beginning: what moved from one page to the other is never lost between them.
 * @param name the field that holds the list
 * @param broughtAt when the first page came
 */
export function useRest<
  Name extends string,
  Row extends { readonly id: string },
  Variables extends { readonly after?: string | null },
>(
  operation: Operation<Readonly<Record<Name, Connection<Row> | null>>, Variables>,
  variables: Omit<Variables, 'after'>,
  name: Name,
  first: Connection<Row> | null | undefined,
  broughtAt: number,
): Rest<Row> {
  const client = useQueryClient();
  const pages = usePages(operation, variables, (answer) => answer[name]?.pageInfo, { enabled: false });
  const data = pages.isPlaceholderData ? undefined : pages.data;
  const isRead = data !== undefined;
  const { refetch } = pages;
  const asked = useRef(0);
  useEffect(() => {
    if (isRead && asked.current !== broughtAt) void refetch();
    asked.current = broughtAt;
    // Reading on asks by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [broughtAt]);
  const more = () => {
    if (!isRead)
      client.setQueryData(keyOf(operation, variables as Variables), {
        pages: [{ data: { [name]: first }, holes: [] }],
        pageParams: [null],
      });
    void pages.fetchNextPage();
  };
  const beyond = data?.pages.slice(1).flatMap((page) => page.data[name]?.nodes ?? []) ?? [];
  const rows = new Map([...(first?.nodes ?? []), ...beyond].map((row) => [row.id, row]));
  return {
    rows: [...rows.values()],
    hasMore: isRead ? pages.hasNextPage : (first?.pageInfo.hasNextPage ?? false),
    isFetching: pages.isFetchingNextPage,
    more,
  };
}
