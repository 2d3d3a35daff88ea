import { address, oneOf, text } from '../../address/address.js';

export const STATES = ['parked', 'retried', 'discarded'] as const;

/** What the page of a source keeps in the address: which of its parked events, and which one is open. */
export const sourceAddress = address({
  code: text('', 80),
  state: oneOf(STATES, 'parked'),
  event: text('', 64),
});
