import { useMemo } from 'react';
import { Customers, type CustomerRowFragment, type CustomersQuery } from '../../../api/operations.generated.js';
import { useChanges } from '../../../api/live/use-changes.js';
import { useFollowedPages } from '../../../api/live/use-followed.js';
import { askedFor, type CustomersView } from '../narrow/asked.js';

/** The rows of a view, followed, and how many there are in all. */
export function useCustomers(view: CustomersView) {
  const asked = askedFor(view, Date.now());
  const pages = useFollowedPages(Customers, { ...asked, frame: false }, ({ customers }) => customers?.pageInfo, {
    what: whatCounts,
    told: useChanges(),
  });
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
