import { classOfAttribute, type PartyKind } from '#contracts';
import type { DataClass } from '../graphql/policy/policy.js';

/** What is compared, by the attribute of a record that it is made of. */
const MADE_OF: Readonly<Record<string, string>> = {
  address: 'address.street',
  place: 'address.city',
  addressLine2: 'address.street',
  phone: 'phones',
  email: 'emails',
  employer: 'organization',
  legalForm: 'name',
  domain: 'domains',
};

/** What kind of data the values of a comparison are; what nobody classified is taken for the most personal. */
export const classOfComparison = (kind: PartyKind, attribute: string): DataClass =>
  classOfAttribute(kind, MADE_OF[attribute] ?? attribute);
