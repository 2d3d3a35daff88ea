import type { HubEvent, Observation, PlainData } from '#contracts';
import { timeOf } from '../plain/time.js';
import { clockOf, mentioned, personOf, said } from './references.js';

/** A consent stands from when it was given; `at` is that, and the event's time where the source does not say. */
export function consentRecorded(
  event: HubEvent,
  data: PlainData<'consent.recorded'>,
): readonly Observation[] | undefined {
  const person = personOf(event, data.contact);
  if (!person) return undefined;
  return [
    {
      kind: 'consent.recorded',
      ...clockOf(event),
      at: timeOf(data.at) ?? event.time,
      party: person.party,
      purpose: data.purpose,
      status: data.status,
      ...(data.evidence === undefined ? {} : { evidence: data.evidence }),
    },
    mentioned(event, person),
  ];
}

/** No mention goes with it: of what identifies a person, only the address by which all that is theirs is found. */
export function privacyDeleted(
  event: HubEvent,
  data: PlainData<'party.privacyDeleted'>,
): readonly Observation[] | undefined {
  const person = personOf(event, data.contact);
  if (!person) return undefined;
  return [
    {
      kind: 'record.deleted',
      ...clockOf(event),
      at: timeOf(data.at) ?? event.time,
      party: person.party,
      privacy: true,
      ...(said(data.contact.email) ? { emails: [data.contact.email] } : {}),
    },
  ];
}

export const identityDecided = (event: HubEvent, data: PlainData<'identity.decided'>): readonly Observation[] => [
  {
    kind: 'identity.decided',
    ...clockOf(event),
    key: data.key,
    verdict: data.verdict,
    a: data.a,
    b: data.b,
    by: data.by,
    ...(data.reason === undefined ? {} : { reason: data.reason }),
    ...(typeof data.retracts === 'string' ? { retracts: data.retracts } : {}),
  },
];

/** The words go by when they were said: whoever sets a fact says what is so from now on. */
export const factSet = (event: HubEvent, data: PlainData<'fact.set'>): readonly Observation[] => [
  {
    kind: 'fact.set',
    ...clockOf(event),
    party: data.party,
    field: data.field,
    ...(data.takenBack === true
      ? { takenBack: true }
      : { value: (data.field === 'address' ? data.address : data.value) ?? null }),
    by: data.by,
    ...(data.reason === undefined ? {} : { reason: data.reason }),
  },
];
