import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { eventIdOf } from '#contracts';
import { bytesHeld } from '../../../apps/gateway/ingest/body/read-body.js';
import { post, startGateway, type TestGateway } from './gateway.js';
import { mixedEvents, randomFrom, type Sample } from './hostile-events.js';

let gateway: TestGateway;
let events: string;
beforeAll(async () => {
  gateway = await startGateway();
  events = `${gateway.url}/events`;
}, 120_000);
afterAll(() => gateway?.close(), 60_000);

const zeros = Buffer.alloc(200_000_000, 0x20);
const gzipBomb = gzipSync(zeros);
const brotliBomb = brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

/** Requests that are refused as a whole. */
const HOSTILE_REQUESTS: readonly {
  readonly body: Buffer;
  readonly headers: Record<string, string>;
  readonly code: string;
}[] = [
  { body: gzipBomb, headers: { 'content-encoding': 'gzip' }, code: 'BODY_TOO_LARGE' },
  { body: brotliBomb, headers: { 'content-encoding': 'br' }, code: 'BODY_TOO_LARGE' },
  {
    body: gzipSync('[{"specversion":"1.0"}]').subarray(0, 20),
    headers: { 'content-encoding': 'gzip' },
    code: 'BODY_NOT_UNPACKED',
  },
  { body: Buffer.from('{"not":"gzip"}'), headers: { 'content-encoding': 'deflate' }, code: 'BODY_NOT_UNPACKED' },
  { body: Buffer.alloc(17 * 1024 * 1024, 0x5b), headers: {}, code: 'BODY_TOO_LARGE' },
  { body: Buffer.from(`[${'1,'.repeat(2_000_000)}1]`), headers: {}, code: 'TOO_MANY_EVENTS' },
  { body: Buffer.from(','.repeat(1_000_000)), headers: {}, code: 'BODY_UNREADABLE' },
];

interface Request {
  readonly samples: readonly Sample[];
  readonly body: Buffer;
  readonly headers: Record<string, string>;
}

/** Cuts the events into requests of 1 to 60, as arrays and lines, some of them packed. */
function requestsOf(samples: readonly Sample[], seed: number): readonly Request[] {
  const random = randomFrom(seed);
  const requests: Request[] = [];
  for (let from = 0; from < samples.length;) {
    const part = samples.slice(from, from + 1 + Math.floor(random() ** 2 * 60));
    from += part.length;
    const lines = random() < 0.4;
    const separator = Buffer.from(lines ? '\n' : ',');
    const joined = part.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [separator, bytes]));
    const body = Buffer.concat(lines ? joined : [Buffer.from('['), ...joined, Buffer.from(']')]);
    const packed = random() < 0.2;
    requests.push({
      samples: part,
      body: packed ? gzipSync(body) : body,
      headers: {
        'content-type': lines ? 'application/x-ndjson' : 'application/cloudevents-batch+json',
        ...(packed ? { 'content-encoding': 'gzip' } : {}),
      },
    });
  }
  return requests;
}

test('10,000 mixed good, bad, doubled, huge and hostile events: each gets its right answer and none accepted is lost', async () => {
  const samples = mixedEvents(10_000, 20260302);
  const requests = requestsOf(samples, 7);
  const accepted = new Map<string, number>();
  const wrong: unknown[] = [];
  const delay = monitorEventLoopDelay({ resolution: 10 });
  await gateway.work();
  const started = performance.now();
  delay.enable();
  let next = 0;
  const sender = async () => {
    for (;;) {
      const index = next++;
      const request = requests[index];
      if (!request) return;
      if (index % 40 === 0) {
        const hostile = HOSTILE_REQUESTS[(index / 40) % HOSTILE_REQUESTS.length]!;
        const answer = await post(events, hostile.body, { 'content-type': 'application/json', ...hostile.headers });
        if (answer.json.error?.code !== hostile.code) wrong.push({ hostile: hostile.code, answer: answer.status });
      }
      const { status, json } = await post(events, request.body, request.headers);
      if (json.results?.length !== request.samples.length) {
        wrong.push({
          index,
          status,
          json: JSON.stringify(json).slice(0, 500),
          kinds: request.samples.map(({ kind }) => kind),
        });
        continue;
      }
      request.samples.forEach((sample, at) => {
        const result = json.results[at] as {
          status: string;
          id: string | null;
          problems?: { code: string; reason: string }[];
        };
        if (sample.good) {
          const { source, id } = sample.good;
          if (result.status === 'refused' || result.id !== id) wrong.push({ kind: sample.kind, result });
          if (result.status === 'accepted')
            accepted.set(eventIdOf(source, id), (accepted.get(eventIdOf(source, id)) ?? 0) + 1);
        } else if (result.status !== 'refused' || result.problems?.[0]?.code !== sample.code)
          wrong.push({ kind: sample.kind, result });
      });
      const allRefused = json.refused === json.results.length;
      if (status !== (allRefused ? 400 : 200)) wrong.push({ index, status });
    }
  };
  await Promise.all(Array.from({ length: 6 }, sender));
  delay.disable();
  const seconds = (performance.now() - started) / 1000;
  expect(wrong.slice(0, 5)).toEqual([]);

  const good = new Set(samples.flatMap(({ good }) => (good ? [eventIdOf(good.source, good.id)] : [])));
  expect(accepted.size).toBe(good.size);
  expect([...accepted.values()].every((times) => times === 1)).toBe(true);

  await gateway.applied();
  const index = await gateway.pool.query<{ event_id: string }>('select event_id from hub.event_index');
  expect(new Set(index.rows.map((row) => row.event_id))).toEqual(good);
  const parked = await gateway.pool.query('select code, problems from hub.parked_event');
  expect(parked.rows).toEqual([]);
  const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
  expect(metrics).toContain('meri_ingest_events_total{family="crm",outcome="accepted"}');

  const p99 = delay.percentile(99) / 1e6;
  process.stderr.write(
    `${requests.length} requests in ${seconds.toFixed(1)} s; event loop delay p99 ${p99.toFixed(0)} ms, max ${(delay.max / 1e6).toFixed(0)} ms; RSS ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB\n`,
  );
  expect(p99).toBeLessThan(500);
}, 240_000);

