import { address, oneOf, text } from '../../address/address.js';

export const HORIZONS = [1, 3, 6, 12] as const;
export const STATES = ['IDEA', 'TRYING', 'KEEP', 'STOP'] as const;

export const roadmapAddress = address({
  state: oneOf(['all', ...STATES], 'all'),
  show: oneOf(['board', 'table'], 'board'),
  /** An experiment is being begun: `here`, or at a touchpoint such as `EMAIL.support`. */
  start: text('', 80),
  /** Who takes part, by id, where it is begun from a customer. */
  with: text('', 80),
});
