import type { ViewOf } from '../../../address/address.js';
import { Parked, type ParkedQueryVariables } from '../../../api/operations.generated.js';
import { usePages } from '../../../api/use-pages.js';
import type { sourceAddress } from '../sources-address.js';

export type ParkedView = ViewOf<typeof sourceAddress>;

const STATE = { parked: 'PARKED', retried: 'RETRIED', discarded: 'DISCARDED' } as const;

export const askedFor = (source: string, { code, state }: ParkedView): Omit<ParkedQueryVariables, 'after'> => ({
  source: [source],
  code: code ? [code] : null,
  state: [STATE[state]],
  first: 20,
});

/** The parked events of one source, page by page. */
export function useParked(source: string, view: ParkedView) {
  const pages = usePages(Parked, askedFor(source, view), ({ parkedEvents }) => parkedEvents.pageInfo);
  return {
    ...pages,
    events: pages.data?.pages.flatMap(({ data }) => data.parkedEvents.nodes) ?? [],
    total: pages.data?.pages[0]?.data.parkedEvents.totalCount ?? 0,
    holes: pages.data?.pages.flatMap(({ holes }) => holes) ?? [],
  };
}
