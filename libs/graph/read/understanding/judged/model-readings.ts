import type { Scope } from '../../object.js';

/** What models said of a touchpoint's text, the last first, as far as it was known. */
export function modelReadings(t: string, scope: Scope): string {
  const { knownBy } = scope.asOf ?? {};
  const known =
    knownBy === undefined
      ? ''
      : ` and exists (select 1 from hub.event_index e where e.event_id = r.event_id and e.received_at <= ${scope.statement.bind(knownBy, 'timestamptz')})`;
  return `(select coalesce(json_agg(json_build_object('model', r.model, 'version', r.version, 'feeling', r.found -> 'feeling' ->> 'feeling',
      'confidence', r.found -> 'feeling' -> 'confidence', 'at', r.read_at, 'eventId', r.event_id) order by r.stamp desc, r.event_id desc), '[]')
    from text_reading r where r.touchpoint_id = ${t}.id${known})`;
}
