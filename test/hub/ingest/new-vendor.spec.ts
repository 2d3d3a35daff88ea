import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { installEventLog, PostgresEventLog } from '#event-log';
import { freePort, startEmbeddedPostgres, type EmbeddedPostgres } from '#platform';
import { PRODUCTS_FOLDER } from '#sources';
import { KORJAAMO_BODY, signKorjaamo, writeKorjaamo } from '../../new-vendor/korjaamo.js';
import { ask, eventually } from '../../processes/ask.js';
import { startMeri, type MeriProcess } from '../../processes/meri-process.js';

const SECRET = 'what the repair shop and we know';
const TOPIC = 'korjaamo.tyot';

let folder: string;
let postgres: EmbeddedPostgres;
let pool: Pool;
let log: PostgresEventLog;
let meri: MeriProcess;
let url: string;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meri-vendor-'));
  chmodSync(folder, 0o755);
  writeKorjaamo(join(folder, 'config', 'sources'));
  const mailbox = readFileSync(join(PRODUCTS_FOLDER, 'email', 'source.yaml'));
  writeFileSync(join(folder, 'config', 'sources', 'mail.yaml'), mailbox);
  mkdirSync(join(folder, 'data'));
  postgres = await startEmbeddedPostgres(join(folder, 'data'));
  pool = new Pool({ connectionString: postgres.url });
  const client = await pool.connect();
  await installEventLog(client).finally(() => client.release());
  log = await PostgresEventLog.open({ pool });
  // The vendor's own topic, as its file names it by a pattern.
  await log.ensureTopics([TOPIC], 1);
  const port = await freePort();
  environment = {
    MERI_PORT: String(port),
    MERI_DATA_DIR: join(folder, 'data'),
    MERI_CONFIG_DIR: join(folder, 'config'),
    MERI_SAMPLE: 'false',
    MERI_CONSOLE: 'false',
    MERI_SECRET_KORJAAMO: SECRET,
    MERI_SECRET_MAIL: SECRET,
  };
  meri = startMeri(['start'], environment);
  url = `http://127.0.0.1:${port}`;
  await meri.until('Meri is up');
}, 120_000);
afterAll(async () => {
  await meri?.end('SIGTERM');
  await log?.close();
  await pool?.end();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const hook = async (body: string, headers: Readonly<Record<string, string>>) => {
  const response = await fetch(`${url}/hooks/tickets.korjaamo`, { method: 'POST', body, headers });
  return { status: response.status, text: await response.text() };
};

interface Found {
  readonly customers: {
    readonly nodes: readonly {
      readonly displayName: string;
      readonly cases: { readonly nodes: readonly { readonly key: string; readonly status: string }[] };
    }[];
  };
}
const FOUND = `{ customers(orderBy: {field: NAME, direction: ASC}) { nodes { displayName
  cases { nodes { key subject status source } } } } }`;
const SOURCE = '{ sources { source family events mapping owner heldBack { code count } notUnderstood { kind name } } }';

test('a signed webhook of a system that is files alone becomes a customer with a case', async () => {
  expect(await hook(KORJAAMO_BODY, signKorjaamo(KORJAAMO_BODY, SECRET))).toEqual({
    status: 200,
    text: '{"received":2}',
  });
  const { customers } = await eventually(
    () => ask<Found>(url, FOUND),
    (answer) => answer.customers.nodes.length === 1,
  );
  expect(customers.nodes).toEqual([
    {
      displayName: 'Rauha Salmi',
      cases: {
        nodes: [
          { key: '12345678901234567890', subject: 'Vuotava kattila', status: 'OPEN', source: 'tickets.korjaamo' },
        ],
      },
    },
  ]);
}, 60_000);

test('whoever does not know the secret, or plays an old request back, is not let in', async () => {
  const body = KORJAAMO_BODY.replace('Rauha', 'Väärä');
  expect((await hook(body, signKorjaamo(body, 'another secret'))).status).toBe(401);
  expect((await hook(body, signKorjaamo(body, SECRET, Date.now() - 400_000))).status).toBe(401);
  expect((await hook(body, {})).status).toBe(401);
});

test('what lies on its own topic in the event log, and in a file, goes the same way', async () => {
  const job = (tunnus: number, nro: number, nimi: string) =>
    JSON.stringify({ laji: 'työ', tunnus, muutos: 1, tila: 'avattu', aika: 1772438500, asiakas: { nro, nimi } });
  await log.append([{ topic: TOPIC, key: '55', value: Buffer.from(job(55, 82, 'Otso Virta')) }]);
  const file = join(folder, 'jobs.jsonl');
  await writeFile(file, `${job(56, 83, 'Aino Laine')}\n`);
  const published = startMeri(
    ['publish', file, '--format', 'jsonl', '--source', 'tickets.korjaamo', '--mapping', 'korjaamo', '--json'],
    environment,
  );
  expect(await published.ended()).toBe(0);
  expect(published.said()).toContain('{"published":1,"refused":0}');
  const { customers } = await eventually(
    () => ask<Found>(url, FOUND),
    (answer) => answer.customers.nodes.length === 3,
  );
  expect(
    customers.nodes.map(({ displayName, cases }) => [displayName, cases.nodes[0]?.key, cases.nodes[0]?.status]),
  ).toEqual([
    ['Aino Laine', '56', 'NEW'],
    ['Otso Virta', '55', 'NEW'],
    ['Rauha Salmi', '12345678901234567890', 'OPEN'],
  ]);
}, 60_000);

test('the source stands among the sources with its mapping, its owner and what nobody understands of it', async () => {
  const { sources } = await ask<{ sources: readonly object[] }>(url, SOURCE);
  expect(sources).toEqual([
    {
      source: 'tickets.korjaamo',
      family: 'TICKETS',
      events: 4,
      mapping: 'korjaamo@0.1.0',
      owner: 'Korjaamon väki',
      heldBack: [],
      notUnderstood: expect.arrayContaining([{ kind: 'type', name: 'laji = lasku' }]),
    },
  ]);
  const listed = startMeri(['sources', 'check'], environment);
  expect(await listed.ended()).toBe(0);
  const doctor = startMeri(['doctor', '--json'], environment);
  await doctor.ended();
  expect(doctor.said()).toMatch(/tickets\.korjaamo/);
}, 60_000);

test('a source that has a file is told of before anything came from it', async () => {
  const status = startMeri(['sources', 'status'], environment);
  expect(await status.ended()).toBe(0);
  expect(status.said()).toMatch(/^tickets\.mail +never heard +email; meri doctor/m);
  const doctor = startMeri(['doctor'], environment);
  await doctor.ended();
  expect(doctor.said()).toContain('source tickets.mail: has what it needs; nothing came yet');
  expect(doctor.said()).toMatch(/source tickets\.korjaamo: has what it needs$/m);
}, 60_000);

test('a mail that a server posts as it is, in the alphabet of its headers, is read', async () => {
  const mail = Buffer.from(
    'From: =?iso-8859-1?Q?Pirkko_H=E4m=E4l=E4inen?= <pirkko@kaarna.example>\r\nTo: tuki@merilampo.example\r\nMessage-ID: <m-7@kaarna.example>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0200\r\nSubject: Pumppu\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nPumppu pitää ääntä.\r\n',
    'latin1',
  );
  const post = () =>
    fetch(`${url}/hooks/tickets.mail`, {
      method: 'POST',
      body: new Uint8Array(mail),
      headers: { 'content-type': 'message/rfc822', 'x-meri-secret': SECRET },
    });
  for (const _ of [1, 2]) expect((await post()).status).toBe(200);
  interface Mailed {
    readonly customerBy: {
      readonly displayName: string;
      readonly touchpoints: { readonly nodes: readonly { readonly text: string | null }[] };
    } | null;
  }
  const { customerBy } = await eventually(
    () =>
      ask<Mailed>(
        url,
        '{ customerBy(identifier: {kind: EMAIL, value: "pirkko@kaarna.example"}) { displayName touchpoints { nodes { text } } } }',
      ),
    (answer) => answer.customerBy !== null,
  );
  expect(customerBy?.displayName).toBe('Pirkko Hämäläinen');
  expect(customerBy?.touchpoints.nodes).toEqual([{ text: 'Pumppu pitää ääntä.' }]);
}, 60_000);

test('what is interrupted goes on where it says, and each row is there once; from the beginning it does no harm', async () => {
  const rows = Array.from({ length: 3_000 }, (_, n) => `${n};Salo ${n};n${n}@salo.example`);
  const given = ['publish', '-', '--format', 'csv', '--source', 'external.register', '--key', 'id'];
  const publishing = (...more: readonly string[]) => {
    const process = startMeri([...given, ...more], environment, 'pipe');
    process.child.stdin!.write('id;name;email\n');
    return process;
  };
  // It never sees the end of the file: somebody presses Ctrl-C while it waits for more.
  const first = publishing();
  first.child.stdin!.write(`${rows.slice(0, 1_700).join('\n')}\n`);
  const published = async () => (await pool.query<{ n: number }>("select count(*)::int as n from log.record where topic = 'meri.external'")).rows[0]!.n; // prettier-ignore
  const before = await eventually(published, (n) => n >= 1_000);
  first.child.kill('SIGINT');
  first.child.stdin!.end(`${rows[1_700]}\n`);
  expect(await first.ended()).toBe(130);
  const from = Number(/Go on with --skip (\d+)/.exec(first.said())![1]);
  expect(from).toBeGreaterThanOrEqual(before);
  const second = publishing('--skip', String(from), '--json');
  second.child.stdin!.end(rows.join('\n'));
  expect(await second.ended()).toBe(0);
  expect(second.said()).toContain(`{"published":${3_000 - from},"refused":0}`);
  interface Counted {
    readonly sources: readonly { readonly source: string; readonly events: number; readonly duplicates: number }[];
  }
  const counted = (events: number) =>
    eventually(
      () => ask<Counted>(url, '{ sources { source events duplicates } }'),
      (answer) =>
        answer.sources.some((one) => one.source === 'external.register' && one.events + one.duplicates === events),
    );
  expect((await counted(3_000)).sources).toContainEqual({ source: 'external.register', events: 3_000, duplicates: 0 });
  const again = publishing('--json');
  again.child.stdin!.end(rows.slice(0, 5).join('\n'));
  expect(await again.ended()).toBe(0);
  expect((await counted(3_005)).sources).toContainEqual({ source: 'external.register', events: 3_000, duplicates: 5 });
}, 120_000);

test('a source that is silent for longer than usual is told so wherever one looks, and makes the command fail', async () => {
  const [source, alarm] = ['feedback.quiet', 'usually 40 an hour, none for 5 h'];
  await pool.query(
    `insert into hub.source_state (source, family, events, first_received_at, last_received_at) values ($1, 'feedback', 4000, now() - interval '10 days', now() - interval '5 hours')`,
    [source],
  );
  await pool.query(
    `insert into hub.source_hour (source, hour, events) select $1, date_trunc('hour', now()) - n * interval '1 hour', 40 from generate_series(5, 200) n`,
    [source],
  );
  const { sources } = await ask<{ sources: readonly object[] }>(
    url,
    '{ sources { source state alarm usualPerHour lag lastDay } }',
  );
  expect(sources).toContainEqual(
    expect.objectContaining({ source, state: 'LATE', alarm, usualPerHour: expect.closeTo(40, 0) }),
  );
  const status = startMeri(['sources', 'status'], environment);
  expect(await status.ended()).toBe(3);
  expect(status.said()).toContain(`SILENT: ${alarm}`);
  const doctor = startMeri(['doctor'], environment);
  expect(await doctor.ended()).toBe(3);
  expect(doctor.said()).toMatch(new RegExp(`source ${source}.*${alarm}`));
}, 60_000);
