import { column, type Scope, type Shape } from '../object.js';
import { listOf } from '../page.js';
import type { Selection } from '../selection.js';
import { behaviourOf } from './group.js';
import { groupRows } from './group-rows.js';

const OF_GROUP: Shape = {
  id: (g) => `'group_' || ${g}.id`,
  kind: column('kind'),
  name: column('name'),
  apart: (g) => `json_build_object('centre', ${g}.centre)`,
  behaviours: column('behaviours'),
};

/** The groups that a customer is of, found ones first; of a person whose account walks, those of the account too. */
export const groupsOf = (c: string, selection: Selection, scope: Scope): string =>
  listOf(
    OF_GROUP,
    (
      limit,
    ) => `select g.*, ${behaviourOf(c)} as behaviours from (${groupRows(`not coalesce(w.retired, false) and g.id in (
        select group_id from group_member where customer_id = ${c}.id
        union select b.group_id from behaviour b where b.latest and b.party_id in (select ${c}.id union select m.party_id from meaning m where m.customer_id = ${c}.id))`)}) g
      order by g.place limit ${limit}`,
    selection,
    scope,
  );
