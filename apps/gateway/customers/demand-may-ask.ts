import type { CustomerFilter } from '#graph';
import type { IdentifierKind } from '#identity';
import type { Role } from '../access/viewer.js';
import { showingOf } from '../graphql/policy/policy.js';
import { failure } from '../graphql/transport/failure.js';

/**
 * What is told whole to whoever guesses it is told whole: a role that sees names or contacts masked could spell them out
 * by asking for one candidate after the other.
 * @throws FORBIDDEN where a filter asks about names or contacts, at any depth, that the role sees masked
 */
export function demandMayAsk(role: Role, filter: CustomerFilter | null | undefined): void {
  const asked = [...parts(filter)];
  if (asked.some(({ name }) => name)) demandNames(role);
  for (const { identifiers } of asked)
    for (const identifier of [identifiers?.some, identifiers?.none])
      if (identifier) demandContact(role, identifier.kind);
}

/** @throws FORBIDDEN where the role sees names masked */
export function demandNames(role: Role): void {
  if (showingOf(role, 'NAME') !== 'plain')
    throw failure('FORBIDDEN', `The role ${role} sees names masked, so it may neither filter nor order by them.`);
}

/** @throws FORBIDDEN where the kind is an e-mail address or a phone number, and the role sees these masked */
export function demandContact(role: Role, kind: IdentifierKind): void {
  if ((kind === 'email' || kind === 'phone') && showingOf(role, 'CONTACT') !== 'plain')
    throw failure(
      'FORBIDDEN',
      `The role ${role} sees e-mail addresses and phone numbers masked, so it may not look customers up by them.`,
    );
}

/** The filter and all that stand in it. */
function* parts(filter: CustomerFilter | null | undefined): Generator<CustomerFilter> {
  if (!filter) return;
  yield filter;
  const { and, or, not, organizations, people } = filter;
  for (const inner of [
    ...(and ?? []),
    ...(or ?? []),
    not,
    organizations?.some,
    organizations?.none,
    people?.some,
    people?.none,
  ])
    yield* parts(inner);
}
