import { IngestError } from '../ingest-errors.js';

/** One event as it stands in the body: its own bytes, so that nothing in it is rewritten on its way to the log. */
export interface Piece {
  readonly bytes: Buffer;
  /** How many members its objects have, counted in the text: more than in the parsed value means a name stands twice. */
  readonly members: number;
  readonly depth: number;
  /** False where the text ended, or went wrong, before the event was whole. */
  readonly closed: boolean;
}

/** More than so many in one request are refused before any is taken: the answer has a line for each. */
export const MAX_EVENTS = 50_000;

const LINES = /ndjson|jsonl|json-?lines|json-seq|json-stream/i;

/**
 * Cuts a body into its events, whatever its content type says: one object, an array, or one object a line.
 * Brackets and strings are followed in the bytes, so that an element which is no JSON spoils itself and not its neighbours.
 * @throws IngestError where the body is none of these
 */
export function* cutEvents(body: Buffer, contentType = ''): Generator<Piece> {
  const from = skipBlank(body, body.indexOf(BOM) === 0 ? 3 : 0);
  if (from === body.length) throw new IngestError(400, 'BODY_EMPTY', `The body is empty. ${WANTED}`);
  if (body[from] === OPEN_ARRAY) return yield* cutArray(body, from + 1);
  if (LINES.test(contentType)) return yield* cutLines(body, from);
  const first = scan(body, from, { stopBehindFirst: true });
  if (body[from] === OPEN_OBJECT && first.closed && skipBlank(body, first.end) === body.length)
    return yield piece(body, from, first);
  if (linesThatOpen(body, from) > 1) return yield* cutLines(body, from);
  if (body[from] !== OPEN_OBJECT)
    throw new IngestError(400, 'BODY_UNREADABLE', `The body is not JSON in UTF-8. ${WANTED}`);
  yield measured(body.subarray(from));
}

/** Bytes that are said to be one event, with what the cutting would have found. */
export function measured(bytes: Buffer): Piece {
  const found = scan(bytes, 0, { stopBehindFirst: true });
  return { ...piece(bytes, 0, found), bytes, closed: found.closed && skipBlank(bytes, found.end) === bytes.length };
}

const WANTED = 'Send one CloudEvents 1.0 object, an array of them, or one a line.';
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const RECORD_SEPARATOR = 0x1e;

function* cutArray(body: Buffer, start: number): Generator<Piece> {
  let from = skipBlank(body, start);
  if (body[from] === CLOSE_ARRAY && skipBlank(body, from + 1) === body.length) return;
  for (;;) {
    const found = scan(body, from, { stopBehindFirst: false });
    const stop = body[found.end];
    yield { ...piece(body, from, found), closed: found.closed && stop !== undefined };
    if (stop === COMMA) from = skipBlank(body, found.end + 1);
    else {
      const rest = skipBlank(body, found.end + 1);
      if (rest < body.length) yield { bytes: body.subarray(rest), members: 0, depth: 0, closed: false };
      return;
    }
  }
}

function* cutLines(body: Buffer, start: number): Generator<Piece> {
  for (let from = start; from < body.length;) {
    const feed = body.indexOf(LINE_FEED, from);
    const end = feed < 0 ? body.length : feed;
    while (from < end && (isBlank(body[from]) || body[from] === RECORD_SEPARATOR)) from++;
    if (from < end) yield measured(body.subarray(from, trimmedEnd(body, from, end)));
    from = end + 1;
  }
}

interface Found {
  readonly end: number;
  readonly members: number;
  readonly depth: number;
  readonly closed: boolean;
}

/** Deeper than this brackets are only counted, not told apart: such an event is refused anyway. */
const TOLD_APART = 256;

/**
 * Follows one value from `from` to the comma or closing bracket that is not its own, or to right behind it.
 * A string ends at a raw line feed too, which no JSON string may hold: a forgotten quote then costs one line. Text
 * from inside a string cannot pass for an event by that, because its quotes are escaped and no JSON outside of strings.
 */
function scan(body: Buffer, from: number, { stopBehindFirst }: { readonly stopBehindFirst: boolean }): Found {
  const open: number[] = [];
  let deeper = 0;
  let members = 0;
  let depth = 0;
  let clean = true;
  let inString = false;
  let at = from;
  for (; at < body.length; at++) {
    const byte = body[at]!;
    if (inString) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE || byte === LINE_FEED) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === COLON) members++;
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      if (open.length < TOLD_APART) open.push(byte);
      else deeper++;
      depth = Math.max(depth, open.length + deeper);
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      if (deeper > 0) {
        deeper--;
        continue;
      }
      const own = open.lastIndexOf(byte - 2);
      if (own < 0) break;
      clean &&= own === open.length - 1;
      open.length = own;
      if (own === 0 && stopBehindFirst) {
        at++;
        break;
      }
    } else if (byte === COMMA && open.length === 0) break;
  }
  return { end: Math.min(at, body.length), members, depth, closed: clean && open.length === 0 && !inString };
}

const piece = (body: Buffer, from: number, { end, members, depth, closed }: Found): Piece => ({
  bytes: body.subarray(from, trimmedEnd(body, from, end)),
  members,
  depth,
  closed,
});

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

function skipBlank(body: Buffer, from: number): number {
  let at = from;
  while (at < body.length && isBlank(body[at])) at++;
  return at;
}

function trimmedEnd(body: Buffer, from: number, end: number): number {
  let at = end;
  while (at > from && isBlank(body[at - 1])) at--;
  return at;
}

/** How many lines begin with `{` in their first column; a single printed object has one. */
function linesThatOpen(body: Buffer, start: number): number {
  let count = body[start] === OPEN_OBJECT ? 1 : 0;
  for (let feed = body.indexOf(LINE_FEED, start); feed >= 0 && count < 2; feed = body.indexOf(LINE_FEED, feed + 1))
    if (body[feed + 1] === OPEN_OBJECT) count++;
  return count;
}
