import type { HubEvent, Problem } from '#contracts';

/** Something wrong in a mapping's files, told so that its author can mend it. */
export interface Fault {
  readonly file: string;
  /** Where in the file, such as `rules[2].emit[0].attributes.name`; `""` is the file as a whole. */
  readonly path: string;
  readonly reason: string;
  readonly allowed?: string;
}

/** What a running mapping sees: one payload, the envelope around it, and what it has found so far. */
export interface Scope {
  readonly event: HubEvent;
  readonly root: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The current element of each fan-out, outermost first. */
  readonly items: unknown[];
  /** Names of the fields that this patch touched; undefined where the payload is a whole. */
  changed: ReadonlySet<string> | undefined;
  at: string;
  sequence: string | undefined;
  /** Characters of text given out so far. */
  size: number;
  readonly problems: Problem[];
}

/** Undefined is absent or withheld, `null` is removed. */
export type Expression = (scope: Scope) => unknown;
export type Condition = (scope: Scope) => boolean;
export type Node = Readonly<Record<string, unknown>>;

/** The largest number of elements that one fan-out takes. */
export const MAX_FAN_OUT = 1000;
/** The largest number of observations of one event. */
export const MAX_OBSERVATIONS = 5000;
/** The largest amount of text in the observations of one event, in characters. */
export const MAX_TEXT = 4_000_000;
/** The deepest nesting of a mapping's own expressions, and of its paths. */
export const MAX_DEPTH = 16;

/** A place in a mapping file while it is compiled: knows where it is and collects what is wrong. */
export class Site {
  constructor(
    readonly faults: Fault[],
    readonly file: string,
    readonly path: string,
    readonly tables: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
    readonly withheld: readonly string[],
    readonly names: readonly string[] = [],
    readonly depth = 0,
  ) {}

  at(step: string | number): Site {
    const path = typeof step === 'number' ? `${this.path}[${step}]` : this.path === '' ? step : `${this.path}.${step}`;
    return new Site(this.faults, this.file, path, this.tables, this.withheld, this.names, this.depth + 1);
  }

  /** The inside of a fan-out whose element is called `$name`. */
  within(name: string): Site {
    return new Site(this.faults, this.file, this.path, this.tables, this.withheld, [...this.names, name], this.depth);
  }

  fault(reason: string, allowed?: string): undefined {
    this.faults.push({ file: this.file, path: this.path, reason, ...(allowed === undefined ? {} : { allowed }) });
    return undefined;
  }

  /** The node as an object with none but the allowed members. */
  members(node: unknown, allowed: readonly string[]): Node | undefined {
    if (!isObject(node)) return this.fault(`is ${show(node)}`, `an object of ${allowed.join(', ')}`);
    for (const name of Object.keys(node))
      if (!allowed.includes(name)) this.at(name).fault('is not known here', allowed.join(', '));
    return node;
  }

  list(node: unknown, what: string): readonly unknown[] {
    if (Array.isArray(node) && node.length > 0) return node as readonly unknown[];
    this.fault(node === undefined ? 'is missing' : `is ${show(node)}`, `a list of ${what}`);
    return [];
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const show = (value: unknown): string =>
  value === undefined ? 'missing' : (JSON.stringify(value) ?? typeof value).slice(0, 60);

/** Reports a value of a payload that the mapping cannot take; the event is then refused as a whole. */
export function refuse(scope: Scope, path: string, reason: string, expected: string): undefined {
  if (scope.problems.length < 20) scope.problems.push({ code: 'data.invalid', path, reason, expected });
  return undefined;
}
