import type { Channel, CustomerFilterInput, CustomersQueryVariables } from '../../../api/operations.generated.js';
import type { ViewOf } from '../../../address/address.js';
import { boundsOf } from './bounds-of.js';
import type { customersAddress } from '../customers-address.js';
import { journeysOf, wayOf } from '../way/way.js';

export type CustomersView = ViewOf<typeof customersAddress>;

const ORDERS = {
  last: { field: 'LAST_TOUCHPOINT', direction: 'DESC' },
  touchpoints: { field: 'TOUCHPOINTS', direction: 'DESC' },
  name: { field: 'NAME', direction: 'ASC' },
  new: { field: 'CREATED', direction: 'DESC' },
} as const;

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;
/** So long somebody who went back counts as news. */
export const BACK_DAYS = 30;

/**
 * What a view asks of the gateway. A typed text goes to the search, which forgives spelling and looks only among those that the filters leave.
 * @param now whole days are counted back from here, so that an answer is found again in the cache all day
 */
export function askedFor(view: CustomersView, now: number): Omit<CustomersQueryVariables, 'frame' | 'names' | 'after'> {
  const daysAgo = (days: number) => daysBefore(now, days);
  const { q, kind, open, met, sort, group, stage, felt, ids } = view;
  const cell = cellIn(view.cell);
  const searching = q.trim() !== '';
  return {
    searching,
    text: searching ? q.trim() : '-',
    first: 50,
    order: ORDERS[sort],
    filter: {
      ...(kind === 'all' ? {} : { kind: kind === 'person' ? 'PERSON' : 'ORGANIZATION' }),
      ...(open ? { cases: { some: { isOpen: true } } } : {}),
      ...(group ? { group } : {}),
      ...(stage ? { stage: [stage] } : {}),
      ...(ids.length > 0 ? { ids: [...ids] } : {}),
      ...(cell
        ? { touchpoints: { some: { ...cell, ...metThen(view), ...(felt === 'any' ? {} : { feeling: [felt] }) } } }
        : {}),
      ...(met === 'any'
        ? {}
        : { lastTouchpointAt: met === 'long-ago' ? { to: daysAgo(YEAR_DAYS) } : { from: daysAgo(Number(met)) } }),
      ...bothOf([whoIs(view.who, now), view.way ? { journeys: { some: journeysOf(wayOf(view.way)) } } : {}]),
    },
  };
}

/** The beginning of a day so many days before: an answer is found again in the cache all day. */
export const daysBefore = (now: number, days: number): string =>
  new Date(Math.floor(now / DAY_MS) * DAY_MS - days * DAY_MS).toISOString();

/** The filter behind each number of Today. */
export function whoIs(who: CustomersView['who'], now: number): CustomerFilterInput {
  switch (who) {
    case 'any':
      return {};
    case 'waiting':
      return { waits: { some: { isOpen: true } } };
    case 'due':
      return { promises: { some: { maker: 'US', state: ['DUE', 'OVERDUE'] } } };
    case 'back':
      return { journeys: { some: { moved: { kind: ['BACK'], at: { from: daysBefore(now, BACK_DAYS) } } } } };
  }
}

/** Side by side, or under `and` where both speak of journeys. */
const bothOf = ([one, other]: readonly [CustomerFilterInput, CustomerFilterInput]): CustomerFilterInput =>
  one.journeys && other.journeys ? { and: [one, other] } : { ...one, ...other };

/** A place on the service map as the gateway takes it; the map counts no machines. */
function cellIn(key: string) {
  const at = key.indexOf('.');
  return at < 1 ? undefined : { channel: [key.slice(0, at) as Channel], stage: [key.slice(at + 1)], automatic: false };
}

const metThen = ({ period }: CustomersView) => {
  const occurredAt = boundsOf(period);
  return occurredAt ? { occurredAt } : {};
};

/** The filter of a view as a group is made of it; undefined where it narrows nothing, or searches by likeness. */
export function groupFilterOf(view: CustomersView, now: number): CustomerFilterInput | undefined {
  const { searching, filter } = askedFor(view, now);
  return searching || !filter || Object.keys(filter).length === 0 ? undefined : filter;
}
