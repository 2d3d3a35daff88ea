import { parseJson } from '#contracts';
import { decimalOf } from '../../readers/connect-values.js';
import { DATES } from './dates.js';
import { reader, stepsOf } from './path.js';
import { DEAR, TEXT_OPERATIONS, type Make, type Operation } from './text-operations.js';
import { isObject, MAX_DEPTH, refuse, show, spend, type Site } from '../site.js';

/** The closed set of operations. What they cannot say becomes a new one here, with its tests. */
const OPERATIONS: Readonly<Record<string, Make>> = {
  ...TEXT_OPERATIONS,
  text: () => (value) => (typeof value === 'boolean' ? String(value) : value),
  get: (argument, site, pointer) => {
    const steps = typeof argument === 'string' ? stepsOf(argument) : undefined;
    if (!steps || steps.length > MAX_DEPTH) site.fault(`is ${show(argument)}`, 'a path into the value');
    const read = reader(steps ?? []);
    return (value, scope) =>
      typeof value === 'object' ? read(value) : refuse(scope, pointer, `is ${show(value)}`, 'an object or a list');
  },
  values: () => (value) => (isObject(value) ? Object.values(value) : value),
  json: (_argument, _site, pointer) => (value, scope) => {
    if (typeof value !== 'string') return value;
    if (!spend(scope, value.length * 1.5 * DEAR)) return undefined;
    try {
      return parseJson(value);
    } catch {
      return refuse(scope, pointer, `${show(value)} is not JSON`, 'JSON in a text');
    }
  },
  decimal: (argument, site) => {
    if (!Number.isInteger(argument) || Number(argument) < 0 || Number(argument) > 60)
      site.fault(`is ${show(argument)}`, 'a scale of 0 to 60');
    return (value) => decimalOf(value, Number(argument));
  },
  first: () => (value) => (Array.isArray(value) ? (value as unknown[])[0] : value),
  last: () => (value) => (Array.isArray(value) ? (value as unknown[]).at(-1) : value),
  join: (separator, site, pointer) => {
    if (typeof separator !== 'string') site.fault(`is ${show(separator)}`, 'the text to put between');
    return (value, scope) => {
      if (!Array.isArray(value)) return value;
      const words = value.filter((part) => part !== null).map(wordOf);
      return words.includes(undefined)
        ? refuse(scope, pointer, `is ${show(value)}`, 'texts to join')
        : words.join(String(separator));
    };
  },
  digits: (_argument, _site, pointer) => (value, scope) =>
    digitsOf(value) ?? refuse(scope, pointer, `is ${show(value)}`, 'whole digits'),
  pad: (argument, site, pointer) => {
    const width = Number(argument);
    if (!Number.isInteger(width) || width < 1 || width > 30) site.fault(`is ${show(argument)}`, 'a width of 1 to 30');
    return (value, scope) =>
      wordOf(value)?.padStart(width, '0') ?? refuse(scope, pointer, `is ${show(value)}`, 'digits');
  },
  number: (_argument, _site, pointer) => (value, scope) =>
    numberOf(value) ?? refuse(scope, pointer, `is ${show(value)}`, 'a number'),
  scale: bounded((number, min, max) => (number - min) / (max - min)),
  within: bounded((number) => number),
  map: (argument, site, pointer) => {
    const table =
      typeof argument === 'string'
        ? site.mapping.tables.get(argument)
        : isObject(argument)
          ? tableOf(argument)
          : undefined;
    if (!table)
      site.fault(`${show(argument)} is no table`, [...site.mapping.tables.keys()].join(', ') || 'a table of from: to');
    return (value, scope) => {
      const word = wordOf(value);
      return word === undefined ? refuse(scope, pointer, `is ${show(value)}`, 'a word') : table?.get(word);
    };
  },
  date: (argument, site, pointer) => {
    const formats = (Array.isArray(argument) ? argument : [argument]) as unknown[];
    const readers = formats.map((format) => {
      const read = typeof format === 'string' && Object.hasOwn(DATES, format) ? DATES[format] : undefined;
      if (!read) site.fault(`is ${show(format)}`, Object.keys(DATES).join(', '));
      return read;
    });
    return (value, scope) => {
      for (const read of readers) {
        const time = read?.(value);
        if (time !== undefined) return time;
      }
      return refuse(scope, pointer, `${show(value)} is not a time`, `one of ${formats.join(', ')}`);
    };
  },
};

/** Compiles `then: [lowercase, {split: ";"}]` into one operation. */
export function compileOperations(node: unknown, site: Site, pointer: string): Operation | undefined {
  if (node === undefined) return undefined;
  const steps = site.list(node, 'operations').map((step, index) => compileOne(step, site.at(index), pointer));
  const [only] = steps;
  if (steps.length === 1) return only;
  return (value, scope) => {
    let result = value;
    for (const step of steps) {
      if (result === undefined || result === null) return result;
      result = step(result, scope);
    }
    return result;
  };
}

function compileOne(node: unknown, site: Site, pointer: string): Operation {
  const [name, argument] = typeof node === 'string' ? [node] : isObject(node) ? (Object.entries(node)[0] ?? []) : [];
  const make = name !== undefined && Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
  if (!make || (isObject(node) && Object.keys(node).length !== 1)) {
    site.fault(`${show(node)} is no operation`, Object.keys(OPERATIONS).join(', '));
    return (value) => value;
  }
  return make(argument, site, pointer);
}

/** A number between `[lowest, highest]`; one outside refuses the event. */
function bounded(apply: (number: number, min: number, max: number) => number): Make {
  return (argument, site, pointer) => {
    const [min, max] = (Array.isArray(argument) ? argument : []) as readonly unknown[];
    if (typeof min !== 'number' || typeof max !== 'number' || min >= max) {
      site.fault(`is ${show(argument)}`, '[lowest, highest]');
      return (value) => value;
    }
    return (value, scope) => {
      const number = numberOf(value);
      if (number === undefined || number < min || number > max)
        return refuse(scope, pointer, `is ${show(value)}`, `a number from ${min} to ${max}`);
      return apply(number, min, max);
    };
  };
}

/** A table's words, as a Map: a payload's `toString` must not find a method. */
export const tableOf = (node: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(node));

/** A plain value as a word; undefined for what has no text of its own, which a payload may have bent its `toString` of. */
function wordOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function digitsOf(value: unknown): string | undefined {
  if (typeof value === 'number')
    return Number.isInteger(value) && value >= 0 && value < 1e21 ? String(value) : undefined;
  return typeof value === 'string' && /^\d{1,30}$/.test(value) ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
