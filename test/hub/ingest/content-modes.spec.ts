import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { post, startGateway, type TestGateway } from './gateway.js';

let gateway: TestGateway;
let events: string;
beforeAll(async () => {
  gateway = await startGateway();
  events = `${gateway.url}/events`;
}, 120_000);
afterAll(() => gateway?.close(), 60_000);

let count = 0;
const contact = (changes: object = {}) => ({
  specversion: '1.0',
  id: `c-${++count}`,
  source: 'crm.example',
  type: 'crm.contact.changed',
  time: '2026-03-02T08:00:00Z',
  data: { key: String(count), name: 'Hanna Lehtonen' },
  ...changes,
});

interface Stored {
  readonly topic: string;
  readonly key: string;
  readonly headers: string;
  readonly value: string;
}

async function stored(id: string): Promise<readonly Stored[]> {
  const found = await gateway.pool.query<Stored>(
    `select topic, convert_from(key, 'utf8') as key, headers, convert_from(value, 'utf8') as value from log.record
     where position(convert_to($1, 'utf8') in value) > 0`,
    [`"${id}"`],
  );
  return found.rows;
}

test('a structured event is in the log, byte for byte, when the answer comes', async () => {
  const event = contact();
  const text = JSON.stringify(event, null, 2);
  const answer = await post(events, text, { 'content-type': 'application/cloudevents+json; charset=utf-8' });
  expect(answer).toMatchObject({
    status: 200,
    json: { accepted: 1, duplicates: 0, refused: 0, results: [{ index: 0, id: event.id, status: 'accepted' }] },
  });
  expect(await stored(event.id)).toEqual([
    {
      topic: 'meri.crm',
      key: event.data.key,
      headers: '{"content-type":"application/cloudevents+json; charset=utf-8"}',
      value: text,
    },
  ]);
});

test('a batch is taken as application/cloudevents-batch+json, application/json, text/plain, a form or nothing at all', async () => {
  for (const type of [
    'application/cloudevents-batch+json',
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    '',
  ]) {
    const answer = await post(
      events,
      Buffer.from(JSON.stringify([contact(), contact()])),
      type ? { 'content-type': type } : {},
    );
    expect([type, answer.status, answer.json.accepted]).toEqual([type, 200, 2]);
  }
});

