/**
 * JSON that was parsed before, cut into its parts without rewriting a byte. Nothing is checked here: of text that is no
 * JSON the parts mean nothing.
 */

/** The elements of the array that `bytes` are. */
export function elementsOf(bytes: Buffer): readonly Buffer[] {
  const elements: Buffer[] = [];
  let at = skipBlank(bytes, skipBlank(bytes, 0) + 1);
  while (at < bytes.length && bytes[at] !== CLOSE_ARRAY) {
    const end = endOfValue(bytes, at);
    elements.push(bytes.subarray(at, end));
    at = skipBlank(bytes, end);
    if (bytes[at] !== COMMA) break;
    at = skipBlank(bytes, at + 1);
  }
  return elements;
}

/** The members of the object that `bytes` are; of a name that stands twice the last, as `JSON.parse` has it. */
export function membersOf(bytes: Buffer): Map<string, Buffer> {
  const members = new Map<string, Buffer>();
  let at = skipBlank(bytes, skipBlank(bytes, 0) + 1);
  while (at < bytes.length && bytes[at] !== CLOSE_OBJECT) {
    const colon = endOfText(bytes, at);
    const name = JSON.parse(bytes.toString('utf8', at, colon)) as string;
    const from = skipBlank(bytes, skipBlank(bytes, colon) + 1);
    const end = endOfValue(bytes, from);
    members.set(name, bytes.subarray(from, end));
    at = skipBlank(bytes, end);
    if (bytes[at] !== COMMA) break;
    at = skipBlank(bytes, at + 1);
  }
  return members;
}

/** The object of these members. */
export function objectOf(members: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  for (const [name, value] of members)
    parts.push(Buffer.from(`${parts.length === 0 ? '{' : ','}${JSON.stringify(name)}:`), value);
  return Buffer.concat([...parts, Buffer.from(parts.length === 0 ? '{}' : '}')]);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Behind the last byte of the value that begins at `from`. */
function endOfValue(bytes: Buffer, from: number): number {
  let open = 0;
  for (let at = from; at < bytes.length;) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      at = endOfText(bytes, at);
      if (open === 0) return at;
      continue;
    }
    if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) open++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      if (open <= 1) return open === 1 ? at + 1 : at;
      open--;
    } else if (open === 0 && (byte === COMMA || byte <= BLANK)) return at;
    at++;
  }
  return bytes.length;
}

/** Behind the closing quote of the text that begins at `from`. */
function endOfText(bytes: Buffer, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at++;
    else if (byte === QUOTE) return at + 1;
  }
  return bytes.length;
}

const BLANK = 0x20;

function skipBlank(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at]! <= BLANK) at++;
  return at;
}
