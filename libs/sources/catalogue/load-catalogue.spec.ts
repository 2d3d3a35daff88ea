import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { normalize } from '../normalize.js';
import { describePayload, splitPayload } from './catalogue.js';
import { checkMappings, loadCatalogue } from './load-catalogue.js';
import { PRODUCTS_FOLDER } from './mapping-folders.js';

const checks = checkMappings([PRODUCTS_FOLDER]);

test('every product that comes with Meri has its cases', () => {
  expect(checks.length).toBeGreaterThan(30);
  expect(checks.filter(({ cases }) => cases.length < 2).map(({ folder }) => folder)).toEqual([]);
});

describe.each(checks.map((check) => [check.mapping?.product ?? check.folder, check] as const))(
  '%s',
  (_product, check) => {
    test('its files have no fault', () => expect(check.faults).toEqual([]));
    test.each(check.cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
      expect(one.difference).toBeUndefined();
    });
  },
);

const MAPPING = `
apiVersion: meri/v1
product: huoltokirja
version: 0.1.0
family: tickets
tested: by hand
match: {sources: [tickets.huoltokirja], when: {present: tunnus}}
event: {id: tunnus, time: {path: aika, then: [{date: utc}]}}
rules:
  - emit:
      - {kind: case.changed, key: tunnus, fields: {subject: aihe}}
`;
const CASE = {
  name: 'a ticket',
  payload: { tunnus: 7, aihe: 'Vuoto', aika: '2026-03-02 08:00:00' },
  expect: {
    observations: [{ kind: 'case.changed', at: '2026-03-02T08:00:00.000Z', key: '7', fields: { subject: 'Vuoto' } }],
  },
};

describe('a folder of the user’s own', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'meri-sources-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (product: string, mapping: string, cases: Readonly<Record<string, unknown>>): void => {
    mkdirSync(join(folder, product, 'cases'), { recursive: true });
    writeFileSync(join(folder, product, 'mapping.yaml'), mapping);
    for (const [name, value] of Object.entries(cases))
      writeFileSync(join(folder, product, 'cases', name), typeof value === 'string' ? value : JSON.stringify(value));
  };

  test('adds a product by adding files', () => {
    put('huoltokirja', MAPPING, { 'ticket.json': CASE });
    writeFileSync(join(folder, 'topics.yaml'), 'something: else');
    const catalogue = loadCatalogue([PRODUCTS_FOLDER, folder, join(folder, 'does-not-exist')]);
    expect(catalogue.faults).toEqual([]);
    const event = {
      id: '1',
      source: 'tickets.huoltokirja',
      type: 'tiketti',
      family: 'tickets',
      time: '2026-03-02T09:00:00.000Z',
      timeGiven: false,
      data: CASE.payload,
    } as const;
    expect(normalize(event, catalogue)).toEqual({ ok: true, mapping: 'huoltokirja@0.1.0', ...CASE.expect });
    expect(normalize({ ...event, source: 'tickets.other' }, catalogue)).toMatchObject({
      ok: false,
      problems: [{ code: 'type.unknown', expected: expect.stringContaining('huoltokirja@0.1.0') }],
    });
  });

  test('replaces a product that comes with Meri', () => {
    put('huoltokirja', MAPPING.replace('huoltokirja\n', 'jira-webhook\n'), { 'ticket.json': CASE });
    expect(loadCatalogue([PRODUCTS_FOLDER, folder]).products.get('jira-webhook')?.version).toBe('0.1.0');
  });

  test('a mapping without a case does not load', () => {
    put('huoltokirja', MAPPING, {});
    const catalogue = loadCatalogue([folder]);
    expect(catalogue.mappings).toEqual([]);
    expect(catalogue.faults).toEqual([
      {
        file: join(folder, 'huoltokirja', 'mapping.yaml'),
        path: '',
        reason: 'has no case',
        allowed: 'at least one cases/*.json that is green',
      },
    ]);
  });

  test('a mapping with a red case does not load, and the first difference is told', () => {
    const wrong = structuredClone(CASE);
    wrong.expect.observations[0]!.fields.subject = 'Palo';
    put('huoltokirja', MAPPING, { 'a.json': CASE, 'b.json': [wrong] });
    const catalogue = loadCatalogue([folder]);
    expect(catalogue.mappings).toEqual([]);
    expect(catalogue.faults).toEqual([
      {
        file: join(folder, 'huoltokirja', 'cases', 'b.json'),
        path: 'a ticket',
        reason: 'the case is not green: observations[0].fields.subject: expected "Palo", got "Vuoto"',
      },
    ]);
    expect(checkMappings([folder])[0]?.cases.map(({ ok }) => ok)).toEqual([true, false]);
  });

  test.each([
    ['a case that is no JSON', '{'],
    ['a case without an expectation', { name: 'x', payload: {} }],
    ['a case with an unknown member', { ...CASE, when: 'now' }],
  ])('%s keeps the mapping out', (_what, value) => {
    put('huoltokirja', MAPPING, { 'ticket.json': value });
    expect(loadCatalogue([folder]).faults).toHaveLength(1);
  });

  test('YAML that cannot be read is a fault of its file, and the other products load', () => {
    put('huoltokirja', 'rules: [}', { 'ticket.json': CASE });
    const catalogue = loadCatalogue([PRODUCTS_FOLDER, folder]);
    expect(catalogue.products.size).toBe(checks.length);
    expect(catalogue.faults).toMatchObject([
      {
        file: join(folder, 'huoltokirja', 'mapping.yaml'),
        reason: expect.stringContaining('cannot be read'),
      },
    ]);
  });
});

describe('wrapping bare payloads', () => {
  const { products } = loadCatalogue([PRODUCTS_FOLDER]);

  test('a payload without an id of its own leaves it open', () => {
    expect(describePayload(products.get('zendesk-events')!, { anything: 1 })).toEqual({});
    expect(describePayload(products.get('jira-webhook')!, null)).toEqual({});
  });

  test('a body with several payloads is split', () => {
    expect(splitPayload(products.get('hubspot-webhook')!, [{ a: 1 }, { a: 2 }])).toEqual([{ a: 1 }, { a: 2 }]);
    expect(splitPayload(products.get('zendesk-api')!, { users: [{ id: 1 }], after_url: null })).toEqual([{ id: 1 }]);
    // A page may carry several lists: whoever asks for tickets may be given their users too.
    expect(splitPayload(products.get('zendesk-api')!, { tickets: [{ id: 5 }], users: [{ id: 1 }] })).toEqual([
      { id: 5 },
      { id: 1 },
    ]);
    expect(splitPayload(products.get('jira-webhook')!, { issue: {} })).toEqual([{ issue: {} }]);
  });
});
