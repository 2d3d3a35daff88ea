import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HubEvent, Normalized, Observation } from '#contracts';
import { PRODUCTS_FOLDER } from './catalogue/mapping-folders.js';
import { VOCABULARY } from './mapping/emission/vocabulary.js';

/** A case of a mapping, as what may be tampered with. */
export interface Sample {
  readonly payload: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly event?: Partial<HubEvent>;
}

export const samplesOf = (product: string): readonly Sample[] => {
  const folder = join(PRODUCTS_FOLDER, product, 'cases');
  return readdirSync(folder).flatMap((file) => {
    const cases = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Sample | Sample[];
    return Array.isArray(cases) ? cases : [cases];
  });
};

export type Path = readonly (string | number)[];

export const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.keys(value).flatMap((key) => pathsOf((value as Record<string, unknown>)[key], [...path, key]))]
    : [path];

/** A copy with something else at a path; undefined removes what is there. */
export function changed(value: unknown, path: Path, put: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return put;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  if (rest.length === 0 && put === undefined) delete copy[step];
  else copy[step] = changed(copy[step], rest, put);
  return copy;
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** What a mapping never says. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  'identity.decided',
  'fact.set',
  'understanding.judged',
  'text.read',
  'experiment.changed',
  'group.defined',
]);

/** Whatever comes in, what goes out fits the vocabulary or says why there is nothing; else what is wrong with it. */
export function faultOf(result: Normalized): string | undefined {
  if (!result.ok) {
    const told = result.problems.every(({ code, reason }) => typeof code === 'string' && typeof reason === 'string');
    return result.problems.length > 0 && told ? undefined : 'is refused without a reason';
  }
  if (result.observations.length === 0 && !result.reason) return 'says nothing, and not why';
  for (const observation of result.observations) {
    const fault = faultIn(observation);
    if (fault !== undefined) return `${observation.kind} ${fault}`;
  }
  return JSON.stringify(result).length < 30_000_000 ? undefined : 'is too large';
}

function faultIn(observation: Observation): string | undefined {
  if (!ISO.test(observation.at)) return `is of ${observation.at}`;
  if (observation.sequence !== undefined && !/^\d{1,30}$/.test(observation.sequence))
    return `has the sequence ${observation.sequence}`;
  const { kind } = observation;
  if (OF_PEOPLE.has(kind)) return undefined;
  for (const name of Object.keys(VOCABULARY[kind as keyof typeof VOCABULARY].required)) {
    const value = (observation as unknown as Record<string, unknown>)[name];
    if (value === undefined || value === null || value === '') return `lacks ${name}`;
  }
  if ('party' in observation && observation.party.key === '') return 'is of nobody';
  if (observation.kind !== 'record.changed') return undefined;
  const wrong = Object.entries(observation.attributes).find(
    ([, value]) => !['string', 'object'].includes(typeof value),
  );
  return wrong && `has ${wrong[0]} of a wrong shape`;
}
