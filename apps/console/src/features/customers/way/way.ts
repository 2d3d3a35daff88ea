import type { JourneyFilterInput, JourneyStanding } from '../../../api/operations.generated.js';
import { boundsOf } from '../narrow/bounds-of.js';

/** Which way customers go through the stages, as a link to the list of customers says it. Stages are ids of the service map. */
export interface Way {
  /** Journeys that began in this period of the map. */
  readonly period?: string;
  /** The path that is looked at: from a stage, to one, through one, without one. */
  readonly from?: string;
  readonly to?: string;
  readonly through?: string;
  readonly exclude?: string;
  /** Who is at these places of it. */
  readonly at?: readonly Place[];
  /** What became of it at its end. */
  readonly fate?: JourneyStanding;
  /** Was in all of these; came to these in order; did not; was in none of these. */
  readonly visits?: readonly string[];
  readonly passes?: readonly string[];
  readonly misses?: readonly string[];
  readonly avoids?: readonly string[];
  readonly standing?: JourneyStanding;
  /** Went on from this stage of the path. */
  readonly leaves?: string;
}

export interface Place {
  /** Counted from 0. */
  readonly step: number;
  readonly stage: string;
  /** Whether the path ends there; either where absent. */
  readonly isLast?: boolean;
}

const TEXTS = ['period', 'from', 'to', 'through', 'exclude', 'leaves'] as const;
const LISTS = ['visits', 'passes', 'misses', 'avoids'] as const;
const FATES = ['fate', 'standing'] as const;
const STANDINGS: readonly JourneyStanding[] = ['OPEN', 'LEFT', 'ENDED'];
const LAST = { true: '!', false: '+' } as const;

/** `from:need;at:1~decision!,2~use`: short enough for a link, and all of it. */
export function wayText(way: Way): string {
  const parts: string[] = [];
  for (const name of TEXTS) if (way[name]) parts.push(`${name}:${code(way[name])}`);
  for (const name of LISTS) if (way[name]?.length) parts.push(`${name}:${way[name].map(code).join('~')}`);
  for (const name of FATES) if (way[name]) parts.push(`${name}:${way[name]}`);
  if (way.at?.length)
    parts.push(
      `at:${way.at.map(({ step, stage, isLast }) => `${step}~${code(stage)}${isLast === undefined ? '' : LAST[`${isLast}`]}`).join(',')}`,
    );
  return parts.join(';');
}

/** What a text of an address says; what it says wrongly counts as not said. */
export function wayOf(text: string): Way {
  const way: Record<string, unknown> = {};
  for (const part of text.split(';')) {
    const at = part.indexOf(':');
    const [name, value] = [part.slice(0, at), part.slice(at + 1)];
    if (at < 1 || value === '') continue;
    if (isOneOf(TEXTS, name)) way[name] = decode(value);
    else if (isOneOf(LISTS, name)) way[name] = value.split('~').map(decode);
    else if (isOneOf(FATES, name) && isOneOf(STANDINGS, value)) way[name] = value;
    else if (name === 'at') way['at'] = value.split(',').flatMap(placeOf);
  }
  return way;
}

function placeOf(text: string): readonly Place[] {
  const match = /^(\d{1,2})~([^!+]+)([!+]?)$/.exec(text);
  if (!match) return [];
  const [, step, stage, last] = match;
  return [{ step: Number(step), stage: decode(stage!), ...(last ? { isLast: last === LAST.true } : {}) }];
}

/** The gateway's filter of such journeys. */
export function journeysOf(way: Way): JourneyFilterInput {
  const { period, from, to, through, exclude, at, fate, visits, passes, misses, avoids, standing, leaves } = way;
  const startedAt = period && boundsOf(period);
  const path = { from, to, through, exclude, at, leaves, fate };
  return {
    ...(startedAt ? { startedAt } : {}),
    ...(standing ? { standing: [standing] } : {}),
    ...said({ visits, passes, misses, avoids }),
    ...(Object.values(path).some((part) => part !== undefined) ? { path: said(path) } : {}),
  };
}

const said = <T extends object>(parts: T): Partial<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Partial<T>;
const isOneOf = <T extends string>(all: readonly T[], one: string): one is T =>
  (all as readonly string[]).includes(one);

/** The marks of this text are left to it. */
const code = (text: string): string =>
  encodeURIComponent(text).replace(/[~!]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
