import type { CustomersQueryVariables } from '../../api/operations.generated.js';
import type { ViewOf } from '../../address/address.js';
import type { customersAddress } from './customers-address.js';

export type CustomersView = ViewOf<typeof customersAddress>;

const ORDERS = {
  last: { field: 'LAST_TOUCHPOINT', direction: 'DESC' },
  touchpoints: { field: 'TOUCHPOINTS', direction: 'DESC' },
  name: { field: 'NAME', direction: 'ASC' },
  new: { field: 'CREATED', direction: 'DESC' },
} as const;

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;

/**
 * What a view asks of the gateway. A typed text goes to the search, which forgives spelling; without one the filters are the gateway's.
 * @param now whole days are counted back from here, so that an answer is found again in the cache all day
 */
export function askedFor(view: CustomersView, now: number): Omit<CustomersQueryVariables, 'frame' | 'after'> {
  const midnight = Math.floor(now / DAY_MS) * DAY_MS;
  const daysAgo = (days: number) => new Date(midnight - days * DAY_MS).toISOString();
  const { q, kind, open, met, sort } = view;
  const searching = q.trim() !== '';
  return {
    searching,
    text: searching ? q.trim() : '-',
    first: 50,
    order: ORDERS[sort],
    filter: {
      ...(kind === 'all' ? {} : { kind: kind === 'person' ? 'PERSON' : 'ORGANIZATION' }),
      ...(open ? { cases: { some: { isOpen: true } } } : {}),
      ...(met === 'any'
        ? {}
        : { lastTouchpointAt: met === 'long-ago' ? { to: daysAgo(YEAR_DAYS) } : { from: daysAgo(Number(met)) } }),
    },
  };
}

/** Whether a customer that the search found passes the filters too: the search itself knows none. */
export function passes(
  customer: {
    readonly kind: string;
    readonly activity: { readonly openCases: number; readonly lastAt: string | null };
  },
  { kind, open, met }: CustomersView,
  now: number,
): boolean {
  if (kind !== 'all' && customer.kind !== kind.toUpperCase()) return false;
  if (open && customer.activity.openCases === 0) return false;
  if (met === 'any') return true;
  const days = customer.activity.lastAt === null ? Infinity : (now - Date.parse(customer.activity.lastAt)) / DAY_MS;
  return met === 'long-ago' ? days !== Infinity && days > YEAR_DAYS : days <= Number(met);
}
