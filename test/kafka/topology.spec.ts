import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import kafkajs from 'kafkajs';
import { parse } from 'yaml';
import { CHANGES_TOPIC, FAMILIES } from '#contracts';
import { freePort } from '#platform';
import { createTestDatabase, type TestDatabase } from '../database/database.js';
import { ask, eventually } from '../processes/ask.js';
import { startMeri, type MeriProcess } from '../processes/meri-process.js';
import { reasonForNoBroker, startKafka, type KafkaBroker } from './broker.js';

const reason = reasonForNoBroker();
if (reason) process.stderr.write(`The Kafka suite is skipped: ${reason}.\n`);

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly disable?: boolean };
}
const { services } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
};
/** The services that are Meri itself, but for the one that migrates and ends. */
const OURS = Object.entries(services).filter(([name, { build }]) => build !== undefined && name !== 'migrate');

test('the compose file has one worker for each family and one gateway, and the image a user and a health check', () => {
  const commands = OURS.map(([, { command }]) => command?.join(' ')).sort();
  expect(commands).toEqual(['gateway', ...FAMILIES.map((family) => `worker --families ${family}`)].sort());
  expect(services['migrate']?.command).toEqual(['migrate']);
  expect(services['kafka']?.image).toMatch(/^apache\/kafka:4/);
  expect(services['postgres']?.image).toMatch(/^postgres:18/);
  // A worker opens no port, so that nothing could be asked of it.
  for (const [name, { healthcheck }] of OURS) expect(healthcheck?.disable === true).toBe(name.startsWith('worker'));
  const image = readFileSync('Dockerfile', 'utf8');
  expect(image).toMatch(/^USER node$/m);
  expect(image).toMatch(/^HEALTHCHECK .*\n.*healthz/m);
});

interface Found {
  readonly customerBy: {
    readonly displayName: string;
    readonly records: readonly { readonly source: string }[];
  } | null;
}

