/**
 * JSON cut into its parts without rewriting a byte and without making objects of it. Brackets, strings, commas and colons
 * are followed; whether each word and number is good JSON is not looked at, so that what is wrong in one part spoils that
 * part alone. A part can never pose as more than one value: it holds no comma or bracket that is not its own.
 */

/** A part as it lies in the text: from its first byte to behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The text is cut off, or its brackets, commas and colons are not those of JSON. */
export class BrokenJsonError extends Error {
  override readonly name = 'BrokenJsonError';
}

export const isArrayAt = (bytes: Buffer, from: number): boolean => bytes[from] === OPEN_ARRAY;
export const isObjectAt = (bytes: Buffer, from: number): boolean => bytes[from] === OPEN_OBJECT;

/** Where the one value that `bytes` are begins. */
export const startOf = (bytes: Buffer): number => skipBlank(bytes, 0);

/** @throws BrokenJsonError where anything but blanks stands behind the value that ends at `to` */
export function nothingBehind(bytes: Buffer, to: number): void {
  if (skipBlank(bytes, to) < bytes.length) throw new BrokenJsonError();
}

/**
 * The elements of the array at `from`, added to `elements`.
 * @returns behind the array
 * @throws BrokenJsonError
 */
export function elementsAt(bytes: Buffer, from: number, elements: Span[]): number {
  let at = skipBlank(bytes, from + 1);
  if (bytes[at] === CLOSE_ARRAY) return at + 1;
  for (;;) {
    const to = endOfValue(bytes, at);
    elements.push({ from: at, to });
    at = skipBlank(bytes, to);
    if (bytes[at] === CLOSE_ARRAY) return at + 1;
    if (bytes[at] !== COMMA) throw new BrokenJsonError();
    at = skipBlank(bytes, at + 1);
  }
}

/**
 * Calls back for every member of the object at `from`, in their order.
 * @param visit where its value begins; gives where it ends
 * @returns behind the object
 * @throws BrokenJsonError
 */
export function eachMemberAt(bytes: Buffer, from: number, visit: (name: string, from: number) => number): number {
  let at = skipBlank(bytes, from + 1);
  if (bytes[at] === CLOSE_OBJECT) return at + 1;
  for (;;) {
    if (bytes[at] !== QUOTE) throw new BrokenJsonError();
    const end = endOfText(bytes, at);
    const colon = skipBlank(bytes, end);
    if (bytes[colon] !== COLON) throw new BrokenJsonError();
    const to = visit(textOf(bytes, at, end), skipBlank(bytes, colon + 1));
    at = skipBlank(bytes, to);
    if (bytes[at] === CLOSE_OBJECT) return at + 1;
    if (bytes[at] !== COMMA) throw new BrokenJsonError();
    at = skipBlank(bytes, at + 1);
  }
}

/** The members of the object at `from`; of a name that stands twice the last, as `JSON.parse` has it. */
export function membersAt(bytes: Buffer, from: number): Map<string, Buffer> {
  const members = new Map<string, Buffer>();
  eachMemberAt(bytes, from, (name, start) => {
    const to = endOfValue(bytes, start);
    members.set(name, bytes.subarray(start, to));
    return to;
  });
  return members;
}

/** The object of these members. */
export function objectOf(members: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  for (const [name, value] of members)
    parts.push(Buffer.from(`${parts.length === 0 ? '{' : ','}${JSON.stringify(name)}:`), value);
  return Buffer.concat([...parts, Buffer.from(parts.length === 0 ? '{}' : '}')]);
}

/** A text or number; undefined for everything else, and for what is no JSON. */
export function scalarAt(bytes: Buffer, from: number, to: number): string | number | undefined {
  if (bytes[from] === QUOTE) return textOf(bytes, from, to);
  const value = to - from > MAX_NUMBER ? undefined : Number(bytes.toString('latin1', from, to));
  return Number.isNaN(value) || value === undefined || bytes[from]! > DIGIT_9 ? undefined : value;
}

const MAX_NUMBER = 400;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const DIGIT_9 = 0x39;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const BLANK = 0x20;

/** The text from one quote to behind the other. Where its escapes are none of JSON, as it stands. */
function textOf(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from + 1, to - 1);
  if (!text.includes('\\')) return text;
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text;
  }
}

/** Behind the last byte of the value that begins at `from`. @throws BrokenJsonError where none does */
export function endOfValue(bytes: Buffer, from: number): number {
  let open = 0;
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      at = endOfText(bytes, at) - 1;
      if (open === 0) return at + 1;
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) open++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      if (open === 1) return at + 1;
      if (open === 0) break;
      open--;
    } else if (open === 0 && (byte === COMMA || byte === COLON || byte <= BLANK)) break;
  }
  if (open > 0 || at === from) throw new BrokenJsonError();
  return at;
}

/** Behind the closing quote of the text that begins at `from`. */
function endOfText(bytes: Buffer, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at++;
    else if (byte === QUOTE) return at + 1;
  }
  throw new BrokenJsonError();
}

function skipBlank(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at]! <= BLANK) at++;
  return at;
}
