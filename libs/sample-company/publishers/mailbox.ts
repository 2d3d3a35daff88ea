import type { Simulation } from '../simulation/simulation.js';
import type { EventReference } from '../truth.js';
import type { Person } from '../world/party.js';
import { SUPPORT_MAILBOX, type Agent } from './staff.js';

const SOURCE = 'notes.email';
export interface Letter {
  readonly from: { readonly name: string; readonly email: string };
  readonly to: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly text: string;
  readonly automatic: boolean;
}

/** One thread of e-mails, as it lies in the shared mailbox of customer service. */
export class MailThread {
  private readonly ids: string[] = [];
  private last: Letter | undefined;

  constructor(private readonly sim: Simulation) {}

  send(letter: Letter): EventReference {
    const { sim } = this;
    const id = `${sim.chance.hex(20)}@${letter.from.email.split('@')[1] ?? 'lampo.example'}`;
    const raw = mime(letter, id, this.ids, this.last, sim);
    this.ids.push(id);
    this.last = letter;
    return sim.publish({ source: SOURCE, type: 'email.received', id, data: { raw, mailbox: SUPPORT_MAILBOX } });
  }
}

/** The address a person writes from: sometimes the shared mailbox of the house. */
export function recordSender(sim: Simulation, person: Person, email: string): void {
  const reference = { kind: 'person', source: SOURCE, key: `email:${email.toLowerCase()}` } as const;
  sim.truth.record(reference, person);
  if (person.job?.organization.mailbox === email) sim.truth.record(reference, person.job.organization);
}

export const agentAddress = (agent: Agent): Letter['from'] => ({
  name: `${agent.name} / Lämpö`,
  email: SUPPORT_MAILBOX,
});

function mime(
  letter: Letter,
  id: string,
  earlier: readonly string[],
  last: Letter | undefined,
  sim: Simulation,
): string {
  const { chance } = sim;
  const quoted =
    last && chance.yes(0.5)
      ? `\n\n${last.from.name} kirjoitti:\n${last.text
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n')}`
      : '';
  const body = (letter.text + quoted).replace(/\r?\n/g, '\r\n');
  const before = earlier[earlier.length - 1];
  const base64 = chance.yes(0.2);
  const headers = [
    `From: ${mailName(letter.from)}`,
    `To: ${mailName(letter.to)}`,
    `Subject: ${encodedWord(`${earlier.length > 0 ? (chance.yes(0.3) ? 'VS: ' : 'Re: ') : ''}${letter.subject}`)}`,
    `Date: ${new Date(sim.now).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}>`,
    ...(before
      ? [
          `In-Reply-To: <${before}>`,
          `References: ${earlier
            .slice(-8)
            .map((each) => `<${each}>`)
            .join(' ')}`,
        ]
      : []),
    ...(letter.automatic ? ['Auto-Submitted: auto-replied', 'Precedence: bulk'] : []),
    'MIME-Version: 1.0',
  ];
  const encoding = `Content-Transfer-Encoding: ${base64 ? 'base64' : 'quoted-printable'}`;
  const plain = base64
    ? Buffer.from(body, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n')
    : quotedPrintable(body);
  if (chance.yes(0.06) && !/[^\t-\u00ff]/.test(body)) {
    const page = `<html><body><p>${escapeHtml(body).replace(/\r\n/g, '<br>\r\n')}</p></body></html>`;
    const type = 'Content-Type: text/html; charset=iso-8859-1';
    return [
      ...headers,
      type,
      'Content-Transfer-Encoding: quoted-printable',
      '',
      quotedPrintable(page, 'latin1'),
      '',
    ].join('\r\n');
  }
  if (!chance.yes(0.35))
    return [...headers, 'Content-Type: text/plain; charset=utf-8', encoding, '', plain, ''].join('\r\n');
  const boundary = `=_${chance.hex(12)}`;
  const html = quotedPrintable(`<div>${escapeHtml(letter.text).replace(/\n/g, '<br>')}</div>`);
  return [
    ...headers,
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    encoding,
    '',
    plain,
    `--${boundary}`,
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    html,
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

const mailName = ({ name, email }: Letter['from']): string => (name === '' ? email : `${encodedWord(name)} <${email}>`);

function encodedWord(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text))
    return /[,;<>@/]/.test(text) && !text.includes(' ') ? `"${text}"` : text.replace(/"/g, '');
  const words: string[] = [];
  for (let rest = text; rest !== ''; rest = rest.slice(30))
    words.push(`=?utf-8?B?${Buffer.from(rest.slice(0, 30), 'utf8').toString('base64')}?=`);
  return words.join('\r\n ');
}

/** RFC 2045, section 6.7. */
function quotedPrintable(text: string, charset: 'utf8' | 'latin1' = 'utf8'): string {
  return text
    .split('\r\n')
    .map((line) => {
      let out = '';
      let width = 0;
      for (const byte of Buffer.from(line, charset)) {
        const piece =
          (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32
            ? String.fromCharCode(byte)
            : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
        if (width + piece.length > 72) {
          out += '=\r\n';
          width = 0;
        }
        out += piece;
        width += piece.length;
      }
      return out.replace(/ $/, '=20');
    })
    .join('\r\n');
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
