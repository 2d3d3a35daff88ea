import { column, type Scope, type Shape } from '../object.js';
import { listOf } from '../page.js';
import type { Selection } from '../selection.js';
import { among } from './filters.js';
import { customerOfRecord } from './references.js';

/** A typed edge as seen from one of its ends. */
const RELATION: Shape = {
  type: column('type'),
  direction: column('direction'),
  since: column('valid_from'),
  until: column('valid_to'),
  eventId: column('event_id'),
  knownAt: (r) => `(select received_at from hub.event_index where event_id = ${r}.event_id)`,
  customer: (r, selection, scope) => customerOfRecord(`${r}.other`, selection, scope),
};

/** The relations of some records in both directions, those that began last first. @param records an SQL array of record ids */
export function relationsList(records: string, selection: Selection, scope: Scope): string {
  const types = among('r.type', selection.args['types'] as readonly string[] | undefined, scope);
  const where = [...types, ...(selection.args['includeFormer'] === true ? [] : ['r.valid_to is null'])]
    .map((condition) => ` and ${condition}`)
    .join('');
  const side = (mine: string, other: string, direction: string) =>
    `select r.type, '${direction}' as direction, r.valid_from, r.valid_to, r.event_id, r.${other} as other
     from ${scope.relations} r where r.${mine} = any(${records})${where}`;
  return listOf(
    RELATION,
    (limit) =>
      `select * from (${side('from_record_id', 'to_record_id', 'to')} union all ${side('to_record_id', 'from_record_id', 'from')}) both_ways
       order by valid_from desc, other limit ${limit}`,
    selection,
    scope,
  );
}
