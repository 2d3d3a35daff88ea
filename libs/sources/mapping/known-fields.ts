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

/** The largest number of unread fields that is told of one event; where there are more, the last of them says so. */
export const MAX_UNREAD = 100;
const MORE = '(more fields)';
const MAX_NAME = 64;

/**
 * The fields of a payload that say something and that the mapping does not name, such as `comments[].mood`; of what is
 * unknown as a whole only the uppermost.
 */
export function unreadIn(known: KnownField, payload: unknown): readonly string[] {
  const found = new Unread();
  if (!known.whole) collect(known, payload, '', found);
  return found.told();
}

function collect(known: KnownField, value: unknown, path: string, found: Unread): void {
  if (Array.isArray(value)) {
    const inner = `${path}[]`;
    for (const element of value as readonly unknown[])
      if (typeof element === 'object' && element !== null) collect(known, element, inner, found);
    return;
  }
  const members = value as Readonly<Record<string, unknown>>;
  for (const name in members) {
    const member = members[name];
    if (member === null || member === undefined || member === '') continue;
    const part = known.parts.get(name);
    if (part?.whole) continue;
    if (!part) found.note(name, member, path);
    else if (typeof member === 'object') collect(part, member, pathOf(path, name), found);
    if (found.size > MAX_UNREAD) return;
  }
}

export const pathOf = (path: string, name: string): string =>
  `${path === '' ? '' : `${path}.`}${name.slice(0, MAX_NAME)}`;

/** The fields of one event that nobody reads. Of a long list most elements have what those before them had. */
export class Unread {
  private readonly names = new Map<string, Set<string>>();
  private readonly fields = new Set<string>();

  get size(): number {
    return this.fields.size;
  }

  /** @param path of what the field is in. A field that says nothing is passed over */
  note(name: string, member: unknown, path: string): void {
    let names = this.names.get(path);
    if (names?.has(name) || !saysSomething(member)) return;
    if (!names) this.names.set(path, (names = new Set()));
    names.add(name);
    this.fields.add(pathOf(path, name) + (Array.isArray(member) ? '[]' : ''));
  }

  told(): readonly string[] {
    return this.size <= MAX_UNREAD ? [...this.fields] : [...[...this.fields].slice(0, MAX_UNREAD - 1), MORE];
  }
}

function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isObject(value)) return Object.keys(value).length > 0;
  return value !== null && value !== undefined && value !== '';
}
