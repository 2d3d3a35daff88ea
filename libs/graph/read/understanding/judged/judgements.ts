import type { Column, Scope } from '../../object.js';

type Judged = 'touchpoint' | 'promise' | 'wait' | 'claim';

/** The judgements of one thing, as `j`, within the clocks of the answer. @param target an SQL expression of its id */
export const judgementRows = (about: Judged, target: string, scope: Scope): string => {
  const { happenedBy, knownBy } = scope.asOf ?? {};
  const { statement } = scope;
  const limits = [
    ...(happenedBy === undefined ? [] : [`j.judged_at <= ${statement.bind(happenedBy, 'timestamptz')}`]),
    ...(knownBy === undefined
      ? []
      : [
          `exists (select 1 from hub.event_index e where e.event_id = j.event_id and e.received_at <= ${statement.bind(knownBy, 'timestamptz')})`,
        ]),
  ];
  return `judgement j where ${[`j.target = ${target}`, `j.about = '${about}'`, ...limits].join(' and ')}`;
};

/** What people said of one thing, the latest first. */
export const judgementsAbout =
  (about: Judged): Column =>
  (row, _, scope) =>
    `(select coalesce(json_agg(json_build_object('verdict', j.verdict, 'by', j.judged_by, 'at', j.judged_at, 'eventId', j.event_id) order by j.stamp desc, j.event_id desc), '[]')
      from ${judgementRows(about, `${row}.id`, scope)})`;
