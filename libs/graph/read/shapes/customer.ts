import { column, present, type Scope, type Shape } from '../object.js';
import { activityOf } from './activity.js';
import { limitsOf } from './filters.js';
import { listOf, pageOf } from '../page.js';
import type { Selection } from '../selection.js';
import { casePage } from './case.js';
import { groupsOf } from '../groups/customer-groups.js';
import { coverageOf } from './coverage.js';
import { experimentsOf } from '../experiments/experiment.js';
import { factsOf } from './facts.js';
import { notePage } from './note.js';
import { opportunityPage } from './opportunity.js';
import { customerAlso, customerRows, customersAmong } from './references.js';
import { relationsList } from './relation.js';
import { CONSENT, FEEDBACK } from './statements.js';
import { touchpointPage } from './touchpoint.js';
import { claimPageOf } from '../understanding/claims.js';
import { journeysOf } from '../understanding/journeys.js';
import { feelingsOf } from '../understanding/meaning.js';
import { promisePageOf } from '../understanding/promises/promises.js';
import { rolesTaken, seatsOf } from '../understanding/seats.js';
import { recommendationsOf } from '../advocacy/recommendations.js';
import { toldOf } from '../advocacy/told.js';
import { valueOf } from '../understanding/value.js';
import { waitPageOf } from '../understanding/waits.js';

/** A customer's row carries `members`, the ids of its records. */
export const CUSTOMER: Shape = {
  id: column('id'),
  kind: column('kind'),
  displayName: column('display_name'),
  email: column('email'),
  phone: column('phone'),
  city: column('city'),
  businessId: column('business_id'),
  since: column('born'),
  formerIds: (c) => `array_to_json(array_remove(${c}.members, ${c}.id))`,
  facts: factsOf,
  identifiers: (c, _, scope) =>
    `(select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'fields', jsonb_build_object(
        'emails', r.fields -> 'emails', 'phones', r.fields -> 'phones', 'businessId', r.fields -> 'businessId', 'domains', r.fields -> 'domains')) order by r.born, r.id), '[]')
      from ${scope.records} r where r.id = any(${c}.members))`,
  records: (c, selection, scope) =>
    listOf(
      scope.shapes.record,
      (limit) => `select * from ${scope.records} x where x.id = any(${c}.members) order by born, id limit ${limit}`,
      selection,
      scope,
    ),
  how: column('how'),
  touchpoints: (c, selection, scope) => touchpointPage(`${c}.members`, selection, scope),
  cases: (c, selection, scope) => casePage(`${c}.members`, selection, scope),
  opportunities: (c, selection, scope) => opportunityPage(`${c}.members`, selection, scope),
  notes: (c, selection, scope) => notePage(`${c}.members`, selection, scope),
  people: (c, selection, scope) => peoplePage(c, selection, scope),
  organizations: (c, selection, scope) => {
    const former = selection.args['includeFormer'] === true ? '' : 'and r.valid_to is null';
    const ids = `select m.customer_id from ${scope.relations} r join membership m on m.record_id = r.to_record_id
      where r.from_record_id = any(${c}.members) and r.type = 'works_at' ${former}`;
    return customersAmong(ids, 20, selection, scope);
  },
  relations: (c, selection, scope) => relationsList(`${c}.members`, selection, scope),
  consents: (c, selection, scope) =>
    listOf(
      CONSENT,
      (limit) =>
        `select * from (select distinct on (purpose) * from consent where ${[`record_id = any(${c}.members)`, ...limitsOf(scope, 'at', 'event_id')].join(' and ')} order by purpose, stamp desc, event_id desc) x order by purpose limit ${limit}`,
      selection,
      scope,
    ),
  feedback: (c, selection, scope) =>
    listOf(
      FEEDBACK,
      (limit) =>
        `select * from ${scope.feedback} where ${[`record_id = any(${c}.members)`, ...limitsOf(scope, 'given_at', 'event_id')].join(' and ')} order by given_at desc, id desc limit ${limit}`,
      selection,
      scope,
    ),
  activity: (c, _, scope) => activityOf(c, scope),
  journeys: journeysOf,
  promises: promisePageOf,
  waits: waitPageOf,
  claims: claimPageOf,
  roles: seatsOf,
  missingRoles: (c, _, scope) => rolesTaken(c, scope),
  feeling: (c, _, scope) => feelingsOf(c, scope),
  experiments: experimentsOf,
  value: valueOf,
  recommendations: recommendationsOf,
  toldRecommendations: toldOf,
  groups: groupsOf,
  coverage: (c, selection, scope) => coverageOf(c, selection, scope),
};

/** The people of an organization, the longest known first. */
function peoplePage(c: string, selection: Selection, scope: Scope): string {
  const former = selection.args['includeFormer'] === true ? '' : 'and r.valid_to is null';
  const ids = `select m.customer_id from ${scope.relations} r join membership m on m.record_id = r.from_record_id
    where r.to_record_id = any(${c}.members) and r.type = 'works_at' ${former}`;
  return pageOf(selection, present(scope), {
    shape: scope.shapes.customer,
    place: (p) => [`${p}.born`, `${p}.id`],
    parts: ['time', 'uuid'],
    rows: (limit, after) =>
      `${customerRows(`c.id in (${ids}) and c.kind = 'person'${after ? ` and (c.born, c.id) > (${after.join(', ')})` : ''}`)} order by c.born, c.id limit ${limit}`,
    total: () => `select count(*) from customer c where c.id in (${ids}) and c.kind = 'person'`,
    also: customerAlso,
  });
}
