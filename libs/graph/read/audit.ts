import type { Pool } from 'pg';

export interface Audit {
  readonly what: string;
  /** Rows where what is kept and what is counted anew are not the same. */
  readonly differ: number;
}

const CHECKS: Readonly<Record<string, string>> = {
  'touchpoints by record': `
    select count(*) as n from record_activity a
    full join (select record_id, count(*) as n, min(occurred_at) as f, max(occurred_at) as l from touchpoint group by 1) t using (record_id)
    where (coalesce(a.touchpoints, 0), a.first_at, a.last_at) is distinct from (coalesce(t.n, 0), t.f, t.l)`,
  'open cases by record': `
    select count(*) as n from record_activity a
    full join (select requester_id as record_id, count(*) as n from customer_case where is_open and requester_id is not null group by 1) c using (record_id)
    where coalesce(a.open_cases, 0) <> coalesce(c.n, 0)`,
  'activity by customer': `
    select count(*) as n from customer_activity a
    full join (select customer_id, coalesce(sum(touchpoints), 0) as t, coalesce(sum(open_cases), 0) as o, min(first_at) as f, max(last_at) as l
      from membership left join record_activity using (record_id) group by 1) s using (customer_id)
    where (a.touchpoints, a.open_cases, a.first_at, a.last_at) is distinct from (s.t, s.o, s.f, s.l)`,
  'carriers by identifier': `
    select count(*) as n from identifier i
    full join (select key, count(*) as n from record_identifier group by 1) r using (key) where coalesce(i.records, 0) <> coalesce(r.n, 0)`,
  'records without a customer': `
    select count(*) as n from record r left join membership m on m.record_id = r.id left join customer c on c.id = m.customer_id where c.id is null`,
  'customers without their eldest record': `
    select count(*) as n from customer c left join membership m on m.record_id = c.id where m.customer_id is distinct from c.id`,
  'one customer for one business id': `
    select count(*) as n from (select i.key from record_identifier i join membership m using (record_id)
      where i.key like 'o|businessId|%' group by 1 having count(distinct m.customer_id) > 1) d`,
};

/** Counts anew what is kept by deltas and by incremental work. Reads everything: for checks, not for every day. */
export async function auditGraph(pool: Pool): Promise<readonly Audit[]> {
  const audits: Audit[] = [];
  for (const [what, sql] of Object.entries(CHECKS)) {
    const { rows } = await pool.query<{ n: string }>(sql);
    audits.push({ what, differ: Number(rows[0]!.n) });
  }
  return audits;
}
