import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import RudderAnalytics from '@rudderstack/rudder-sdk-node';
import { Analytics } from '@segment/analytics-node';
import LegacyAnalytics from 'analytics-node';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from '../../processes/ask.js';
import { startGateway, type TestGateway } from './gateway.js';
import { inLog } from './in-log.js';

/** The clients as their makers publish them, against a gateway that now and then takes nothing. */
let gateway: TestGateway;
let failures = 0;
beforeAll(async () => {
  gateway = await startGateway();
  const { log } = gateway;
  const append = log.append.bind(log);
  log.append = async (records) => {
    if (failures > 0) {
      failures--;
      throw new Error('the log is away');
    }
    await append(records);
  };
}, 120_000);
afterAll(() => gateway?.close(), 60_000);

const texts = Array.from({ length: 250 }, (_, n) => `Ticket ${n}`);
const eventsOf = async (user: string) => (await inLog(gateway.pool)).filter(({ data }) => data.userId === user);

/** Clients that do not say when they have sent all. */
const allOf = (user: string) =>
  eventually(
    () => eventsOf(user),
    (events) => events.length >= texts.length + 4,
    60_000,
  );

async function everyEventOnce(user: string): Promise<void> {
  const events = await eventsOf(user);
  const tracked = events.filter(({ type }) => type === 'segment.track').map(({ data }) => data.event as string);
  expect(tracked.sort()).toEqual([...texts].sort());
  for (const type of ['identify', 'page', 'group', 'alias'])
    expect(events.filter((one) => one.type === `segment.${type}`).map(({ data }) => data.type as string)).toEqual([
      type,
    ]);
  const { source, data } = events.find(({ type }) => type === 'segment.identify')!;
  expect(source).toBe('web.segment');
  // RudderStack's Python client puts them into the context.
  expect(data.traits ?? data.context.traits).toEqual({ email: 'rose@edge.example' });
}

describe('unmodified clients deliver every event once, though the hub fails at first', () => {
  test('@segment/analytics-node', async () => {
    failures = 2;
    const client = new Analytics({ writeKey: 'WRITE_KEY', host: gateway.url, flushAt: 20, maxRetries: 8 });
    const troubles: unknown[] = [];
    client.on('error', (trouble) => troubles.push(trouble));
    const userId = 'node-1';
    client.identify({ userId, traits: { email: 'rose@edge.example' }, timestamp: new Date('2026-03-01T10:00:00Z') });
    for (const event of texts) client.track({ userId, event, properties: { ticketId: event } });
    client.page({ userId, name: 'Pricing' });
    client.group({ userId, groupId: 'acme' });
    client.alias({ userId, previousId: 'anonymous-1' });
    await client.closeAndFlush({ timeout: 60_000 });
    expect(troubles).toEqual([]);
    expect(failures).toBe(0);
    await everyEventOnce(userId);
    expect((await eventsOf(userId)).find(({ type }) => type === 'segment.identify')?.time).toBe(
      '2026-03-01T10:00:00.000Z',
    );
  }, 90_000);

  test('@segment/analytics-node with batches as large as it makes them', async () => {
    failures = 1;
    const lengths: number[] = [];
    const heard = (request: { readonly headers: { readonly 'content-length'?: string } }) =>
      void lengths.push(Number(request.headers['content-length']));
    gateway.app.getHttpServer().on('request', heard);
    const client = new Analytics({ writeKey: 'WRITE_KEY', host: gateway.url, flushAt: 1_000, maxRetries: 8 });
    const userId = 'large-1';
    const properties = { note: 'Lämpöpumppu '.repeat(1_200) };
    client.identify({ userId, traits: { email: 'rose@edge.example' } });
    for (const event of texts) client.track({ userId, event, properties });
    client.page({ userId, name: 'Pricing' });
    client.group({ userId, groupId: 'acme' });
    client.alias({ userId, previousId: 'anonymous-1' });
    await client.closeAndFlush({ timeout: 60_000 });
    gateway.app.getHttpServer().off('request', heard);
    // What it holds at most in one request, of some 4 MB altogether.
    expect(Math.max(...lengths)).toBeGreaterThan(400_000);
    await everyEventOnce(userId);
  }, 90_000);

  test('@rudderstack/rudder-sdk-node', async () => {
    failures = 2;
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const client = new RudderAnalytics('WRITE_KEY', {
      dataPlaneUrl: gateway.url,
      flushAt: 20,
      flushInterval: 200,
      logLevel: 'none',
    });
    const userId = 'rudder-1';
    client.identify({ userId, traits: { email: 'rose@edge.example' } });
    for (const event of texts) client.track({ userId, event, properties: { ticketId: event } });
    client.page({ userId, name: 'Pricing' });
    client.group({ userId, groupId: 'acme' });
    client.alias({ userId, previousId: 'anonymous-1' });
    await client.flush();
    await allOf(userId);
    expect(failures).toBe(0);
    await everyEventOnce(userId);
  }, 90_000);

  test('analytics-node, which @segment/analytics-node came after', async () => {
    failures = 2;
    const userId = 'legacy-1';
    const client = new LegacyAnalytics('WRITE_KEY', { host: gateway.url, flushAt: 20, retryCount: 8 });
    client.identify({ userId, traits: { email: 'rose@edge.example' } });
    for (const event of texts) client.track({ userId, event, properties: { ticketId: event } });
    client.page({ userId, name: 'Pricing' });
    client.group({ userId, groupId: 'acme' });
    client.alias({ userId, previousId: 'anonymous-1' });
    await client.flush();
    await allOf(userId);
    expect(failures).toBe(0);
    await everyEventOnce(userId);
  }, 90_000);
});

