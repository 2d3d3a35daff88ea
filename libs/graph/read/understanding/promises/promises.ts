import type { Channel } from '#contracts';
import { column, type Scope, type Shape } from '../../object.js';
import { pageOf } from '../../page.js';
import type { Selection } from '../../selection.js';
import { among, inRange, type TimeRange } from '../../shapes/filters.js';
import { customerOfRecord } from '../../shapes/references.js';
import { derived, nowOf, ofParty, quoteAt, touchpointAt } from '../derived.js';
import { judgementsAbout } from '../judged/judgements.js';

/** `DUE`: open, with a time that has not come. `OVERDUE`: broken by silence, and not done since. */
export type PromiseState = 'OPEN' | 'DUE' | 'OVERDUE' | 'KEPT' | 'BROKEN' | 'WITHDRAWN' | 'RENEGOTIATED';

export interface PromiseFilter {
  readonly state?: readonly PromiseState[] | null;
  readonly maker?: 'US' | 'CUSTOMER' | null;
  readonly stage?: readonly string[] | null;
  readonly channel?: readonly Channel[] | null;
  /** Ids of the service map’s teams. */
  readonly team?: readonly string[] | null;
  readonly madeAt?: TimeRange | null;
  readonly dueAt?: TimeRange | null;
}

export const overdue = (p: string, now: string) => `(${p}.outcome = 'OPEN' and ${p}.due_at < ${now})`;

export const PROMISE: Shape = {
  id: (p) => `'promise_' || ${p}.id`,
  madeAt: column('made_at'),
  maker: column('maker'),
  act: column('act'),
  quote: (p, _, scope) =>
    quoteAt(`${p}.record_id`, `${p}.made_at`, `${p}.touchpoint_id`, `${p}.quote_from`, `${p}.quote_to`, scope),
  dueAt: column('due_at'),
  dueWords: (p, _, scope) =>
    quoteAt(`${p}.record_id`, `${p}.made_at`, `${p}.touchpoint_id`, `${p}.due_from`, `${p}.due_to`, scope),
  outcome: (p, _, scope) => `case when ${overdue(p, nowOf(scope))} then 'BROKEN' else ${p}.outcome end`,
  overdue: (p, _, scope) => `coalesce(${overdue(p, nowOf(scope))}, false)`,
  lateAt: column('late_at'),
  proofAt: column('proof_at'),
  proof: (p, selection, scope) =>
    touchpointAt(`${p}.proof_record_id`, `${p}.proof_at`, `${p}.proof_touchpoint_id`, selection, scope),
  proofWords: (p, _, scope) =>
    quoteAt(
      `${p}.proof_record_id`,
      `${p}.proof_at`,
      `${p}.proof_touchpoint_id`,
      `${p}.proof_from`,
      `${p}.proof_to`,
      scope,
    ),
  judgements: judgementsAbout('promise'),
  readBy: column('read_by'),
  confidence: column('confidence'),
  stage: column('stage'),
  channel: column('channel'),
  team: column('team'),
  touchpoint: (p, selection, scope) =>
    touchpointAt(`${p}.record_id`, `${p}.made_at`, `${p}.touchpoint_id`, selection, scope),
  customer: (p, selection, scope) => customerOfRecord(`${p}.record_id`, selection, scope),
};

/** A state asks for the present only where it needs it: what a statement binds and does not use has no type for PostgreSQL. */
function inState(p: string, states: readonly PromiseState[], scope: Scope): string {
  const now = () => nowOf(scope);
  const conditions: Readonly<Record<PromiseState, () => string>> = {
    OPEN: () => `${p}.outcome = 'OPEN' and (${p}.due_at is null or ${p}.due_at >= ${now()})`,
    DUE: () => `${p}.outcome = 'OPEN' and ${p}.due_at >= ${now()}`,
    OVERDUE: () => `${p}.outcome = 'OPEN' and ${p}.due_at < ${now()}`,
    KEPT: () => `${p}.outcome = 'KEPT'`,
    BROKEN: () => `(${p}.outcome = 'BROKEN' or ${overdue(p, now())})`,
    WITHDRAWN: () => `${p}.outcome = 'WITHDRAWN'`,
    RENEGOTIATED: () => `${p}.outcome = 'RENEGOTIATED'`,
  };
  return states.length === 0 ? 'false' : `(${states.map((state) => `(${conditions[state]()})`).join(' or ')})`;
}

export const matchPromise = (p: string, filter: PromiseFilter | null | undefined, scope: Scope): readonly string[] =>
  filter
    ? [
        ...(filter.state ? [inState(p, filter.state, scope)] : []),
        ...(filter.maker ? [`${p}.maker = ${scope.statement.bind(filter.maker, 'text')}`] : []),
        ...among(`${p}.stage`, filter.stage, scope),
        ...among(`${p}.channel`, filter.channel, scope),
        ...among(`${p}.team`, filter.team, scope),
        ...inRange(`${p}.made_at`, filter.madeAt, scope),
        ...inRange(`${p}.due_at`, filter.dueAt, scope),
      ]
    : [];

/** The promises that a customer made or was made, the last made first. */
export const promisePageOf = (c: string, selection: Selection, scope: Scope): string =>
  promisePage((p) => ofParty(p, c), selection, scope);

/** @param which a condition on a row */
export function promisePage(which: (row: string) => string, selection: Selection, scope: Scope): string {
  const filter = selection.args['filter'] as PromiseFilter | undefined;
  const where = () => [which('p'), ...matchPromise('p', filter, scope)].join(' and ');
  return pageOf(selection, scope, {
    shape: PROMISE,
    place: (p) => [`${p}.made_at`, `${p}.id`],
    parts: ['time', 'uuid'],
    rows: (limit, after) =>
      `select p.* from ${derived('promise', scope)} p where ${where()}${after ? ` and (p.made_at, p.id) < (${after.join(', ')})` : ''}
       order by p.made_at desc, p.id desc limit ${limit}`,
    total: () => `select count(*) from ${derived('promise', scope)} p where ${where()}`,
  });
}
