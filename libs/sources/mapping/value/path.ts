import { know } from '../known-fields.js';
import { MAX_DEPTH, show, WORK_OF_PATH, type Expression, type Scope, type Site } from '../site.js';

/** What a path may start from besides the payload. */
const SCOPES = ['$', '$whole', '$event', '$header'];
const EVENT_FIELDS = ['id', 'source', 'type', 'time', 'timeGiven', 'subject', 'sequence', 'partitionKey'];

/**
 * Compiles a path such as `detail.via.channel`, `comments.0.body` or `"Mailing.Street"` (a quoted step is one member
 * name, dots and all). Only own members are followed, so `toString` or `constructor` find what the payload has and
 * nothing else. A path starts at the payload; `$` is the payload itself, `$whole` what the transport brought before
 * `unwrap`, `$item` (or the name given by `as`) the current element of a fan-out, `$event.id` the envelope,
 * `$header.x-name` a header of the request.
 */
export function compilePath(text: unknown, site: Site): Expression {
  const nothing: Expression = () => undefined;
  const steps = typeof text === 'string' ? stepsOf(text) : undefined;
  if (!steps) {
    site.fault(
      `${show(text)} is not a path`,
      'steps joined by dots, such as detail.via.channel or "Mailing.Street".value',
    );
    return nothing;
  }
  if (steps.length > MAX_DEPTH) {
    site.fault('is too deep', `at most ${MAX_DEPTH} steps`);
    return nothing;
  }
  const [head = ''] = steps;
  const { withheld, known } = site.mapping;
  if (!String(text).startsWith('$')) {
    know(known, steps, site.through);
    return patchAware(steps, withheld);
  }
  const rest = steps.slice(1);
  const read = keeping(reader(rest), withheld);
  if (head === '$') {
    know(known, rest, site.through);
    return (scope) => {
      scope.work += WORK_OF_PATH;
      return read(scope.root);
    };
  }
  if (head === '$whole') return (scope) => read(scope.whole);
  if (head === '$header') {
    const name = rest.join('.').toLowerCase();
    return (scope) => (Object.hasOwn(scope.headers, name) ? scope.headers[name] : undefined);
  }
  if (head === '$event') {
    if (rest.length === 1 && EVENT_FIELDS.includes(rest[0] ?? '')) return (scope) => read(scope.event);
    site.fault(`${show(text)} is not of the envelope`, EVENT_FIELDS.map((field) => `$event.${field}`).join(', '));
    return nothing;
  }
  const index = site.elements.findLastIndex(({ name }) => name === head.slice(1));
  if (index >= 0) {
    for (const field of site.elements[index]?.fields ?? []) know(field, rest, site.through);
    return (scope) => {
      scope.work += WORK_OF_PATH;
      return read(scope.items[index]);
    };
  }
  site.fault(`${head} is not known here`, [...SCOPES, ...site.elements.map(({ name }) => `$${name}`)].join(', '));
  return nothing;
}

/** The path as a JSON Pointer into the event, for telling a sender where the fault is. */
export function pointerOf(text: unknown): string {
  const steps = typeof text === 'string' ? stepsOf(text) : undefined;
  return steps ? `/data/${steps.filter((step) => step !== '$').join('/')}` : '/data';
}

export function stepsOf(text: string): readonly string[] | undefined {
  const steps: string[] = [];
  const step = /"([^"]+)"|([^."]+)/y;
  for (let from = 0; from < text.length;) {
    step.lastIndex = from;
    const found = step.exec(text);
    if (!found) return undefined;
    steps.push(found[1] ?? found[2] ?? '');
    from = step.lastIndex;
    if (from === text.length) return steps;
    if (text[from] !== '.' || from + 1 === text.length) return undefined;
    from++;
  }
  return undefined;
}

/** Reads one own member. */
type Step = (from: unknown) => unknown;

/** What every object or list has without its sender having said so. */
const INHERITED: ReadonlySet<string> = new Set(
  [Object.prototype, Array.prototype].flatMap((prototype) => Object.getOwnPropertyNames(prototype)),
);

/** A payload is JSON, so a name that no object inherits need not be asked whose it is. */
const stepTo = (name: string): Step =>
  INHERITED.has(name)
    ? (from) =>
        typeof from === 'object' && from !== null && Object.hasOwn(from, name)
          ? (from as Record<string, unknown>)[name]
          : undefined
    : (from) => (typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[name] : undefined);

/** A step through `null` gives `null`: where a source empties the whole, it empties the parts. */
export function reader(names: readonly string[]): Step {
  const steps = names.map(stepTo);
  const [first, second] = steps;
  if (!first) return (from) => from;
  if (!second) return first;
  if (steps.length === 2)
    return (from) => {
      const inner = first(from);
      return inner === null ? null : second(inner);
    };
  return (from) => {
    let value = from;
    for (const step of steps) {
      value = step(value);
      if (value === null || value === undefined) return value;
    }
    return value;
  };
}

/** Compares instead of hashing: texts are long, and the withheld words are few and differ in length from nearly all. */
function isOneOf(words: readonly string[], value: string): boolean {
  for (const word of words) if (word.length === value.length && word === value) return true;
  return false;
}

/** A withheld value is there but not told: to us it is as if it had not been sent. */
function keeping(read: (from: unknown) => unknown, withheld: readonly string[]): (from: unknown) => unknown {
  return (from) => {
    const value = read(from);
    return typeof value === 'string' && isOneOf(withheld, value) ? undefined : value;
  };
}

/**
 * In a patch that lists what it touched, an empty field means "removed" only where the list names it (or a part of
 * what it stands in); otherwise it means "not sent".
 */
function patchAware(steps: readonly string[], withheld: readonly string[]): Expression {
  const names = steps.map((_, index) => steps.slice(0, index + 1).join('.'));
  const settle = (value: unknown, scope: Scope): unknown => {
    if (typeof value === 'string') return isOneOf(withheld, value) ? undefined : value;
    const changed = scope.changed;
    if (changed === undefined || (value !== null && value !== undefined)) return value;
    return names.some((name) => changed.has(name)) ? null : undefined;
  };
  const [first = '', ...rest] = steps;
  const step = stepTo(first);
  if (rest.length === 0)
    return (scope) => {
      scope.work += WORK_OF_PATH;
      return settle(step(scope.root), scope);
    };
  const read = reader(rest);
  return (scope) => {
    scope.work += WORK_OF_PATH;
    // Most paths of a mapping go through the same member.
    if (scope.through !== first) {
      scope.through = first;
      scope.reached = step(scope.root);
    }
    const { reached } = scope;
    return settle(reached === null ? null : read(reached), scope);
  };
}