test('one event a line is taken, blank lines, CRLF and record separators too, and a bad line spoils itself alone', async () => {
  const lines = [
    '',
    JSON.stringify(contact()),
    '{"specversion":"1.0",',
    `\u001e${JSON.stringify(contact())}\r`,
    '   ',
    'nonsense',
    JSON.stringify(contact()),
  ];
  for (const type of ['application/x-ndjson', 'application/json']) {
    const renamed = lines.map((line) => line.replace(/"id":"/, `"id":"${type.slice(12)}-`));
    const answer = await post(events, `\n${renamed.slice(1).join('\n')}\n`, { 'content-type': type });
    expect(answer.status).toBe(200);
    expect(answer.json.results.map((one: { status: string }) => one.status)).toEqual([
      'accepted',
      'refused',
      'accepted',
      'refused',
      'accepted',
    ]);
  }
});

test('an element of an array that is no JSON spoils itself alone', async () => {
  const good = () => JSON.stringify(contact());
  const bad = ['{"a":[}', '{"a" 1}', '{"text":"no end\n}', 'nil', '', '"text"', '{"a":\u0041}'];
  for (const element of bad) {
    const answer = await post(events, `[${good()},${element},${good()}]`);
    expect([element, answer.json.results.map((one: { status: string }) => one.status)]).toEqual([
      element,
      ['accepted', 'refused', 'accepted'],
    ]);
  }
  const cut = await post(events, `[${good()},${good()},${good().slice(0, 40)}`);
  expect(cut.json).toMatchObject({ accepted: 2, refused: 1 });
});

test('text inside a broken element never becomes an event', async () => {
  const inner = JSON.stringify(JSON.stringify(contact({ id: 'smuggled' })));
  for (const body of [
    `[{"text":"a,${inner}},${inner},{"b":1}]`,
    `[{"text":"\n},${inner},{"x":"},${inner},"}]`,
    `[{"a":"},{"b":${inner}},${inner}]`,
  ]) {
    await post(events, body);
  }
  expect(await stored('smuggled')).toEqual([]);
});

test('binary mode becomes a structured event: attributes from headers, percent-decoded, data as they were', async () => {
  const headers = {
    'content-type': 'application/json',
    'ce-specversion': '1.0',
    'ce-id': 'binary-1',
    'ce-source': 'tickets.example',
    'ce-type': 'ticket.opened',
    'ce-subject': 'L%C3%A4mp%C3%B6',
    'ce-partitionkey': 'T-1',
    'ce-sequence': '12345678901234567890',
  };
  const body =
    '{ "key": "T-1", "subject": "Patterit kylmät", "author": {"side": "customer"}, "number": 12345678901234567890 }';
  const answer = await post(events, body, headers);
  expect(answer).toMatchObject({ status: 200, json: { results: [{ id: 'binary-1', status: 'accepted' }] } });
  const [one] = await stored('binary-1');
  expect(one).toMatchObject({ topic: 'meri.tickets', key: 'T-1' });
  expect(one!.value).toBe(
    `{"specversion":"1.0","id":"binary-1","source":"tickets.example","type":"ticket.opened","subject":"Lämpö","partitionkey":"T-1","sequence":"12345678901234567890","datacontenttype":"application/json","data":${body}}`,
  );
  const smuggling = await post(events, '{"key":"1"},"source":"crm.other","x":{}', { ...headers, 'ce-id': 'binary-2' });
  expect(smuggling).toMatchObject({
    status: 400,
    json: { results: [{ id: 'binary-2', problems: [{ code: 'json.invalid', path: '/data' }] }] },
  });
});

test('gzip, deflate with and without its header, and brotli are unpacked; gzip is seen without being told', async () => {
  const packed = (pack: (text: string) => Buffer) => pack(JSON.stringify([contact()]));
  const all: [Buffer, Record<string, string>][] = [
    [packed(gzipSync), { 'content-encoding': 'gzip' }],
    [packed(deflateSync), { 'content-encoding': 'deflate' }],
    [packed(deflateRawSync), { 'content-encoding': 'deflate' }],
    [packed(brotliCompressSync), { 'content-encoding': 'br' }],
    [packed(gzipSync), { 'content-type': 'application/x-www-form-urlencoded' }],
  ];
  for (const [body, headers] of all) expect((await post(events, body, headers)).json).toMatchObject({ accepted: 1 });
  expect(await post(events, gzipSync('[]').subarray(0, 12), { 'content-encoding': 'gzip' })).toMatchObject({
    status: 400,
    json: { error: { code: 'BODY_NOT_UNPACKED' } },
  });
  expect(await post(events, 'abc', { 'content-encoding': 'zstd' })).toMatchObject({ status: 415 });
});

test('integers beyond 2^53 reach the log and the observations as they were sent', async () => {
  const text = JSON.stringify(contact({ id: 'big-1', sequence: 'S' })).replace(
    '"sequence":"S"',
    '"sequence":98765432109876543210,"commitNumber":92233720368547758079',
  );
  const dry = await post(`${events}?dryRun=true`, `[${text}]`);
  expect(dry.json.results[0].observations[0].sequence).toBe('98765432109876543210');
  expect((await post(events, `[ ${text} , ${JSON.stringify(contact())}]`)).json.accepted).toBe(2);
  expect((await stored('big-1'))[0]!.value).toBe(text);
});

test('a dry run shows what would be observed and appends nothing', async () => {
  const event = contact({ id: 'dry-1' });
  const answer = await post(
    `${events}?dryRun=true`,
    JSON.stringify([
      event,
      { ...event, data: { key: 5, name: 7 } },
      { ...event, id: 'dry-2', data: { key: 5, name: 7 } },
    ]),
  );
  expect(answer.json).toMatchObject({ accepted: 1, duplicates: 0, refused: 2 });
  expect(answer.json.results[0]).toMatchObject({
    status: 'accepted',
    observations: [{ kind: 'record.changed', party: { key: event.data.key } }],
  });
  expect(answer.json.results[2].problems[0]).toMatchObject({
    code: 'data.invalid',
    path: '/data/name',
    expected: 'text',
  });
  expect(await stored('dry-1')).toEqual([]);
  expect((await post(`${events}?dryRun=perhaps`, JSON.stringify(event))).json.error.code).toBe('DRY_RUN_UNCLEAR');
});

test('the same event twice is a duplicate: in a request, across requests, and in requests that race', async () => {
  const event = contact();
  const text = JSON.stringify(event);
  expect((await post(events, `[${text},${text}]`)).json).toMatchObject({ accepted: 1, duplicates: 1 });
  expect((await post(events, text)).json).toMatchObject({ accepted: 0, duplicates: 1 });
  const racing = JSON.stringify(contact());
  const answers = await Promise.all(Array.from({ length: 12 }, () => post(events, racing)));
  expect(answers.map(({ json }) => json.accepted).reduce((a: number, b: number) => a + b)).toBe(1);
});

test('what is in the graph already is a duplicate for a gateway that has just started', async () => {
  const text = JSON.stringify(contact({ id: 'restart-1' }));
  expect((await post(events, text)).json.accepted).toBe(1);
  await gateway.work();
  await gateway.applied();
  const second = await startGateway({ databaseUrl: gateway.databaseUrl });
  try {
    expect((await post(`${second.url}/events`, text)).json).toMatchObject({ accepted: 0, duplicates: 1 });
  } finally {
    await second.close();
  }
}, 60_000);

test('an empty batch is fine, an empty or unreadable body is not', async () => {
  expect(await post(events, '[]')).toMatchObject({ status: 200, json: { accepted: 0, results: [] } });
  expect(await post(events, '')).toMatchObject({ status: 400, json: { error: { code: 'BODY_EMPTY' } } });
  expect(await post(events, '<xml/>')).toMatchObject({ status: 400, json: { error: { code: 'BODY_UNREADABLE' } } });
  expect(await post(events, Buffer.from('﻿{}', 'utf16le'))).toMatchObject({
    status: 400,
    json: { error: { code: 'BODY_UNREADABLE' } },
  });
  expect((await post(events, `\ufeff${JSON.stringify(contact())}`)).json.accepted).toBe(1);
});

test('an e-mail is understood before it is answered', async () => {
  const raw =
    'From: Hanna <hanna@koivuranta.example>\r\nTo: palvelu@oma.example\r\nSubject: Patterit\r\nMessage-ID: <m1@x>\r\n\r\nKylmät ovat.\r\n';
  const mail = contact({
    source: 'tickets.mail',
    type: 'email.received',
    data: { raw, mailbox: 'palvelu@oma.example' },
  });
  const answer = await post(`${events}?dryRun=true`, JSON.stringify(mail));
  expect(JSON.stringify(answer.json)).toContain('Kylmät ovat.');
});