(reason ? describe.skip : describe)('the services of docker-compose.yml as plain processes', () => {
  let broker: KafkaBroker;
  let database: TestDatabase;
  const running: MeriProcess[] = [];
  let url: string;
  let headers: Readonly<Record<string, string>>;

  beforeAll(async () => {
    [broker, database] = await Promise.all([startKafka(), createTestDatabase()]);
    const port = await freePort();
    const here: Readonly<Record<string, string>> = {
      DATABASE_URL: database.url,
      KAFKA_BROKERS: broker.brokers.join(','),
      MERI_LOG_LEVEL: 'info',
      MERI_KEY_PEPPER: 'a pepper of the compose test',
    };
    // What a service is told in the file, and nothing else but where this machine differs from a container.
    const settingsOf = ({ environment = {} }: Service) => ({
      ...Object.fromEntries(
        Object.keys(environment).map((name) => [name, here[name] ?? `${name} is new to this test`]),
      ),
      MERI_PORT: String(port),
      MERI_PARTITIONS: '2',
    });
    const migrated = startMeri(services['migrate']!.command!, settingsOf(services['migrate']!));
    expect(await migrated.ended()).toBe(0);
    for (const [, service] of OURS) running.push(startMeri(service.command!, settingsOf(service)));
    await Promise.all(running.map((meri) => meri.until(/Working on|Gateway at/, 120_000)));
    // As the file's own first lines say.
    const made = startMeri(['keys', 'create', '--name', 'me', '--role', 'steward'], settingsOf(services['gateway']!));
    expect(await made.ended()).toBe(0);
    headers = { authorization: `Bearer ${/meri_[\w-]+/.exec(made.said())![0]}` };
    url = `http://127.0.0.1:${port}`;
  }, 240_000);

  afterAll(async () => {
    const codes = await Promise.all(running.map((meri) => meri.end('SIGTERM')));
    await broker.stop();
    await database.drop();
    expect(codes.every((code) => code === 0)).toBe(true);
  }, 120_000);

  test('a publisher’s own client sends to meri.crm, meri.tickets and meri.notes: one customer, and what is wrong is held back', async () => {
    const email = 'hanna@koivuranta.example';
    const about = (source: string, type: string) => ({ specversion: '1.0', id: `${source}-1`, source, type, time: '2026-03-02T08:00:00Z' }); // prettier-ignore
    const structured = (source: string, type: string, data: object) => ({
      key: source,
      value: JSON.stringify({ ...about(source, type), data }),
      headers: { 'content-type': 'application/cloudevents+json' },
    });
    const binary = (source: string, type: string, value: string) => ({
      key: source,
      value,
      headers: {
        'content-type': 'application/json',
        ...Object.fromEntries(Object.entries(about(source, type)).map(([name, told]) => [`ce_${name}`, told])),
      },
    });
    const client = new kafkajs.Kafka({ brokers: [...broker.brokers], logLevel: kafkajs.logLevel.NOTHING });
    const producer = client.producer();
    await producer.connect();
    await producer.sendBatch({
      topicMessages: [
        { topic: 'meri.crm', messages: [structured('crm.example', 'crm.contact.changed', { key: '81', name: 'Hanna Lehtonen', emails: [email] })] },
        { topic: 'meri.tickets', messages: [structured('tickets.example', 'ticket.opened', { key: 'T', subject: 'Kylmä', text: 'Patterit kylmät', requester: { email } })] },
        { topic: 'meri.notes', messages: [
          binary('notes.example', 'note.written', JSON.stringify({ key: 'N', text: 'soitti', about: { contact: { email } } })),
          binary('notes.broken', 'note.written', '{"key":'),
        ] },
        { topic: 'meri.feedback', messages: [structured('feedback.example', 'feedback.given', { key: 'F', kind: 'nps', score: 9, contact: { email } })] },
      ],
    }); // prettier-ignore
    await producer.disconnect();
    const found = await eventually(
      () =>
        ask<Found>(
          url,
          'query ($value: String!) { customerBy(identifier: {kind: EMAIL, value: $value}) { displayName records { source } } }',
          { value: email },
          headers,
        ),
      ({ customerBy }) => customerBy?.records.length === 4,
      60_000,
    );
    expect(found.customerBy?.displayName).toBe('Hanna Lehtonen');
    const { parkedEvents } = await eventually(
      () =>
        ask<{ parkedEvents: { nodes: readonly object[] } }>(
          url,
          '{ parkedEvents(first: 5) { nodes { source code } } }',
          {},
          headers,
        ),
      (answer) => answer.parkedEvents.nodes.length > 0,
      60_000,
    );
    expect(parkedEvents.nodes).toEqual([{ source: 'notes.broken', code: 'json.invalid' }]);
    // Others are told of it on a topic of Kafka, in the same form as by webhooks.
    const changes: { readonly type: string; readonly subject: string; readonly source: string }[] = [];
    const consumer = client.consumer({ groupId: 'somebody-else' });
    await consumer.connect();
    await consumer.subscribe({ topic: CHANGES_TOPIC, fromBeginning: true });
    await consumer.run({
      eachMessage: ({ message }) => Promise.resolve(void changes.push(JSON.parse(message.value!.toString()) as never)),
    });
    const { customerBy } = await ask<{ customerBy: { id: string } }>(
      url,
      `{ customerBy(identifier: {kind: EMAIL, value: "${email}"}) { id } }`,
      {},
      headers,
    );
    await eventually(
      () => Promise.resolve(changes.filter(({ subject }) => subject === customerBy.id)),
      (told) => told.some(({ type, source }) => type === 'customer.changed' && source === 'meri'),
      60_000,
    );
    await consumer.disconnect();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await expect(ask(url, '{ customers(first: 1) { totalCount } }')).rejects.toThrow();
  }, 180_000);
});
