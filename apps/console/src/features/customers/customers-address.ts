import { address, flag, oneOf, text } from '../../address/address.js';

export const KINDS = ['all', 'person', 'organization'] as const;
export const SORTS = ['last', 'touchpoints', 'name', 'new'] as const;
export const MET = ['any', '30', '90', '365', 'long-ago'] as const;

/** What the list of customers keeps in the address. */
export const customersAddress = address({
  q: text(),
  kind: oneOf(KINDS, 'all'),
  open: flag(),
  met: oneOf(MET, 'any'),
  sort: oneOf(SORTS, 'last'),
});
