import { FAMILIES, type Family, type PartyKind } from '#contracts';
import { identifierKey, nameTokens, type IdentifierKind, type Liveness } from '#identity';
import type { Scope } from '../object.js';
import { isUuid } from '../page.js';
import {
  among,
  inRange,
  matchCase,
  matchTouchpoint,
  type CaseFilter,
  type TimeRange,
  type TouchpointFilter,
} from '../shapes/filters.js';
import { hasJourney, standsIn, type JourneyFilter } from '../understanding/journey-filter.js';
import type { PromiseFilter } from '../understanding/promises/promises.js';
import type { WaitFilter } from '../understanding/waits.js';
import { behaves, hasPromise, hasWait, isOfGroup, type BehaviourFilter } from './understood-filter.js';

export interface Quantified<F> {
  readonly some?: F | null;
  readonly every?: F | null;
  readonly none?: F | null;
}

export interface IdentifierFilter {
  readonly kind: IdentifierKind;
  readonly value: string;
}

export interface RecordFilter {
  readonly source?: readonly string[] | null;
  readonly family?: readonly Family[] | null;
  readonly state?: readonly Liveness[] | null;
}

/** Members stand side by side with AND; an absent or null member says nothing. */
export interface CustomerFilter {
  readonly and?: readonly CustomerFilter[] | null;
  readonly or?: readonly CustomerFilter[] | null;
  readonly not?: CustomerFilter | null;
  /** Whoever these ids lead to, present or former. */
  readonly ids?: readonly string[] | null;
  readonly kind?: PartyKind | null;
  readonly name?: { readonly contains?: string | null; readonly startsWith?: string | null } | null;
  readonly identifiers?: Pick<Quantified<IdentifierFilter>, 'some' | 'none'> | null;
  readonly records?: Quantified<RecordFilter> | null;
  readonly touchpoints?: Pick<Quantified<TouchpointFilter>, 'some' | 'none'> | null;
  readonly cases?: Quantified<CaseFilter> | null;
  readonly waits?: Pick<Quantified<WaitFilter>, 'some' | 'none'> | null;
  readonly promises?: Pick<Quantified<PromiseFilter>, 'some' | 'none'> | null;
  readonly journeys?: Pick<Quantified<JourneyFilter>, 'some' | 'none'> | null;
  readonly organizations?: Pick<Quantified<CustomerFilter>, 'some' | 'none'> | null;
  readonly people?: Pick<Quantified<CustomerFilter>, 'some' | 'none'> | null;
  readonly behaviour?: readonly BehaviourFilter[] | null;
  /** A group's id: found or written. */
  readonly group?: string | null;
  /** In any of these stages now: where `journeys` of a customer tells that the first one stands. */
  readonly stage?: readonly string[] | null;
  readonly lastTouchpointAt?: TimeRange | null;
}

