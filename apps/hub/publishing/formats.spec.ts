import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readStructured } from '#contracts';
import { loadCatalogue, normalize, PRODUCTS_FOLDER, prepare } from '#sources';
import { READERS, USUAL_SOURCE, type Format } from './formats.js';
import { linesOf } from './lines.js';
import { isEncoding, recoded } from './recoded.js';
import type { Published, PublishOptions } from './published.js';

const catalogue = loadCatalogue([PRODUCTS_FOLDER]);

async function read(format: Format, text: string | Buffer, options: Partial<PublishOptions> = {}) {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, n) => bytes.subarray(n * 7, n * 7 + 7));
  const items: Published[] = [];
  for await (const item of READERS[format](Readable.from(chunks), { source: USUAL_SOURCE[format], key: [], mailbox: 'tuki@meri.example', ...options }))
    items.push(item); // prettier-ignore
  return items;
}
const eventsIn = (items: readonly Published[]) =>
  items.flatMap((item) => ('record' in item ? [JSON.parse(item.record.value!.toString()) as Record<string, any>] : []));
const refusals = (items: readonly Published[]) => items.flatMap((item) => ('refused' in item ? [item.refused] : []));
async function understood(event: object): Promise<readonly string[]> {
  const envelope = readStructured(JSON.stringify(event), new Date().toISOString());
  if (!envelope.ok) throw new Error(JSON.stringify(envelope));
  const result = normalize(await prepare(envelope.event), catalogue);
  return result.ok ? result.observations.map(({ kind }) => kind) : result.problems.map(({ code }) => code);
}

describe('every format gives the same ids when it is read again', () => {
  const MBOX = ['From rose@edge.example Mon Mar  2 08:00:00 2026', 'Message-ID: <m-1@edge.example>', 'From: Rose <rose@edge.example>', 'To: tuki@meri.example', 'Date: Mon, 2 Mar 2026 08:00:00 +0000', 'Subject: Pumppu', '', '>From the cellar comes a noise.', '', 'From otso@virta.example Mon Mar  2 09:00:00 2026', 'From: otso@virta.example', '', 'Terve', ''].join('\n'); // prettier-ignore
  const inputs: readonly (readonly [Format, string, number])[] = [
    ['csv', '\uFEFFid;email;name\r\n7;rose@edge.example;"Rose; G"\r\n\r\n8;otso@virta.example;Otso\r\n', 2],
    ['jsonl', '{"id":7,"email":"rose@edge.example"}\n\n{"id":90071992547409931,"email":"b@x.example"}\n', 2],
    ['singer', readFileSync('test/hub/publishing/singer-sdk-0.54.9.jsonl', 'utf8'), 3],
    ['segment', '{"type":"identify","messageId":"m-1","userId":"u","timestamp":"2026-03-01T10:00:00Z","traits":{"email":"rose@edge.example"}}\n', 1], // prettier-ignore
    ['mbox', MBOX, 2],
  ];
  test.each(inputs)('%s', async (format, text, count) => {
    const [first, again] = [await read(format, text), await read(format, text)];
    expect(refusals(first)).toEqual([]);
    const events = eventsIn(first);
    expect(events.map(({ id }) => id as string)).toEqual(eventsIn(again).map(({ id }) => id as string));
    expect(new Set(events.map(({ id }) => id as string)).size).toBe(count);
    expect((await understood(events[0]!))[0]).not.toMatch(/\.unknown|no-rule|invalid/);
  });

  test('mbox: quoted lines are unquoted, a mail without an id is known by its content', async () => {
    const [one, two] = eventsIn(await read('mbox', MBOX));
    expect(one).toMatchObject({
      id: '<m-1@edge.example>',
      type: 'email.received',
      data: { mailbox: 'tuki@meri.example' },
    });
    expect(one!['data'].raw).toContain('\r\n\r\nFrom the cellar comes a noise.');
    expect(two!['id']).toMatch(/^sha256-/);
  });
});

