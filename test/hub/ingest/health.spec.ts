import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort, startEmbeddedPostgres, type EmbeddedPostgres } from '#platform';
import { HealthSources } from '../../../apps/gateway/health/health-sources.js';
import { consumersPart } from '../../../apps/gateway/health/log-health.js';
import { post, startGateway, type TestGateway } from './gateway.js';

let folder: string;
let port: number;
let server: EmbeddedPostgres;
let gateway: TestGateway;
const start = () => startEmbeddedPostgres(folder, { port, settings: { fsync: 'off', synchronous_commit: 'off' } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meri-health-'));
  port = await freePort();
  server = await start();
  gateway = await startGateway({ databaseUrl: server.url });
}, 120_000);
afterAll(async () => {
  await gateway?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const ready = async () => {
  const response = await fetch(`${gateway.url}/readyz`);
  return {
    status: response.status,
    json: (await response.json()) as { ready: boolean; parts: Record<string, { ok: boolean; why?: string }> },
  };
};
const event = (id: string) =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: 'crm.example',
    type: 'crm.contact.changed',
    data: { key: 'kanarialintu', name: 'Kanarialintu' },
  });

test('ready when all its parts are; each is named', async () => {
  expect(await ready()).toEqual({
    status: 200,
    json: { ready: true, parts: { postgres: { ok: true }, migrations: { ok: true }, log: { ok: true } } },
  });
  expect(await (await fetch(`${gateway.url}/healthz`)).json()).toEqual({ status: 'up' });
});

test('a consumer that gave up makes the process unready; one that retries does not', async () => {
  const { parts } = gateway.app.get(HealthSources);
  let state: 'running' | 'crashed' = 'running';
  const retrying = {
    topic: 'meri.crm',
    partition: 2,
    state: 'retrying',
    position: 5n,
    failures: 3,
    reason: 'x',
  } as const;
  parts.push(consumersPart(() => [{ health: () => ({ state, partitions: [retrying] }) }]));
  expect((await ready()).json.parts['consumers']).toEqual({ ok: true, why: 'retrying meri.crm/2' });
  state = 'crashed';
  expect(await ready()).toMatchObject({ status: 503, json: { ready: false, parts: { consumers: { ok: false } } } });
  parts.pop();
});

test('the metrics tell events, requests, lag and parked events, and name no customer', async () => {
  await post(`${gateway.url}/events`, event('m-1'));
  await post(`${gateway.url}/events`, event('m-1'));
  await post(`${gateway.url}/events`, '[{}]');
  await fetch(`${gateway.url}/kanarialintu`);
  const text = await (await fetch(`${gateway.url}/metrics`)).text();
  expect(text).toContain('meri_ingest_events_total{family="crm",outcome="accepted"} 1');
  expect(text).toContain('meri_ingest_events_total{family="crm",outcome="duplicate"} 1');
  expect(text).toContain('meri_ingest_events_total{family="unknown",outcome="refused"} 1');
  expect(text).toMatch(/meri_http_request_duration_seconds_count\{method="POST",route="\/events",status="200"\} 2/);
  expect(text).toMatch(/meri_consumer_lag_events\{group="test",topic="meri.crm",partition="\d"\} 1/);
  expect(text).toContain('meri_parked_events 0');
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  expect(text.toLowerCase()).not.toContain('kanarialintu');
});

test('a database that is not migrated makes the process unready', async () => {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query('alter table graph.migration rename to gone');
  expect(await ready()).toMatchObject({
    status: 503,
    json: { parts: { migrations: { ok: false, why: expect.stringContaining('meri migrate') } } },
  });
  await client.query('alter table graph.gone rename to migration');
  await client.end();
});

test('PostgreSQL stops and comes back: alive, not ready and honest to publishers meanwhile, then ready by itself', async () => {
  await server.stop();
  const down = await ready();
  expect(down).toMatchObject({
    status: 503,
    json: { ready: false, parts: { postgres: { ok: false }, log: { ok: false } } },
  });
  expect(JSON.stringify(down.json)).not.toContain('127.0.0.1');
  expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${gateway.url}/metrics`)).text()).toContain('meri_http_request_duration_seconds');
  const refused = await post(`${gateway.url}/events`, event('down-1'));
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  server = await start();
  await expect(ready()).resolves.toMatchObject({ status: 200, json: { ready: true } });
  expect((await post(`${gateway.url}/events`, event('down-1'))).json.accepted).toBe(1);
}, 90_000);
