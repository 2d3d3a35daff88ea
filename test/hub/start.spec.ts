import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startEmbeddedPostgres } from '#platform';
import { ask, eventually, publish } from '../processes/ask.js';
import { startMeri, type MeriProcess } from '../processes/meri-process.js';

let folder: string;
const running: MeriProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meri-start-'));
  // Where the tests run as root the database runs as somebody else, who must be able to reach its folder.
  await chmod(folder, 0o755);
});
afterEach(async () => {
  for (const meri of running.splice(0)) await meri.end('SIGTERM');
});
afterAll(async () => {
  // A killed hub leaves its database running for the next start; here nobody comes after us.
  await (await startEmbeddedPostgres(join(folder, 'data'))).stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(more: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  const meri = startMeri(['start'], {
    MERI_PORT: String(port),
    MERI_DATA_DIR: join(folder, 'data'),
    MERI_SAMPLE: 'false',
    ...more,
  });
  running.push(meri);
  return { meri, url: `http://127.0.0.1:${port}` };
}

const HANNA = {
  specversion: '1.0',
  id: 'e-1',
  source: 'crm.example',
  type: 'crm.contact.changed',
  time: '2026-03-02T08:00:00Z',
  data: { key: '81', name: 'Hanna Lehtonen', emails: ['hanna@koivuranta.example'] },
};
const TICKET = {
  specversion: '1.0',
  id: 'e-2',
  source: 'tickets.example',
  type: 'ticket.opened',
  time: '2026-03-03T08:00:00Z',
  data: {
    key: 'T1',
    subject: 'Lämpö ei toimi',
    text: 'Patterit ovat kylmät',
    requester: { email: 'Hanna@koivuranta.example' },
    author: { side: 'customer' },
  },
};
const NOTE = {
  specversion: '1.0',
  id: 'e-3',
  source: 'notes.example',
  type: 'note.written',
  time: '2026-03-04T08:00:00Z',
  data: {
    key: 'N1',
    text: 'Hanna harkitsee maalämpöä',
    author: 'Pekka',
    about: { contact: { email: 'hanna@koivuranta.example' } },
  },
};
const CUSTOMER = `query ($value: String!) { customerBy(identifier: {kind: EMAIL, value: $value}) {
  displayName records { source } touchpoints(first: 5) { nodes { text } } facts { field value source eventId } } }`;

interface Found {
  readonly customerBy: {
    readonly displayName: string;
    readonly records: readonly { readonly source: string }[];
    readonly touchpoints: { readonly nodes: readonly { readonly text: string }[] };
    readonly facts: readonly { readonly field: string; readonly source: string }[];
  } | null;
}

test('a new user starts it, publishes three events, and finds one customer with records of three systems', async () => {
  const { meri, url } = await start();
  await meri.until('Meri is up');
  expect(meri.said()).toContain('A first question');
  for (const event of [HANNA, TICKET, NOTE]) expect(await publish(url, event)).toBe('accepted');
  expect(await publish(url, HANNA)).toBe('duplicate');
  const found = await eventually(
    () => ask<Found>(url, CUSTOMER, { value: 'hanna@koivuranta.example' }),
    ({ customerBy }) => customerBy?.records.length === 3 && customerBy.touchpoints.nodes.length === 2,
  );
  expect(found.customerBy).toMatchObject({ displayName: 'Hanna Lehtonen' });
  expect(found.customerBy!.facts).toContainEqual(expect.objectContaining({ field: 'name', source: 'crm.example' }));
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await meri.end('SIGINT')).toBe(0);
}, 120_000);

test('into an empty folder it loads the sample company, also when it is stopped in the middle, and answers the question it prints within a minute', async () => {
  const empty = { MERI_DATA_DIR: join(folder, 'first'), MERI_SAMPLE: 'true' };
  const first = await start(empty);
  await first.meri.until('The hub is empty: publishing the sample company');
  expect(first.meri.said()).toContain('Open to everybody on this machine');
  expect(await first.meri.end('SIGINT')).toBe(0);
  expect(first.meri.said()).toContain('Stopped. Nothing is lost');
  expect(first.meri.said()).not.toContain('events are published');

  const { meri, url } = await start(empty);
  await meri.until('Meri is up');
  // As it stands there to be copied.
  const [, asked] = /-d '(\{"query".*\})'/.exec(meri.said())!;
  const { query } = JSON.parse(asked!) as { readonly query: string };
  interface First {
    readonly customers: { readonly totalCount: number; readonly nodes: readonly { readonly displayName: string }[] };
  }
  const { customers } = await eventually(
    () => ask<First>(url, query),
    (answer) => answer.customers.nodes.length === 3,
    60_000,
  );
  expect(customers.nodes.every(({ displayName }) => displayName.length > 0)).toBe(true);
  await meri.until(/not published whole[^]*events are published/, 120_000);
  expect(await meri.end('SIGINT')).toBe(0);
  // As another hub would leave it in the same folder: ours is not empty, and takes nothing made up.
  await writeFile(join(folder, 'first', 'sample-begun'), 'another hub');
  const third = await start(empty);
  await third.meri.until('Meri is up');
  await eventually(
    () => ask<First>(third.url, query),
    (answer) => answer.customers.totalCount > customers.totalCount,
    60_000,
  );
  expect(third.meri.said()).not.toContain('sample company');
  // Its own map is in force, by whatever settings it is asked.
  const doctor = startMeri(['doctor', '--json'], { MERI_DATA_DIR: join(folder, 'first'), MERI_SAMPLE: 'false' });
  await doctor.ended();
  expect(doctor.said()).toContain('"what":"service map","ok":true,"told":"the sample company’s');
}, 240_000);

test('killed at once and started again, it goes on where it was', async () => {
  const first = await start();
  await first.meri.until('Meri is up');
  expect(await publish(first.url, { ...HANNA, id: 'e-4', data: { key: '81', title: 'isännöitsijä' } })).toBe(
    'accepted',
  );
  expect(await first.meri.end('SIGKILL')).toBe('SIGKILL');
  const second = await start();
  await second.meri.until('Meri is up');
  await eventually(
    () => ask<Found>(second.url, CUSTOMER, { value: 'hanna@koivuranta.example' }),
    ({ customerBy }) => customerBy?.facts.some(({ field }) => field === 'title') === true,
  );
  expect(second.meri.said()).toContain('found running');
  expect(await second.meri.end('SIGTERM')).toBe(0);
}, 120_000);

test('a port that is taken, a wrong setting, a folder that cannot be: one clear line each', async () => {
  const port = await freePort();
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
  const one = await start({ MERI_PORT: String(port) });
  expect(await one.meri.ended()).toBe(2);
  expect(one.meri.said().trim()).toBe(`meri: Port ${port} is taken. Set MERI_PORT to a free one.`);
  taken.close();

  const two = await start({ MERI_PROT: '1' });
  expect(await two.meri.ended()).toBe(2);
  expect(two.meri.said()).toMatch(/MERI_PROT: there is no such setting/);

  await writeFile(join(folder, 'a-file'), '');
  const three = await start({ MERI_DATA_DIR: join(folder, 'a-file', 'below') });
  expect(await three.meri.ended()).toBe(1);
  expect(three.meri.said().trim()).toMatch(/^meri: The data folder .* is not writable .*Set MERI_DATA_DIR/);
}, 60_000);

test('every command explains itself', async () => {
  for (const command of [
    'start',
    'worker',
    'gateway',
    'migrate',
    'publish',
    'rebuild',
    'parked',
    'sources',
    'changes',
    'doctor',
    'keys',
  ]) {
    const help = startMeri([command, '--help'], {});
    expect(await help.ended()).toBe(0);
    expect(help.said()).toContain(`Usage: meri ${command}`);
  }
}, 60_000);

test('a bad event published to the log is parked, shown, mended and sent again', async () => {
  const { meri } = await start();
  await meri.until('Meri is up');
  const environment = { MERI_DATA_DIR: join(folder, 'data') };
  const bad = join(folder, 'bad.jsonl');
  await writeFile(bad, `${JSON.stringify({ ...HANNA, id: 'e-bad', data: { name: 'no key' } })}\n`);
  const published = startMeri(['publish', bad, '--json'], environment);
  expect(await published.ended()).toBe(0);
  expect(published.said()).toContain('{"published":1,"refused":0}');
  const listed = await eventually(
    async () => {
      const list = startMeri(['parked', 'list', '--json'], environment);
      await list.ended();
      return list.said().trim();
    },
    (said) => said.includes('e-bad'),
  );
  const { id, code } = JSON.parse(listed.split('\n')[0]!) as { id: string; code: string };
  expect(code).toBe('data.invalid');
  const good = join(folder, 'good.json');
  await writeFile(good, JSON.stringify({ ...HANNA, id: 'e-bad', data: { key: '99', name: 'Oikea Nimi' } }));
  const edited = startMeri(['parked', 'edit', id, good], environment);
  expect(await edited.ended()).toBe(0);
  const rebuilt = startMeri(['rebuild', '--json'], environment);
  expect(await rebuilt.ended()).toBe(0);
  expect(JSON.parse((await lastLine(rebuilt)) ?? '{}')).toMatchObject({ same: true, swapped: true });
  const doctor = startMeri(['doctor', '--deep', '--json'], environment);
  await doctor.ended();
  expect(doctor.said()).toContain('"what":"carriers by identifier","ok":true');
  expect(doctor.said()).toContain('"what":"service map","ok":true,"told":"the one for any trade');
}, 120_000);

const lastLine = async (meri: MeriProcess) => meri.said().trim().split('\n').at(-1);
