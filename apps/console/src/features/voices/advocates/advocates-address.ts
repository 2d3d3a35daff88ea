import type { ViewOf } from '../../../address/address.js';
import { address, oneOf } from '../../../address/address.js';

export const RECOMMENDS = ['any', 'named', 'others'] as const;
export const OPEN = ['any', 'none', 'some'] as const;

export const advocatesAddress = address({
  /** Who recommended us to somebody by name, or who speaks for us otherwise. */
  recommends: oneOf(RECOMMENDS, 'any'),
  /** Of whom no promise is broken and no wait open, or of whom one is. */
  open: oneOf(OPEN, 'any'),
});

export type AdvocatesView = ViewOf<typeof advocatesAddress>;

/** The filter that the gateway takes. */
export const filterOf = ({ recommends, open }: AdvocatesView) => ({
  ...(recommends === 'any' ? {} : { recommends: recommends === 'named' }),
  ...(open === 'any' ? {} : { nothingOpen: open === 'none' }),
});
