import type { HubEvent, Observation, PlainData } from '#contracts';
import { timeOf } from '../plain/time.js';
import { clockOf } from './references.js';

/** Who recommended us to whom, who introduced whom, whom a customer serves. */
export const relationRecorded = (event: HubEvent, data: PlainData<'relation.recorded'>): readonly Observation[] => [
  {
    kind: 'relation.changed',
    ...clockOf(event),
    at: timeOf(data.at) ?? event.time,
    type: data.type,
    from: data.from,
    to: data.to,
    ...(data.ended ? { ended: true } : {}),
  },
];
