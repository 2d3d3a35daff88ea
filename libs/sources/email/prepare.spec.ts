import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { HubEvent } from '#contracts';
import { loadCatalogue } from '../catalogue/load-catalogue.js';
import { PRODUCTS_FOLDER } from '../catalogue/mapping-folders.js';
import { normalize } from '../normalize.js';
import { prepare, type PreparedMail } from './prepare.js';

const catalogue = loadCatalogue([PRODUCTS_FOLDER]);

const received = (raw: unknown, mailbox?: string): HubEvent => ({
  id: 'imap-1',
  source: 'tickets.mailbox',
  type: 'email.received',
  family: 'tickets',
  time: '2026-03-03T09:16:00.000Z',
  timeGiven: true,
  data: { raw, ...(mailbox === undefined ? {} : { mailbox }) },
});

const mime = (headers: Readonly<Record<string, string>>, body: string): string =>
  `${Object.entries({
    From: 'Rauha Salmi <Rauha.Salmi@kaarna.example>',
    To: 'Tuki <tuki@merilampo.example>',
    Subject: 'Huolto',
    Date: 'Tue, 03 Mar 2026 10:15:00 +0100',
    'Message-ID': '<m1@mail.kaarna.example>',
    ...headers,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${body}`;

const prepared = async (raw: string, mailbox = 'tuki@merilampo.example'): Promise<PreparedMail> =>
  (await prepare(received(raw, mailbox))).data as PreparedMail;

test('a reply of two parts is decoded, its quotation is taken off, and its thread is kept', async () => {
  const raw = [
    'From: Rauha Salmi <rauha.salmi@kaarna.example>',
    'To: Tuki <tuki@merilampo.example>',
    'Cc: otso@kaarna.example',
    'Subject: =?utf-8?Q?Re=3A_Huoltosopimus_=E2=80=93_kysymys?=',
    'Date: Tue, 03 Mar 2026 10:15:00 +0100',
    'Message-ID: <CA+9f1@mail.kaarna.example>',
    'In-Reply-To: <T-1001@merilampo.example>',
    'References: <T-1000@merilampo.example> <T-1001@merilampo.example>',
    'Auto-Submitted: no',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Kyll=C3=A4, l=C3=A4hett=C3=A4k=C3=A4=C3=A4 tarjous.',
    '',
    'On Mon, 2 Mar 2026 at 09:00, Tuki <tuki@merilampo.example> wrote:',
    '> Uusitaanko sopimus?',
    '--b1',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Kyll&auml;, l&auml;hett&auml;k&auml;&auml; tarjous.</p><blockquote>Uusitaanko sopimus?</blockquote>',
    '--b1--',
    '',
  ].join('\r\n');
  expect(await prepared(raw)).toEqual({
    messageId: 'CA+9f1@mail.kaarna.example',
    from: [{ address: 'rauha.salmi@kaarna.example', name: 'Rauha Salmi' }],
    to: [{ address: 'tuki@merilampo.example', name: 'Tuki' }],
    cc: [{ address: 'otso@kaarna.example' }],
    subject: 'Re: Huoltosopimus – kysymys',
    text: 'Kyllä, lähettäkää tarjous.',
    date: '2026-03-03T09:15:00.000Z',
    inReplyTo: 'T-1001@merilampo.example',
    references: ['T-1000@merilampo.example', 'T-1001@merilampo.example'],
    autoSubmitted: 'no',
    automatic: false,
    direction: 'inbound',
    outside: [{ address: 'rauha.salmi@kaarna.example', name: 'Rauha Salmi' }, { address: 'otso@kaarna.example' }],
  });
  expect(normalize(await prepare(received(raw, 'tuki@merilampo.example')), catalogue)).toMatchObject({
    ok: true,
    mapping: 'email@1.3.0',
    observations: [
      { kind: 'interaction.observed', channel: 'email', direction: 'inbound', key: 'CA+9f1@mail.kaarna.example' },
      {
        kind: 'record.changed',
        mention: true,
        party: { key: 'email:rauha.salmi@kaarna.example', source: 'tickets.mailbox' },
      },
      { kind: 'record.changed', mention: true, party: { key: 'email:otso@kaarna.example' } },
    ],
  });
});

describe('whose it is', () => {
  test('a mail from the mailbox’s own domain is outbound, and its outside receivers are the parties', async () => {
    const mail = await prepared(
      mime({ From: 'tuki@merilampo.example', To: 'rauha.salmi@kaarna.example', Cc: 'elias@merilampo.example' }, 'Hei'),
    );
    expect(mail).toMatchObject({ direction: 'outbound', outside: [{ address: 'rauha.salmi@kaarna.example' }] });
  });

  test('a mail among ourselves is internal', async () => {
    expect(await prepared(mime({ From: 'elias@merilampo.example' }, 'Hei'))).toMatchObject({
      direction: 'internal',
      outside: [],
    });
  });

  test('without a mailbox every mail is from outside', async () => {
    const event = await prepare(received(mime({}, 'Hei')));
    expect(event.data).toMatchObject({ direction: 'inbound', outside: [{ address: 'rauha.salmi@kaarna.example' }] });
  });
});

