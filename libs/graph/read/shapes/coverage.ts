import { column, columnsOf, type Scope, type Shape } from '../object.js';
import type { Selection } from '../selection.js';

/** One source and what it says of this customer. */
const SOURCE_COVERAGE: Shape = {
  source: column('source'),
  family: column('family'),
  records: column('records'),
  lastHeardAt: column('last_received_at'),
  lastEventTime: column('last_event_time'),
  lastSaidAt: column('last_said_at'),
  state: column('state'),
  heldBack: column('held_back'),
};

/**
 * A source is LATE when it has been quiet for ten of its usual gaps and more than an hour, SILENT when for a hundred and
 * more than a day. The usual gap is the time it has been known through the number of its events.
 */
export const SOURCE_STATE = `case
  when s.source is null then 'never-heard'
  when now() - s.last_received_at > greatest(interval '1 day', 100 * (s.last_received_at - s.first_received_at) / greatest(s.events, 1)) then 'silent'
  when now() - s.last_received_at > greatest(interval '1 hour', 10 * (s.last_received_at - s.first_received_at) / greatest(s.events, 1)) then 'late'
  else 'speaking' end`;

/** What the answer does not know: who speaks, who is quiet, what is held back. What was cut off is told by the gateway. */
export function coverageOf(c: string, selection: Selection, scope: Scope): string {
  const parts: string[] = [];
  for (const field of selection.fields) {
    if (field.field === 'sources') parts.push(`${sourcesOf(c, field, scope)} as "${field.key}"`);
    if (field.field === 'parkedEvents')
      parts.push(
        `(select count(*) from hub.parked_event p where p.state = 'parked' and p.source in (select source from record where id = any(${c}.members))) as "${field.key}"`,
      );
  }
  parts.push('true as "$"');
  const name = scope.statement.name('v');
  return `(select to_json(${name}) from (select ${parts.join(', ')}) ${name})`;
}

function sourcesOf(c: string, selection: Selection, scope: Scope): string {
  const [row, list] = [scope.statement.name('s'), scope.statement.name('l')];
  return `(select coalesce(json_agg(${list}), '[]') from (select ${columnsOf(SOURCE_COVERAGE, row, selection.fields, scope)} from (
    select coalesce(s.source, r.source) as source, split_part(coalesce(s.source, r.source), '.', 1) as family, coalesce(r.records, 0) as records,
      s.last_received_at, s.last_event_time, ${SOURCE_STATE} as state,
      (select max(t.occurred_at) from ${scope.touchpoints} t where t.record_id = any(${c}.members) and t.source = coalesce(s.source, r.source)) as last_said_at,
      (select count(*) from hub.parked_event p where p.state = 'parked' and p.source = coalesce(s.source, r.source)) as held_back
    from hub.source_state s
    full join (select source, count(*)::int as records from record where id = any(${c}.members) group by source) r on r.source = s.source
    order by coalesce(r.records, 0) desc, 1 limit 100) ${row}) ${list})`;
}
