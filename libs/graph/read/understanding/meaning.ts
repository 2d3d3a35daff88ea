import type { Column, Scope } from '../object.js';
import { derived, ofParty } from './derived.js';
import { judgementsAbout } from './judged/judgements.js';
import { modelReadings } from './judged/model-readings.js';

/** Where a touchpoint is on the map, and why. */
export const stageOf: Column = (t, _, scope) =>
  `(select m.stage from ${derived('meaning', scope)} m where m.touchpoint_id = ${t}.id and m.record_id = ${t}.record_id)`;

export const placedBecause: Column = (t, _, scope) =>
  `(select json_build_object('because', m.because, 'text', ${t}.text) from ${derived('meaning', scope)} m where m.touchpoint_id = ${t}.id and m.record_id = ${t}.record_id)`;

/** How it feels, with the text and the places in it that show it. */
export const feelingOf: Column = (t, selection, scope) =>
  `(select json_build_object('feeling', m.feeling, 'from', m.feeling_from, 'text', ${t}.text, 'places', m.shown_by,
      'readBy', m.read_by, 'readings', ${modelReadings(t, scope)}, 'read', m.reading::json -> 'feeling', 'judgements', ${judgementsAbout('touchpoint')(t, selection, scope)})
    from ${derived('meaning', scope)} m where m.touchpoint_id = ${t}.id and m.record_id = ${t}.record_id)`;

/** How the touchpoints of a customer feel; machines feel nothing. */
export const feelingsOf = (c: string, scope: Scope): string =>
  `(select json_build_object('positive', count(*) filter (where feeling = 'POSITIVE'), 'neutral', count(*) filter (where feeling = 'NEUTRAL'),
      'negative', count(*) filter (where feeling = 'NEGATIVE'), 'unknown', count(*) filter (where feeling = 'UNKNOWN'))
    from (select distinct on (touchpoint_id) feeling from ${derived('meaning', scope)} m where ${ofParty('m', c)} and not m.automatic) f)`;
