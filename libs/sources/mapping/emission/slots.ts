import { instant } from '#contracts';
import { emptied } from '../../parties/references.js';
import { dayOf, decimalOf } from '../../plain/time.js';
import { channelOf, directionOf, priorityOf, statusOf } from '../../words/word-tables.js';
import { compileCondition } from '../value/condition.js';
import { compileExpression } from '../value/expression.js';
import { pointerOf } from '../value/path.js';
import { isObject, MAX_TEXT, refuse, show, type Expression, type Scope, type Site } from '../site.js';

/** Compiles what a mapping writes into one place of an observation, so that whatever comes out fits the vocabulary. */
export type Slot = (node: unknown, site: Site) => Expression;

type Fit = (value: unknown, scope: Scope, pointer: string) => unknown;

/** A slot filled by one expression; `fit` sees neither undefined nor null. */
const filled =
  (fit: Fit): Slot =>
  (node, site) => {
    const read = compileExpression(node, site);
    const pointer = pointerOf(typeof node === 'string' ? node : isObject(node) ? node['path'] : undefined);
    return (scope) => {
      const value = read(scope);
      return value === undefined || value === null ? value : fit(value, scope, pointer);
    };
  };

const textFit: Fit = (value, scope, pointer) => {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
  if (text === undefined) return refuse(scope, pointer, `is ${show(value)}`, 'text');
  scope.size += text.length;
  if (scope.size > MAX_TEXT)
    return refuse(scope, pointer, 'makes more text than an event may', `at most ${MAX_TEXT} characters`);
  return text;
};

/** A short text: an empty one says that there is nothing. */
export const text = filled((value, scope, pointer) => {
  if (typeof value === 'string' && isLetter(value.charCodeAt(0)) && (scope.size += value.length) <= MAX_TEXT)
    return value;
  return emptied((textFit(value, scope, pointer) ?? null) as string | null);
});
/** Most texts begin with a printable ASCII character, and then cannot be blank. */
const isLetter = (code: number): boolean => code > 0x20 && code < 0x7f;

export const longText = filled(textFit);

/** A key: an empty one is none, and a whole number is its digits. */
export const key = filled((value, scope, pointer) => {
  const found = textFit(value, scope, pointer) as string | undefined;
  if (found !== undefined && found.length > 1024)
    return refuse(scope, pointer, `has ${found.length} characters`, 'a key of at most 1024');
  return found === '' ? undefined : found;
});

export const texts = filled((value, scope, pointer) => {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const found: string[] = [];
  for (const part of list) {
    if (part === null || part === undefined || part === '') continue;
    const one = textFit(part, scope, pointer) as string | undefined;
    if (one !== undefined) found.push(one);
  }
  return found;
});

const checkedTime = filled(
  (value, scope, pointer) =>
    instant(value) ?? refuse(scope, pointer, `${show(value)} is not a time`, 'a time, or an operation date'),
);

/** A time; what the operation `date` has just made of a value is one already. */
export const time: Slot = (node, site) => {
  const then: unknown = isObject(node) && node['else'] === undefined ? node['then'] : undefined;
  const last: unknown = Array.isArray(then) ? then.at(-1) : undefined;
  return isObject(last) && last['date'] !== undefined ? compileExpression(node, site) : checkedTime(node, site);
};
export const day = filled((value, scope, pointer) =>
  typeof value === 'string' ? dayOf(value) || null : refuse(scope, pointer, `is ${show(value)}`, 'a date'),
);
export const digits = filled((value, scope, pointer) =>
  typeof value === 'string' && /^\d{1,30}$/.test(value)
    ? value
    : refuse(scope, pointer, `is ${show(value)}`, 'decimal digits (see digits)'),
);
export const number = filled((value, scope, pointer) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(scope, pointer, `is ${show(value)}`, 'a number'),
);
export const unit = filled((value, scope, pointer) =>
  typeof value === 'number' && value >= 0 && value <= 1
    ? value
    : refuse(scope, pointer, `is ${show(value)}`, 'a number from 0 to 1 (see scale)'),
);
export const amount = filled((value, scope, pointer) => {
  const found = typeof value === 'number' || typeof value === 'string' ? decimalOf(value) : '';
  if (found === '' && value === '') return null;
  return /^-?\d{1,24}(\.\d+)?$/.test(found) ? found : refuse(scope, pointer, `is ${show(value)}`, 'a decimal number');
});

/** A word of the source's own, brought to the vocabulary; an unknown status or priority changes nothing. */
const word = (find: (word: string) => string | undefined): Slot =>
  filled((value, scope, pointer) =>
    typeof value === 'string' ? find(value) : refuse(scope, pointer, `is ${show(value)}`, 'a word'),
  );
export const channel = word(channelOf);
export const direction = word((found) => directionOf(found) ?? 'both');
export const status = word(statusOf);
export const priority = word(priorityOf);
export const oneOf = (allowed: readonly string[]): Slot =>
  filled((value, scope, pointer) =>
    typeof value === 'string' && allowed.includes(value)
      ? value
      : refuse(scope, pointer, `is ${show(value)}`, allowed.join(', ')),
  );

/** A flag: `true`, a condition, or a path to a boolean (or to the text of one). A false that was found is left out. */
export const flag: Slot = (node, site) => {
  if (typeof node === 'boolean') return () => node;
  if (isObject(node) && !Object.hasOwn(node, 'path') && !Object.hasOwn(node, 'coalesce')) {
    const test = compileCondition(node, site);
    return (scope) => test(scope) || undefined;
  }
  const read = compileExpression(node, site);
  return (scope) => {
    const value = read(scope);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'boolean' && value !== 'true' && value !== 'false')
      return refuse(scope, pointerOf(node), `is ${show(value)}`, 'true or false');
    return value === true || value === 'true' || undefined;
  };
};

/** Without these there is no address left to have a flat or a region. */
const CORE = ['street', 'postalCode', 'city', 'country'];

/** A postal address of parts; where the source empties all of them the whole is removed. */
export const address: Slot = (node, site) => {
  const names = ['street', 'houseNumber', 'unit', 'line2', 'postalCode', 'city', 'region', 'country'] as const;
  const members = site.members(node, names) ?? {};
  const parts = names
    .filter((name) => members[name] !== undefined)
    .map((name) => ({ name, read: text(members[name], site.at(name)) }));
  return (scope) => {
    const found: Record<string, unknown> = {};
    let filledParts = 0;
    let removed = 0;
    for (const { name, read } of parts) {
      const value = read(scope);
      if (value === undefined) continue;
      found[name] = value;
      if (value === null) removed++;
      else filledParts++;
    }
    if (filledParts === 0) return removed === 0 ? undefined : CORE.every((name) => found[name] === null) ? null : found;
    return found;
  };
};

/** The scale of a score: `{min, max}` in numbers. */
export const scale: Slot = (node, site) => {
  const members = site.members(node, ['min', 'max']) ?? {};
  const { min, max } = members as { min?: unknown; max?: unknown };
  if (typeof min !== 'number' || typeof max !== 'number' || min >= max)
    site.fault(`is ${show(node)}`, '{min: number, max: number}');
  return () => ({ min, max });
};
