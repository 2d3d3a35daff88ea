import { isObject } from './site.js';

/**
 * The fields of a payload that a mapping names, as a tree. A list has the fields of its elements, so that
 * `comments.0.body` and the `$item.body` of a fan-out over `comments` are one field.
 */
export interface KnownField {
  /** The mapping takes it as it is, with all that is in it. */
  whole: boolean;
  readonly parts: Map<string, KnownField>;
}

export const newField = (): KnownField => ({ whole: false, parts: new Map() });

/** Notes a field. Where it is only looked through, what is in it stays unknown until it is named as well. */
export function know(from: KnownField, steps: readonly string[], through?: KnownField[]): void {
  let field = from;
  for (const step of steps) {
    if (/^\d+$/.test(step)) continue;
    let part = field.parts.get(step);
    if (!part) field.parts.set(step, (part = newField()));
    field = part;
  }
  if (through) through.push(field);
  else field.whole = true;
}

/** The largest number of unread fields that is told of one event. */
export const MAX_UNREAD = 20;
const MAX_ELEMENTS = 10;
const MAX_NAME = 64;

/**
 * The fields of a payload that say something and that the mapping does not name, such as `comments[].mood`; of what is
 * unknown as a whole only the uppermost. Looks at the first ten elements of a list.
 */
export function unreadIn(known: KnownField, payload: unknown): readonly string[] {
  const found: string[] = [];
  if (!known.whole) collect(known, payload, '', found);
  return found;
}

function collect(known: KnownField, value: unknown, path: string, found: string[]): void {
  if (Array.isArray(value)) {
    const end = Math.min(value.length, MAX_ELEMENTS);
    for (let index = 0; index < end; index++) {
      const element: unknown = value[index];
      if (typeof element === 'object' && element !== null) collect(known, element, `${path}[]`, found);
    }
    return;
  }
  const members = value as Readonly<Record<string, unknown>>;
  for (const name in members) {
    const member = members[name];
    if (member === null || member === undefined || member === '') continue;
    const part = known.parts.get(name);
    if (part?.whole) continue;
    if (typeof member !== 'object') {
      if (!part) note(name, path, '', found);
    } else if (part) collect(part, member, path === '' ? name : `${path}.${name}`, found);
    else if (saysSomething(member)) note(name, path, Array.isArray(member) ? '[]' : '', found);
    if (found.length >= MAX_UNREAD) return;
  }
}

function note(name: string, path: string, after: string, found: string[]): void {
  const field = `${path === '' ? '' : `${path}.`}${name.slice(0, MAX_NAME)}${after}`;
  if (!found.includes(field)) found.push(field);
}

const saysSomething = (value: object): boolean =>
  Array.isArray(value) ? value.length > 0 : !isObject(value) || Object.keys(value).length > 0;
