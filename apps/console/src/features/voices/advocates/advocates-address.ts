import type { ViewOf } from '../../../address/address.js';
import { address, oneOf } from '../../../address/address.js';
import { daysBefore } from '../../customers/narrow/asked.js';

export const RECOMMENDS = ['any', 'named', 'others'] as const;
export const OPEN = ['any', 'none', 'some'] as const;
export const SINCE = ['any', '30', '90', '365'] as const;

export const advocatesAddress = address({
  /** Who recommended us to somebody by name, or who speaks for us otherwise. */
  recommends: oneOf(RECOMMENDS, 'any'),
  /** Of whom no promise is broken and no wait open, or of whom one is. */
  open: oneOf(OPEN, 'any'),
  /** What showed within so many days. */
  since: oneOf(SINCE, 'any'),
});

export type AdvocatesView = ViewOf<typeof advocatesAddress>;

/** The filter that the gateway takes. @param now whole days are counted back from here */
export const filterOf = ({ recommends, open, since }: AdvocatesView, now: number) => ({
  ...(recommends === 'any' ? {} : { recommends: recommends === 'named' }),
  ...(open === 'any' ? {} : { nothingOpen: open === 'none' }),
  ...(since === 'any' ? {} : { since: daysBefore(now, Number(since)) }),
});