describe('machines', () => {
  test.each([
    [{ 'Auto-Submitted': 'auto-replied' }, true],
    [{ 'Auto-Submitted': 'auto-generated; type=x' }, true],
    [{ 'Auto-Submitted': 'no' }, false],
    [{ Precedence: 'bulk' }, true],
    [{ 'List-Id': '<uutiset.kaarna.example>' }, true],
    [{}, false],
  ])('%j says automatic: %s', async (headers, automatic) => {
    expect(await prepared(mime(headers as Record<string, string>, 'Hei'))).toMatchObject({ automatic });
  });
});

test('a mail of HTML alone is read as text without what it quotes', async () => {
  const raw = mime(
    { 'Content-Type': 'text/html; charset=utf-8', 'MIME-Version': '1.0' },
    '<p>Hei,</p><p>tilaus <b>1182</b>?</p><blockquote>vanhaa</blockquote><script>alert(1)</script>',
  );
  const { text } = await prepared(raw);
  expect(text).toContain('tilaus 1182?');
  expect(text).not.toContain('vanhaa');
  expect(text).not.toContain('alert');
});

describe('the bytes of a mail', () => {
  const LATIN = Buffer.from(
    mime({ Subject: '=?iso-8859-1?Q?L=E4mp=F6?=', 'Content-Type': 'text/plain; charset=iso-8859-1' }, 'Pumppu pitää ääntä yöllä.'),
    'latin1',
  ); // prettier-ignore
  const readAs = async (data: object) => (await prepare({ ...received(''), data })).data as PreparedMail;

  test('that are not UTF-8 come in base64, and its letters are those that its headers say', async () => {
    expect(await readAs({ base64: LATIN.toString('base64'), mailbox: 'tuki@merilampo.example' })).toMatchObject({
      subject: 'Lämpö',
      text: 'Pumppu pitää ääntä yöllä.',
      direction: 'inbound',
    });
  });

  test('as a webhook’s body that is no JSON is kept: what a mail server posts as it is', async () => {
    const text = mime({ 'Content-Type': 'text/plain; charset=utf-8' }, 'Pumppu pitää ääntä.');
    expect(await readAs({ text })).toMatchObject({ messageId: 'm1@mail.kaarna.example', text: 'Pumppu pitää ääntä.' });
  });

  test('a mail that was parsed is not parsed again', () => {
    const event = { ...received(''), data: { from: [{ address: 'a@b.example' }], text: 'From: c@d.example\r\n\r\nx' } };
    expect(prepare(event)).toBe(event);
  });
});

test.each([
  ['newlines', {}, '\n'.repeat(400_000)],
  ['the beginnings of quotations', {}, 'On '.repeat(130_000)],
  ['digits', {}, '1'.repeat(400_000)],
  ['nested tables', { 'Content-Type': 'text/html' }, '<table><tr><td>'.repeat(30_000)],
  [
    'nested parts',
    { 'Content-Type': 'multipart/mixed; boundary="b"' },
    '--b\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'.repeat(5_000),
  ],
  ['addresses', { Cc: Array.from({ length: 5_000 }, (_, index) => `a${index}@kaarna.example`).join(', ') }, 'Hei'],
])('a mail of nothing but %s is read in good time', async (_what, headers, body) => {
  const started = process.cpuUsage();
  const result = normalize(await prepare(received(mime(headers, body), 'tuki@merilampo.example')), catalogue);
  expect(result.ok || result.problems.length > 0).toBe(true);
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
});

test('a long mail keeps its end', async () => {
  const body = `${'Rivi tekstiä. '.repeat(3_000)}LOPPU`;
  expect((await prepared(mime({ 'Content-Type': 'text/plain; charset=utf-8' }, body))).text).toMatch(/LOPPU$/);
});

test('a date far in the future is not believed', async () => {
  expect((await prepared(mime({ Date: 'Tue, 03 Mar 2099 10:15:00 +0100' }, 'Hei'))).date).toBeUndefined();
});

test('an event that is no raw mail comes back as it is, at once', () => {
  const note = { ...received('x'), type: 'note.written' };
  expect(prepare(note)).toBe(note);
  const ready = { ...received('x'), data: { from: [] } };
  expect(prepare(ready)).toBe(ready);
});

test.each([
  ['nothing at all', ''],
  ['noise', '\u0001\u0002'],
  ['no sender', 'Subject: x\r\n\r\nHei'],
])('a mail that cannot be read (%s) is refused with the reason', async (_what, raw) => {
  expect(normalize(await prepare(received(raw, 'tuki@merilampo.example')), catalogue)).toMatchObject({ ok: false });
});

test('a raw mail that was not prepared is refused with what to do', () => {
  expect(normalize(received(mime({}, 'Hei')), catalogue)).toMatchObject({
    ok: false,
    problems: [{ code: 'mapping.refused', reason: expect.stringContaining('prepare(event)') }],
  });
});

test('the mapping of mail is tested against the parser that is installed', () => {
  const { version } = JSON.parse(readFileSync('node_modules/postal-mime/package.json', 'utf8')) as { version: string };
  expect(catalogue.products.get('email')?.tested).toContain(version.split('.').slice(0, 2).join('.'));
});
