import type { HubEvent, Problem } from '#contracts';
import type { KnownField } from './known-fields.js';

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
  /** The payload as it came. */
  readonly whole: unknown;
  /** The payload proper: what `unwrap` and `reads` made of the whole. */
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
  /** What was done so far: characters read by operations, elements visited, paths followed, each at its price. */
  work: number;
  readonly problems: Problem[];
  /** The member of the root that a path went through last, and what stands there. */
  through: string | undefined;
  reached: unknown;
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
/**
 * What one event may cost, in characters read by operations; other things have their price in such. However a mapping
 * nests its fan-outs and however a payload is built, an event takes some tens of milliseconds at most.
 */
export const MAX_WORK = 5_000_000;
/** Beyond this the dear operations do what is cheap: tags are taken off HTML, quotations stay. */
export const MAX_DEAR_WORK = 3_000_000;
export const WORK_OF_PATH = 20;
export const WORK_OF_ELEMENT = 100;
export const WORK_OF_VISIT = 200;
/** The deepest nesting of a mapping's own expressions, and of its paths. */
export const MAX_DEPTH = 16;

/** What all places of one mapping file have in common. */
export interface MappingFile {
  readonly faults: Fault[];
  readonly file: string;
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
  readonly withheld: readonly string[];
  /** Every field of the payload that the mapping names. */
  readonly known: KnownField;
}

/** The element of a fan-out: its name, and the fields of the payload that its list stands in. */
interface Element {
  readonly name: string;
  readonly fields: readonly KnownField[];
}

/** A place in a mapping file while it is compiled: knows where it is and collects what is wrong. */
export class Site {
  constructor(
    readonly mapping: MappingFile,
    readonly path = '',
    readonly elements: readonly Element[] = [],
    readonly depth = 0,
    /** Where given, paths are looked through and not taken whole: a condition, or the list of a fan-out. */
    readonly through?: KnownField[],
  ) {}

  at(step: string | number): Site {
    const path = typeof step === 'number' ? `${this.path}[${step}]` : this.path === '' ? step : `${this.path}.${step}`;
    return new Site(this.mapping, path, this.elements, this.depth + 1, this.through);
  }

  /** The inside of a fan-out whose element is called `$name`. */
  within(name: unknown, fields: readonly KnownField[]): Site {
    const element = { name: typeof name === 'string' ? name : 'item', fields };
    return new Site(this.mapping, this.path, [...this.elements, element], this.depth);
  }

  /** The same place, whose paths are only looked through; the fields that they lead to are put into the list. */
  looking(fields: KnownField[] = []): Site {
    return new Site(this.mapping, this.path, this.elements, this.depth, fields);
  }

  fault(reason: string, allowed?: string): undefined {
    this.mapping.faults.push({
      file: this.mapping.file,
      path: this.path,
      reason,
      ...(allowed === undefined ? {} : { allowed }),
    });
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

/** Takes from what the event may cost. False, with the event refused, once there is nothing left. */
export function spend(scope: Scope, work: number): boolean {
  scope.work += work;
  if (scope.work <= MAX_WORK) return true;
  if (scope.work < Infinity) {
    scope.problems.push({
      code: 'mapping.too-much',
      path: '/data',
      reason: 'the mapping has too much to do with it',
      expected: 'fewer elements, or shorter texts',
    });
    scope.work = Infinity;
  }
  return false;
}

/** Reports a value of a payload that the mapping cannot take; the event is then refused as a whole. */
export function refuse(scope: Scope, path: string, reason: string, expected: string): undefined {
  if (scope.problems.length < 20) scope.problems.push({ code: 'data.invalid', path, reason, expected });
  return undefined;
}
