import { adfText } from '../../text/adf-text.js';
import { htmlText, untagged } from '../../text/html-text.js';
import { mrkdwnText } from '../../text/mrkdwn-text.js';
import { replyText } from '../../text/reply-text.js';
import { vttText } from '../../text/vtt-text.js';
import { compilePattern } from './pattern.js';
import { isObject, MAX_DEAR_WORK, refuse, show, spend, WORK_OF_PATH, type Scope, type Site } from '../site.js';

/** An operation on a present value: never sees undefined or null. */
export type Operation = (value: unknown, scope: Scope) => unknown;
export type Make = (argument: unknown, site: Site, pointer: string) => Operation;

/** What a character costs that a parser reads, against one that is only copied. */
export const DEAR = 10;

/** The largest number of parts that one text is split into. */
const MAX_PARTS = 10_000;

/** What is done with texts. A list is taken as well, element by element. */
export const TEXT_OPERATIONS: Readonly<Record<string, Make>> = {
  lowercase: onText((text) => text.toLowerCase()),
  trim: onText((text) => text.trim()),
  emptyIsNull: onText((text) => (text.trim() === '' ? null : text)),
  emptyIsAbsent: onText((text) => (text.trim() === '' ? undefined : text)),
  html: dear(htmlText, untagged),
  adf: () => (value, scope) => {
    if (!isObject(value)) return value;
    const { text, nodes } = adfText(value);
    return spend(scope, nodes * WORK_OF_PATH) ? text : undefined;
  },
  mrkdwn: onText(mrkdwnText, 60),
  vtt: onText(vttText, 15),
  reply: dear(replyText, (text) => text),
  domain: onText(domainOf),
  split: withText(
    (separator) => (_argument, site, pointer) =>
      onText((text, scope) => {
        const parts = text.split(separator, MAX_PARTS + 1);
        return parts.length > MAX_PARTS
          ? refuse(scope, pointer, `has more than ${MAX_PARTS} parts`, `at most ${MAX_PARTS}`)
          : parts;
      })(undefined, site, pointer),
  ),
  prefix: withText((before) => onText((text) => before + text)),
  match: (argument, site, pointer) => {
    const find = compilePattern(argument, site);
    // It takes its own price.
    return onText((text, scope) => find(text, scope), 0)(undefined, site, pointer);
  },
};

/**
 * A text operation takes a list as well, element by element; a number is read as its digits.
 * @param price of one character, in the work that an event may cost
 */
function onText(apply: (text: string, scope: Scope) => unknown, price = 1): Make {
  return (_argument, _site, pointer) => {
    const one: Operation = (value, scope) => {
      if (typeof value === 'string') return spend(scope, value.length * price) ? apply(value, scope) : undefined;
      if (typeof value === 'number') return apply(String(value), scope);
      if (value === null || value === undefined) return value;
      return refuse(scope, pointer, `is ${show(value)}`, 'text');
    };
    return (value, scope) =>
      Array.isArray(value) ? value.flatMap((part: unknown) => one(part, scope)) : one(value, scope);
  };
}

/** An operation by a parser: once an event has cost much, what is cheap is done instead. */
function dear(apply: (text: string) => string, cheaply: (text: string) => string): Make {
  return onText((text, scope) => {
    const price = text.length * (DEAR - 1);
    if (scope.work + price > MAX_DEAR_WORK) return cheaply(text);
    scope.work += price;
    return apply(text);
  });
}

function withText(make: (argument: string) => Make): Make {
  return (argument, site, pointer) => {
    if (typeof argument !== 'string' || argument === '') site.fault(`is ${show(argument)}`, 'a text');
    return make(String(argument))(undefined, site, pointer);
  };
}

/** The host of a web address or of an e-mail address, without `www.`; undefined where there is none. */
function domainOf(text: string): string | undefined {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\./, '');
  return /^[^\s.]+(\.[^\s.]+)+$/.test(host) ? host : undefined;
}
