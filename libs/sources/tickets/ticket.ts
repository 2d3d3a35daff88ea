import type { CaseChanged, CaseStatus, HubEvent, InteractionObserved, Observation, PlainData } from '#contracts';
import {
  clockOf,
  emptied,
  mentioned,
  organizationOf,
  personOf,
  said,
  type Mention,
  type Mutable,
} from '../parties/references.js';
import { timeOf } from '../plain/time.js';
import { channelOf, priorityOf, statusOf } from '../words/word-tables.js';

type Ticket = PlainData<'ticket.opened'>;
type Reply = PlainData<'ticket.replied'>;

export function ticketOpened(event: HubEvent, data: Ticket): readonly Observation[] {
  const { changed, requester, observations } = caseOf(event, data, undefined);
  changed.fields.openedAt = timeOf(data.at) ?? event.time;
  if (said(data.text)) observations.push(messageOf(event, data, `${data.key}:opened`, requester));
  return observations;
}

export const ticketChanged = (event: HubEvent, data: Ticket): readonly Observation[] =>
  caseOf(event, data, undefined).observations;
export const ticketClosed = (event: HubEvent, data: Ticket): readonly Observation[] =>
  caseOf(event, data, 'solved').observations;
export const ticketReopened = (event: HubEvent, data: Ticket): readonly Observation[] =>
  caseOf(event, data, 'open').observations;

/** A reply is a contact even where its text is withheld: it may have ended a wait. */
export function ticketReplied(event: HubEvent, data: Reply): readonly Observation[] {
  const { requester, observations } = caseOf(event, data, undefined);
  observations.push(messageOf(event, data, data.messageKey ?? event.id, requester));
  return observations;
}

export const ticketMerged = (event: HubEvent, data: PlainData<'ticket.merged'>): readonly Observation[] => [
  {
    kind: 'case.merged',
    ...clockOf(event),
    survivorKey: data.survivor,
    loserKeys: data.losers.filter((key) => key !== data.survivor),
  },
];

interface Case {
  readonly changed: { readonly fields: Mutable<CaseChanged['fields']> };
  readonly requester: Mention | undefined;
  readonly observations: Observation[];
}

function caseOf(event: HubEvent, data: Ticket, implied: CaseStatus | undefined): Case {
  const fields: Mutable<CaseChanged['fields']> = {};
  const changed: Observation = { kind: 'case.changed', ...clockOf(event), key: data.key, fields };
  const observations: Observation[] = [changed];
  if (data.subject !== undefined) fields.subject = emptied(data.subject);
  if (data.channel !== undefined) fields.channel = said(data.channel) ? channelOf(data.channel) : null;
  const status = data.status === undefined ? implied : said(data.status) ? (statusOf(data.status) ?? implied) : null;
  if (status !== undefined) fields.status = status;
  const priority = said(data.priority) ? priorityOf(data.priority) : data.priority === undefined ? undefined : null;
  if (priority !== undefined) fields.priority = priority;
  if (data.satisfaction !== undefined) fields.satisfaction = satisfactionOf(data.satisfaction);
  const requester = data.requester ? personOf(event, data.requester) : undefined;
  if (requester) {
    fields.requester = requester.party;
    observations.push(mentioned(event, requester));
  } else if (data.requester === null) fields.requester = null;
  const organization = data.organization ? organizationOf(event, data.organization) : undefined;
  if (organization) {
    fields.organization = organization.party;
    observations.push(mentioned(event, organization));
  } else if (data.organization === null) fields.organization = null;
  return { changed: { fields }, requester, observations };
}

function messageOf(event: HubEvent, data: Ticket, key: string, requester: Mention | undefined): Observation {
  const channel = said(data.channel) ? channelOf(data.channel) : 'other';
  const message: Mutable<InteractionObserved> = {
    kind: 'interaction.observed',
    ...clockOf(event),
    key,
    occurredAt: timeOf(data.at) ?? event.time,
    channel,
    direction: data.author?.side === 'us' ? 'outbound' : 'inbound',
    form: channel === 'phone' ? 'call' : channel === 'meeting' ? 'meeting' : 'message',
    parties: requester ? [requester.party] : [],
    caseKey: data.key,
  };
  if (data.subject !== undefined) message.subject = data.subject;
  if (data.text !== undefined) message.text = data.text;
  if (data.author?.name !== undefined) message.by = data.author.name;
  if (typeof data.author?.automatic === 'boolean') message.automatic = data.author.automatic;
  return message;
}

const satisfactionOf = (value: number | 'good' | 'bad' | null): number | null =>
  value === 'good' ? 1 : value === 'bad' ? 0 : value;
