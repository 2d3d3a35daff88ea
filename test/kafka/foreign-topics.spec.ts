import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import avro from 'avsc';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import kafkajs from 'kafkajs';
import type { Pool } from 'pg';
import { topicOf } from '#contracts';
import { installEventLog, KafkaEventLog } from '#event-log';
import { GraphWriter, migrate, openGraphPool, readParkedEvent } from '#graph';
import { createLogger } from '#platform';
import { loadCatalogue, parseSourceFile, PRODUCTS_FOLDER, type SourceFile } from '#sources';
import { topicsOf } from '../../apps/hub/consumers.js';
import { BatchHandler, rebuild, Schemas, startWorkers, type Workers } from '../../apps/worker/index.js';
import { eventually } from '../../libs/event-log/event-log.features.js';
import { createTestDatabase, type TestDatabase } from '../database/database.js';
import { reasonForNoBroker, startKafka, type KafkaBroker } from './broker.js';
import { startSchemaRegistry, type SchemaRegistry } from './schema-registry.js';
import { TERMS } from '../graph/understood.js';

const run = randomUUID().slice(0, 6);
const source = (name: string, rest: string): SourceFile => {
  const read = parseSourceFile(`{apiVersion: meri/v1, source: ${name}, ${rest}}`, `${name}.yaml`);
  if (!('source' in read)) throw new Error(JSON.stringify(read));
  return read;
};
const SOURCES = [
  source('crm.database', `mapping: example-debezium, kafka: {pattern: '${run}.public.*'}`),
  source('external.rows', `mapping: external-rows, kafka: {topic: ${run}.rows}`),
  source('external.wire', `mapping: external-rows, kafka: {topic: ${run}.wire, format: confluent}`),
  source('crm.bus', `kafka: {topic: ${run}.bus, format: cloudevents}`),
];

const ROW = {
  type: 'record', name: 'Row', namespace: 'fi.example',
  fields: [
    { name: 'id', type: 'long' },
    { name: 'email', type: ['null', 'fi.example.Text'] },
    { name: 'first_name', type: ['null', 'string'], default: null },
    { name: 'photo', type: ['null', 'bytes'], default: null },
  ],
} as const; // prettier-ignore
const TEXT = {
  type: 'record',
  name: 'Text',
  namespace: 'fi.example',
  fields: [{ name: 'text', type: 'string' }],
} as const;
const FLAT = { type: 'record', name: 'Flat', fields: [{ name: 'id', type: 'long' }, { name: 'email', type: ['null', 'string'] }, { name: 'first_name', type: 'string' }] } as const; // prettier-ignore

/** Confluent's wire format by hand, so that what reads it is not proved by itself. */
const wire = (id: number, payload: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(id, 1);
  return Buffer.concat([head, payload]);
};

const describeIf = reasonForNoBroker() ? describe.skip : describe;

