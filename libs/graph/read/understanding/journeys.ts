import { column, type Scope, type Shape } from '../object.js';
import { listOf } from '../page.js';
import type { Selection } from '../selection.js';
import { customersAmong } from '../shapes/references.js';
import { derived, nowOf, touchpointAt } from './derived.js';

const MOVE: Shape = {
  kind: column('kind'),
  from: column('origin'),
  to: column('target'),
  at: column('at'),
  touchpoint: (m, selection, scope) => touchpointAt(`${m}.record`, `${m}.seen`, `${m}.touchpoint`, selection, scope),
};

const hasLeft = (j: string, scope: Scope) => `(${j}.leaves_at is not null and ${j}.leaves_at < ${nowOf(scope)})`;

/** Those that contacts show, and the leaving that silence shows by now. */
const movesOf = (j: string, selection: Selection, scope: Scope): string =>
  listOf(
    MOVE,
    (limit) => `select * from (
      select v ->> 'kind' as kind, v ->> 'from' as origin, v ->> 'to' as target, (v ->> 'at')::timestamptz as at,
        (v ->> 'touchpoint')::uuid as touchpoint, (v ->> 'record')::uuid as record, (v ->> 'seen')::timestamptz as seen
      from jsonb_array_elements(${j}.moves) v
      union all select 'left', ${j}.walk[cardinality(${j}.walk)], null, ${j}.leaves_at, ${j}.last_touchpoint_id, ${j}.last_record_id, ${j}.last_at
      where ${hasLeft(j, scope)}) m order by at limit ${limit}`,
    selection,
    scope,
    100,
  );

const JOURNEY: Shape = {
  id: (j) => `'journey_' || ${j}.id`,
  offering: column('offering'),
  party: (j, selection, scope) => `(${customersAmong(`select ${j}.party_id`, 1, selection, scope)} -> 0)`,
  stage: (j) => `${j}.walk[cardinality(${j}.walk)]`,
  standing: (j, _, scope) => `case when ${j}.ended then 'ended' when ${hasLeft(j, scope)} then 'left' else 'open' end`,
  startedAt: column('started_at'),
  lastAt: column('last_at'),
  leavesAt: column('leaves_at'),
  stays: (j, _, scope) =>
    `json_build_object('stays', ${j}.stays, 'leavesAt', case when ${hasLeft(j, scope)} then ${j}.leaves_at end, 'now', ${nowOf(scope)})`,
  timeIn: (j, _, scope) =>
    `json_build_object('stays', ${j}.stays, 'leavesAt', case when ${hasLeft(j, scope)} then ${j}.leaves_at end, 'now', ${nowOf(scope)})`,
  moves: movesOf,
  beforeUs: (j) => `array_to_json(${j}.before_us)`,
};

/** The journeys that a customer walks, alone or with an account, the last touched first. */
export const journeysOf = (c: string, selection: Selection, scope: Scope): string =>
  listOf(
    JOURNEY,
    (limit) => `select j.* from ${derived('journey', scope)} j where j.party_id in (
        select ${c}.id union select m.party_id from ${derived('meaning', scope)} m where m.customer_id = ${c}.id)
      order by j.last_at desc, j.id limit ${limit}`,
    selection,
    scope,
  );
