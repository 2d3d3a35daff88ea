import { grouped } from '../contacts/grouped.js';
import { partsOf, type Understanding, type UnderstandOptions } from '../contacts/understand.js';
import type { Role } from '../reading/roles/role.js';
import { tallyOf, type Tally } from './tally.js';
import { waysTally } from './ways.js';

/** The name under which a period is counted for one role alone. */
export const periodOfRole = (period: string, role: Role | undefined): string =>
  role === undefined ? period : `${role}@${period}`;

/**
 * What an account adds to the map of each role: what the people who hold it now did, walked as if they were alone. An
 * account counts once however many of its people hold the role.
 * @param roleOf of the account's people
 */
export function roleTallyOf(
  account: string,
  understood: Pick<Understanding, 'read' | 'places' | 'waits' | 'promises'>,
  roleOf: ReadonlyMap<string, Role>,
  options: Pick<UnderstandOptions, 'map' | 'hours' | 'offeringOf'>,
): Tally {
  const tally = new Map<string, number>();
  const theirs = understood.read.filter(({ contact }) => contact.account === account && roleOf.has(contact.customer));
  for (const [role, own] of grouped(theirs, ({ contact }) => roleOf.get(contact.customer)!)) {
    const parts = partsOf(account, own, understood, options);
    for (const [key, n] of [
      ...tallyOf(parts, options.map, options.hours),
      ...waysTally(parts.journeys, options.hours.zone),
    ])
      tally.set(periodOfRole(key, role), n);
  }
  return tally;
}
