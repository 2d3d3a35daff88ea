import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  Customers,
  GroupNames,
  Stages,
  type CustomerRowFragment,
  type CustomersQuery,
  type GroupNamesQuery,
  type StagesQuery,
} from '../../../api/operations.generated.js';
import { useChanges } from '../../../api/live/use-changes.js';
import { useFollowedPages } from '../../../api/live/use-followed.js';
import { keyOf, useAsk } from '../../../api/use-ask.js';
import { stageNames } from '../../../words/stage-names.js';
import { useFormat } from '../../../words/words.js';
import { askedFor, type CustomersView } from '../narrow/asked.js';

const STAGES_KEY = keyOf(Stages, {});
const GROUPS_KEY = keyOf(GroupNames, {});
/** Groups come and go: whoever enters the list later sees those that there are then. */
const CURRENT_MS = 60_000;

type StageList = NonNullable<StagesQuery['serviceMap']>['stages'];

/** The stages of the service map, in their order; the rows bring them with their first page. */
export function useStageList(): StageList {
  const { data } = useAsk(Stages, {}, { enabled: false });
  return data?.data.serviceMap?.stages ?? [];
}

/** What stages are called; their ids until the rows have come. */
export function useStages(): (id: string) => string {
  const { language } = useFormat();
  return stageNames(useStageList(), language);
}

/** The groups in use, which the rows bring too. */
export function useGroups(): NonNullable<GroupNamesQuery['groups']> {
  const { data } = useAsk(GroupNames, {}, { enabled: false });
  return data?.data.groups ?? [];
}

/** The rows of a view, followed, and how many there are in all. */
export function useCustomers(view: CustomersView) {
  const client = useQueryClient();
  const isKnown = [STAGES_KEY, GROUPS_KEY].every((queryKey) => {
    const state = client.getQueryState(queryKey);
    return state?.data !== undefined && Date.now() - state.dataUpdatedAt < CURRENT_MS;
  });
  const asked = askedFor(view, Date.now());
  const pages = useFollowedPages(
    Customers,
    { ...asked, frame: false, names: false },
    ({ customers }) => customers?.pageInfo,
    {
      things: ['customers', 'search'],
      what: whatCounts,
      told: useChanges(),
      besides: isKnown
        ? undefined
        : {
            variables: { names: true },
            keep: ({ data: { serviceMap, groups } }) => {
              if (serviceMap) client.setQueryData(STAGES_KEY, { data: { serviceMap }, holes: [] });
              if (groups) client.setQueryData(GROUPS_KEY, { data: { groups }, holes: [] });
            },
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
    /** One was made: they are asked for anew. */
    forgetGroups: () => client.removeQueries({ queryKey: GROUPS_KEY }),
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
