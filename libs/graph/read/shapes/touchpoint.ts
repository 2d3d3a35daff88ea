import { column, type Scope, type Shape } from '../object.js';
import { pageOf } from '../page.js';
import type { Selection } from '../selection.js';
import { limitsOf, matchTouchpoint } from './filters.js';
import { customerOfRecord, one } from './references.js';
import { feelingOf, placedBecause, stageOf } from '../understanding/meaning.js';

const COLUMNS =
  'record_id, occurred_at, id, source, key, channel, direction, form, subject, text, actor, automatic, withdrawn, case_id, note_id, opportunity_id, score, event_id';

export const TOUCHPOINT: Shape = {
  id: (t) => `'touchpoint_' || ${t}.id`,
  occurredAt: column('occurred_at'),
  channel: column('channel'),
  direction: column('direction'),
  form: column('form'),
  subject: column('subject'),
  text: column('text'),
  actor: column('actor'),
  automatic: column('automatic'),
  withdrawn: column('withdrawn'),
  score: column('score'),
  stage: stageOf,
  placedBecause,
  feeling: feelingOf,
  source: column('source'),
  key: column('key'),
  eventId: column('event_id'),
  knownAt: (t) => `(select received_at from hub.event_index where event_id = ${t}.event_id)`,
  record: (t, selection, scope) =>
    one('record', `select * from ${scope.records} x where x.id = ${t}.record_id`, selection, scope),
  customer: (t, selection, scope) => customerOfRecord(`${t}.record_id`, selection, scope),
  case: (t, selection, scope) => one('case', `select * from customer_case where id = ${t}.case_id`, selection, scope),
  note: (t, selection, scope) =>
    one('note', `select * from ${scope.notes} x where x.id = ${t}.note_id and not x.deleted`, selection, scope),
};

/**
 * The touchpoints of some records, newest first. Every record's own newest are found by its index and put together;
 * a touchpoint of two records of one customer comes once.
 * @param records an SQL array of record ids
 */
export function touchpointPage(records: string, selection: Selection, scope: Scope): string {
  const filter = selection.args['filter'] ?? undefined;
  const matching = (t: string) => [
    ...matchTouchpoint(t, filter, scope),
    ...limitsOf(scope, `${t}.occurred_at`, `${t}.event_id`),
  ];
  return pageOf(selection, scope, {
    shape: TOUCHPOINT,
    place: (t) => [`${t}.occurred_at`, `${t}.id`],
    parts: ['time', 'uuid'],
    rows: (limit, after) => {
      const beyond = after ? [`(t.occurred_at, t.id) < (${after.join(', ')})`] : [];
      const where = ['t.record_id = owner.id', ...beyond, ...matching('t')].join(' and ');
      return `select distinct on (occurred_at, id) u.* from unnest(${records}) as owner (id) cross join lateral (
          select ${COLUMNS} from ${scope.touchpoints} t where ${where} order by occurred_at desc, id desc limit ${limit}) u
        order by occurred_at desc, id desc, record_id limit ${limit}`;
    },
    total: () =>
      `select count(distinct (t.occurred_at, t.id)) from ${scope.touchpoints} t where ${[`t.record_id = any(${records})`, ...matching('t')].join(' and ')}`,
  });
}
