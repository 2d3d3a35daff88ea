import type { DataClass } from '../graphql/policy/policy.js';

const OF_PEOPLE: Readonly<Record<string, DataClass>> = {
  name: 'NAME', givenName: 'NAME', familyName: 'NAME', owner: 'NAME', birthDate: 'IDENTITY', organization: 'BUSINESS', title: 'BUSINESS', language: 'BUSINESS', buyingRole: 'BUSINESS',
}; // prettier-ignore
const OF_ORGANIZATIONS: Readonly<Record<string, DataClass>> = {
  name: 'BUSINESS', owner: 'NAME', parent: 'BUSINESS', customers: 'BUSINESS', businessId: 'BUSINESS', domains: 'BUSINESS', industry: 'BUSINESS', language: 'BUSINESS',
  'address.street': 'BUSINESS', 'address.postalCode': 'BUSINESS', 'address.city': 'BUSINESS', 'address.country': 'BUSINESS',
}; // prettier-ignore
const CONTACTS = new Set([
  'emails',
  'phones',
  'otherEmails',
  'mobilePhone',
  'address',
  'address.street',
  'address.postalCode',
  'address.city',
  'address.country',
]);

/** What kind of data an attribute is; what nobody classified is taken for the most personal. */
export function classOfAttribute(kind: string, attribute: string): DataClass {
  const known = kind === 'organization' ? OF_ORGANIZATIONS[attribute] : OF_PEOPLE[attribute];
  return known ?? (CONTACTS.has(attribute) ? 'CONTACT' : 'IDENTITY');
}
