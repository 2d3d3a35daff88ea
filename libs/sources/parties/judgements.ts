import type { HubEvent, Observation, PlainData } from '#contracts';
import { timeOf } from '../plain/time.js';
import { clockOf } from './references.js';

/** What a person says of what was understood. */
export const understandingJudged = (
  event: HubEvent,
  data: PlainData<'understanding.judged'>,
): readonly Observation[] => [
  {
    kind: 'understanding.judged',
    ...clockOf(event),
    at: timeOf(data.at) ?? event.time,
    key: data.key,
    about: data.about,
    ...(typeof data.target === 'string' ? { target: data.target } : {}),
    party: data.party,
    ...(data.account ? { account: data.account } : {}),
    verdict: data.verdict,
    ...(typeof data.stance === 'string' ? { stance: data.stance } : {}),
    by: data.by,
  },
];