test('a row that changed is another event, by content or by the key that is told', async () => {
  const [one, changed] = eventsIn(await read('csv', 'id,name\n7,Rose\n7,Rosa\n', { key: ['id'] }));
  expect(one!['id']).not.toBe(changed!['id']);
  expect([one!['partitionkey'], changed!['partitionkey']]).toEqual(['7', '7']);
});

test('Singer: keys, bookmarks and states, and a mapping that is told', async () => {
  const items = await read('singer', readFileSync('test/hub/publishing/singer-sdk-0.54.9.jsonl', 'utf8'), { source: 'crm.old', mapping: catalogue.products.get('hubspot-api')! }); // prettier-ignore
  expect(eventsIn(items)[0]).toMatchObject({ source: 'crm.old', type: 'hubspot-api.received', subject: 'contacts' });
  expect(items.some((item) => 'print' in item)).toBe(true);
});

test('Singer: a real tap over a real database: big keys keep their digits, and a run from its own state says nothing new twice', async () => {
  const run = async (name: string) => read('singer', readFileSync(`test/hub/publishing/${name}.jsonl`, 'utf8'), { source: 'external.crm' }); // prettier-ignore
  const [first, again] = [await run('tap-postgres-0.10.0'), await run('tap-postgres-0.10.0-again')];
  expect([...refusals(first), ...refusals(again)]).toEqual([]);
  expect(eventsIn(first).map(({ subject, partitionkey }) => [subject, partitionkey])).toEqual([
    ['public-contacts', '1'],
    ['public-contacts', '2'],
    ['public-contacts', '9007199254740993'],
  ]);
  const text = first.map((item) => ('record' in item ? item.record.value!.toString() : '')).join('\n');
  expect(text).toContain('9007199254740993');
  expect(text).toContain('12345678901234567890');
  const idsOf = (items: readonly Published[]) => eventsIn(items).map(({ id }) => id as string);
  // The bookmark is inclusive: the last record comes again, as the same event; the changed one is another.
  expect(idsOf(again).filter((id) => idsOf(first).includes(id))).toEqual([idsOf(first)[2]]);
  expect(idsOf(again)).toHaveLength(2);
  expect(first.filter((item) => 'print' in item)).toEqual([
    { print: { bookmarks: { 'public-contacts': { replication_key: 'updated_at', replication_key_value: '2026-03-03T10:00:00.000000+00:00' } } } },
  ]); // prettier-ignore
  for (const event of eventsIn(first)) expect(await understood(event)).toContain('record.changed');
});

test('a page of a vendor’s API is one line and as many events as it has records, each known by itself', async () => {
  const mapping = catalogue.products.get('zendesk-api')!;
  const page = '{"users":[{"id":81,"email":"rose@edge.example"},7,{"id":82,"name":"Otso"}],"after_url":null}\n';
  const items = await read('jsonl', page, { source: 'tickets.zendesk', mapping });
  expect(eventsIn(items).map(({ partitionkey, data }) => [partitionkey, data.id])).toEqual([['81', 81], ['82', 82]]); // prettier-ignore
  expect(refusals(items)).toEqual(['line 1 is no JSON object']);
  // A list is a page to those mappings alone that say so.
  expect(eventsIn(await read('jsonl', '[{"id":1},{"id":2}]\n', { mapping: catalogue.products.get('freshdesk-api')! }))).toHaveLength(2); // prettier-ignore
  expect(refusals(await read('jsonl', '[{"id":1},{"id":2}]\n', { mapping }))).toEqual(['line 1 is no JSON object']);
});

test('a page may be larger than an event, and each of its records as large as one', async () => {
  const mapping = catalogue.products.get('zendesk-api')!;
  const user = (id: number, length: number) => JSON.stringify({ id, name: 'Otso', notes: 'x'.repeat(length) });
  const page = (...users: readonly string[]) => `{"users":[${users.join(',')}],"after_url":null}\n`;
  const whole = page(user(1, 600_000), user(2, 600_000), user(3, 1_200_000));
  const items = await read('jsonl', whole, { source: 'tickets.zendesk', mapping });
  expect(eventsIn(items).map(({ data }) => data.id)).toEqual([1, 2]);
  expect(refusals(items)).toEqual([expect.stringMatching(/^line 1 holds a record that is longer than \d+ bytes$/)]);
  // Without a mapping a line is an event.
  expect(refusals(await read('jsonl', whole))).toEqual([expect.stringMatching(/^line 1 is longer than \d+ bytes$/)]);
});

