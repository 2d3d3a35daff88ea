import { address, oneOf } from '../../address/address.js';

/** How long is told: by the clock, or by working time. */
export const todayAddress = address({ by: oneOf(['clock', 'working'], 'clock') });

export type By = 'clock' | 'working';
