import { told as toldWay } from '../../customers/way/told-way.js';
import type { Way } from '../../customers/way/way.js';
import type { FilterWords } from './words.en.js';

/** What things in a filter are called. */
export interface Names {
  readonly stage: (id: string) => string;
  readonly channel: (id: string) => string;
  readonly feeling: (id: string) => string;
  readonly feature: (id: string) => string;
  readonly value: (feature: string, value: number) => string;
}

type Members = Readonly<Record<string, unknown>>;
const members = (value: unknown): Members => (typeof value === 'object' && value !== null ? (value as Members) : {});
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const SIMPLE = ['name', 'identifiers', 'group'] as const;
const RELATED = ['people', 'organizations'] as const;
const MANY = ['touchpoints', 'waits', 'promises', 'cases', 'records'] as const;

/** The conditions of a filter, a sentence each; alternatives and what must not be so are one sentence with all of theirs. */
export function toldConditions(definition: unknown, words: FilterWords, names: Names): readonly string[] {
  const filter = members(definition);
  const told: string[] = [];
  if (filter['kind'] === 'PERSON') told.push(words.person);
  if (filter['kind'] === 'ORGANIZATION') told.push(words.organization);
  if (Array.isArray(filter['ids'])) told.push(words.ids(filter['ids'].length));
  for (const name of SIMPLE) if (filter[name] !== undefined) told.push(words[name]);
  for (const many of MANY)
    for (const [quantifier, inner] of Object.entries(members(filter[many])))
      told.push(words[many](quantifier !== 'none', partsOf(members(inner), words, names)));
  for (const [quantifier, inner] of Object.entries(members(filter['journeys'])))
    told.push(words.journeys(quantifier !== 'none', journeyParts(members(inner), words, names)));
  for (const related of RELATED)
    for (const [quantifier, inner] of Object.entries(members(filter[related])))
      told.push(words[related](quantifier !== 'none', toldConditions(inner, words, names)));
  const stands = texts(filter['stage']);
  if (stands.length > 0) told.push(words.stands(stands.map(names.stage)));
  const last = rangeOf(filter['lastTouchpointAt'], words);
  if (last.length > 0) told.push(words.last(last));
  for (const one of Array.isArray(filter['behaviour']) ? filter['behaviour'] : []) {
    const { feature, atLeast, atMost } = members(one);
    const bound = (value: unknown) => (typeof value === 'number' ? names.value(String(feature), value) : null);
    told.push(words.behaviour(names.feature(String(feature)), bound(atLeast), bound(atMost)));
  }
  for (const inner of Array.isArray(filter['and']) ? filter['and'] : [])
    told.push(...toldConditions(inner, words, names));
  if (Array.isArray(filter['or']))
    told.push(words.any(filter['or'].map((one) => toldConditions(one, words, names).join(', '))));
  if (filter['not'] !== undefined && filter['not'] !== null)
    told.push(words.not(toldConditions(filter['not'], words, names)));
  return told;
}

function partsOf(filter: Members, words: FilterWords, names: Names): readonly string[] {
  const named = (key: string, name: (id: string) => string, say: (all: readonly string[]) => string) => {
    const all = texts(filter[key]);
    return all.length > 0 ? [say(all.map(name))] : [];
  };
  return [
    ...named('stage', names.stage, words.stage),
    ...named('channel', names.channel, words.channel),
    ...named('feeling', names.feeling, words.feeling),
    ...named('state', (id) => words.states[id] ?? id.toLowerCase(), words.state),
    ...named('source', (id) => id, words.source),
    ...(filter['isOpen'] === true ? [words.open] : filter['isOpen'] === false ? [words.closed] : []),
    ...['occurredAt', 'since', 'madeAt', 'openedAt'].flatMap((key) => rangeOf(filter[key], words)),
  ];
}

function journeyParts(filter: Members, words: FilterWords, names: Names): readonly string[] {
  const { kind, from, to, at } = members(filter['moved']);
  const places = (key: 'from' | 'to', value: unknown) =>
    texts(value).length > 0 ? [words.way[key](texts(value).map(names.stage).join(', '))] : [];
  const moved = [
    texts(kind).map((one) => words.moves[one] ?? one.toLowerCase()).join(', '),
    ...places('from', from), ...places('to', to), ...rangeOf(at, words),
  ]; // prettier-ignore
  const way: Way = {
    ...members(filter['path']),
    ...Object.fromEntries(
      (['visits', 'passes', 'misses', 'avoids'] as const).flatMap((key) =>
        texts(filter[key]).length > 0 ? [[key, texts(filter[key])]] : [],
      ),
    ),
  };
  return [
    ...toldWay(way, names.stage, words.way),
    ...texts(filter['standing']).map((one) => words.way.fate[one as 'OPEN'] ?? one.toLowerCase()),
    ...(filter['moved'] ? [moved.filter(Boolean).join(' ')] : []),
    ...rangeOf(filter['startedAt'], words),
  ];
}

function rangeOf(range: unknown, words: FilterWords): readonly string[] {
  const { from, to } = members(range);
  return [...(typeof from === 'string' ? [words.from(from)] : []), ...(typeof to === 'string' ? [words.to(to)] : [])];
}
