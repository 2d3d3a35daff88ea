import { scan, skipBlank } from './cut-events.js';

/**
 * The members of the object that `bytes` are, each as the bytes of its value; of a name that stands twice the last, as
 * `JSON.parse` has it. Only for text that was parsed before: it is cut here, not checked.
 */
export function membersOf(bytes: Buffer): Map<string, Buffer> {
  const members = new Map<string, Buffer>();
  let at = skipBlank(bytes, skipBlank(bytes, 0) + 1);
  while (at < bytes.length && bytes[at] !== CLOSE_OBJECT) {
    const colon = endOfText(bytes, at);
    const name = JSON.parse(bytes.toString('utf8', at, colon)) as string;
    const from = skipBlank(bytes, skipBlank(bytes, colon) + 1);
    const { end } = scan(bytes, from, { stopBehindFirst: false });
    members.set(name, bytes.subarray(from, end));
    if (bytes[end] !== COMMA) break;
    at = skipBlank(bytes, end + 1);
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
const CLOSE_OBJECT = 0x7d;

/** Behind the closing quote of the text that begins at `from`. */
function endOfText(bytes: Buffer, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) return at + 1;
  }
  return bytes.length;
}