test('a 60 MB body is answered with 413 and not kept', async () => {
  const chunk = Buffer.alloc(1024 * 1024, 0x20);
  const status = await new Promise<number>((resolve, reject) => {
    const outgoing = httpRequest(events, { method: 'POST' }, (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode ?? 0);
    });
    outgoing.on('error', reject);
    let sent = 0;
    const send = (): void => {
      while (sent++ < 60) if (!outgoing.write(chunk)) return void outgoing.once('drain', send);
      outgoing.end();
    };
    send();
  });
  expect(status).toBe(413);
  expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
}, 30_000);

test('many large bodies at once: more than the hub can hold are asked to come again, and it holds nothing afterwards', async () => {
  // Six of 15 MiB fit into the 96 MiB in hand; a seventh of 8 MiB does not.
  const large = 15 * 1024 * 1024;
  const stalled = Array.from({ length: 6 }, () => {
    const outgoing = httpRequest(events, { method: 'POST' });
    outgoing.on('error', () => undefined);
    outgoing.write(Buffer.alloc(large, 0x20));
    return outgoing;
  });
  const held = async (bytes: number) => {
    for (const patience = Date.now() + 10_000; bytesHeld() !== bytes && Date.now() < patience;)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(bytesHeld()).toBe(bytes);
  };
  await held(stalled.length * large);
  const small = () => post(events, Buffer.alloc(8 * 1024 * 1024, 0x20));
  const answer = await small();
  expect([answer.status, answer.json.error.code, answer.headers.get('retry-after')]).toEqual([
    429,
    'TOO_MUCH_AT_ONCE',
    '1',
  ]);
  for (const outgoing of stalled) outgoing.destroy();
  await held(0);
  expect((await small()).json.error.code).toBe('BODY_EMPTY');
  await held(0);
}, 30_000);

test('a lost connection, headers without end and bytes that are no HTTP leave the hub as it was', async () => {
  const { port, hostname } = new URL(gateway.url);
  const say = (text: string) =>
    new Promise<string>((resolve) => {
      let heard = '';
      const socket = connect(Number(port), hostname, () => socket.write(text));
      socket.on('data', (data) => (heard += data.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(heard));
      setTimeout(() => socket.destroy(), 300);
    });
  await say('POST /events HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 1000\r\n\r\n[{"specversion"');
  expect(await say(`POST /events HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)).toContain('431');
  expect(await say('\u0016\u0003\u0001 hello')).toContain('400');
  expect((await post(events, '[]')).status).toBe(200);
});

test('a log that is busy or gone is said so with a time to come back, and what was sent then is taken later', async () => {
  const failing = { code: undefined as string | undefined };
  const second = await startGateway({
    databaseUrl: gateway.databaseUrl,
    appender: {
      append: (batch) => {
        if (failing.code === undefined) return gateway.log.append(batch);
        return Promise.reject(Object.assign(new Error('secret detail'), { code: failing.code }));
      },
    },
  });
  try {
    const body = JSON.stringify({
      specversion: '1.0',
      id: 'later',
      source: 'crm.example',
      type: 'crm.contact.changed',
      data: { key: '1', name: 'A' },
    });
    for (const [code, told] of [
      ['LOG_BUSY', 'LOG_BUSY'],
      ['ECONNREFUSED', 'LOG_UNAVAILABLE'],
    ]) {
      failing.code = code;
      const answer = await post(`${second.url}/events`, body);
      expect([answer.status, answer.json.error.code, answer.headers.get('retry-after')]).toEqual([503, told, '5']);
      expect(JSON.stringify(answer.json)).not.toContain('secret');
    }
    failing.code = undefined;
    expect((await post(`${second.url}/events`, body)).json.accepted).toBe(1);
  } finally {
    await second.close();
  }
}, 60_000);
