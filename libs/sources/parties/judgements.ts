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

/** What a reader behind an endpoint found in a text. */
export const textRead = (event: HubEvent, data: PlainData<'text.read'>): readonly Observation[] => {
  const { touchpoint, text, model, version, found } = data;
  const at = timeOf(data.at) ?? event.time;
  return [{ kind: 'text.read', ...clockOf(event), at, touchpoint, text, model, version, found }];
};
