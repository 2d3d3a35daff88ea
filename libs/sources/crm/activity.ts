import type { HubEvent, InteractionObserved, Observation, PlainData } from '#contracts';
import { clockOf, mentioned, organizationOf, personOf, said, type Mutable } from '../parties/references.js';
import { timeOf } from '../plain/time.js';
import { channelOf, directionOf, formOf } from '../words/word-tables.js';

export function activityLogged(event: HubEvent, data: PlainData<'crm.activity.logged'>): readonly Observation[] {
  const mentions = [
    data.contact ? personOf(event, data.contact) : undefined,
    data.organization ? organizationOf(event, data.organization) : undefined,
  ].filter((mention) => mention !== undefined);
  const word = said(data.channel) ? data.channel : (data.kind ?? '');
  const form = formOf(said(data.kind) ? data.kind : word);
  const interaction: Mutable<InteractionObserved> = {
    kind: 'interaction.observed',
    ...clockOf(event),
    key: data.key,
    occurredAt: timeOf(data.at) ?? event.time,
    channel: channelOf(word),
    // What a seller logs without a direction is nearly always our own doing, but a meeting has two sides.
    direction:
      (said(data.direction) ? directionOf(data.direction) : undefined) ??
      (form === 'meeting' || form === 'visit' ? 'both' : 'outbound'),
    form,
    parties: mentions.map(({ party }) => party),
  };
  const assumed = [
    ...(said(data.direction) ? [] : (['direction'] as const)),
    ...(said(data.kind) || said(data.channel) ? [] : (['form'] as const)),
  ];
  if (assumed.length > 0) interaction.assumed = assumed;
  if (data.text !== undefined) interaction.text = data.text;
  if (data.by !== undefined) interaction.by = data.by;
  return [interaction, ...mentions.map((mention) => mentioned(event, mention))];
}

/** The activity is withdrawn; what it was is not said again. */
export const activityDeleted = (event: HubEvent, data: PlainData<'crm.activity.deleted'>): readonly Observation[] => [
  {
    kind: 'interaction.observed',
    ...clockOf(event),
    key: data.key,
    occurredAt: event.time,
    channel: 'other',
    direction: 'both',
    form: 'message',
    withdrawn: true,
    parties: [],
  },
];