/** Why Python's clients cannot be tried here; CI has Python 3 and pip and never gets a reason. */
function reasonForNoPython(): string | undefined {
  try {
    execFileSync('python3', ['-m', 'venv', '--help'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'there is no python3 with venv';
  }
}

/** Each in a place of its own: the older one needs older versions of what both use. */
const PYTHONS = {
  present: ['segment-analytics-python==2.4.0', 'rudder-sdk-python==2.1.9'],
  legacy: ['analytics-python==1.4.post1'],
} as const;
const pythonReason = reasonForNoPython();
if (pythonReason !== undefined && process.env['CI']) throw new Error(`CI must have Python: ${pythonReason}`);
const describeIf = pythonReason === undefined ? describe : describe.skip;

describeIf(`unmodified clients of Python${pythonReason === undefined ? '' : ` (${pythonReason})`}`, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'meri-python-'));
    for (const [name, clients] of Object.entries(PYTHONS)) {
      execFileSync('python3', ['-m', 'venv', join(folder, name)]);
      const pip = ['install', '-q', '--disable-pip-version-check', '--no-input', ...clients];
      execFileSync(join(folder, name, 'bin/pip'), pip, { stdio: 'pipe' });
    }
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['segment-analytics-python', 'present', 'import segment.analytics as client\nclient.host = URL'],
    [
      'segment-analytics-python, packed',
      'present',
      'import segment.analytics as client\nclient.host = URL\nclient.gzip = True',
    ],
    ['rudder-sdk-python', 'present', 'import rudderstack.analytics as client\nclient.dataPlaneUrl = URL'],
    ['analytics-python', 'legacy', 'import analytics as client\nclient.host = URL'],
  ])(
    '%s',
    async (name, place, setUp) => {
      failures = 1;
      const user = name.replaceAll(/\W+/g, '-');
      const script = join(folder, 'send.py');
      writeFileSync(
        script,
        `import sys
URL, USER = sys.argv[1:]
${setUp}
client.write_key = 'WRITE_KEY'
client.max_retries = 8
client.on_error = lambda error, items: sys.exit(str(error))
client.identify(USER, {'email': 'rose@edge.example'})
for n in range(${texts.length}):
    client.track(USER, 'Ticket %d' % n, {'ticketId': n})
client.page(USER, 'docs', 'Pricing')
client.group(USER, 'acme', {})
client.alias('anonymous-1', USER)
client.flush()
`,
      );
      await promisify(execFile)(join(folder, place, 'bin/python'), [script, gateway.url, user], { timeout: 80_000 });
      expect(failures).toBe(0);
      await everyEventOnce(user);
    },
    90_000,
  );
});
