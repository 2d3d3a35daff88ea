import type { ClaimKind } from '#understanding';
import { arrayOf, column, columnsOf, MOST, objectOf, type Scope, type Shape } from '../object.js';
import { pageOf } from '../page.js';
import type { Selection } from '../selection.js';
import { among, inRange, type TimeRange } from '../shapes/filters.js';
import { customerOfRecord } from '../shapes/references.js';
import { derived, nowOf, ofParty, quoteAt, touchpointAt, touchpointRow } from './derived.js';
import { judgementRows, judgementsAbout } from './judged/judgements.js';

export interface ClaimFilter {
  readonly kind?: readonly ClaimKind[] | null;
  /** Whether it is time to ask again. */
  readonly askAgain?: boolean | null;
  readonly saidAt?: TimeRange | null;
}

const stale = (k: string, scope: Scope) => `(${k}.stale_at < ${nowOf(scope)})`;
/** Claims beside one, the last said first; `o` is one of them. */
const beside = (which: string, scope: Scope): string =>
  `select o.* from ${derived('claim', scope)} o where ${which} order by o.said_at desc, o.id limit ${MOST}`;
/** Two contradict each other for as long as both hold and neither is past its shelf life. */
const against = (k: string, scope: Scope): string =>
  `o.id = any(${k}.contradicts) and ${k}.holds and o.holds and not ${stale(k, scope)} and not ${stale('o', scope)}`;
/** Asked again is what is past its time, and what another contradicts. */
const askAgain = (k: string, scope: Scope): string =>
  `(${k}.holds and (${stale(k, scope)} or exists (select 1 from ${derived('claim', scope)} o where ${against(k, scope)})))`;
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
  askAgain: (k, _, scope) => askAgain(k, scope),
  endedBy: (k, selection, scope) => oneClaim(`${k}.ended_by`, selection, scope),
  contradicts: (k, selection, scope) => {
    const row = scope.statement.name('o');
    const columns = columnsOf(CLAIM, row, selection.fields, scope);
    return arrayOf(`select ${columns} from (${beside(against(k, scope), scope)}) ${row}`, scope);
  },
  confirmedBy: (k, selection, scope) => {
    const row = scope.statement.name('w');
    const columns = columnsOf(CONFIRMATION, row, selection.fields, scope);
    return arrayOf(`select ${columns} from (${confirmations(k, scope)}) ${row}`, scope);
  },
  touchpoint: (k, selection, scope) => touchpointAt(...note(k), selection, scope),
  customer: (k, selection, scope) => customerOfRecord(`${k}.record_id`, selection, scope),
};

/** Whoever says the same: people who were asked and whose last word it is, and authors of other claims; the latest first. */
const confirmations = (k: string, scope: Scope): string =>
  `select * from (
     select judged_by as who, judged_at as at, null::uuid as claim_id from (
       select distinct on (j.judged_by) j.* from ${judgementRows('claim', `${k}.id`, scope)} order by j.judged_by, j.stamp desc, j.event_id desc) l
     where l.verdict = 'HOLDS'
     union all
     select (select y.actor from (${touchpointRow(...note('o'), scope)}) y), o.said_at, o.id from (${beside(`o.id = any(${k}.confirmed_by)`, scope)}) o) v
   order by v.at desc, v.who limit ${MOST}`;

const CONFIRMATION: Shape = {
  who: column('who'),
  at: column('at'),
  claim: (w, selection, scope) => oneClaim(`${w}.claim_id`, selection, scope),
};

function oneClaim(id: string, selection: Selection, scope: Scope): string {
  const row = scope.statement.name('x');
  return `(select ${objectOf(CLAIM, row, selection.fields, scope)} from (select * from ${derived('claim', scope)} where id = ${id}) ${row})`;
}

export const matchClaim = (k: string, filter: ClaimFilter | null | undefined, scope: Scope): readonly string[] => [
  ...among(`${k}.kind`, filter?.kind, scope),
  ...(typeof filter?.askAgain === 'boolean' ? [`${filter.askAgain ? '' : 'not '}${askAgain(k, scope)}`] : []),
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
