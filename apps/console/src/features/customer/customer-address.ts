import { address, oneOf, text } from '../../address/address.js';

/** What the timeline can be narrowed to. */
export const SHOWN = ['all', 'inbound', 'outbound', 'internal', 'changes'] as const;
export type Shown = (typeof SHOWN)[number];

/** What a customer's page keeps in the address. */
export const customerAddress = address({
  show: oneOf(SHOWN, 'all'),
  find: text(),
  /** What is open over the page. */
  open: oneOf(['nothing', 'why', 'note'], 'nothing'),
  /** The former id that led here. */
  from: text('', 60),
});
