import { column, type Scope, type Shape } from '../object.js';
import { listOf } from '../page.js';
import type { Selection } from '../selection.js';
import { customersAmong } from '../shapes/references.js';
import { derived, nowOf, touchpointAt } from './derived.js';
import { hasLeft, movesOf, standingOf } from './walk.js';

const MOVE: Shape = {
  kind: column('kind'),
  from: column('origin'),
  to: column('target'),
  at: column('at'),
  touchpoint: (m, selection, scope) => touchpointAt(`${m}.record`, `${m}.seen`, `${m}.touchpoint`, selection, scope),
};

const moves = (j: string, selection: Selection, scope: Scope): string =>
  listOf(
    MOVE,
    (limit) => `select * from (${movesOf(j, hasLeft(j, nowOf(scope)), true)}) m order by at limit ${limit}`,
    selection,
    scope,
    100,
  );

/** What the lengths of stays are told from. */
const staysOf = (j: string, scope: Scope): string =>
  `json_build_object('stays', ${j}.stays, 'leavesAt', case when ${hasLeft(j, nowOf(scope))} then ${j}.leaves_at end, 'now', ${nowOf(scope)})`;

const JOURNEY: Shape = {
  id: (j) => `'journey_' || ${j}.id`,
  offering: column('offering'),
  party: (j, selection, scope) => `(${customersAmong(`select ${j}.party_id`, 1, selection, scope)} -> 0)`,
  stage: (j) => `${j}.walk[cardinality(${j}.walk)]`,
  standing: (j, _, scope) => standingOf(j, nowOf(scope)),
  startedAt: column('started_at'),
  lastAt: column('last_at'),
  leavesAt: column('leaves_at'),
  stays: (j, _, scope) => staysOf(j, scope),
  timeIn: (j, _, scope) => staysOf(j, scope),
  moves,
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
