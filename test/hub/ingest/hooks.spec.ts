import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { parseSourceFile, type SourceFile } from '#sources';
import { inLog } from './in-log.js';
import { post, startGateway, type TestGateway } from './gateway.js';

const SECRET = 'a secret of the vendor';
const file = (source: string, mapping: string, webhook: string): SourceFile => {
  const read = parseSourceFile(
    `{apiVersion: meri/v1, source: ${source}, mapping: ${mapping}, webhook: {${webhook}}}`,
    `${source}.yaml`,
  );
  if (!('source' in read)) throw new Error(JSON.stringify(read));
  return read;
};
const SOURCES = [
  file('tickets.jira', 'jira-webhook', 'scheme: atlassian, secretSetting: MERI_SECRET_JIRA'),
  file('crm.hubspot', 'hubspot-webhook', 'scheme: secret-query, secretSetting: MERI_SECRET_HUBSPOT'),
  file('notes.slack', 'slack', 'scheme: slack, secretSetting: MERI_SECRET_SLACK'),
  file('notes.graph', 'microsoft-teams', 'scheme: microsoft-graph, secretSetting: MERI_SECRET_JIRA'),
  file('notes.notion', 'notion', 'scheme: notion, secretSetting: MERI_SECRET_NOTION'),
  file('notes.zoom', 'transcript-vtt', 'scheme: zoom, secretSetting: MERI_SECRET_SLACK'),
  file('external.open', 'external-rows', 'scheme: none'),
];

let gateway: TestGateway;
/** Nobody works beside it, so that every statement is the webhook's. */
let alone: TestGateway | undefined;
beforeAll(async () => {
  gateway = await startGateway({
    sources: SOURCES,
    secrets: {
      MERI_SECRET_JIRA: SECRET,
      MERI_SECRET_JIRA_OLD: 'the one before',
      MERI_SECRET_HUBSPOT: SECRET,
      MERI_SECRET_SLACK: SECRET,
    },
  });
}, 120_000);
afterAll(() => Promise.all([gateway?.close(), alone?.close()]), 60_000);

const payloadOf = (path: string): unknown =>
  (JSON.parse(readFileSync(`libs/sources/products/${path}`, 'utf8')) as readonly { payload: unknown }[])[0]!.payload;
