import { column, type Scope, type Shape } from '../object.js';
import { pageOf } from '../page.js';
import type { Selection } from '../selection.js';
import { matchCase } from './filters.js';
import { customerOfRecord, one } from './references.js';
import { touchpointPage } from './touchpoint.js';

export const CASE: Shape = {
  id: (k) => `'case_' || ${k}.id`,
  source: column('source'),
  key: column('key'),
  subject: column('subject'),
  status: column('status'),
  priority: column('priority'),
  channel: column('channel'),
  assignee: column('assignee'),
  satisfaction: column('satisfaction'),
  openedAt: column('opened_at'),
  changedAt: column('changed_at'),
  closedAt: column('closed_at'),
  reopened: column('reopened'),
  isOpen: column('is_open'),
  mergedInto: (k, selection, scope) =>
    one('case', `select * from customer_case where id = ${k}.merged_into`, selection, scope),
  requester: (k, selection, scope) => customerOfRecord(`${k}.requester_id`, selection, scope),
  organization: (k, selection, scope) => customerOfRecord(`${k}.organization_id`, selection, scope),
  touchpoints: (k, selection, scope) => caseTouchpoints(k, selection, scope),
};

/** A case's messages lie with its requester, else its organization, else with the case itself. */
function caseTouchpoints(k: string, selection: Selection, scope: Scope): string {
  const owner = `array[coalesce(${k}.requester_id, ${k}.organization_id, ${k}.id)]`;
  const filter = { ...(selection.args['filter'] as object | undefined), $case: `${k}.id` };
  return touchpointPage(owner, { ...selection, args: { ...selection.args, filter } }, scope);
}

/** The cases of some records, the last opened first. @param records an SQL array of record ids */
export function casePage(records: string, selection: Selection, scope: Scope): string {
  const filter = selection.args['filter'] ?? undefined;
  const where = () =>
    [
      `(k.requester_id = any(${records}) or k.organization_id = any(${records}))`,
      ...matchCase('k', filter, scope),
    ].join(' and ');
  return pageOf(selection, scope, {
    shape: CASE,
    place: (k) => [`coalesce(${k}.opened_at, '1000-01-01')`, `${k}.id`],
    parts: ['time', 'uuid'],
    rows: (limit, after) =>
      `select k.* from ${scope.cases} k where ${where()}${after ? ` and (coalesce(k.opened_at, '1000-01-01'), k.id) < (${after.join(', ')})` : ''}
       order by coalesce(k.opened_at, '1000-01-01') desc, k.id desc limit ${limit}`,
    total: () => `select count(*) from ${scope.cases} k where ${where()}`,
  });
}
