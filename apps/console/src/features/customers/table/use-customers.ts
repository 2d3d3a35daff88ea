import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Customers, Stages, type CustomerRowFragment, type CustomersQuery } from '../../../api/operations.generated.js';
import { useChanges } from '../../../api/live/use-changes.js';
import { useFollowedPages } from '../../../api/live/use-followed.js';
import { keyOf, useAsk } from '../../../api/use-ask.js';
import { stageNames } from '../../../words/stage-names.js';
import { useFormat } from '../../../words/words.js';
import { askedFor, type CustomersView } from '../narrow/asked.js';

const STAGES_KEY = keyOf(Stages, {});

/** What stages are called; the rows bring it with their first page, their ids until then. */
export function useStages(): (id: string) => string {
  const { language } = useFormat();
  const { data } = useAsk(Stages, {}, { enabled: false });
  return stageNames(data?.data.serviceMap?.stages, language);
}

/** The rows of a view, followed, and how many there are in all. */
export function useCustomers(view: CustomersView) {
  const client = useQueryClient();
  const isKnown = client.getQueryData(STAGES_KEY) !== undefined;
  const asked = askedFor(view, Date.now());
  const pages = useFollowedPages(
    Customers,
    { ...asked, frame: false, stages: false },
    ({ customers }) => customers?.pageInfo,
    {
      things: ['customers', 'search'],
      what: whatCounts,
      told: useChanges(),
      besides: isKnown
        ? undefined
        : {
            variables: { stages: true },
            keep: ({ data: { serviceMap } }) =>
              serviceMap && client.setQueryData(STAGES_KEY, { data: { serviceMap }, holes: [] }),
          },
    },
  );
  const { data } = pages;
  const rows = useMemo(
    () =>
      (data?.pages ?? []).flatMap(({ data: { customers, search } }): readonly CustomerRowFragment[] =>
        search ? search.map(({ customer }) => customer) : (customers?.nodes ?? []),
      ),
    [data],
  );
  const first = data?.pages[0]?.data;
  return {
    ...pages,
    rows,
    holes: data?.pages.flatMap(({ holes }) => holes) ?? [],
    total: first?.search ? rows.length : (first?.customers?.totalCount ?? 0),
    exact: first?.search ? true : (first?.customers?.totalCountIsExact ?? true),
  };
}

/** A customer came, went, was met or is called otherwise; beyond the first page nothing is looked at. */
const whatCounts = ({ customers, search }: CustomersQuery) => [
  search
    ? { things: search.map(({ customer }) => customer) }
    : { things: customers?.nodes ?? [], isCut: customers?.pageInfo.hasNextPage ?? false },
];
