import type { ViewOf } from '../../../address/address.js';
import { Identity, type IdentityQueryVariables } from '../../../api/operations.generated.js';
import { usePages } from '../../../api/use-pages.js';
import type { identityAddress } from '../identity-address.js';

export type IdentityView = ViewOf<typeof identityAddress>;

const ORDER = { doubt: 'DOUBT', size: 'SIZE', newest: 'NEWEST' } as const;
const REASON = { any: null, doubtful: 'DOUBTFUL', conflict: 'CONFLICT', oversize: 'OVERSIZE' } as const;

/** What a view asks of the gateway. */
export const askedFor = ({
  order,
  reason,
  customer,
}: IdentityView): Omit<IdentityQueryVariables, 'frame' | 'after'> => ({
  order: ORDER[order],
  reason: REASON[reason],
  customer: customer || null,
  first: 50,
});

/** The pairs that wait, page by page. */
export function useQueue(view: IdentityView) {
  const pages = usePages(Identity, { ...askedFor(view), frame: false }, ({ reviews }) => reviews.pageInfo);
  return {
    ...pages,
    reviews: pages.data?.pages.flatMap(({ data }) => data.reviews.nodes) ?? [],
    total: pages.data?.pages[0]?.data.reviews.totalCount ?? 0,
    holes: pages.data?.pages.flatMap(({ holes }) => holes) ?? [],
  };
}
