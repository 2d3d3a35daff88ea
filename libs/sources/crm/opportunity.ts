import type { HubEvent, Observation, OpportunityChanged, PlainData } from '#contracts';
import { clockOf, emptied, mentioned, partyOf, type Mutable } from '../parties/references.js';
import { dayOf, decimalOf } from '../plain/time.js';

export function opportunityChanged(
  event: HubEvent,
  data: PlainData<'crm.opportunity.changed'>,
): readonly Observation[] {
  const fields: Mutable<OpportunityChanged['fields']> = {};
  const observations: Observation[] = [{ kind: 'opportunity.changed', ...clockOf(event), key: data.key, fields }];
  if (data.name !== undefined) fields.name = emptied(data.name);
  if (data.offering !== undefined) fields.offering = emptied(data.offering);
  if (data.stage !== undefined) fields.stage = emptied(data.stage);
  if (data.amount !== undefined) fields.amount = data.amount === null ? null : decimalOf(data.amount);
  if (data.currency !== undefined) fields.currency = data.currency ? data.currency.toUpperCase() : null;
  if (data.closeDate !== undefined) fields.closeDate = data.closeDate ? dayOf(data.closeDate) : null;
  if (data.outcome !== undefined) fields.outcome = data.outcome;
  if (data.owner !== undefined) fields.owner = emptied(data.owner);
  if (data.organization === null) fields.organization = null;
  else if (data.organization !== undefined) {
    fields.organization = partyOf(event, 'organization', data.organization.key);
    observations.push(mentioned(event, { party: fields.organization, attributes: {} }));
  }
  if (data.contacts === null) fields.contacts = null;
  else if (data.contacts !== undefined) {
    fields.contacts = data.contacts.map(({ key, role }) => {
      const party = partyOf(event, 'person', key);
      observations.push(mentioned(event, { party, attributes: {} }));
      return role === undefined ? { party } : { party, role };
    });
  }
  return observations;
}
