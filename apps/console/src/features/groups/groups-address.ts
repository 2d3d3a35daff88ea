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

/** Members by what became of them, as the gateway asks it. */
export const movedOf = (who: ReturnType<typeof groupAddress.read>['who']): 'ENTERED' | 'LEFT' | null =>
  who === 'members' ? null : who === 'entered' ? 'ENTERED' : 'LEFT';