const send = async (path: string, body: string | Buffer, headers: Record<string, string> = {}) => {
  const response = await fetch(`${gateway.url}/hooks/${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : new Uint8Array(body),
    headers,
  });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};
const signed = (body: string, secret = SECRET) => ({
  'x-hub-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
});
const received = (n: number) => ({ status: 200, text: JSON.stringify({ received: n }) });

describe('POST /hooks/:source', () => {
  test('a signed webhook is in the log byte for byte, once for every delivery, and its mapping understands it', async () => {
    const body = `${JSON.stringify(payloadOf('jira-webhook/cases/comment.json'))}\n`;
    const headers = {
      ...signed(body),
      'content-type': 'application/json',
      'x-atlassian-webhook-identifier': 'delivery-1',
    };
    for (let turn = 0; turn < 3; turn++) expect(await send('tickets.jira', body, headers)).toMatchObject(received(1));
    const [event, ...more] = await inLog(gateway.pool, 'meri.tickets');
    expect(more).toEqual([]);
    expect(event).toMatchObject({ source: 'tickets.jira', type: 'jira-webhook.received', data: JSON.parse(body) });
    const { rows } = await gateway.pool.query<{ value: Buffer }>(
      "select value from log.record where topic = 'meri.tickets'",
    );
    expect(rows[0]!.value.includes(body.trim())).toBe(true);
    await gateway.work();
    await gateway.applied();
    const applied = await gateway.pool.query(
      "select source, events from hub.source_state where source = 'tickets.jira'",
    );
    expect(applied.rows).toEqual([{ source: 'tickets.jira', events: '1' }]);
  }, 120_000);

  test('a webhook is answered after one statement, which made all of its events durable', async () => {
    alone = await startGateway({ sources: SOURCES, secrets: { MERI_SECRET_HUBSPOT: SECRET } });
    const to = `${alone.url}/hooks/crm.hubspot?secret=${encodeURIComponent(SECRET)}`;
    const changes = [payloadOf('hubspot-webhook/cases/contact.json')].flat() as object[];
    const body = (from: number, many: number) =>
      JSON.stringify(Array.from({ length: many }, (_, n) => ({ ...changes[0], objectId: from + n })));
    // The first one learns how many partitions the topic has.
    expect((await post(to, body(1, 1))).status).toBe(200);
    const sent = jest.spyOn(Client.prototype, 'query');
    for (const [turn, many] of [1, 40].entries()) {
      sent.mockClear();
      expect((await post(to, body(100 * (turn + 1), many))).status).toBe(200);
      const statements = sent.mock.calls.map(([query]) => JSON.stringify(query));
      // Readers are woken after the answer; consumers look for each other meanwhile.
      const before = statements.filter((one) => !/\b(?:listen|notify|pg_notify|consumer_member)\b/.test(one));
      expect(before).toEqual([expect.stringContaining('insert into log.record')]);
    }
    sent.mockRestore();
    expect(await inLog(alone.pool, 'meri.crm')).toHaveLength(42);
  }, 60_000);

  test('the secret before is good until it is taken out of the settings', async () => {
    expect(await send('tickets.jira', '{"a":1}', signed('{"a":1}', 'the one before'))).toMatchObject(received(1));
  });

  test('a bad signature is 401, and nothing is kept; a source that is none is 404', async () => {
    const before = (await inLog(gateway.pool, 'meri.tickets')).length;
    expect(await send('tickets.jira', '{"a":2}', signed('{"a":3}'))).toMatchObject({
      status: 401,
      text: expect.stringContaining('SIGNATURE_WRONG'),
    });
    expect(await send('tickets.jira', '{"a":2}')).toMatchObject({
      status: 401,
      text: expect.stringContaining('SIGNATURE_MISSING'),
    });
    expect(await send('tickets.other', '{}')).toMatchObject({
      status: 404,
      text: expect.stringMatching(/SOURCE_UNKNOWN.*config\/sources/),
    });
    expect((await send('__proto__', '{}')).status).toBe(404);
    expect(await inLog(gateway.pool, 'meri.tickets')).toHaveLength(before);
  });

  test('a body with several payloads becomes an event for each, and a second delivery of the same none', async () => {
    const body = JSON.stringify(
      [
        payloadOf('hubspot-webhook/cases/contact.json'),
        payloadOf('hubspot-webhook/cases/company-and-deal.json'),
      ].flat(),
    );
    const count = (JSON.parse(body) as unknown[]).length;
    const ask = () =>
      send(`crm.hubspot?secret=${encodeURIComponent(SECRET)}`, body, { 'content-type': 'application/json' });
    expect(await ask()).toMatchObject(received(count));
    await ask();
    const events = await inLog(gateway.pool, 'meri.crm');
    expect(events.map(({ data }) => JSON.stringify(data))).toEqual(
      expect.arrayContaining((JSON.parse(body) as unknown[]).map((one) => JSON.stringify(one))),
    );
    expect(events).toHaveLength(count);
  });

  test('Slack’s challenge is answered to Slack alone', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c-1', token: 't' });
    const at = String(Math.floor(Date.now() / 1000));
    const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex')}`;
    const headers = { 'x-slack-request-timestamp': at, 'x-slack-signature': signature };
    expect(await send('notes.slack', body, headers)).toMatchObject({
      status: 200,
      text: 'c-1',
      type: expect.stringContaining('text/plain'),
    });
    expect((await send('notes.slack', body)).status).toBe(401);
    const stale = { ...headers, 'x-slack-request-timestamp': String(Number(at) - 400) };
    expect((await send('notes.slack', body, stale)).status).toBe(401);
  });

  test('Zoom’s token is answered with its digest, to Zoom alone, and is no event', async () => {
    const before = (await inLog(gateway.pool, 'meri.notes')).length;
    const body = JSON.stringify({
      event: 'endpoint.url_validation',
      payload: { plainToken: 'qgg8vlvZRS6UYooatFL8Aw' },
    });
    const at = String(Math.floor(Date.now() / 1000));
    const digest = (text: string) => createHmac('sha256', SECRET).update(text).digest('hex');
    const headers = { 'x-zm-request-timestamp': at, 'x-zm-signature': `v0=${digest(`v0:${at}:${body}`)}` };
    const answer = await send('notes.zoom', body, headers);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      200,
      { plainToken: 'qgg8vlvZRS6UYooatFL8Aw', encryptedToken: digest('qgg8vlvZRS6UYooatFL8Aw') },
    ]);
    expect((await send('notes.zoom', body, { ...headers, 'x-zm-signature': 'v0=00' })).status).toBe(401);
    expect(await inLog(gateway.pool, 'meri.notes')).toHaveLength(before);
  });

  test('Graph’s validation token is echoed as text, and its notifications are known by their state', async () => {
    expect(await send('notes.graph?validationToken=%3Cscript%3E%20a', '')).toEqual({
      status: 200,
      text: '<script> a',
      type: expect.stringContaining('text/plain'),
    });
    const notification = (state: string) => JSON.stringify({ value: [{ clientState: state, resource: 'x' }] });
    expect(await send('notes.graph', notification(SECRET))).toMatchObject(received(1));
    expect((await send('notes.graph', notification('other'))).status).toBe(401);
  });

  test('while its secret is not set a source answers “later”, and Notion’s token is kept for whoever sets it up', async () => {
    expect(await send('notes.notion', '{"id":1}')).toMatchObject({
      status: 503,
      text: expect.stringContaining('MERI_SECRET_NOTION'),
    });
    expect(await send('notes.notion', '{"verification_token":"secret_tTk"}')).toMatchObject(received(0));
    const { rows } = await gateway.pool.query('select source, token from hub.handshake_token');
    expect(rows).toEqual([{ source: 'notes.notion', token: 'secret_tTk' }]);
  });

  test('whatever a body is, it is kept and never an error: no JSON, a form, bytes, nothing, packed, too large', async () => {
    const bodies: readonly (readonly [string | Buffer, Record<string, string>])[] = [
      ['<xml/>', { 'content-type': 'text/xml' }],
      ['a=1&a=2&payload=%7B%7D&__proto__=x', { 'content-type': 'application/x-www-form-urlencoded' }],
      // As curl calls whatever it sends.
      ['Subject: x=1\r\n\r\nHei', { 'content-type': 'application/x-www-form-urlencoded' }],
      [Buffer.from([0xff, 0xfe, 0x00]), {}],
      ['', {}],
      [gzipSync('{"packed":true}'), {}],
      ['{"n":90071992547409931,"n":1}', {}],
      [`{"d":${'['.repeat(5000)}${']'.repeat(5000)}}`, {}],
      ['{"text":"\\u0000 \\ud800"}', {}],
      [`{"text":"${'x'.repeat(1_200_000)}"}`, {}],
    ];
    for (const [body, headers] of bodies) expect(await send('external.open', body, headers)).toMatchObject(received(1));
    const { rows } = await gateway.pool.query<{ value: string }>(
      "select convert_from(value, 'UTF8') as value from log.record where topic = 'meri.external'",
    );
    expect(rows).toHaveLength(bodies.length - 1);
    const text = rows.map(({ value }) => value).join('\n');
    for (const part of [
      '"text":"<xml/>"',
      '"a":["1","2"]',
      '{"text":"Subject: x=1\\r\\n\\r\\nHei"}',
      '"base64":"//4A"',
      '"text":""',
      '"packed":true',
      '90071992547409931',
      '[[[[[',
      '\\u0000 \\ud800',
    ])
      expect(text).toContain(part);
    await gateway.applied();
    const parked = await gateway.pool.query<{ n: number }>(
      "select count(*)::int as n from hub.parked_event where topic = 'meri.external'",
    );
    expect(parked.rows[0]!.n).toBe(bodies.length);
  }, 60_000);

  test('a stranger cannot make it work hard: a list of a million tokens is refused at the first', async () => {
    const body = JSON.stringify({ value: Array.from({ length: 300_000 }, (_, n) => ({ clientState: `x${n}` })) });
    const took = async (work: () => unknown) => {
      const since = performance.now();
      await work();
      return performance.now() - since;
    };
    // Told by what reading it costs on this machine at this moment, before and after.
    const read = () => took(() => JSON.parse(body));
    const before = await read();
    const refused = await took(async () => expect((await send('notes.graph', body)).status).toBe(401));
    expect(refused).toBeLessThan(40 * Math.max(before, await read()));
  });

  test('other methods are not taken', async () => {
    expect((await fetch(`${gateway.url}/hooks/tickets.jira`)).status).toBe(404);
    expect((await post(`${gateway.url}/hooks/`, '{}')).status).toBe(404);
  });
});