describeIf('topics of others', () => {
  let broker: KafkaBroker;
  let database: TestDatabase;
  let registry: SchemaRegistry;
  let pool: Pool;
  let log: KafkaEventLog;
  let workers: Workers;
  let producer: kafkajs.Producer;
  const catalogue = loadCatalogue([PRODUCTS_FOLDER]);

  beforeAll(async () => {
    [broker, database, registry] = await Promise.all([startKafka(), createTestDatabase(), startSchemaRegistry()]);
    await migrate(database.url);
    pool = openGraphPool(database.url, { max: 10 });
    const client = await pool.connect();
    await installEventLog(client).finally(() => client.release());
    log = new KafkaEventLog({ brokers: broker.brokers, clientId: 'suite', pool, sessionTimeoutMs: 6_000 });
    const topics = [
      topicOf('crm'),
      topicOf('external'),
      `${run}.public.contacts`,
      `${run}.rows`,
      `${run}.wire`,
      `${run}.bus`,
    ];
    await log.ensureTopics(topics, 1);
    producer = new kafkajs.Kafka({ brokers: [...broker.brokers], logLevel: kafkajs.logLevel.NOTHING }).producer();
    await producer.connect();
    registry.register(7, { schema: JSON.stringify(FLAT) });
    registry.register(8, { schema: JSON.stringify(TEXT) }, 'text');
    registry.register(9, {
      schema: JSON.stringify(ROW),
      references: [{ name: 'fi.example.Text', subject: 'text', version: 1 }],
    });
    registry.register(10, { schema: '{"type":"object"}', schemaType: 'JSON' });
    registry.register(11, { schema: 'syntax = "proto3";', schemaType: 'PROTOBUF' });
    registry.register(12, { schema: '"long"' });
    const foreign = { sources: SOURCES, schemas: new Schemas(pool), registry: registry.url };
    workers = await startWorkers({
      log,
      families: ['crm', 'external'],
      groupOf: (family) => `${run}-${family}`,
      topicsOf: (family) => topicsOf({ log, sources: { sources: SOURCES, faults: [] } }, family),
      lookEveryMs: 1_000,
      handler: () => new BatchHandler(new GraphWriter(pool), () => catalogue, undefined, foreign),
      maxBatch: 100,
      concurrency: 1,
      logger: createLogger('silent'),
    });
  }, 240_000);
  afterAll(async () => {
    await workers?.stop();
    await producer?.disconnect();
    await log?.close();
    await registry?.stop().catch(() => undefined);
    await pool?.end();
    await database?.drop();
    await broker?.stop();
  }, 90_000);

  const send = (topic: string, ...messages: kafkajs.Message[]) => producer.send({ topic: `${run}.${topic}`, messages });
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const people = async (name: string) =>
    (await pool.query<{ key: string }>('select key from record where source = $1 order by key', [name])).rows;
  const parked = async () =>
    (
      await pool.query<{ id: string; source: string; code: string; topic: string }>(
        "select id, source, code, topic from hub.parked_event where state = 'parked' order by parked_at, log_offset",
      )
    ).rows;

  test('Debezium as it was captured: rows, a change of key, a delete and its tombstone', async () => {
    const cases = JSON.parse(readFileSync('libs/sources/products/example-debezium/cases/captured.json', 'utf8')) as {
      name: string;
      payload: { topic: string; key: unknown; headers: Record<string, unknown>; value: unknown };
    }[];
    const plain = cases.filter(({ payload }) => payload.topic === 'crm.public.contacts');
    expect(plain.length).toBeGreaterThan(8);
    for (const { payload } of plain)
      await send('public.contacts', {
        key: json(payload.key),
        value: json(payload.value),
        headers: Object.fromEntries(
          Object.entries(payload.headers).map(([name, value]) => [name, JSON.stringify(value)]),
        ),
      });
    const seen = async () =>
      (
        await pool.query<{ n: string }>(
          "select coalesce(sum(events + duplicates + parked), 0) as n from hub.source_state where source = 'crm.database'",
        )
      ).rows[0]!.n;
    await eventually(async () => expect(Number(await seen())).toBe(plain.length), 60_000);
    expect((await people('crm.database')).map(({ key }) => key)).toEqual(['1', '1005', '1006']);
    expect(await parked()).toEqual([]);
    const raw = await pool.query<{ payload: Buffer; headers: Record<string, string> }>(
      "select payload, headers from hub.archive where source = 'crm.database'",
    );
    expect(raw.rows.map(({ payload }) => payload.toString())).toEqual(
      expect.arrayContaining(plain.map(({ payload }) => json(payload.value) ?? '')),
    );
    expect(raw.rows[0]!.headers['meri-topic']).toBe(`${run}.public.contacts`);
  }, 120_000);

  test('Debezium with its schema beside each row, and as its CloudEvents converter writes it', async () => {
    const cases = JSON.parse(readFileSync('libs/sources/products/example-debezium/cases/other-forms.json', 'utf8')) as {
      name: string;
      payload: { topic?: string; key: unknown; value: unknown };
    }[];
    const forms = cases.filter(({ name }) => /with its schema|CloudEvents converter/.test(name));
    expect(forms).toHaveLength(2);
    // Each about a row of its own, so that none is only what the other told already.
    for (const [n, { payload }] of forms.entries()) {
      const of = (value: unknown) =>
        json(value)!
          .replaceAll('1005', String(2001 + n))
          .replaceAll('22404416', String(22500001 + n));
      await send('public.contacts', { key: of(payload.key), value: of(payload.value) });
    }
    await eventually(
      async () =>
        expect((await people('crm.database')).map(({ key }) => key).filter((key) => key > '2000')).toEqual([
          '2001',
          '2002',
        ]),
      60_000,
    );
    expect(await parked()).toEqual([]);
    const { rows } = await pool.query<{ key: string; said: string }>(
      "select key, fields::text as said from record where source = 'crm.database' and key > '2000' order by key",
    );
    for (const { said } of rows) expect(said).toMatch(/Rauha.*rauha@kaarna\.example|rauha@kaarna\.example.*Rauha/);
  }, 120_000);

  test('plain JSON, CloudEvents in both modes, and what is neither', async () => {
    const event = {
      specversion: '1.0',
      id: 'b-1',
      source: 'crm.other',
      type: 'crm.contact.changed',
      data: { key: '1', name: 'Aino' },
    };
    await send('rows', { key: '1', value: json({ id: 1, email: 'aino@rows.example', first_name: 'Aino' }) });
    await send(
      'rows',
      { key: '2', value: 'not JSON', headers: { 'meri-source': 'crm.forged' } },
      { key: null, value: Buffer.from([0xff, 0xfe]) },
    );
    await send('bus', { key: 'b', value: json(event) });
    await send('bus', {
      key: 'c',
      value: json({ key: '2', name: 'Eino' }),
      headers: { ce_specversion: '1.0', ce_id: 'b-2', ce_source: 'crm.other', ce_type: 'crm.contact.changed' },
    });
    await eventually(async () => expect((await people('crm.other')).map(({ key }) => key)).toEqual(['1', '2']), 60_000);
    await eventually(async () => expect(await people('external.rows')).toHaveLength(1), 60_000);
    await eventually(
      async () =>
        expect((await parked()).map(({ code, source: from }) => [from, code])).toEqual([
          ['external.rows', 'json.invalid'],
          ['external.rows', 'json.invalid'],
        ]),
      60_000,
    );
  }, 120_000);

  test('Confluent’s wire format: Avro with unions, references and long numbers, and JSON Schema', async () => {
    const flat = avro.Type.forSchema(FLAT as never, { wrapUnions: true });
    const names = {};
    avro.Type.forSchema(TEXT as never, { registry: names });
    const row = avro.Type.forSchema(ROW as never, { registry: names, wrapUnions: true });
    await send('rows', {
      key: wire(12, Buffer.from([2])),
      value: wire(7, flat.toBuffer({ id: 20, email: { string: 'x@wire.example' }, first_name: 'Otso' })),
    });
    await send('wire', {
      key: 'k',
      value: wire(
        9,
        row.toBuffer({
          id: 21,
          email: { 'fi.example.Text': { text: 'x' } },
          first_name: { string: 'Aada' },
          photo: { bytes: Buffer.from([1, 2]) },
        }),
      ),
    });
    await send('wire', {
      key: 'k',
      value: wire(10, Buffer.from('{"id":90071992547409931,"email":"json@wire.example"}')),
    });
    await eventually(async () => expect((await people('external.rows')).map(({ key }) => key)).toContain('20'), 60_000);
    await eventually(
      async () => expect((await people('external.wire')).map(({ key }) => key)).toContain('90071992547409931'),
      60_000,
    );
  }, 120_000);

  test('what its schema does not fit, is unknown or of a kind we do not read is parked, and a schema that comes later mends it', async () => {
    const before = (await parked()).length;
    const late = avro.Type.forSchema(FLAT as never, { wrapUnions: true }).toBuffer({
      id: 30,
      email: { string: 'late@wire.example' },
      first_name: 'Myö',
    });
    await send(
      'wire',
      { key: null, value: wire(7, Buffer.from([0xff, 0xff])) },
      { key: null, value: wire(99, late) },
      { key: null, value: wire(11, late) },
      { key: null, value: '{"bare":1}' },
    );
    await eventually(
      async () =>
        expect(
          (await parked())
            .slice(before)
            .map(({ code }) => code)
            .sort(),
        ).toEqual(['schema.unknown', 'schema.unsupported', 'wire.invalid', 'wire.invalid']),
      60_000,
    );
    registry.register(99, { schema: JSON.stringify(FLAT) });
    const waiting = (await parked()).find(({ code }) => code === 'schema.unknown')!;
    const { topic, headers, payload } = (await readParkedEvent(pool, waiting.id))!;
    expect(topic).toBe('meri.external');
    await log.append([{ topic, key: null, headers, value: payload }]);
    await eventually(async () => expect((await people('external.wire')).map(({ key }) => key)).toContain('30'), 60_000);
  }, 120_000);

  test('a topic that appears later and fits a pattern is read', async () => {
    await log.ensureTopics([`${run}.public.boilers`], 1);
    await send('public.boilers', {
      key: '{"id":1}',
      value: json({
        before: null,
        after: { id: 1 },
        op: 'c',
        source: { connector: 'postgresql', table: 'boilers', lsn: 9, ts_ms: 1 },
      }),
    });
    await eventually(async () => {
      const { rows } = await pool.query(
        'select 1 from hub.archive where topic = $1 union all select 1 from hub.parked_event where topic = $1',
        [`${run}.public.boilers`],
      );
      expect(rows).toHaveLength(1);
    }, 60_000);
  }, 120_000);

  test('a rebuild needs neither the registry nor the files: the same graph from the bytes in the archive', async () => {
    await registry.stop();
    const asked = registry.asked();
    const { same, skipped, events, tables } = await rebuild({ databaseUrl: database.url, catalogue, terms: TERMS });
    expect(tables.filter((table) => !table.same)).toEqual([]);
    expect([same, skipped]).toEqual([true, 0]);
    expect(events).toBeGreaterThan(12);
    expect(registry.asked()).toBe(asked);
  }, 120_000);
});
