import type { FeedbackGiven, HubEvent, Observation, PlainData } from '#contracts';
import { clockOf, mentioned, personOf, said, type Mutable } from '../parties/references.js';
import { timeOf } from '../plain/time.js';

/** A judgement is so from when it was given: `at` is that, and the event's time where the source does not say. */
export function feedbackGiven(event: HubEvent, data: PlainData<'feedback.given'>): readonly Observation[] | undefined {
  const person = personOf(event, data.contact);
  if (!person) return undefined;
  const form = said(data.kind) ? data.kind.trim().toLowerCase() : 'csat';
  const given: Mutable<FeedbackGiven> = {
    kind: 'feedback.given',
    ...clockOf(event),
    at: timeOf(data.at) ?? event.time,
    key: data.key,
    party: person.party,
    form,
    score: data.score ?? null,
    scale: data.scale ?? (form === 'nps' ? { min: 0, max: 10 } : { min: 1, max: 5 }),
  };
  if (data.text !== undefined) given.text = data.text;
  if (data.about !== undefined) given.about = data.about;
  return [given, mentioned(event, person)];
}
