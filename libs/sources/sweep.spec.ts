import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseJson, type HubEvent } from '#contracts';
import { wrap } from './catalogue/cases.js';
import { loadCatalogue } from './catalogue/load-catalogue.js';
import { PRODUCTS_FOLDER } from './catalogue/mapping-folders.js';
import { prepare } from './email/prepare.js';
import type { Explanation, Mapping } from './mapping/compile-mapping.js';
import { changed, faultOf, pathsOf, samplesOf, type Path, type Sample } from './tampering.features.js';

const catalogue = loadCatalogue([PRODUCTS_FOLDER]);
const VENDORS = 'test/vendor-samples';
const BEYOND = '9007199254740993';
const OWN = 'members named as those of every object';

/** What is put in each place, one after the other. What JSON cannot say does not come. */
const PUT: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['an empty text', ''],
  ['a text', 'sana'],
  ['a number', 7],
  ['a negative fraction', -0.5],
  ['a flag', true],
  ['an empty list', []],
  ['a list', [['sana'], 7, null]],
  ['an object', { sana: 7 }],
  [BEYOND, parseJson(BEYOND)],
  ['a long text', 'x'.repeat(20_000)],
  ['the name __proto__', '__proto__'],
  ['the name constructor', 'constructor'],
  ['the name toString', 'toString'],
  [OWN, parseJson('{"__proto__":{"polluted":true},"constructor":"a","toString":1}')],
];

/** A giant text costs; a few places of every mapping get one. */
const GIANT = ['a giant text', 'ä<p> @'.repeat(400_000)] as const;
const GIANTS = 8;

/** So many places of a mapping are looked at; where it has more, every nth. */
const PLACES = 900;

/** What nobody means: where it makes a rule fall silent, somebody must be told. */
const WRONG: ReadonlySet<string> = new Set(['a text', 'a number', 'a flag', 'a list', 'an object', OWN]);

interface Place {
  readonly sample: Sample;
  readonly path: Path;
}

/** The places of the samples: of what looks alike (elements of a list, cases that differ in a word) one in each shape of payload. */
function placesOf(samples: readonly Sample[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const sample of samples) {
    const shape = pathsOf(sample.payload).map(nameOf).join(' ');
    for (const path of pathsOf(sample.payload)) {
      const name = `${shape}|${nameOf(path)}`;
      if (!places.has(name)) places.set(name, { sample, path });
    }
  }
  const all = [...places.values()];
  const step = Math.max(1, all.length / PLACES);
  return Array.from({ length: Math.min(all.length, PLACES) }, (_, n) => all[Math.floor(n * step)]!);
}

const nameOf = (path: Path): string => path.map((step) => (/^\d+$/.test(String(step)) ? '[]' : step)).join('.');

/** What goes wrong at one place, whatever is put there. */
function faultsAt(mapping: Mapping, { sample, path }: Place, puts: typeof PUT): readonly string[] {
  const { headers = {}, event: about = {} } = sample;
  const explained = (payload: unknown) => mapping.explain(wrap(mapping, { payload, headers, event: about }));
  const before = explained(sample.payload);
  return puts.flatMap(([what, put]) => {
    const where = `${what} at ${nameOf(path) || 'the top'}`;
    try {
      const payload = changed(sample.payload, path, put);
      const after = explained(payload);
      for (const part of mapping.split(payload)) mapping.describe(part, headers);
      const fault = faultOf(after.result) ?? lossOf(before, after, what);
      return fault === undefined ? [] : [`${where}: ${fault}`];
    } catch (error) {
      return [`${where}: throws ${String(error)}`];
    }
  });
}

/** Whether it is read as something else, or the rule that took it says nothing any more and nobody is told. */
function lossOf(before: Explanation, after: Explanation, what: string): string | undefined {
  const { result, rule, unread } = after;
  if (what === BEYOND && JSON.stringify(result).includes('9007199254740992')) return 'is rounded';
  const said = before.result.ok && before.result.observations.length > 0;
  const silent = result.ok && result.observations.length === 0 && unread.length === 0;
  return said && silent && rule === before.rule && WRONG.has(what) ? `is lost, ${result.reason}` : undefined;
}

function sweep(mapping: Mapping, samples: readonly Sample[]): readonly string[] {
  const places = placesOf(samples);
  const every = Math.max(1, Math.floor(places.length / GIANTS));
  return places.flatMap((place, n) => faultsAt(mapping, place, n % every === 0 ? [...PUT, GIANT] : PUT));
}

