import { useQueryClient } from '@tanstack/react-query';
import type { ViewOf } from '../../../address/address.js';
import { Parked, Sources, type ParkedQueryVariables } from '../../../api/operations.generated.js';
import { keyOf } from '../../../api/use-ask.js';
import { usePages } from '../../../api/pages/use-pages.js';
import { useMay } from '../../../shell/frame/use-frame.js';
import type { sourceAddress } from '../sources-address.js';

export type ParkedView = ViewOf<typeof sourceAddress>;

const SOURCES_KEY = keyOf(Sources, { frame: false });
const STATE = { parked: 'PARKED', retried: 'RETRIED', discarded: 'DISCARDED' } as const;

export const askedFor = (
  source: string,
  { code, state }: ParkedView,
): Omit<ParkedQueryVariables, 'after' | 'rows'> => ({
  frame: false,
  source: [source],
  code: code ? [code] : null,
  state: [STATE[state]],
  first: 20,
});

/** The parked events of one source, page by page; nothing is asked where the role may not read them. */
export function useParked(source: string, view: ParkedView) {
  const client = useQueryClient();
  // Until it is known who asks, it is tried: a page that is entered anew learns that with the same question.
  const may = useMay('parked:read', true);
  const isKnown = client.getQueryData(SOURCES_KEY) !== undefined;
  const pages = usePages(Parked, askedFor(source, view), ({ parkedEvents }) => parkedEvents?.pageInfo, {
    things: ['parkedEvents'],
    enabled: may,
    about: ['source'],
    besides: isKnown
      ? undefined
      : {
          variables: { rows: true },
          keep: ({ data: { sources }, holes }) =>
            sources && client.setQueryData(SOURCES_KEY, { data: { sources }, holes }),
        },
  });
  return {
    ...pages,
    /** Whether it has been answered, refused or is not asked. */
    isThrough: !may || !pages.isPending,
    events: pages.data?.pages.flatMap(({ data }) => data.parkedEvents?.nodes ?? []) ?? [],
    total: pages.data?.pages[0]?.data.parkedEvents?.totalCount ?? 0,
    holes: pages.data?.pages.flatMap(({ holes }) => holes) ?? [],
  };
}
