import { mkdtempSync, rmSync } from 'node:fs';
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
import { KORJAAMO_BODY, writeKorjaamo } from '../../test/new-vendor/korjaamo.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'meri-new-vendor-'));
  writeKorjaamo(folder);
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
  const results = splitPayload(mapping, parseJson(KORJAAMO_BODY)).map((payload) => {
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
