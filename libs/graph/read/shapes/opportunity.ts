import { arrayOf, column, columnsOf, type Scope, type Shape } from '../object.js';
import { pageOf } from '../page.js';
import type { Selection } from '../selection.js';
import { customerOfRecord } from './references.js';

const CONTACT: Shape = {
  role: column('role'),
  customer: (c, selection, scope) => customerOfRecord(`${c}.record_id`, selection, scope),
};

export const OPPORTUNITY: Shape = {
  id: (o) => `'opportunity_' || ${o}.id`,
  source: column('source'),
  key: column('key'),
  name: column('name'),
  stage: column('stage'),
  amount: (o) => `${o}.amount::text`,
  currency: column('currency'),
  closeDate: column('close_date'),
  outcome: column('outcome'),
  offering: column('offering'),
  owner: column('owner'),
  organization: (o, selection, scope) => customerOfRecord(`${o}.organization_id`, selection, scope),
  contacts: (o, selection, scope) => {
    const row = scope.statement.name('c');
    const rows = `select * from ${scope.opportunityContacts} x where x.opportunity_id = ${o}.id order by record_id limit 100`;
    return arrayOf(`select ${columnsOf(CONTACT, row, selection.fields, scope)} from (${rows}) ${row}`, scope);
  },
};

/** The opportunities of some records, those that close last first. @param records an SQL array of record ids */
export function opportunityPage(records: string, selection: Selection, scope: Scope): string {
  const outcome = selection.args['outcome'];
  const where = () =>
    [
      `(o.organization_id = any(${records}) or o.id in (select opportunity_id from ${scope.opportunityContacts} where record_id = any(${records})))`,
      'not o.deleted',
      ...(typeof outcome === 'string'
        ? [`coalesce(o.outcome, 'open') = ${scope.statement.bind(outcome, 'text')}`]
        : []),
    ].join(' and ');
  const closes = (o: string) => `coalesce(${o}.close_date, '9999-12-31')::timestamptz`;
  return pageOf(selection, scope, {
    shape: OPPORTUNITY,
    place: (o) => [closes(o), `${o}.id`],
    parts: ['time', 'uuid'],
    rows: (limit, after) =>
      `select o.* from ${scope.opportunities} o where ${where()}${after ? ` and (${closes('o')}, o.id) < (${after.join(', ')})` : ''}
       order by ${closes('o')} desc, o.id desc limit ${limit}`,
    total: () => `select count(*) from ${scope.opportunities} o where ${where()}`,
  });
}
