import { useMemo } from 'react';
import { Touchpoints, type Direction, type TouchpointsQuery } from '../../../api/operations.generated.js';
import { usePages } from '../../../api/pages/use-pages.js';
import type { Shown } from '../customer-address.js';
import type { Range } from '../lanes/days.js';
import { askedAt, type Past } from '../past/past-of.js';
import type { CustomerOfPage } from '../use-customer.js';

const DIRECTIONS: Readonly<Partial<Record<Shown, Direction>>> = {
  inbound: 'INBOUND',
  outbound: 'OUTBOUND',
  internal: 'INTERNAL',
};

/** The contacts of the timeline, page by page, of a part of the time where one was chosen. The first page of all of them came with the customer. */
export function useTouchpoints(customer: CustomerOfPage, show: Shown, range: Range | undefined, past: Past) {
  const direction = DIRECTIONS[show];
  const brought = useMemo<TouchpointsQuery>(
    () => ({ customer: { touchpoints: customer.touchpoints } }),
    [customer.touchpoints],
  );
  const filter = { ...(direction ? { direction: [direction] } : {}), ...(range ? { occurredAt: range } : {}) };
  const { at } = askedAt(past);
  const asked = { id: customer.id, ...(at ? { at } : {}), ...(direction || range ? { filter } : {}) };
  const pages = usePages(Touchpoints, asked, ({ customer: one }) => one?.touchpoints.pageInfo, {
    brought: direction || range ? undefined : brought,
    about: ['id', 'at'],
  });
  const { data } = pages;
  return {
    ...pages,
    asked,
    touchpoints: useMemo(
      () => (data?.pages ?? []).flatMap((page) => page.data.customer?.touchpoints.nodes ?? []),
      [data],
    ),
    total: data?.pages[0]?.data.customer?.touchpoints.totalCount ?? 0,
  };
}
