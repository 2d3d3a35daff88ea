import type { Readable } from 'node:stream';

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without its end; undefined where the line is longer than the limit, and was passed over. */
  readonly bytes: Buffer | undefined;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
/** Which Windows puts before a text in UTF-8. */
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The lines of a stream, one after the other, never holding more than `limit` bytes of one. A mark of byte order is no part of the first. */
export async function* linesOf(input: Readable, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let size = 0;
  const take = (): Line => {
    const whole = size > limit ? undefined : Buffer.concat(parts);
    const from = number === 1 && whole?.subarray(0, MARK.length).equals(MARK) ? MARK.length : 0;
    [parts, size] = [[], 0];
    return { number: number++, bytes: whole?.subarray(from, whole.at(-1) === RETURN ? -1 : undefined) };
  };
  for await (const chunk of input as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      size += end - from;
      if (size <= limit) parts.push(bytes.subarray(from, end));
      yield take();
      from = end + 1;
    }
    size += bytes.length - from;
    if (size <= limit) parts.push(bytes.subarray(from));
    else parts = [];
  }
  if (size > 0) yield take();
}
