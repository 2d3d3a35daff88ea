import { column, type Scope, type Shape } from '../object.js';
import { pageOf } from '../page.js';
import type { Selection } from '../selection.js';
import { customersAmong } from './references.js';

export const NOTE: Shape = {
  id: (n) => `'note_' || ${n}.id`,
  source: column('source'),
  key: column('key'),
  text: column('text'),
  author: column('author'),
  writtenAt: column('written_at'),
  visibility: column('visibility'),
  channel: column('channel'),
  about: (n, selection, scope) =>
    customersAmong(
      `select m.customer_id from ${scope.noteAbouts} a join membership m using (record_id) where a.note_id = ${n}.id`,
      20,
      selection,
      scope,
    ),
};

/** The notes about some records, newest first. @param records an SQL array of record ids */
export function notePage(records: string, selection: Selection, scope: Scope): string {
  const until = scope.asOf?.happenedBy;
  const limits = () =>
    until === undefined ? '' : ` and a.written_at <= ${scope.statement.bind(until, 'timestamptz')}`;
  const from = `${scope.noteAbouts} a join ${scope.notes} n on n.id = a.note_id and not n.deleted where a.record_id = any(${records})`;
  return pageOf(selection, scope, {
    shape: NOTE,
    place: (n) => [`${n}.written_at`, `${n}.id`],
    parts: ['time', 'uuid'],
    rows: (limit, after) =>
      `select distinct on (n.written_at, n.id) n.* from ${from}${limits()}${after ? ` and (n.written_at, n.id) < (${after.join(', ')})` : ''}
       order by n.written_at desc, n.id desc limit ${limit}`,
    total: () => `select count(distinct n.id) from ${from}${limits()}`,
  });
}
