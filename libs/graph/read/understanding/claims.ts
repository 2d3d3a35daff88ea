import type { ClaimKind } from '#understanding';
import { column, type Scope, type Shape } from '../object.js';
import { pageOf } from '../page.js';
import type { Selection } from '../selection.js';
import { among, inRange, type TimeRange } from '../shapes/filters.js';
import { customerOfRecord } from '../shapes/references.js';
import { derived, nowOf, ofParty, quoteAt, touchpointAt, touchpointRow } from './derived.js';
import { judgementsAbout } from './judged/judgements.js';

export interface ClaimFilter {
  readonly kind?: readonly ClaimKind[] | null;
  /** Whether it is time to ask again. */
  readonly askAgain?: boolean | null;
  readonly saidAt?: TimeRange | null;
}

const stale = (k: string, scope: Scope) => `(${k}.stale_at < ${nowOf(scope)})`;
const note = (k: string) => [`${k}.record_id`, `${k}.said_at`, `${k}.touchpoint_id`] as const;

export const CLAIM: Shape = {
  id: (k) => `'claim_' || ${k}.id`,
  kind: column('kind'),
  quote: (k, _, scope) => quoteAt(...note(k), `${k}.quote_from`, `${k}.quote_to`, scope),
  saidAt: column('said_at'),
  author: (k, _, scope) => `(select y.actor from (${touchpointRow(...note(k), scope)}) y)`,
  judgements: judgementsAbout('claim'),
  readBy: column('read_by'),
  confidence: column('confidence'),
  holds: column('holds'),
  staleAt: column('stale_at'),
  askAgain: (k, _, scope) => `(${k}.holds and ${stale(k, scope)})`,
  touchpoint: (k, selection, scope) => touchpointAt(...note(k), selection, scope),
  customer: (k, selection, scope) => customerOfRecord(`${k}.record_id`, selection, scope),
};

export const matchClaim = (k: string, filter: ClaimFilter | null | undefined, scope: Scope): readonly string[] => [
  ...among(`${k}.kind`, filter?.kind, scope),
  ...(typeof filter?.askAgain === 'boolean'
    ? [`${filter.askAgain ? '' : 'not '}(${k}.holds and ${stale(k, scope)})`]
    : []),
  ...inRange(`${k}.said_at`, filter?.saidAt, scope),
];

/** What was claimed of a customer, the last said first. */
export function claimPageOf(c: string, selection: Selection, scope: Scope): string {
  const filter = selection.args['filter'] as ClaimFilter | undefined;
  const where = () => [ofParty('k', c), ...matchClaim('k', filter, scope)].join(' and ');
  return pageOf(selection, scope, {
    shape: CLAIM,
    place: (k) => [`${k}.said_at`, `${k}.id`],
    parts: ['time', 'uuid'],
    rows: (limit, after) =>
      `select k.* from ${derived('claim', scope)} k where ${where()}${after ? ` and (k.said_at, k.id) < (${after.join(', ')})` : ''}
       order by k.said_at desc, k.id desc limit ${limit}`,
    total: () => `select count(*) from ${derived('claim', scope)} k where ${where()}`,
  });
}
