import type { Scope } from '../object.js';
import { limitsOf } from './filters.js';

/** How much happened. Kept with the records now, counted for another time. */
export function activityOf(c: string, scope: Scope): string {
  const object = (touchpoints: string, openCases: string, firstAt: string, lastAt: string) =>
    `json_build_object('touchpoints', ${touchpoints}, 'openCases', ${openCases}, 'firstAt', ${firstAt}, 'lastAt', ${lastAt})`;
  if (!scope.asOf)
    return `(select ${object('coalesce(sum(a.touchpoints), 0)', 'coalesce(sum(a.open_cases), 0)', 'min(a.first_at)', 'max(a.last_at)')}
      from record_activity a where a.record_id = any(${c}.members))`;
  const where = [`t.record_id = any(${c}.members)`, ...limitsOf(scope, 't.occurred_at', 't.event_id')].join(' and ');
  return `(select ${object('count(distinct (t.occurred_at, t.id))', `(select count(*) from ${scope.cases} k where k.requester_id = any(${c}.members) and k.is_open)`, 'min(t.occurred_at)', 'max(t.occurred_at)')}
    from ${scope.touchpoints} t where ${where})`;
}
