import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { familyOf, topicOf } from '#contracts';
import { wrappedTypeOf } from '#sources';
import { linesOf } from './lines.js';
import { digestOf, type Published, type PublishOptions } from './published.js';

/** A mail that takes more is refused: as an event it would be too large. */
const MAX_MAIL_BYTES = 700_000;
const FROM = Buffer.from('From ');
const QUOTED_FROM = /^>+From /;

/**
 * The mails of an mbox file (RFC 4155): each begins at a line `From ` behind an empty one; such a line inside of a mail
 * stands quoted as `>From `. What is in a mail is read by the worker.
 */
export async function* readMbox(input: Readable, options: PublishOptions): AsyncGenerator<Published> {
  let mail: string[] | undefined;
  let size = 0;
  let blank = true;
  let begun = 0;
  for await (const { number, bytes } of linesOf(input, MAX_MAIL_BYTES)) {
    if (blank && bytes?.subarray(0, 5).equals(FROM)) {
      if (mail) yield mailEvent(mail, size, begun, options);
      [mail, size, begun, blank] = [[], 0, number, false];
      continue;
    }
    blank = bytes?.length === 0;
    size += (bytes?.length ?? MAX_MAIL_BYTES) + 2;
    if (!mail) yield { refused: `line ${number} stands before the first mail` };
    else if (bytes && size <= MAX_MAIL_BYTES) {
      // Each byte as one character: what alphabet they are in only the mail's own headers say.
      const line = bytes.toString('latin1');
      mail.push(QUOTED_FROM.test(line) ? line.slice(1) : line);
    }
  }
  if (mail) yield mailEvent(mail, size, begun, options);
}

function mailEvent(
  lines: readonly string[],
  size: number,
  begun: number,
  { source, mailbox }: PublishOptions,
): Published {
  if (size > MAX_MAIL_BYTES) return { refused: `the mail at line ${begun} is larger than ${MAX_MAIL_BYTES} bytes` };
  const family = familyOf(source);
  if (!family) return { refused: `${source} names no family` };
  const end = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const raw = Buffer.from(lines.slice(0, end).join('\r\n'), 'latin1');
  const head = textOf(Buffer.from(lines.slice(0, Math.max(lines.indexOf(''), 0)).join('\n'), 'latin1'));
  const id = /^message-id:\s*(<[^<>\s]{1,400}>)/im.exec(head)?.[1] ?? `sha256-${digestOf(raw)}`;
  const bytes = isUtf8(raw) ? { raw: raw.toString('utf8') } : { base64: raw.toString('base64') };
  const event = { specversion: '1.0', id, source, type: wrappedTypeOf('email'), data: { ...bytes, mailbox } };
  return { record: { topic: topicOf(family), key: id, value: Buffer.from(JSON.stringify(event)) } };
}

/** Headers may be in UTF-8 (RFC 6532); of other bytes each is a character, so that none is lost. */
const textOf = (bytes: Buffer): string => bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
