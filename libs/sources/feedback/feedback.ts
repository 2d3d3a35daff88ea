import type { FeedbackGiven, HubEvent, Observation, PlainData } from '#contracts';
import { clockOf, mentioned, personOf, said, type Mutable } from '../parties/references.js';
import { timeOf } from '../plain/time.js';

/** `at` is when it was given; the event's own time tells which of two words on one judgement is the later. */
export function feedbackGiven(event: HubEvent, data: PlainData<'feedback.given'>): readonly Observation[] | undefined {
  const person = personOf(event, data.contact);
  if (!person) return undefined;
  const form = said(data.kind) ? data.kind.trim().toLowerCase() : 'csat';
  const given: Mutable<FeedbackGiven> = {
    kind: 'feedback.given',
    ...clockOf(event),
    key: data.key,
    party: person.party,
    form,
    score: data.score ?? null,
    scale: data.scale ?? (form === 'nps' ? { min: 0, max: 10 } : { min: 1, max: 5 }),
  };
  const givenAt = timeOf(data.at);
  if (givenAt !== undefined) given.givenAt = givenAt;
  if (!said(data.kind)) given.assumed = ['form'];
  if (data.text !== undefined) given.text = data.text;
  if (data.about !== undefined) given.about = data.about;
  return [given, mentioned(event, person)];
}
