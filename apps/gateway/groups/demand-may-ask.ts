import type { CustomerFilter } from '#graph';
import type { Role } from '../access/viewer.js';
import { asksForNames } from '../customers/customer-filter.type.js';
import { showingOf } from '../graphql/policy/policy.js';
import { failure } from '../graphql/transport/failure.js';

/** @throws FORBIDDEN where a filter would spell out names to a role that sees them masked */
export function demandMayAsk(role: Role, filter: CustomerFilter | null | undefined): void {
  if (showingOf(role, 'NAME') !== 'plain' && asksForNames(filter))
    throw failure('FORBIDDEN', `The role ${role} sees names masked, so it may not filter by them.`);
}
