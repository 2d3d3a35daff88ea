import type { CustomerFilter } from '../customers/customer-filter.js';
import { matchCustomer, touchpointsThat } from '../customers/customer-filter.js';
import { column, type Scope, type Shape } from '../object.js';
import { listOf } from '../page.js';
import type { Selection } from '../selection.js';
import { matchPromise } from '../understanding/promises/promises.js';
import { ofParty, touchpointAt } from '../understanding/derived.js';
import { matchWait } from '../understanding/waits.js';

/** One condition of a filter: what it is about, and the filter that it is alone. */
interface Condition {
  readonly path: string;
  readonly filter: CustomerFilter;
}

const QUANTIFIERS = ['some', 'every', 'none'] as const;

/** The single conditions of a filter; of alternatives all, of which those are told that hold. */
function conditionsIn(filter: CustomerFilter): readonly Condition[] {
  return Object.entries(filter).flatMap(([name, value]: [string, unknown]): readonly Condition[] => {
    if (value === null || value === undefined) return [];
    if (name === 'and' || name === 'or') return (value as readonly CustomerFilter[]).flatMap(conditionsIn);
    if (name === 'behaviour')
      return (value as readonly object[]).map((one) => ({
        path: name,
        filter: { behaviour: [one] } as CustomerFilter,
      }));
    const quantified = QUANTIFIERS.filter((quantifier) => Object.hasOwn(value, quantifier));
    if (quantified.length === 0 || name === 'not') return [{ path: name, filter: { [name]: value } }];
    return quantified.map((quantifier) => ({
      path: `${name}.${quantifier}`,
      filter: { [name]: { [quantifier]: (value as Record<string, unknown>)[quantifier] } },
    }));
  });
}

const CONDITION: Shape = {
  path: column('path'),
  definition: column('definition'),
  touchpoint: (m, selection, scope) =>
    touchpointAt(`${m}.record_id`, `${m}.at`, `${m}.touchpoint_id`, selection, scope),
};

/** The conditions of a written group that a member meets, each with the last touchpoint that shows it. */
export const metConditions = (g: string, c: string, selection: Selection, scope: Scope): string =>
  listOf(
    CONDITION,
    (limit) => {
      const all = [...(scope.definitions ?? [])].flatMap(([id, filter]) =>
        conditionsIn(filter).map(
          (condition) => `
            select ${scope.statement.bind(condition.path, 'text')} as path, ${scope.statement.bind(JSON.stringify(condition.filter), 'jsonb')} as definition,
              e.record_id, e.at, e.touchpoint_id
            from (select 1) one left join lateral (${shownBy(c, condition, scope)}) e on true
            where ${g}.id = ${scope.statement.bind(id, 'uuid')} and (${matchCustomer(c, condition.filter, scope)})`,
        ),
      );
      const none =
        'select null::text as path, null::jsonb as definition, null::uuid as record_id, null::timestamptz as at, null::uuid as touchpoint_id where false';
      return `select * from (${[none, ...all].join(' union all ')}) x limit ${limit}`;
    },
    selection,
    scope,
    20,
  );

/** The last touchpoint that shows a condition to hold. */
function shownBy(c: string, { filter }: Condition, scope: Scope): string {
  const { touchpoints, waits, promises } = filter;
  if (touchpoints?.some)
    return `select t.record_id, t.occurred_at as at, t.id as touchpoint_id from ${touchpointsThat(c, touchpoints.some, scope)} order by 2 desc, 3 limit 1`;
  if (waits?.some)
    return `select w.record_id, w.since as at, w.touchpoint_id from wait w where ${[ofParty('w', c), ...matchWait('w', waits.some, scope)].join(' and ')} order by 2 desc, 3 limit 1`;
  if (promises?.some)
    return `select p.record_id, p.made_at as at, p.touchpoint_id from promise p where ${[ofParty('p', c), ...matchPromise('p', promises.some, scope)].join(' and ')} order by 2 desc, 3 limit 1`;
  return 'select null::uuid as record_id, null::timestamptz as at, null::uuid as touchpoint_id';
}
