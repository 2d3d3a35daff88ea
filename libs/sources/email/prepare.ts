import type { Address, Email } from 'postal-mime';
import { instant, type HubEvent } from '#contracts';
import { isObject } from '../mapping/site.js';
import { htmlText } from '../text/html-text.js';
import { replyText } from '../text/reply-text.js';
import { parseMime } from './parse-mail.js';

/** A mailbox as a header names it, lower case. */
export interface MailAddress {
  readonly address: string;
  readonly name?: string;
}

/** What `prepare` makes of a raw e-mail: what the mapping `email` reads. */
export interface PreparedMail {
  readonly messageId?: string;
  readonly from: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject?: string;
  /** The text of this message alone: what it quotes is taken off. */
  readonly text?: string;
  readonly date?: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  readonly autoSubmitted?: string;
  /** Written by a machine: RFC 3834 `Auto-Submitted`, bulk `Precedence`, a mailing list, a delivery report. */
  readonly automatic: boolean;
  /** As seen from the owner of the mailbox; `inbound` where no mailbox is told. */
  readonly direction: 'inbound' | 'outbound' | 'internal';
  /** Those who are not of the mailbox's own domain. */
  readonly outside: readonly MailAddress[];
}

const MAX_TEXT = 200_000;
/** The parser works microseconds on every line: a megabyte of empty ones would take it seconds. A few say as much. */
const BLANK_LINES = /(?:\r?\n){4,}/g;
/** Each of those has one of these, whichever line ends are mixed. */
const SOME_BLANK_LINES = ['\n\n\n', '\n\r\n\n', '\n\r\n\r\n'];
/** A sender's clock may be wrong: a date later than this after arrival is not believed. */
const TOLERATED_MS = 24 * 3_600_000;

/**
 * The step before `normalize`: parsing MIME takes time that a pure function does not have. An event of the type
 * `email.received` comes back with the mail parsed; every other event comes back as it is, and at once. A mail that cannot
 * be parsed also comes back as it is: `normalize` then says so.
 */
export function prepare(event: HubEvent): HubEvent | Promise<HubEvent> {
  if (event.type !== 'email.received' || !isObject(event.data)) return event;
  const raw = rawOf(event.data);
  if (!raw) return event;
  const { mailbox } = event.data;
  return parseMail(raw, typeof mailbox === 'string' ? mailbox : undefined, event.time).then(
    (data) => (data ? { ...event, data } : event),
    () => event,
  );
}

/**
 * The bytes of a mail: the text `{raw}`; or, as a webhook's body that is no JSON is kept, `{text}`, or `{base64}` where it is not
 * UTF-8: mails of the older kind are in whatever their headers say.
 */
function rawOf({ raw, text, base64, from }: Readonly<Record<string, unknown>>): Buffer | undefined {
  if (typeof raw === 'string') return Buffer.from(raw);
  if (from !== undefined) return undefined;
  if (typeof text === 'string') return Buffer.from(text);
  return typeof base64 === 'string' ? Buffer.from(base64, 'base64') : undefined;
}

async function parseMail(
  raw: Buffer,
  mailbox: string | undefined,
  receivedAt: string,
): Promise<PreparedMail | undefined> {
  const mail = await parseMime(withoutBlanks(raw), { maxNestingDepth: 20 });
  const from = addressesOf(mail.from ? [mail.from] : []);
  if (from.length === 0) return undefined;
  const [to, cc] = [addressesOf(mail.to), addressesOf(mail.cc)];
  const ours = mailbox === undefined ? undefined : domainOf(mailbox.toLowerCase());
  const outside = (list: readonly MailAddress[]) => list.filter(({ address }) => domainOf(address) !== ours);
  const fromOutside = outside(from).length > 0;
  const others = ours === undefined ? [] : outside([...to, ...cc]);
  const autoSubmitted = headerOf(mail, 'auto-submitted');
  const text = textOf(mail);
  const date = dateOf(mail, receivedAt);
  return {
    ...(mail.messageId ? { messageId: bare(mail.messageId) } : {}),
    from,
    to,
    cc,
    ...(mail.subject === undefined ? {} : { subject: mail.subject }),
    ...(text === undefined ? {} : { text }),
    ...(date === undefined ? {} : { date }),
    ...(mail.inReplyTo ? { inReplyTo: bare(mail.inReplyTo) } : {}),
    references: (mail.references ?? '').split(/\s+/).filter(Boolean).map(bare),
    ...(autoSubmitted === undefined ? {} : { autoSubmitted }),
    automatic: isAutomatic(mail, autoSubmitted),
    direction: fromOutside ? 'inbound' : others.length > 0 ? 'outbound' : 'internal',
    outside: unique([...outside(from), ...others]),
  };
}

/** Each byte is one character here, whatever alphabet the mail is in; an ordinary mail stays as it is. */
const withoutBlanks = (raw: Buffer): Buffer =>
  SOME_BLANK_LINES.some((some) => raw.includes(some))
    ? Buffer.from(raw.toString('latin1').replace(BLANK_LINES, '\n\n\n'), 'latin1')
    : raw;

function isAutomatic(mail: Email, autoSubmitted: string | undefined): boolean {
  if (autoSubmitted !== undefined && autoSubmitted.split(';')[0]?.trim() !== 'no') return true;
  if (/^(bulk|junk|list|auto_reply)$/.test(headerOf(mail, 'precedence') ?? '')) return true;
  return (
    mail.headers.some(({ key }) => key.startsWith('list-')) ||
    /^multipart\/report/.test(headerOf(mail, 'content-type') ?? '')
  );
}

function textOf(mail: Email): string | undefined {
  const whole = mail.text || (mail.html ? htmlText(mail.html, { quoted: false }) : undefined);
  return whole === undefined ? undefined : replyText(whole.slice(0, MAX_TEXT));
}

function dateOf(mail: Email, receivedAt: string): string | undefined {
  const date = mail.date === undefined ? Number.NaN : Date.parse(mail.date);
  if (Number.isNaN(date) || date > Date.parse(receivedAt) + TOLERATED_MS) return undefined;
  return instant(new Date(date).toISOString());
}

function addressesOf(found: readonly Address[] | undefined): readonly MailAddress[] {
  return (found ?? [])
    .flatMap((one) => one.group ?? [one])
    .flatMap(({ address, name }) => {
      if (!address?.includes('@')) return [];
      return [{ address: address.trim().toLowerCase(), ...(name ? { name: name.trim() } : {}) }];
    });
}

const headerOf = (mail: Email, name: string): string | undefined =>
  mail.headers
    .find(({ key }) => key === name)
    ?.value.trim()
    .toLowerCase();

const unique = (list: readonly MailAddress[]): readonly MailAddress[] => [
  ...new Map(list.map((one) => [one.address, one] as const)).values(),
];
const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
const bare = (id: string): string => id.trim().replace(/^<|>$/g, '');
