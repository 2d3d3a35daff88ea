/**
 * What kind of data a field holds. `PUBLIC`: ids, kinds, times, counts: nothing about a person that a number would not say.
 * `BUSINESS`: about companies, deals and the state of cases. `NAME`: names of people. `CONTACT`: addresses, numbers, e-mail.
 * `TEXT`: what people wrote or said. `IDENTITY`: birth dates and whatever else singles a person out. `RAW`: events as they
 * came, which may hold all of it.
 */
export type DataClass = 'PUBLIC' | 'BUSINESS' | 'NAME' | 'CONTACT' | 'TEXT' | 'IDENTITY' | 'RAW';

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

/** Classes that stay in the house: whoever reads texts for us from outside is shown none of their values. */
const PRIVATE: ReadonlySet<DataClass> = new Set(['NAME', 'CONTACT', 'IDENTITY', 'RAW']);
export const isPrivate = (dataClass: DataClass): boolean => PRIVATE.has(dataClass);