test('what is no item of the format is told with its line and does not stop the rest', async () => {
  expect(refusals(await read('jsonl', '[1]\nnull\n{"id":1}\n{'))).toEqual(['line 1 is no JSON object', 'line 2 is no JSON object', 'line 4 is no JSON object']); // prettier-ignore
  expect(refusals(await read('singer', '{"type":"RECORD"}\n{"type":"BATCH","stream":"a"}\n'))).toHaveLength(2);
  expect(refusals(await read('segment', 'x\n{"type":"track","messageId":"1"}\n'))).toEqual(['line 1 is no message of the Segment specification']); // prettier-ignore
  expect(refusals(await read('mbox', 'hello\n'))).toHaveLength(1);
  expect(refusals(await read('cloudevents', '{"specversion":"1.0"}\n'))[0]).toMatch(/^line 1: \/id is missing/);
});

test('a line without end costs no memory and is passed over', async () => {
  const piece = Buffer.alloc(65_536, 'x');
  const input = Readable.from(
    (function* () {
      yield Buffer.from('a\n');
      for (let n = 0; n < 2_000; n++) yield piece;
      yield Buffer.from('\nb\r\nc');
    })(),
  );
  const lines: (string | undefined)[] = [];
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  for await (const { bytes } of linesOf(input, 1_000)) {
    lines.push(bytes?.toString());
    most = Math.max(most, process.memoryUsage().arrayBuffers);
  }
  expect(lines).toEqual(['a', undefined, 'b', 'c']);
  expect(most - before).toBeLessThan(16 * 1024 * 1024);
});

