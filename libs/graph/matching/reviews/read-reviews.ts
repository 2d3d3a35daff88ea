import type { Pool } from 'pg';
import { heldDecisions } from '../../apply/words/decisions.js';
import { column, type Shape } from '../../read/object.js';
import { listOf, pageOf, type CursorPart, type PageJson } from '../../read/page.js';
import { scopeOf } from '../../read/customers/read-customers.js';
import type { Selection } from '../../read/selection.js';
import { customersAmong } from '../../read/shapes/references.js';
import { Statement } from '../../read/statement.js';

/** `doubt`: the most even first. */
export type ReviewOrder = 'doubt' | 'size' | 'newest';

interface Place {
  readonly column: string;
  readonly part: CursorPart;
  readonly direction: 'asc' | 'desc';
}

const PLACES: Readonly<Record<ReviewOrder, Place>> = {
  doubt: { column: 'abs(w.score)::float8', part: 'number', direction: 'asc' },
  size: { column: 'w.records', part: 'int', direction: 'desc' },
  newest: { column: 'w.born', part: 'time', direction: 'desc' },
};

export interface ReviewQuery {
  readonly order: ReviewOrder;
  readonly reason?: string | null;
  /** Only those that concern the customer that this id leads to. */
  readonly customer?: string | null;
}

/** Two customers that may be one, waiting for a person. `why` carries the ids of the pair, for the caller to explain. */
const REVIEW: Shape = {
  id: (w) => `'review_' || ${w}.id`,
  reason: column('reason'),
  score: column('score'),
  size: column('records'),
  since: column('born'),
  customers: (w, selection, scope) =>
    customersAmong(`select unnest(array[${w}.a_customer_id, ${w}.b_customer_id])`, 2, selection, scope),
  records: (w, selection, scope) =>
    listOf(
      scope.shapes.record,
      (limit) =>
        `select * from record x where x.id in (${w}.a_record_id, ${w}.b_record_id) order by born, id limit ${limit}`,
      selection,
      scope,
    ),
  why: (w) => `json_build_object('$why', json_build_array(${w}.a_record_id, ${w}.b_record_id))`,
};

/** A pair of which a steward said that nobody can tell, and nothing since, waits no more. */
export const UNDECIDED = `not exists (
  select 1 from (select d.verdict from ${heldDecisions(
    '(d.a_record_id, d.b_record_id) in ((w.a_record_id, w.b_record_id), (w.b_record_id, w.a_record_id))',
  )} and d.rule = 'steward' order by d.stamp desc, d.event_id desc limit 1) last where last.verdict = 'cannot-tell')`;

/** A page of what waits for a person, with all that was asked of it, in one statement. */
export async function readReviews(pool: Pool, query: ReviewQuery, selection: Selection): Promise<PageJson> {
  const statement = new Statement();
  const scope = scopeOf(statement);
  const { column: place, part, direction } = PLACES[query.order];
  const where = () =>
    [
      UNDECIDED,
      ...(query.reason ? [`w.reason = ${statement.bind(query.reason, 'text')}`] : []),
      ...(query.customer
        ? [
            `(select customer_id from membership where record_id = ${statement.bind(query.customer, 'uuid')}) in (w.a_customer_id, w.b_customer_id)`,
          ]
        : []),
    ].join(' and ');
  const page = pageOf(selection, scope, {
    shape: REVIEW,
    place: (w) => [`${w}.place`, `${w}.id`],
    parts: [part, 'uuid'],
    rows: (limit, after) =>
      `select w.*, ${place} as place from review w where ${where()}
       ${after ? `and (${place}, w.id) ${direction === 'asc' ? '>' : '<'} (${after.join(', ')})` : ''}
       order by ${place} ${direction}, w.id ${direction} limit ${limit}`,
    total: () => `select count(*) from review w where ${where()}`,
  });
  return (await statement.json<PageJson>(pool, `select ${page}::text as json`)) ?? { first: 0, rows: [] };
}
