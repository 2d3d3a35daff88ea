import type { HubEvent, Observation, PlainData, RecordAttributes } from '#contracts';
import { clockOf, emptied, listed, mentioned, organizationOf, partyOf, type Mutable } from '../parties/references.js';
import { dayOf } from '../plain/time.js';

export function contactChanged(event: HubEvent, data: PlainData<'crm.contact.changed'>): readonly Observation[] {
  const attributes: Mutable<RecordAttributes> = {};
  if (data.name !== undefined) attributes.name = emptied(data.name);
  if (data.givenName !== undefined) attributes.givenName = emptied(data.givenName);
  if (data.middleName !== undefined) attributes.middleName = emptied(data.middleName);
  if (data.familyName !== undefined) attributes.familyName = emptied(data.familyName);
  if (data.emails !== undefined) attributes.emails = listed(data.emails);
  if (data.phones !== undefined) attributes.phones = listed(data.phones);
  if (data.birthDate !== undefined) attributes.birthDate = data.birthDate ? dayOf(data.birthDate) : null;
  if (data.gender !== undefined) attributes.gender = emptied(data.gender);
  if (data.birthPlace !== undefined) attributes.birthPlace = emptied(data.birthPlace);
  if (data.nationalId !== undefined) attributes.nationalId = emptied(data.nationalId);
  if (data.occupation !== undefined) attributes.occupation = emptied(data.occupation);
  if (data.address !== undefined) attributes.address = data.address;
  if (data.title !== undefined) attributes.title = emptied(data.title);
  if (data.language !== undefined) attributes.language = emptied(data.language);
  if (data.buyingRole !== undefined) attributes.buyingRole = emptied(data.buyingRole);
  if (data.owner !== undefined) attributes.owner = emptied(data.owner);
  const organization = data.organization ? organizationOf(event, data.organization) : undefined;
  if (organization) attributes.organization = organization.party;
  else if (data.organization === null) attributes.organization = null;
  const changed: Observation = {
    kind: 'record.changed',
    ...clockOf(event),
    party: partyOf(event, 'person', data.key),
    attributes,
  };
  return organization ? [changed, mentioned(event, organization)] : [changed];
}

type Gone = PlainData<'crm.contact.deleted'>;
type Merged = PlainData<'crm.contact.merged'>;

export const contactDeleted = (event: HubEvent, data: Gone): readonly Observation[] => [
  { kind: 'record.deleted', ...clockOf(event), party: partyOf(event, 'person', data.key) },
];

export const organizationDeleted = (event: HubEvent, data: Gone): readonly Observation[] => [
  { kind: 'record.deleted', ...clockOf(event), party: partyOf(event, 'organization', data.key) },
];

export const contactMerged = (event: HubEvent, data: Merged): readonly Observation[] => merged(event, 'person', data);
export const organizationMerged = (event: HubEvent, data: Merged): readonly Observation[] =>
  merged(event, 'organization', data);

const merged = (event: HubEvent, kind: 'person' | 'organization', data: Merged): readonly Observation[] => [
  {
    kind: 'record.merged',
    ...clockOf(event),
    survivor: partyOf(event, kind, data.survivor),
    losers: data.losers.filter((key) => key !== data.survivor).map((key) => partyOf(event, kind, key)),
  },
];
