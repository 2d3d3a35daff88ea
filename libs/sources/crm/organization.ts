import type { HubEvent, Observation, PlainData, RecordAttributes } from '#contracts';
import { clockOf, emptied, listed, mentioned, organizationOf, partyOf, type Mutable } from '../parties/references.js';

export function organizationChanged(
  event: HubEvent,
  data: PlainData<'crm.organization.changed'>,
): readonly Observation[] {
  const attributes: Mutable<RecordAttributes> = {};
  const observations: Observation[] = [
    { kind: 'record.changed', ...clockOf(event), party: partyOf(event, 'organization', data.key), attributes },
  ];
  if (data.name !== undefined) attributes.name = emptied(data.name);
  if (data.businessId !== undefined) attributes.businessId = emptied(data.businessId);
  if (data.domains !== undefined) attributes.domains = listed(data.domains);
  if (data.emails !== undefined) attributes.emails = listed(data.emails);
  if (data.phones !== undefined) attributes.phones = listed(data.phones);
  if (data.address !== undefined) attributes.address = data.address;
  if (data.industry !== undefined) attributes.industry = emptied(data.industry);
  if (data.owner !== undefined) attributes.owner = emptied(data.owner);
  if (data.parent === null) attributes.parent = null;
  else if (data.parent !== undefined) {
    attributes.parent = partyOf(event, 'organization', data.parent.key);
    observations.push(mentioned(event, { party: attributes.parent, attributes: {} }));
  }
  if (data.customers === null) attributes.customers = null;
  else if (data.customers !== undefined) {
    const customers = data.customers.flatMap((customer) => organizationOf(event, customer) ?? []);
    attributes.customers = customers.map(({ party }) => party);
    for (const customer of customers) observations.push(mentioned(event, customer));
  }
  return observations;
}
