import { column, type Shape } from '../object.js';
import { customerOfRecord } from './references.js';

/** What one source says about one party. */
export const RECORD: Shape = {
  id: (r) => `'record_' || ${r}.id`,
  source: column('source'),
  family: (r) => `split_part(${r}.source, '.', 1)`,
  kind: column('kind'),
  key: column('key'),
  state: (r) => `coalesce(${r}.fields -> '$state' ->> 0, 'live')`,
  firstHeardAt: column('born'),
  says: (r) =>
    `(select coalesce(json_agg(json_build_object('field', s.key, 'value', s.value -> 0, 'stamp', s.value ->> 1, 'eventId', s.value ->> 2, 'kind', ${r}.kind) order by s.key), '[]')
      from jsonb_each(${r}.fields) s where left(s.key, 1) <> '$' and s.value -> 0 <> 'null')`,
  customer: (r, selection, scope) => customerOfRecord(`${r}.id`, selection, scope),
};
