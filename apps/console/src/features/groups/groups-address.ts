import { address, flag, oneOf } from '../../address/address.js';

export const groupsAddress = address({
  kind: oneOf(['all', 'found', 'written'], 'all'),
  /** Also those out of use. */
  retired: flag(false),
  show: oneOf(['picture', 'table'], 'picture'),
});

export const groupAddress = address({
  /** Members, or those who came or went. */
  who: oneOf(['members', 'entered', 'left'], 'members'),
});
