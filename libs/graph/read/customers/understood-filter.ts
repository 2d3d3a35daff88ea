import { FEATURES, type Feature } from '#understanding';
import type { Scope } from '../object.js';
import { isUuid } from '../page.js';
import { matchPromise, type PromiseFilter } from '../understanding/promises/promises.js';
import { ofParty } from '../understanding/derived.js';
import { matchWait, type WaitFilter } from '../understanding/waits.js';

/** How somebody behaves: shares 0 to 1, counts and rates as they are, both bounds inclusive. */
export interface BehaviourFilter {
  readonly feature: Feature;
  readonly atLeast?: number | null;
  readonly atMost?: number | null;
}

const then = (scope: Scope): string | undefined =>
  scope.filterAsOf === undefined ? undefined : scope.statement.bind(scope.filterAsOf, 'timestamptz');

/** A row of `behaviour` that stands: the latest, or the last of a quarter that had ended by the time the filter is asked for. */
export function standing(b: string, scope: Scope): string {
  const by = then(scope);
  return by === undefined ? `${b}.latest` : standingBefore(b, `to_char(${by} at time zone 'UTC', 'YYYY"-Q"Q')`);
}

/** The last row of a party before a quarter. @param quarter an SQL expression, such as of `2026-Q1` */
export const standingBefore = (b: string, quarter: string): string =>
  `${b}.quarter < ${quarter} and not exists (select 1 from behaviour n where n.party_id = ${b}.party_id and n.quarter > ${b}.quarter and n.quarter < ${quarter})`;

/** An account is one with its people: what a person does is of the account that the person walks with. */
export function behaves(
  c: string,
  filters: readonly BehaviourFilter[] | null | undefined,
  scope: Scope,
): readonly string[] {
  if (!filters || filters.length === 0) return [];
  const bounds = filters.flatMap(({ feature, atLeast, atMost }) => {
    const at = FEATURES.indexOf(feature) + 1;
    if (at === 0) return ['false'];
    const bound = (value: number | null | undefined, sign: string) =>
      value === null || value === undefined
        ? []
        : [`b.features[${at}] ${sign} ${scope.statement.bind(value * 1000, 'float8')}`];
    return [...bound(atLeast, '>='), ...bound(atMost, '<=')];
  });
  return [
    `exists (select 1 from behaviour b where b.party_id = ${c}.id and ${[standing('b', scope), ...bounds].join(' and ')})`,
  ];
}

/** Who is of a group: found by behaviour, or written. */
export const membersOf = (group: string, scope: Scope): string =>
  `select customer_id from group_member where group_id = ${group} union all select b.party_id from behaviour b where b.group_id = ${group} and ${standing('b', scope)}`;

export const isOfGroup = (c: string, group: string | null | undefined, scope: Scope): readonly string[] =>
  group ? [`${c}.id in (${membersOf(scope.statement.bind(uuidIn(group), 'uuid'), scope)})`] : [];

/** A group's id, bare or as GraphQL writes it; of what is none, an id that nothing has. */
function uuidIn(group: string): string {
  const id = group.replace(/^group_/, '');
  return isUuid(id) ? id : '00000000-0000-0000-0000-000000000000';
}

export function hasWait(c: string, filter: WaitFilter, scope: Scope): string {
  const by = then(scope);
  const rows =
    by === undefined
      ? 'wait'
      : `(select customer_id, party_id, discarded, stage, channel, since, case when ended_at <= ${by} then ended_at end as ended_at from wait where since <= ${by})`;
  return `exists (select 1 from ${rows} w where ${[ofParty('w', c), ...matchWait('w', filter, scope)].join(' and ')})`;
}

export function hasPromise(c: string, filter: PromiseFilter, scope: Scope): string {
  const by = then(scope);
  const rows =
    by === undefined
      ? 'promise'
      : `(select customer_id, party_id, maker, stage, channel, made_at, due_at, case when proof_at > ${by} then 'OPEN' else outcome end as outcome from promise where made_at <= ${by})`;
  return `exists (select 1 from ${rows} p where ${[ofParty('p', c), ...matchPromise('p', filter, scope)].join(' and ')})`;
}
