import type { CaseStatus, Channel, Direction, Priority } from '#contracts';
import type { Feeling } from '#understanding';
import type { Scope } from '../object.js';
import { derived } from '../understanding/derived.js';

export interface TimeRange {
  /** Inclusive. ISO 8601. */
  readonly from?: string | null;
  /** Exclusive. */
  readonly to?: string | null;
}

export interface TouchpointFilter {
  readonly channel?: readonly Channel[] | null;
  readonly direction?: readonly Direction[] | null;
  readonly form?: readonly string[] | null;
  readonly source?: readonly string[] | null;
  /** Where they are on the service map. */
  readonly stage?: readonly string[] | null;
  readonly feeling?: readonly Feeling[] | null;
  readonly automatic?: boolean | null;
  readonly occurredAt?: TimeRange | null;
  /** An SQL expression of our own: the case the touchpoints belong to. */
  readonly $case?: string;
}

export interface CaseFilter {
  readonly status?: readonly CaseStatus[] | null;
  readonly priority?: readonly Priority[] | null;
  readonly isOpen?: boolean | null;
  readonly openedAt?: TimeRange | null;
}

type Conditions = readonly string[];

export function inRange(expression: string, range: TimeRange | null | undefined, scope: Scope): Conditions {
  const conditions: string[] = [];
  if (range?.from) conditions.push(`${expression} >= ${scope.statement.bind(range.from, 'timestamptz')}`);
  if (range?.to) conditions.push(`${expression} < ${scope.statement.bind(range.to, 'timestamptz')}`);
  return conditions;
}

export const among = (expression: string, values: readonly string[] | null | undefined, scope: Scope): Conditions =>
  values ? [`${expression} = any(${scope.statement.bind(values, 'text[]')})`] : [];

const is = (expression: string, value: boolean | null | undefined): Conditions =>
  value === undefined || value === null ? [] : [value ? expression : `not ${expression}`];

export const matchTouchpoint = (t: string, filter: TouchpointFilter | undefined, scope: Scope): Conditions =>
  filter === undefined
    ? []
    : [
        ...(filter.$case === undefined ? [] : [`${t}.case_id = ${filter.$case}`]),
        ...among(`${t}.channel`, filter.channel, scope),
        ...among(`${t}.direction`, filter.direction, scope),
        ...among(`${t}.form`, filter.form, scope),
        ...among(`${t}.source`, filter.source, scope),
        ...means(t, filter, scope),
        ...is(`${t}.automatic`, filter.automatic),
        ...inRange(`${t}.occurred_at`, filter.occurredAt, scope),
      ];

/** What is understood of a touchpoint: its place and its feeling. */
function means(t: string, { stage, feeling }: TouchpointFilter, scope: Scope): Conditions {
  const conditions = [...among('u.stage', stage, scope), ...among('u.feeling', feeling, scope)];
  return conditions.length === 0
    ? []
    : [
        `exists (select 1 from ${derived('meaning', scope)} u where u.touchpoint_id = ${t}.id and u.record_id = ${t}.record_id and ${conditions.join(' and ')})`,
      ];
}

export const matchCase = (k: string, filter: CaseFilter | undefined, scope: Scope): Conditions =>
  filter === undefined
    ? []
    : [
        ...among(`${k}.status`, filter.status, scope),
        ...among(`${k}.priority`, filter.priority, scope),
        ...is(`${k}.is_open`, filter.isOpen),
        ...inRange(`${k}.opened_at`, filter.openedAt, scope),
      ];

/** Leaves out what happened later than asked for, or was not known yet. */
export function limitsOf(scope: Scope, occurredAt: string, eventId: string): Conditions {
  const { happenedBy, knownBy } = scope.asOf ?? {};
  return [
    ...(happenedBy === undefined ? [] : [`${occurredAt} <= ${scope.statement.bind(happenedBy, 'timestamptz')}`]),
    ...(knownBy === undefined
      ? []
      : [
          `exists (select 1 from hub.event_index e where e.event_id = ${eventId} and e.received_at <= ${scope.statement.bind(knownBy, 'timestamptz')})`,
        ]),
  ];
}
