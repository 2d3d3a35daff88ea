import { useQueryClient } from '@tanstack/react-query';
import type { ViewOf } from '../../../address/address.js';
import { Identity, type IdentityQuery, type IdentityQueryVariables } from '../../../api/operations.generated.js';
import { listedOf } from '../../../api/live/count-changed.js';
import { useChanges } from '../../../api/live/use-changes.js';
import { useFollowedPages } from '../../../api/live/use-followed.js';
import { keyOf } from '../../../api/use-ask.js';
import type { identityAddress } from '../identity-address.js';
import { pairBesides } from '../pair/use-pair.js';

export type IdentityView = ViewOf<typeof identityAddress>;

const ORDER = { doubt: 'DOUBT', size: 'SIZE', newest: 'NEWEST' } as const;
const REASON = { any: null, doubtful: 'DOUBTFUL', conflict: 'CONFLICT', oversize: 'OVERSIZE' } as const;

/** What a view asks of the gateway. */
export const askedFor = ({
  order,
  reason,
  customer,
}: IdentityView): Pick<IdentityQueryVariables, 'order' | 'reason' | 'customer' | 'first'> => ({
  order: ORDER[order],
  reason: REASON[reason],
  customer: customer || null,
  first: 50,
});

/** The pairs that wait, page by page, followed. @param shown the pair that the address names: it comes along when the screen is entered */
export function useQueue(view: IdentityView, shown: string | undefined) {
  const client = useQueryClient();
  const asked = { ...askedFor(view), frame: false };
  const isKnown = client.getQueryData(keyOf(Identity, asked)) !== undefined;
  const told = useChanges();
  const pages = useFollowedPages(Identity, asked, ({ reviews }) => reviews?.pageInfo, {
    things: ['reviews'],
    what: whatCounts,
    told,
    besides: isKnown ? undefined : pairBesides(client, shown),
  });
  return {
    ...pages,
    told,
    reviews: pages.data?.pages.flatMap(({ data }) => data.reviews?.nodes ?? []) ?? [],
    total: pages.data?.pages[0]?.data.reviews?.totalCount ?? 0,
    holes: pages.data?.pages.flatMap(({ holes }) => holes) ?? [],
  };
}

/** A pair came, was decided, or waits for another reason. */
const whatCounts = ({ reviews }: IdentityQuery) => [listedOf(reviews)];