describe('a table', () => {
  const rowsOf = (items: readonly Published[]) => eventsIn(items).map(({ data }) => data as unknown);

  test('is parted by what parts its headings: a comma in a number or an address is part of it', async () => {
    const text = 'id;"name; first";sum\n7;Salmi Oy;12,50\n8;"Kaarna; Oy";Rantatie 4, Helsinki\n';
    expect(rowsOf(await read('csv', text))).toEqual([
      { id: '7', 'name; first': 'Salmi Oy', sum: '12,50' },
      { id: '8', 'name; first': 'Kaarna; Oy', sum: 'Rantatie 4, Helsinki' },
    ]);
    expect(rowsOf(await read('csv', 'id\tname\r\n7\tSalmi, Oy'))).toEqual([{ id: '7', name: 'Salmi, Oy' }]);
    expect(await read('csv', '')).toEqual([]);
  });

  test('a row whose values stand under the wrong names is told with its line, and the others go on', async () => {
    const items = await read('csv', 'id,name,city\n7,Salmi, Oy,Oulu\n8,Kaarna\n9,"Vir"ta",x\n10,Virta,Vaasa,,\n');
    expect(rowsOf(items)).toEqual([
      { id: '8', name: 'Kaarna' },
      { id: '10', name: 'Virta', city: 'Vaasa' },
    ]);
    expect(refusals(items)).toEqual([
      'line 2 has 4 values, and the heading 3',
      expect.stringMatching(/Closing Quote.*line 4/),
    ]);
  });

  test('gives its items in the order of its lines, however it comes in: whoever passes over some passes over those', async () => {
    const rows = Array.from({ length: 400 }, (_, n) =>
      n % 50 === 7 ? `${n},"x"y",z` : n % 50 === 9 ? `${n},a,b` : `${n},a`,
    );
    const text = ['id,name', ...rows, ''].join('\n'); // prettier-ignore
    const kinds = (items: readonly Published[]) =>
      items.map((item) => ('record' in item ? 'row' : /Closing Quote/.test(JSON.stringify(item)) ? 'quote' : 'wide'));
    const whole: Published[] = [];
    for await (const item of READERS.csv(Readable.from([Buffer.from(text)]), { source: 'external.file', key: [], mailbox: '' }))
      whole.push(item); // prettier-ignore
    const expected = rows.map((_, n) => (n % 50 === 7 ? 'quote' : n % 50 === 9 ? 'wide' : 'row'));
    expect(kinds(whole)).toEqual(expected);
    expect(kinds(await read('csv', text))).toEqual(expected);
  });

  test('loses no column, whatever the headings', async () => {
    expect(rowsOf(await read('csv', 'id,,phone,phone\n7,x,1,2\n'))).toEqual([
      { id: '7', 'column 2': 'x', phone: '1', 'phone 4': '2' },
    ]);
    expect(rowsOf(await read('csv', 'a,a 3,a,,column 4\n1,2,3,4,5\n'))).toEqual([
      { a: '1', 'a 3': '2', 'a 3 again': '3', 'column 4 again': '4', 'column 4': '5' },
    ]);
  });

  test('a quote that never closes ends it, before it has filled the memory', async () => {
    const input = Readable.from(
      (function* () {
        yield Buffer.from('id,name\n7,"Salmi\n');
        for (let n = 0; n < 400; n++) yield Buffer.alloc(65_536, 'x');
      })(),
    );
    const before = process.memoryUsage().arrayBuffers;
    const reading = async () => {
      for await (const _ of READERS.csv(input, { source: 'external.file', key: [], mailbox: '' }));
    };
    await expect(reading()).rejects.toThrow(/Max Record Size/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });
});

describe('the letters of a file', () => {
  const LATIN = Buffer.from('id;name\n7;Pitäjänmäen Lämpö\n', 'latin1');

  test('in another encoding are those of the file once it is named', async () => {
    expect(
      eventsIn(await read('csv', await buffer(recoded(Readable.from([LATIN]), 'windows-1252'))))[0]!['data'],
    ).toEqual({ id: '7', name: 'Pitäjänmäen Lämpö' });
    const wide = Buffer.from('\uFEFFid\n1\n', 'utf16le');
    expect((await buffer(recoded(Readable.from([wide]), 'utf-16le'))).toString()).toBe('id\n1\n');
    expect([isEncoding('windows-1252'), isEncoding('nonsense')]).toEqual([true, false]);
  });

  test('are never lost without a word', async () => {
    await expect(read('csv', LATIN)).rejects.toThrow('The file is not in utf-8. Name its encoding');
    const json = Buffer.concat([Buffer.from('{"name":"ä"}', 'latin1'), Buffer.from('\n{"name":"ä"}\n')]);
    const items = await read('jsonl', json);
    expect(refusals(items)).toEqual(['line 1 is not UTF-8: name its --encoding']);
    expect(eventsIn(items)).toHaveLength(1);
    const formats: readonly (readonly [Format, string])[] = [
      ['cloudevents', '{"specversion":"1.0","id":"ä","source":"crm.a","type":"crm.contact.changed","data":{}}'],
      ['segment', '{"type":"track","messageId":"ä","userId":"u","event":"Seen"}'],
      ['singer', '{"type":"RECORD","stream":"ä","record":{"id":1}}'],
    ];
    for (const [format, line] of formats) {
      expect(refusals(await read(format, line))).toEqual([]);
      expect(refusals(await read(format, Buffer.from(line, 'latin1')))).toEqual(['line 1 is not UTF-8: name its --encoding']); // prettier-ignore
    }
  });

  test('a mark of byte order is no part of the first line', async () => {
    expect(eventsIn(await read('jsonl', '\uFEFF{"id":1}\r\n'))[0]!['data']).toEqual({ id: 1 });
  });

  test('of a large mail stay, its attachments do not; a mail that is large without any is refused', async () => {
    const attached = Array.from(
      { length: 20_000 },
      () => 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5',
    ).join('\n');
    const part = (type: string, rest: string, body: string) => `Content-Type: ${type}\n${rest}\n${body}`;
    const large = [
      'From rose@edge.example Mon Mar  2 08:00:00 2026', 'Message-ID: <large@edge.example>', 'From: Rose <rose@edge.example>', 'To: tuki@meri.example', 'MIME-Version: 1.0',
      'Content-Type: multipart/mixed;', ' boundary="=_outer.1"', '',
      '--=_outer.1', 'Content-Type: multipart/alternative; boundary=inner', '', '--inner', part('text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64\n', Buffer.from('Pumppu pitää ääntä.').toString('base64')), '--inner--',
      '--=_outer.1', part('image/jpeg; name="pumppu.jpg"', 'Content-Transfer-Encoding: base64\n', attached),
      '--=_outer.1', part('text/csv', 'Content-Disposition: attachment; filename=loki.csv\n', 'a,b,c\n'.repeat(200_000)),
      '--=_outer.1', part('text/plain', '', 'Terveisin Rose'), '--=_outer.1--', '',
      'From otso@virta.example Mon Mar  2 09:00:00 2026', 'From: otso@virta.example', '', 'x'.repeat(800_000), '',
      'From otso@virta.example Mon Mar  2 10:00:00 2026', 'Message-ID: <small@virta.example>', 'From: otso@virta.example', part('application/pdf', 'Content-Transfer-Encoding: base64\n', 'QUJD'), '',
    ].join('\n'); // prettier-ignore
    const items = await read('mbox', large);
    const second = large.slice(0, large.indexOf('From otso')).split('\n').length;
    expect(refusals(items)).toEqual([
      `the mail at line ${second} is larger than 700000 bytes, also without what is attached`,
    ]);
    const [first, small] = eventsIn(items);
    expect(items[0]).toMatchObject({
      told: 'the mail at line 1 is larger than 700000 bytes: what is attached is left out',
    });
    expect(first!['data'].raw.length).toBeLessThan(2_000);
    expect(first!['data'].raw).toMatch(/pumppu\.jpg/);
    const envelope = readStructured(JSON.stringify(first), new Date().toISOString());
    if (!envelope.ok) throw new Error(JSON.stringify(envelope));
    expect((await prepare(envelope.event)).data).toMatchObject({
      messageId: 'large@edge.example',
      text: expect.stringContaining('Pumppu pitää ääntä.'),
    });
    // What fits an event stays whole.
    expect(small!['data'].raw).toContain('QUJD');
  });

  test('of a mail are its own: bytes that are not UTF-8 stay as they are', async () => {
    const mail = Buffer.from('From a\nMessage-ID: <m@a.example>\nFrom: Rose <rose@edge.example>\nContent-Type: text/plain; charset=iso-8859-1\n\nPumppu pitää ääntä\n', 'latin1'); // prettier-ignore
    const [event] = eventsIn(await read('mbox', mail));
    expect(event).toMatchObject({ id: '<m@a.example>', data: { base64: expect.any(String) } });
    const [spoken] = eventsIn(await read('mbox', 'From a\nMessage-ID: <pitää@ä.example>\n\nTerve\n'));
    expect(spoken).toMatchObject({ id: '<pitää@ä.example>' });
    const envelope = readStructured(JSON.stringify(event), new Date().toISOString());
    if (!envelope.ok) throw new Error(JSON.stringify(envelope));
    expect((await prepare(envelope.event)).data).toMatchObject({ text: 'Pumppu pitää ääntä' });
  });
});

test('a batch of tracking messages may be larger than an event, and each of them as large as one', async () => {
  const message = (id: string, length: number) =>
    JSON.stringify({ type: 'track', messageId: id, properties: { text: 'x'.repeat(length) } });
  const batch = [message('m-1', 600_000), message('m-2', 600_000), message('m-3', 1_200_000)].join(',');
  const items = await read('segment', `{"batch":[${batch}]}\n`);
  expect(eventsIn(items).map(({ id }) => id as string)).toEqual(['m-1', 'm-2']);
  expect(refusals(items)).toEqual([expect.stringMatching(/^line 1 holds a record that is longer/)]);
});