describe('every place of every case', () => {
  test.each([...catalogue.products.values()].map((mapping) => [mapping.product, mapping] as const))(
    '%s',
    (product, mapping) => {
      expect(sweep(mapping, samplesOf(product))).toEqual([]);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );
});

/** The payloads of what a vendor really sent: a body, the value of a Kafka message, the parts of a page. */
function payloadsIn(file: string, mapping: Mapping): readonly Sample[] {
  const read = parseJson(readFileSync(file, 'utf8'));
  const requests = Array.isArray(read) ? (read as unknown[]) : [read];
  return requests
    .map((one) => (isRequest(one) ? one.body : one))
    .map((body) => (typeof body === 'string' && body.startsWith('{') ? parseJson(body) : body))
    .flatMap((body) => mapping.split(body))
    .map((payload) => ({ payload }));
}

const isRequest = (value: unknown): value is { readonly body: unknown } =>
  typeof value === 'object' && value !== null && 'headers' in value && 'body' in value;

/** The folder of a vendor's samples is named after the product, or after the product and the way: `intercom-api`. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  cloudevents: ['example-cloudevents'],
  'debezium-postgres': ['example-debezium'],
  freshdesk: ['freshdesk-api', 'freshdesk-webhook'],
  'intercom-api': ['intercom'],
  'intercom-webhook': ['intercom'],
  rudderstack: ['segment'],
  singer: ['external-rows', 'hubspot-api'],
  'email-imap': ['email'],
};

test.each(
  readdirSync(VENDORS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name),
)('every place of what a vendor really sent: %s', (folder) => {
  const files = readdirSync(join(VENDORS, folder)).filter((file) => !file.endsWith('.becomes.json'));
  for (const product of FOLDERS[folder] ?? [folder]) {
    const mapping = catalogue.products.get(product)!;
    const samples = files.flatMap((file) => payloadsIn(join(VENDORS, folder, file), mapping));
    expect(samples.length).toBeGreaterThan(0);
    expect(sweep(mapping, samples)).toEqual([]);
  }
});

test('headers of any name and value give a description, or none, and never an exception', () => {
  const values: readonly unknown[] = PUT.map(([, put]) => put);
  for (const mapping of catalogue.products.values()) {
    const [first] = samplesOf(mapping.product);
    const names = [...Object.keys(first?.headers ?? {}), 'X-Atlassian-Webhook-Identifier', '__proto__', 'constructor'];
    for (const name of names)
      for (const value of values) {
        const given = Object.fromEntries([[name, value]]) as Record<string, string>;
        for (const told of Object.values(mapping.describe(first?.payload, given))) expect(typeof told).toBe('string');
      }
  }
});

const MAIL = [
  'From: Rauha Salmi <rauha@kaarna.example>',
  'To: tuki@oma.example',
  'Subject: =?utf-8?B?TMOkbXDDtg==?=',
  'Message-ID: <m1@kaarna.example>',
  'In-Reply-To: <m0@oma.example>',
  'References: <m0@oma.example>',
  'Date: Mon, 02 Mar 2026 08:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  'T25rbyB1dXRpc2lhPw==',
  '--b',
  'Content-Type: text/html; charset=iso-8859-1',
  '',
  '<p>Onko uutisia?</p>',
  '--b--',
];
const LINES: readonly (readonly string[])[] = [
  [],
  [''],
  [':'],
  ['__proto__: a', 'constructor: b', 'toString: c'],
  ['\u0000\u0001\u0002'],
  ['Date: Mon, 99 Foo 99999 99:99:99'],
  ['From: <@>, "" <>, a@b@c, =?x?Q?=??='],
  ['Content-Type: multipart/mixed; boundary=""'],
  ['Content-Type: text/plain; charset=no-such'],
  [`Subject: ${'x'.repeat(300_000)}`],
];

describe('raw mails', () => {
  const mapping = catalogue.products.get('email')!;
  const event = (data: unknown): HubEvent => wrap(mapping, { payload: data, headers: {}, event: {} });
  const faultAfter = async (data: unknown, what: string): Promise<string | undefined> => {
    try {
      const { result } = mapping.explain(await prepare(event(data)));
      const fault = faultOf(result);
      return fault === undefined ? undefined : `${what}: ${fault}`;
    } catch (error) {
      return `${what}: throws ${String(error)}`;
    }
  };

  test('with any line in the place of any other', async () => {
    const real = (JSON.parse(readFileSync(join(VENDORS, 'email-imap', 'raw.eml.json'), 'utf8')) as { raw: string }).raw;
    const faults: (string | undefined)[] = [];
    for (const lines of [MAIL, real.split(/\r?\n/).slice(0, 60)])
      for (let at = 0; at < lines.length; at++)
        for (const put of LINES)
          faults.push(
            await faultAfter(
              { raw: [...lines.slice(0, at), ...put, ...lines.slice(at + 1)].join('\r\n') },
              `${put.join(' ').slice(0, 30)} for line ${at}`,
            ),
          );
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  test('as anything else than a text', async () => {
    const faults: (string | undefined)[] = [];
    for (const member of ['raw', 'text', 'base64', 'mailbox', 'from'])
      for (const [what, put] of PUT)
        faults.push(await faultAfter({ raw: MAIL.join('\r\n'), [member]: put }, `${what} as ${member}`));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });
});
