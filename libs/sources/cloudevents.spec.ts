import { expect, test } from '@jest/globals';
import { parseJson, readBinary, readEnvelope, readStructured, type Envelope } from '#contracts';
import { loadCatalogue } from './catalogue/load-catalogue.js';
import { PRODUCTS_FOLDER } from './catalogue/mapping-folders.js';
import { normalize } from './normalize.js';

/** One event as the npm client of CloudEvents 10 wrote it in five bindings, with an invented name and source. */
const ATTRIBUTES = {
  id: 'ev-1',
  time: '2026-03-01T10:00:00.000Z',
  type: 'com.acme.crm.contact.updated',
  source: 'crm.acme',
  specversion: '1.0',
  subject: 'contact/003ak00000IiFInAAN',
  dataschema: 'https://hub.example/schemas/crm.contact/1',
  partitionkey: '003ak00000IiFInAAN',
  sequence: '0000001745500706683617281',
  tenantid: 'acme',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};
const BODY = '{"id":"003ak00000IiFInAAN","lastName":"Salmi"}';
const STRUCTURED = JSON.stringify({
  ...ATTRIBUTES,
  datacontenttype: 'application/json',
  data: JSON.parse(BODY) as unknown,
});
const headers = (prefix: 'ce-' | 'ce_') => ({
  'content-type': 'application/json',
  ...Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, value]) => [prefix + name, value])),
});
const NOW = '2026-03-01T10:00:01.000Z';

const BINDINGS: readonly (readonly [string, () => Envelope])[] = [
  ['HTTP, structured', () => readStructured(STRUCTURED, NOW)],
  ['HTTP, binary', () => readBinary(headers('ce-'), 'ce-', BODY, NOW)],
  ['HTTP, one of a batch', () => readEnvelope((parseJson(`[${STRUCTURED},${STRUCTURED}]`) as unknown[])[1], NOW)],
  ['Kafka, structured', () => readStructured(STRUCTURED, NOW)],
  ['Kafka, binary', () => readBinary(headers('ce_'), 'ce_', BODY, NOW)],
];

const catalogue = loadCatalogue([PRODUCTS_FOLDER]);

test.each(BINDINGS)('%s: a type of the company’s own becomes the same observation', (_binding, read) => {
  const envelope = read();
  expect(envelope.ok && normalize(envelope.event, catalogue)).toEqual({
    ok: true,
    mapping: 'example-cloudevents@1.0.0',
    observations: [
      {
        kind: 'record.changed',
        at: '2026-03-01T10:00:00.000Z',
        sequence: '0000001745500706683617281',
        party: { kind: 'person', source: 'crm.acme', key: '003ak00000IiFInAAN' },
        attributes: { familyName: 'Salmi' },
      },
    ],
  });
});

test('a source that names no family is refused with what a name is', () => {
  const read = readStructured(STRUCTURED.replace('"crm.acme"', '"https://acme.my.salesforce.example/cdc"'), NOW);
  expect(read).toMatchObject({ ok: false, problems: [{ code: 'source.family', path: '/source' }] });
});
