import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { familyOf, topicOf } from '#contracts';
import { wrappedTypeOf } from '#sources';
import { linesOf } from './lines.js';
import { digestOf, type Published, type PublishOptions } from './published.js';
import { withoutAttachments } from './without-attachments.js';

/** Of a mail that takes more what is attached is left out: as an event it would be too large. */
const MAX_MAIL_BYTES = 700_000;
const FROM = Buffer.from('From ');
const QUOTED_FROM = /^>+From /;

/**
 * The mails of an mbox file (RFC 4155): each begins at a line `From ` behind an empty one; such a line inside of a mail
 * stands quoted as `>From `. What is in a mail is read by the worker.
 */
export async function* readMbox(input: Readable, options: PublishOptions): AsyncGenerator<Published> {
  let mail: Mail | undefined;
  let blank = true;
  for await (const { number, bytes } of linesOf(input, MAX_MAIL_BYTES)) {
    if (blank && bytes?.subarray(0, 5).equals(FROM)) {
      if (mail) yield mailEvent(mail, options);
      mail = { begun: number, whole: new Lines(), short: new Lines(), stays: withoutAttachments() };
      blank = false;
      continue;
    }
    blank = bytes?.length === 0;
    if (!mail) {
      yield { refused: `line ${number} stands before the first mail` };
      continue;
    }
    // Each byte as one character: what alphabet they are in only the mail's own headers say.
    const line = bytes?.toString('latin1').replace(QUOTED_FROM, (quoted) => quoted.slice(1));
    mail.whole.add(line);
    if (line === undefined || mail.stays(line)) mail.short.add(line);
  }
  if (mail) yield mailEvent(mail, options);
}

interface Mail {
  /** The line of the file. */
  readonly begun: number;
  readonly whole: Lines;
  /** Without what is attached. */
  readonly short: Lines;
  stays(line: string): boolean;
}

/** Lines that together fit an event; of more than that none is kept. */
class Lines {
  readonly all: string[] = [];
  private size = 0;

  /** @param line undefined where it is too long by itself */
  add(line: string | undefined): void {
    this.size += (line?.length ?? MAX_MAIL_BYTES) + 2;
    if (line !== undefined && this.fit) this.all.push(line);
  }

  get fit(): boolean {
    return this.size <= MAX_MAIL_BYTES;
  }
}

function mailEvent({ begun, whole, short }: Mail, { source, mailbox }: PublishOptions): Published {
  const large = `the mail at line ${begun} is larger than ${MAX_MAIL_BYTES} bytes`;
  if (!short.fit) return { refused: `${large}, also without what is attached` };
  const lines = (whole.fit ? whole : short).all;
  const family = familyOf(source);
  if (!family) return { refused: `${source} names no family` };
  const end = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const raw = Buffer.from(lines.slice(0, end).join('\r\n'), 'latin1');
  const head = textOf(Buffer.from(lines.slice(0, Math.max(lines.indexOf(''), 0)).join('\n'), 'latin1'));
  const id = /^message-id:\s*(<[^<>\s]{1,400}>)/im.exec(head)?.[1] ?? `sha256-${digestOf(raw)}`;
  const bytes = isUtf8(raw) ? { raw: raw.toString('utf8') } : { base64: raw.toString('base64') };
  const event = { specversion: '1.0', id, source, type: wrappedTypeOf('email'), data: { ...bytes, mailbox } };
  const record = { topic: topicOf(family), key: id, value: Buffer.from(JSON.stringify(event)) };
  return whole.fit ? { record } : { record, told: `${large}: what is attached is left out` };
}

/** Headers may be in UTF-8 (RFC 6532); of other bytes each is a character, so that none is lost. */
const textOf = (bytes: Buffer): string => bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
