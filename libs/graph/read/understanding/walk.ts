/** Whether silence shows by a time that whoever walks a journey left. @param now an SQL expression */
export const hasLeft = (j: string, now: string): string => `(${j}.leaves_at is not null and ${j}.leaves_at < ${now})`;

/** How a journey stands at a time: `ended`, `left` or `open`. @param now an SQL expression */
export const standingOf = (j: string, now: string): string =>
  `case when ${j}.ended then 'ended' when ${hasLeft(j, now)} then 'left' else 'open' end`;

/**
 * The steps of a journey that contacts show (`kind`, `origin`, `target`, `at`), and the leaving that silence shows.
 * @param left an SQL condition: whether it has been left
 * @param seenBy whether it is told as well by which touchpoint each was seen
 */
export function movesOf(j: string, left: string, seenBy = false): string {
  const [step, leaving] = seenBy
    ? [
        ", (v ->> 'touchpoint')::uuid as touchpoint, (v ->> 'record')::uuid as record, (v ->> 'seen')::timestamptz as seen",
        `, ${j}.last_touchpoint_id, ${j}.last_record_id, ${j}.last_at`,
      ]
    : ['', ''];
  return `select v ->> 'kind' as kind, v ->> 'from' as origin, v ->> 'to' as target, (v ->> 'at')::timestamptz as at${step} from jsonb_array_elements(${j}.moves) v
    union all select 'left', ${j}.walk[cardinality(${j}.walk)], null, ${j}.leaves_at${leaving} where ${left}`;
}

/**
 * The part of a walk that `paths` tells of (pathsOf of libs/understanding): it begins at `b.place`, null where it never
 * comes to `from`, and ends at `e.place`, null where it does not come to `to`; `p.stages` are the stages between.
 * @param from an SQL expression of a stage, null for the beginning
 * @param to likewise, null for the end
 */
export const cutOf = (j: string, from: string, to: string): string => `
    cross join lateral (select case when ${from}::text is null then 1 else array_position(${j}.walk, ${from}::text) end as place) b
    cross join lateral (select array_position(${j}.walk, ${to}::text,
      coalesce(b.place, cardinality(${j}.walk) + 1) + case when ${from}::text = ${to}::text then 1 else 0 end) as place) e
    cross join lateral (select ${j}.walk[b.place:coalesce(e.place, cardinality(${j}.walk))] as stages) p`;
