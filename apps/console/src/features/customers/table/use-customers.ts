import { useMemo } from 'react';
import { Customers, type CustomerRowFragment } from '../../../api/operations.generated.js';
import { usePages } from '../../../api/use-pages.js';
import { askedFor, type CustomersView } from '../narrow/asked.js';

/** The rows of a view, and how many there are in all. */
export function useCustomers(view: CustomersView) {
  const asked = askedFor(view, Date.now());
  const pages = usePages(Customers, { ...asked, frame: false }, ({ customers }) => customers?.pageInfo);
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
