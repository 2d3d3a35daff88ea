import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { familyOf, parseJson, type HubEvent } from '#contracts';
import {
  describePayload,
  explain,
  loadCatalogue,
  needsOf,
  PRODUCTS_FOLDER,
  readSourceFiles,
  splitPayload,
  topicMatches,
  wrappedTypeOf,
} from './index.js';

/** What a company puts into its config folder to connect a system that Meri has never heard of. */
const FILES: Readonly<Record<string, string>> = {
  'korjaamo.yaml': `
apiVersion: meri/v1
source: tickets.korjaamo
mapping: korjaamo
owner: Korjaamon väki
silence: 1d
kafka: {pattern: 'korjaamo.*'}
webhook: {scheme: secret-header, secretSetting: MERI_SECRET_KORJAAMO}
`,
  'korjaamo/mapping.yaml': `
apiVersion: meri/v1
product: korjaamo
version: 0.1.0
family: tickets
tested: by hand
split: [tyot]
event:
  id: {template: '{tunnus}/{muutos}'}
  time: {path: aika, then: [{date: unix-s}]}
tables: {tila: {avattu: new, tekeillä: open, luovutettu: solved}}
rules:
  - name: työ
    when: {equals: [laji, työ]}
    emit:
      - kind: case.changed
        key: tunnus
        fields: {subject: otsikko, status: {path: tila, then: [{map: tila}]}, requester: {kind: person, key: asiakas.nro}}
      - {kind: record.changed, mention: true, party: {kind: person, key: asiakas.nro}, attributes: {name: asiakas.nimi}}
  - name: muu
    when: {is: [laji, text]}
    unknown: laji
`,
  'korjaamo/cases/tyo.json': JSON.stringify({
    name: 'a job',
    payload: { laji: 'työ', tunnus: 7, muutos: 1, tila: 'avattu', aika: 1772438400 },
    expect: {
      observations: [{ kind: 'case.changed', at: '2026-03-02T08:00:00.000Z', key: '7', fields: { status: 'new' } }],
    },
  }),
};

/** What that system sends: two jobs in one body, and a third thing nobody thought of. */
const BODY = `{"tyot": [
  {"laji": "työ", "tunnus": 12345678901234567890, "muutos": 2, "tila": "tekeillä", "otsikko": "Vuotava kattila", "aika": 1772438400,
   "asiakas": {"nro": 81, "nimi": "Rauha Salmi", "kieli": "fi"}},
  {"laji": "lasku", "tunnus": 9, "muutos": 1, "aika": 1772438401}]}`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'meri-new-vendor-'));
  mkdirSync(join(folder, 'korjaamo', 'cases'), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a new vendor takes files, not code', () => {
  const catalogue = loadCatalogue([PRODUCTS_FOLDER, folder]);
  const { sources, faults } = readSourceFiles(folder);
  expect([...catalogue.faults, ...faults]).toEqual([]);
  const [source] = sources;
  expect(source?.kafka && topicMatches(source.kafka.topic, 'korjaamo.tyot')).toBe(true);
  expect(needsOf(source!, catalogue, {})).toEqual([expect.stringContaining('MERI_SECRET_KORJAAMO is not set')]);
  expect(needsOf(source!, catalogue, { MERI_SECRET_KORJAAMO: 's' })).toEqual([]);

  const mapping = catalogue.products.get(source!.mapping!)!;
  const results = splitPayload(mapping, parseJson(BODY)).map((payload) => {
    const about = describePayload(mapping, payload);
    const event: HubEvent = {
      id: about.id!,
      source: source!.source,
      type: wrappedTypeOf(mapping.product),
      family: familyOf(source!.source)!,
      time: about.time!,
      timeGiven: true,
      data: payload,
    };
    return { id: event.id, ...explain(event, catalogue) };
  });
  expect(results).toEqual([
    {
      id: '12345678901234567890/2',
      ok: true,
      mapping: 'korjaamo@0.1.0',
      rule: 'työ',
      unread: ['asiakas.kieli'],
      observations: [
        {
          kind: 'case.changed',
          at: '2026-03-02T08:00:00.000Z',
          key: '12345678901234567890',
          fields: {
            subject: 'Vuotava kattila',
            status: 'open',
            requester: { kind: 'person', source: 'tickets.korjaamo', key: '81' },
          },
        },
        {
          kind: 'record.changed',
          at: '2026-03-02T08:00:00.000Z',
          party: { kind: 'person', source: 'tickets.korjaamo', key: '81' },
          attributes: { name: 'Rauha Salmi' },
          mention: true,
        },
      ],
    },
    {
      id: '9/1',
      ok: true,
      mapping: 'korjaamo@0.1.0',
      rule: 'muu',
      unread: ['laji = lasku'],
      reason: 'no rule knows laji = lasku',
      observations: [],
    },
  ]);
});
