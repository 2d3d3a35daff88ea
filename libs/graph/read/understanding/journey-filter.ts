import type { Journey, Move } from '#understanding';
import type { Scope } from '../object.js';
import { among, inRange, type TimeRange } from '../shapes/filters.js';
import { nowOf } from './derived.js';
import { cutOf, movesOf, standingOf } from './walk.js';

/** Which journeys; members stand side by side with AND. */
export interface JourneyFilter {
  readonly startedAt?: TimeRange | null;
  readonly standing?: readonly Journey['standing'][] | null;
  /** Was in all of these stages, in whatever order. */
  readonly visits?: readonly string[] | null;
  /** Came to these stages in this order, whatever lay between. */
  readonly passes?: readonly string[] | null;
  /** Did not. */
  readonly misses?: readonly string[] | null;
  /** Was in none of these stages. */
  readonly avoids?: readonly string[] | null;
  /** Went such a step. */
  readonly moved?: MoveFilter | null;
  readonly path?: PathFilter | null;
}

export interface MoveFilter {
  readonly kind?: readonly Move['kind'][] | null;
  readonly from?: readonly string[] | null;
  readonly to?: readonly string[] | null;
  readonly at?: TimeRange | null;
}

/** The part of a journey that `paths` walks (pathsOf of libs/understanding), and who is at one of its steps. */
export interface PathFilter {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly through?: string | null;
  readonly exclude?: string | null;
  readonly at?: readonly PathPlace[] | null;
  /** Went on from this stage, between its ends. */
  readonly leaves?: string | null;
  /** What became of it at its end: of a path that came to `to` it has ended, however the journey stands. */
  readonly fate?: Journey['standing'] | null;
}

export interface PathPlace {
  /** Counted from 0. */
  readonly step: number;
  readonly stage: string;
  /** Whether the path ends there. */
  readonly isLast?: boolean | null;
}

/** Of a party: an account walks once with its people. */
export function hasJourney(c: string, filter: JourneyFilter, scope: Scope): string {
  const { path } = filter;
  const walk = `
    cross join lateral (select ${standingOf('j', nowOf(scope))} as standing) s${path ? pathOf(path, scope) : ''}`;
  const conditions = [
    `j.party_id = ${c}.id`,
    ...inRange('j.started_at', filter.startedAt, scope),
    ...among('s.standing', filter.standing, scope),
    ...(filter.visits?.length ? [`j.walk @> ${scope.statement.bind(filter.visits, 'text[]')}`] : []),
    ...(filter.passes?.length ? [comesTo(filter.passes, scope)] : []),
    ...(filter.misses?.length ? [`not (${comesTo(filter.misses, scope)})`] : []),
    ...(filter.avoids?.length ? [`not j.walk && ${scope.statement.bind(filter.avoids, 'text[]')}`] : []),
    ...(filter.moved ? [hasMoved(filter.moved, scope)] : []),
    ...(path ? pathConditions(path, scope) : []),
  ];
  return `exists (select 1 from ${journeys(scope)} j${walk} where ${conditions.join(' and ')})`;
}

/**
 * In any of these stages now: where the journey stands that the customer, alone or with an account, was last met on. It is found
 * by indexes for each customer that is looked at. Whoever walks nowhere stands in none.
 */
export const standsIn = (c: string, stages: readonly string[] | null | undefined, scope: Scope): readonly string[] =>
  stages
    ? [
        `((select j.walk[cardinality(j.walk)] from ${journeys(scope)} j
          where j.party_id in (select ${c}.id union select m.party_id from meaning m where m.customer_id = ${c}.id)
          order by j.last_at desc, j.id limit 1) = any(${scope.statement.bind(stages, 'text[]')})) is true`,
      ]
    : [];

/** The journeys as they are, or as far as they had come by another time. */
function journeys(scope: Scope): string {
  if (scope.filterAsOf === undefined) return 'journey';
  const by = nowOf(scope);
  return `(select k.id, k.party_id, k.started_at, k.moves, w.walk, w.last_at, k.ended and w.n = jsonb_array_length(k.stays) as ended,
      case when w.n = jsonb_array_length(k.stays) then k.leaves_at else w.until end as leaves_at
    from journey k cross join lateral (
      select array_agg(v ->> 'stage' order by nth) as walk, count(*) as n, (array_agg((v ->> 'to')::timestamptz order by nth desc))[1] as until,
        max((v ->> 'from')::timestamptz) as last_at
      from jsonb_array_elements(k.stays) with ordinality t (v, nth) where (v ->> 'from')::timestamptz <= ${by}) w
    where k.started_at <= ${by})`;
}

/** Whether the walk comes to some stages one after the other: `/need/,/decision/,/use/` is like `%/need/%/use/%`. */
const comesTo = (stages: readonly string[], scope: Scope): string => {
  const escaped = stages.map((stage) => stage.replace(/[\\%_]/g, (letter) => `\\${letter}`));
  return `'/' || array_to_string(j.walk, '/,/') || '/' like ${scope.statement.bind(`%/${escaped.join('/%/')}/%`, 'text')}`;
};

/** Steps that contacts show, and the leaving that silence shows by then. */
function hasMoved({ kind, from, to, at }: MoveFilter, scope: Scope): string {
  const by = nowOf(scope);
  const conditions = [
    `m.at <= ${by}`,
    ...among('m.kind', kind, scope),
    ...among('m.origin', from, scope),
    ...among('m.target', to, scope),
    ...inRange('m.at', at, scope),
  ];
  return `exists (select 1 from (${movesOf('j', "s.standing = 'left'")}) m where ${conditions.join(' and ')})`;
}

function pathOf({ from, to }: PathFilter, scope: Scope): string {
  const stage = (name: string | null | undefined): string => (name ? scope.statement.bind(name, 'text') : 'null');
  return cutOf('j', stage(from), stage(to));
}

function pathConditions({ through, exclude, at, leaves, fate }: PathFilter, scope: Scope): readonly string[] {
  const { statement } = scope;
  return [
    'b.place is not null',
    ...(through ? [`${statement.bind(through, 'text')} = any(p.stages)`] : []),
    ...(exclude ? [`not ${statement.bind(exclude, 'text')} = any(p.stages)`] : []),
    ...(at ?? []).flatMap(({ step, stage, isLast }) => {
      const place = statement.bind(step + 1, 'int');
      return [
        `p.stages[${place}] = ${statement.bind(stage, 'text')}`,
        ...(typeof isLast === 'boolean' ? [`cardinality(p.stages) ${isLast ? '=' : '>'} ${place}`] : []),
      ];
    }),
    ...(leaves ? [`${statement.bind(leaves, 'text')} = any(p.stages[1:cardinality(p.stages) - 1])`] : []),
    ...(fate ? [`case when e.place is null then s.standing else 'ended' end = ${statement.bind(fate, 'text')}`] : []),
  ];
}
