import { familyOf, type HubEvent, type Normalized } from '#contracts';
import { wrappedTypeOf, type Mapping } from '../mapping/compile-mapping.js';
import { isObject, show } from '../mapping/site.js';

/** Whether one case of a mapping holds. */
export interface CaseResult {
  readonly file: string;
  readonly name: string;
  readonly ok: boolean;
  /** The first difference, as `path: expected …, got …`. */
  readonly difference?: string;
}

interface Case {
  readonly name: string;
  readonly payload: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly event: Partial<HubEvent>;
  readonly expect: Readonly<Record<string, unknown>>;
}

/**
 * Runs the cases of a mapping. A case file holds one case or a list:
 * `{name, payload, headers?, event?, expect: {observations} | {reason} | {problems: [codes]}, unread?, describe?}`.
 * `event` overrides attributes of the envelope that the payload is wrapped into.
 */
export function runCases(
  mapping: Mapping,
  files: readonly { readonly file: string; readonly value: unknown }[],
): readonly CaseResult[] {
  return files.flatMap(({ file, value }) =>
    (Array.isArray(value) ? (value as unknown[]) : [value]).map((one, index): CaseResult => {
      const found = readCase(one);
      if (typeof found === 'string') return { file, name: String(index), ok: false, difference: found };
      const difference = runCase(mapping, found);
      return {
        file,
        name: found.name,
        ok: difference === undefined,
        ...(difference === undefined ? {} : { difference }),
      };
    }),
  );
}

function readCase(value: unknown): Case | string {
  if (!isObject(value)) return `is ${show(value)}; a case is {name, payload, expect}`;
  const { name, payload, headers, event, expect, ...rest } = value;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) return `${unknown} is not known in a case; allowed: name, payload, headers, event, expect`;
  if (typeof name !== 'string' || payload === undefined || !isObject(expect)) return 'needs name, payload and expect';
  const known = ['observations', 'reason', 'unread', 'problems', 'describe'];
  const wrong = Object.keys(expect).find((key) => !known.includes(key));
  if (wrong !== undefined || Object.keys(expect).length === 0) return `expect takes ${known.join(', ')}`;
  return {
    name,
    payload,
    headers: isObject(headers) ? (headers as Record<string, string>) : {},
    event: isObject(event) ? event : {},
    expect,
  };
}

/** The event that a payload becomes in a case: what the payload tells of itself, else fixed values. */
export function wrap(mapping: Mapping, one: Pick<Case, 'payload' | 'headers' | 'event'>): HubEvent {
  const about = mapping.describe(one.payload, one.headers);
  const event: HubEvent = {
    id: about.id ?? 'case-1',
    source: `${mapping.family}.example`,
    type: wrappedTypeOf(mapping.product),
    family: mapping.family,
    time: about.time ?? '2026-01-01T00:00:00.000Z',
    timeGiven: about.time !== undefined,
    data: one.payload,
    ...one.event,
  };
  return { ...event, family: familyOf(event.source) ?? mapping.family };
}

function runCase(mapping: Mapping, one: Case): string | undefined {
  const event = wrap(mapping, one);
  if (!mapping.takes(event)) return 'the mapping does not take this event';
  const got = view(mapping.run(event));
  const { describe, ...expected } = one.expect;
  const difference = differs(expected, Object.fromEntries(Object.keys(expected).map((key) => [key, got[key]])), '');
  if (difference !== undefined || got['problems'] === undefined || expected['problems'] !== undefined) {
    if (difference !== undefined && got['problems'] !== undefined) return `refused: ${show(got['why'])}`;
    return (
      difference ??
      (describe === undefined ? undefined : differs(describe, mapping.describe(one.payload, one.headers), 'describe'))
    );
  }
  return `refused: ${show(got['why'])}`;
}

function view(result: Normalized): Readonly<Record<string, unknown>> {
  if (!result.ok) return { problems: result.problems.map(({ code }) => code), why: result.problems };
  const { observations, reason, unread } = result;
  return { observations, ...(reason === undefined ? {} : { reason }), ...(unread === undefined ? {} : { unread }) };
}

/** The first place where two values of JSON differ. */
function differs(expected: unknown, got: unknown, path: string): string | undefined {
  if (Object.is(expected, got)) return undefined;
  if (Array.isArray(expected) && Array.isArray(got)) {
    for (let index = 0; index < Math.max(expected.length, got.length); index++) {
      const difference = differs(expected[index], got[index], `${path}[${index}]`);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  if (isObject(expected) && isObject(got)) {
    for (const name of new Set([...Object.keys(expected), ...Object.keys(got)])) {
      const difference = differs(
        Object.hasOwn(expected, name) ? expected[name] : undefined,
        Object.hasOwn(got, name) ? got[name] : undefined,
        path === '' ? name : `${path}.${name}`,
      );
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  return `${path}: expected ${(JSON.stringify(expected) ?? 'nothing').slice(0, 200)}, got ${(JSON.stringify(got) ?? 'nothing').slice(0, 200)}`;
}
