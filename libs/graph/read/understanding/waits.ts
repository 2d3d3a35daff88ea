import type { Channel } from '#contracts';
import { column, type Scope, type Shape } from '../object.js';
import { pageOf } from '../page.js';
import type { Selection } from '../selection.js';
import { among, inRange, type TimeRange } from '../shapes/filters.js';
import { customerOfRecord } from '../shapes/references.js';
import { derived, nowOf, ofParty, touchpointAt } from './derived.js';
import { judgementsAbout } from './judged/judgements.js';

export interface WaitFilter {
  readonly isOpen?: boolean | null;
  /** Also those in cases that were thrown away. */
  readonly includeDiscarded?: boolean | null;
  readonly stage?: readonly string[] | null;
  readonly channel?: readonly Channel[] | null;
  readonly since?: TimeRange | null;
}

/** How long waits of this stage and channel usually last: counts by bucket, by the clock and by working time. */
const usual = (w: string): string =>
  `(select json_object_agg(measure, counts) from (
     select measure, json_object_agg(detail, n) as counts from map_sum
     where period = 'all' and measure in ('wait', 'working-wait') and stage = ${w}.stage and channel = ${w}.channel group by measure) u)`;

export const WAIT: Shape = {
  id: (w) => `'wait_' || ${w}.id`,
  since: column('since'),
  endedAt: column('ended_at'),
  how: column('how'),
  channel: column('channel'),
  stage: column('stage'),
  acts: (w) => `array_to_json(${w}.acts)`,
  attempts: (w) => `cardinality(${w}.attempts)`,
  judgements: judgementsAbout('wait'),
  discarded: column('discarded'),
  length: (w, _, scope) =>
    `json_build_object('from', ${w}.since, 'to', coalesce(${w}.ended_at, ${nowOf(scope)}), 'working', ${w}.working_ms)`,
  usual,
  request: (w, selection, scope) =>
    touchpointAt(`${w}.record_id`, `${w}.since`, `${w}.touchpoint_id`, selection, scope),
  answer: (w, selection, scope) =>
    touchpointAt(`${w}.end_record_id`, `${w}.ended_at`, `${w}.end_touchpoint_id`, selection, scope),
  customer: (w, selection, scope) => customerOfRecord(`${w}.record_id`, selection, scope),
};

export const matchWait = (w: string, filter: WaitFilter | null | undefined, scope: Scope): readonly string[] => [
  ...(filter?.includeDiscarded === true ? [] : [`not ${w}.discarded`]),
  ...(filter?.isOpen === true ? [`${w}.ended_at is null`] : []),
  ...(filter?.isOpen === false ? [`${w}.ended_at is not null`] : []),
  ...among(`${w}.stage`, filter?.stage, scope),
  ...among(`${w}.channel`, filter?.channel, scope),
  ...inRange(`${w}.since`, filter?.since, scope),
];

/** The requests of a customer, the latest first unless the longest that last were asked for. */
export const waitPageOf = (c: string, selection: Selection, scope: Scope): string =>
  waitPage((w) => ofParty(w, c), selection, scope);

/** @param which a condition on a row */
export function waitPage(which: (row: string) => string, selection: Selection, scope: Scope): string {
  const filter = selection.args['filter'] as WaitFilter | undefined;
  const isLongest = selection.args['orderBy'] === 'longest';
  const [beyond, direction] = isLongest ? ['>', 'asc'] : ['<', 'desc'];
  const lasts = isLongest ? ['w.ended_at is null'] : [];
  const where = () => [which('w'), ...lasts, ...matchWait('w', filter, scope)].join(' and ');
  return pageOf(selection, scope, {
    shape: WAIT,
    place: (w) => [`${w}.since`, `${w}.id`],
    parts: ['time', 'uuid'],
    rows: (limit, after) =>
      `select w.* from ${derived('wait', scope)} w where ${where()}${after ? ` and (w.since, w.id) ${beyond} (${after.join(', ')})` : ''}
       order by w.since ${direction}, w.id ${direction} limit ${limit}`,
    total: () => `select count(*) from ${derived('wait', scope)} w where ${where()}`,
  });
}
