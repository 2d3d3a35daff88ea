import type { Columns } from '../../apply/statement.js';
import type { Derived } from '../../understanding/derive.js';
import { CLAIM, JOURNEY, MEANING, PROMISE, SEAT, TOLD, WAIT } from '../../understanding/kept/columns.js';
import type { Selection } from '../selection.js';
import type { Statement } from '../statement.js';
import { DERIVED } from './derived.js';

const COLUMNS: Readonly<Record<(typeof DERIVED)[number], Columns>> = {
  meaning: MEANING,
  journey: JOURNEY,
  promise: PROMISE,
  wait: WAIT,
  claim: CLAIM,
  told_recommendation: TOLD,
  seat: SEAT,
};

const FIELDS: ReadonlySet<string> = new Set([
  'journeys', 'promises', 'waits', 'claims', 'roles', 'missingRoles', 'toldRecommendations', 'feeling', 'value', 'stage', 'placedBecause',
]); // prettier-ignore

/** Whether an answer needs anything of what is derived, to tell or to choose by. */
export const asksForUnderstanding = (fields: readonly Selection[]): boolean =>
  fields.some(
    ({ field, args, fields: inner }) =>
      FIELDS.has(field) || (field === 'touchpoints' && choosesByMeaning(args['filter'])) || asksForUnderstanding(inner),
  );

const choosesByMeaning = (filter: unknown): boolean =>
  typeof filter === 'object' && filter !== null && ('stage' in filter || 'feeling' in filter);

/** Rows derived for another time, as views that stand in for the tables (derived.ts). */
export function understoodViews(
  { meanings, journeys, promises, waits, claims, told, seats }: Derived,
  statement: Statement,
): string {
  const rows = { meaning: meanings, journey: journeys, promise: promises, wait: waits, claim: claims, told_recommendation: told, seat: seats }; // prettier-ignore
  return DERIVED.map((table) => {
    const columns = Object.entries(COLUMNS[table]).map(([name, type]) => `${name} ${type}`);
    return `, as_of_${table} as (select * from json_to_recordset(${statement.bind(JSON.stringify(rows[table]), 'json')}) as r (${columns.join(', ')}))`;
  }).join('');
}
