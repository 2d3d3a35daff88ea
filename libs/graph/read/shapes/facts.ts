import type { Scope, Shape } from '../object.js';
import { columnsOf } from '../object.js';
import type { Selection } from '../selection.js';
import { one } from './references.js';

const knownAt = (eventId: string) => `(select received_at from hub.event_index where event_id = (${eventId})::uuid)`;
const recordOf = (json: string, selection: Selection, scope: Scope) =>
  one('record', `select * from ${scope.records} x where x.id = (${json} ->> 'recordId')::uuid`, selection, scope);

/** `v` is the fact as it is kept (libs/identity/survivorship). */
const FACT: Shape = {
  field: (f) => `${f}.field`,
  value: (f) => `${f}.v -> 'value'`,
  source: (f) => `${f}.v ->> 'source'`,
  eventId: (f) => `${f}.v ->> 'eventId'`,
  since: (f) => `${f}.v ->> 'since'`,
  knownAt: (f) => knownAt(`${f}.v ->> 'eventId'`),
  rule: (f) => `${f}.v ->> 'rule'`,
  setBy: (f) => `${f}.v -> 'setBy' ->> 'by'`,
  setReason: (f) => `${f}.v -> 'setBy' ->> 'reason'`,
  record: (f, selection, scope) => recordOf(`${f}.v`, selection, scope),
  lost: (f, selection, scope) => {
    const [row, list] = [scope.statement.name('f'), scope.statement.name('l')];
    return `(select coalesce(json_agg(${list}), '[]') from (select ${columnsOf(FACT, row, selection.fields, scope, `${f}.kind as "$kind", ${row}.field as "$field"`)}
      from (select ${f}.field, ${f}.kind, lost.v from jsonb_array_elements(${f}.v -> 'lost') as lost(v) limit 100) ${row}) ${list})`;
  },
};

/** A customer's facts with their receipts, by field name; `fields` chooses some. */
export function factsOf(c: string, selection: Selection, scope: Scope): string {
  const wanted = selection.args['fields'];
  const which = Array.isArray(wanted) ? ` where key = any(${scope.statement.bind(wanted, 'text[]')})` : '';
  const [row, list] = [scope.statement.name('f'), scope.statement.name('l')];
  return `(select coalesce(json_agg(${list}), '[]') from (select ${columnsOf(FACT, row, selection.fields, scope, `${row}.kind as "$kind", ${row}.field as "$field"`)}
    from (select key as field, value as v, ${c}.kind from jsonb_each(${c}.facts)${which} order by key) ${row}) ${list})`;
}
