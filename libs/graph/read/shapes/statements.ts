import { column, type Shape } from '../object.js';
import { one } from './references.js';

/** A consent or its refusal, the last word on one purpose. */
export const CONSENT: Shape = {
  purpose: column('purpose'),
  status: column('status'),
  evidence: column('evidence'),
  at: column('at'),
  eventId: column('event_id'),
  record: (s, selection, scope) =>
    one('record', `select * from ${scope.records} x where x.id = ${s}.record_id`, selection, scope),
};

/** The customer's own judgement on a scale. */
export const FEEDBACK: Shape = {
  id: (s) => `'feedback_' || ${s}.id`,
  givenAt: column('given_at'),
  form: column('form'),
  score: column('score'),
  scaleMin: column('scale_min'),
  scaleMax: column('scale_max'),
  text: column('text'),
  about: column('about'),
  eventId: column('event_id'),
  record: (s, selection, scope) =>
    one('record', `select * from ${scope.records} x where x.id = ${s}.record_id`, selection, scope),
};