/** The filter as one SQL condition on the customer row `c`. */
export function matchCustomer(c: string, filter: CustomerFilter | null | undefined, scope: Scope): string {
  if (!filter) return 'true';
  const conditions: string[] = [];
  if (filter.and) conditions.push(...filter.and.map((one) => `(${matchCustomer(c, one, scope)})`));
  if (filter.or)
    conditions.push(
      filter.or.length === 0
        ? 'false'
        : `(${filter.or.map((one) => `(${matchCustomer(c, one, scope)})`).join(' or ')})`,
    );
  if (filter.not) conditions.push(`not (${matchCustomer(c, filter.not, scope)})`);
  if (filter.ids)
    conditions.push(
      `${c}.id in (select customer_id from membership where record_id = any(${scope.statement.bind(filter.ids.filter(isUuid), 'uuid[]')}))`,
    );
  if (filter.kind) conditions.push(`${c}.kind = ${scope.statement.bind(filter.kind, 'text')}`);
  conditions.push(...matchName(c, filter.name, scope));
  conditions.push(...quantify(filter.identifiers, (one) => carries(c, one, scope)));
  conditions.push(...quantify(filter.records, (one, negated) => hasRecord(c, one, negated, scope)));
  conditions.push(...quantify(filter.touchpoints, (one) => hasTouchpoint(c, one, scope)));
  conditions.push(...quantify(filter.cases, (one, negated) => hasCase(c, one, negated, scope)));
  conditions.push(...quantify(filter.organizations, (one) => related(c, 'from', one, scope)));
  conditions.push(...quantify(filter.people, (one) => related(c, 'to', one, scope)));
  conditions.push(...quantify(filter.waits, (one) => hasWait(c, one, scope)));
  conditions.push(...quantify(filter.promises, (one) => hasPromise(c, one, scope)));
  conditions.push(...quantify(filter.journeys, (one) => hasJourney(c, one, scope)));
  conditions.push(...standsIn(c, filter.stage, scope));
  conditions.push(...behaves(c, filter.behaviour, scope), ...isOfGroup(c, filter.group, scope));
  conditions.push(...lastMet(c, filter.lastTouchpointAt, scope));
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

/** `every` is "none that is not", so a customer without any satisfies it. */
function quantify<F>(
  filter: Quantified<F> | null | undefined,
  exists: (one: F, negated: boolean) => string,
): readonly string[] {
  if (!filter) return [];
  return [
    ...(filter.some ? [exists(filter.some, false)] : []),
    ...(filter.none ? [`not ${exists(filter.none, false)}`] : []),
    ...(filter.every ? [`not ${exists(filter.every, true)}`] : []),
  ];
}

/** As of another time the sums of today say nothing: there the touchpoints themselves are asked. */
function lastMet(c: string, range: TimeRange | null | undefined, scope: Scope): readonly string[] {
  const last = inRange('a.last_at', range, scope);
  if (last.length === 0) return [];
  const activity =
    scope.filterAsOf === undefined
      ? `customer_activity a where a.customer_id = ${c}.id and`
      : `(select max(t.occurred_at) as last_at from membership m join touchpoint t using (record_id)
          where m.customer_id = ${c}.id and t.occurred_at <= ${scope.statement.bind(scope.filterAsOf, 'timestamptz')}) a where`;
  return [`exists (select 1 from ${activity} ${last.join(' and ')})`];
}

/** Text of the caller's inside LIKE: folded, its own wildcards taken for letters. What holds no letter matches nobody. */
function matchName(c: string, name: CustomerFilter['name'], scope: Scope): readonly string[] {
  const like = (text: string | null | undefined, before: string): readonly string[] => {
    if (!text) return [];
    const folded = nameTokens(text)
      .join(' ')
      .replace(/[\\%_]/g, (letter) => `\\${letter}`);
    return [folded === '' ? 'false' : `${c}.name_norm like ${scope.statement.bind(`${before}${folded}%`, 'text')}`];
  };
  return [...like(name?.contains, '%'), ...like(name?.startsWith, '')];
}

function carries(c: string, { kind, value }: IdentifierFilter, scope: Scope): string {
  const keys = scope.statement.bind(identifierKey(kind, value), 'text[]');
  return `${c}.id in (select m.customer_id from record_identifier i join membership m using (record_id) where i.key = any(${keys}))`;
}

const all = (conditions: readonly string[], negated: boolean): string =>
  conditions.length === 0
    ? negated
      ? 'false'
      : 'true'
    : negated
      ? `(${conditions.join(' and ')}) is not true`
      : conditions.join(' and ');

function hasRecord(c: string, filter: RecordFilter, negated: boolean, scope: Scope): string {
  const families = filter.family?.filter((family) => FAMILIES.includes(family));
  const conditions = [
    ...among('r.source', filter.source, scope),
    ...among("split_part(r.source, '.', 1)", families, scope),
    ...among("coalesce(r.fields -> '$state' ->> 0, 'live')", filter.state, scope),
  ];
  return `exists (select 1 from membership m join record r on r.id = m.record_id where m.customer_id = ${c}.id and ${all(conditions, negated)})`;
}

/** The touchpoints of a customer that match: what follows `from`. */
export const touchpointsThat = (c: string, filter: TouchpointFilter, scope: Scope): string =>
  `membership m join touchpoint t using (record_id) where m.customer_id = ${c}.id and ${all([...matchTouchpoint('t', filter, scope), ...until('t.occurred_at', scope)], false)}`;

const hasTouchpoint = (c: string, filter: TouchpointFilter, scope: Scope): string =>
  `exists (select 1 from ${touchpointsThat(c, filter, scope)})`;

const until = (at: string, scope: Scope): readonly string[] =>
  scope.filterAsOf === undefined ? [] : [`${at} <= ${scope.statement.bind(scope.filterAsOf, 'timestamptz')}`];

function hasCase(c: string, filter: CaseFilter, negated: boolean, scope: Scope): string {
  const holds = all(matchCase('k', filter, scope), negated);
  const opened = until('k.opened_at', scope)
    .map((condition) => ` and ${condition}`)
    .join('');
  const side = (column: string) =>
    `exists (select 1 from membership m join customer_case k on k.${column} = m.record_id where m.customer_id = ${c}.id and ${holds}${opened})`;
  return `(${side('requester_id')} or ${side('organization_id')})`;
}

/** The other end of a `works_at` that still stands: an organization's people, a person's organizations. */
function related(c: string, mine: 'from' | 'to', filter: CustomerFilter, scope: Scope): string {
  const other = mine === 'from' ? 'to' : 'from';
  const name = scope.statement.name('q');
  return `exists (select 1 from membership m join relation r on r.${mine}_record_id = m.record_id and r.type = 'works_at' and r.valid_to is null
    join membership n on n.record_id = r.${other}_record_id join customer ${name} on ${name}.id = n.customer_id
    where m.customer_id = ${c}.id and ${matchCustomer(name, filter, scope)})`;
}
