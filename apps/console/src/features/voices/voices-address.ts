import { address, flag, oneOf, text } from '../../address/address.js';

export const KINDS = ['NEED', 'WISH', 'DOUBT', 'EXPECTATION', 'LIFE_SITUATION', 'RISK', 'COMPETITOR'] as const;

export const voicesAddress = address({
  /** What is put together: requests of customers, or what notes tell of them. */
  of: oneOf(['requests', 'claims'], 'requests'),
  kind: oneOf(['all', ...KINDS], 'all'),
  /** Only what is past its shelf life. */
  again: flag(false),
  /** The stem of the theme that is looked at. */
  theme: text('', 80),
});
