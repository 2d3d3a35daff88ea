import { address, oneOf, text } from '../../address/address.js';

/** What the timeline can be narrowed to. */
export const SHOWN = ['all', 'inbound', 'outbound', 'internal', 'changes'] as const;
export type Shown = (typeof SHOWN)[number];

/** What a customer's page keeps in the address. */
export const customerAddress = address({
  show: oneOf(SHOWN, 'all'),
  find: text(),
  /** The journey that the river draws; the last touched one where it is none. */
  journey: text('', 60),
  /** The part of the time that the timeline shows: a year, quarter or month like everywhere, or days, `2026-03-01..2026-03-31`. */
  period: text('all', 24),
  /** As it was then: what had happened by the end of this day, by the sources' clocks. */
  happened: text('', 10),
  /** As it was known then: what the hub had learned by the end of this day. */
  known: text('', 10),
  /** The contact that a link points to, by its id: the timeline opens it and marks it. */
  entry: text('', 60),
  /** What is open over the page. */
  open: oneOf(['nothing', 'why', 'note', 'past', 'relation'], 'nothing'),
  /** The former id that led here. */
  from: text('', 60),
});
