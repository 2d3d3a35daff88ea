import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import PostalMime, { type Email } from 'postal-mime';
import { parseMime } from './parse-mail.js';

const told = ({ attachments, ...mail }: Email) => ({
  ...mail,
  attachments: attachments.map(({ content, ...one }) => ({ ...one, content: Buffer.from(content as never).toString('hex') })),
}); // prettier-ignore

const both = async (raw: Buffer) => [told(await parseMime(raw, {})), told(await PostalMime.parse(raw, {}))];

const line = fc
  .array(fc.constantFrom('=', '=C3=A4', '=e4', '=3D', '=0', '=XY', 'a', 'ä', ' ', '\t', '--b1', '.', '\r', '='), { maxLength: 8 })
  .map((pieces) => pieces.join('')); // prettier-ignore
const body = fc.tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\r\n', '\n')).map(([lines, end]) => lines.join(end)); // prettier-ignore
const part = fc.record({
  type: fc.constantFrom('text/plain', 'text/html', 'text/csv', 'application/pdf'),
  charset: fc.constantFrom('utf-8', 'iso-8859-1', 'us-ascii'),
  flowed: fc.boolean(),
  encoding: fc.constantFrom('quoted-printable', 'Quoted-Printable', '8bit', '7bit', 'base64', ''),
  body,
});
const textOf = ({ type, charset, flowed, encoding, body: text }: (typeof part extends fc.Arbitrary<infer T> ? T : never)) =>
  `Content-Type: ${type}; charset=${charset}${flowed ? '; format=flowed' : ''}\r\n${encoding && `Content-Transfer-Encoding: ${encoding}\r\n`}\r\n${text}`; // prettier-ignore

test('a mail is read as PostalMime reads it, whatever its parts are encoded in', async () => {
  const head = 'From: Rauha Salmi <rauha@kaarna.example>\r\nSubject: =?utf-8?Q?K=C3=A4ynti?=\r\n';
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), fc.boolean(), async (parts, latin) => {
      const [first] = parts;
      const text =
        parts.length === 1
          ? head + textOf(first!)
          : `${head}Content-Type: multipart/mixed; boundary=b1\r\n\r\n${parts.map((one) => `--b1\r\n${textOf(one)}\r\n`).join('')}--b1--\r\n`;
      const [ours, theirs] = await both(Buffer.from(text, latin ? 'latin1' : 'utf8'));
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 400 },
  );
});

test('long lines and long bodies are read whole', async () => {
  const raw = Buffer.from(
    `From: a@b.example\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'=C3=A4 pitkä rivi '.repeat(40_000)}\r\n${'x=\r\n'.repeat(2_000)}`,
  );
  const [ours, theirs] = await both(raw);
  expect(ours).toEqual(theirs);
  expect(ours!.text!.length).toBeGreaterThan(400_000);
});

test('no part goes through a Blob but base64', async () => {
  const theirs = globalThis.Blob;
  let blobs = 0;
  globalThis.Blob = class extends theirs {
    constructor(...given: ConstructorParameters<typeof theirs>) {
      super(...given);
      blobs++;
    }
  };
  try {
    const parts = ['quoted-printable', '8bit', 'base64'].map((encoding) => `--b1\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\nabcd\r\n`); // prettier-ignore
    const raw = `From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b1\r\n\r\n${parts.join('')}--b1--\r\n`;
    await parseMime(Buffer.from(raw), {});
    expect(blobs).toBe(1);
  } finally {
    globalThis.Blob = theirs;
  }
});
