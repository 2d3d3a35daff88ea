import { afterAll, expect, test } from '@jest/globals';
import { GraphWriter, migrate, openGraphPool } from '#graph';
import { PLAIN_ONLY } from '#sources';
import { rebuild } from '../../apps/worker/index.js';
import { createTestDatabase } from '../database/database.js';
import { dumpGraph } from '../graph/dump.js';
import { feed } from '../graph/feed.js';
import { shuffled } from '../graph/shuffled.js';

const cleanups: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const cleanup of cleanups) await cleanup();
});

let count = 0;
const event = (source: string, type: string, time: string, data: object) =>
  JSON.stringify({ specversion: '1.0', id: `e${++count}`, source, type, time, data });

const CANARY = ['Salainen', 'salainen@koti.example', '+358405550123', 'Patteri vuotaa', 'Kiitos avusta'];
const EVENTS = [
  event('crm.shop', 'crm.contact.changed', '2026-01-01T00:00:00Z', {
    key: 'S',
    name: 'Salla Salainen',
    emails: ['salainen@koti.example'],
  }),
  event('crm.shop', 'crm.contact.changed', '2026-01-02T00:00:00Z', { key: 'S', phones: ['+358405550123'] }),
  event('crm.shop', 'crm.activity.logged', '2026-01-03T00:00:00Z', {
    key: 'A',
    kind: 'call',
    contact: { key: 'S' },
    text: 'Patteri vuotaa',
    by: 'Pekka',
  }),
  event('crm.shop', 'feedback.given', '2026-01-04T00:00:00Z', {
    key: 'F',
    kind: 'nps',
    score: 9,
    text: 'Kiitos avusta',
    contact: { key: 'S' },
  }),
  event('crm.shop', 'party.privacyDeleted', '2026-02-01T00:00:00Z', { contact: { key: 'S' } }),
  event('crm.shop', 'crm.contact.changed', '2026-03-01T00:00:00Z', { key: 'S', name: 'Salla Salainen' }),
  event('crm.shop', 'crm.activity.logged', '2026-03-02T00:00:00Z', {
    key: 'B',
    kind: 'call',
    contact: { key: 'S' },
    text: 'Patteri vuotaa taas',
  }),
];

test.each([0, 1, 2, 3])(
  'whoever was erased does not come back: not by a later event, a replay or a rebuild (order %i)',
  async (seed) => {
    const database = await createTestDatabase();
    await migrate(database.url);
    const pool = openGraphPool(database.url);
    cleanups.push(async () => {
      await pool.end();
      await database.drop();
    });
    const writer = new GraphWriter(pool);
    await feed(writer, seed === 0 ? EVENTS : shuffled(EVENTS, seed), PLAIN_ONLY, { batch: [1, 2, 7, 3][seed]! });
    await feed(writer, EVENTS, PLAIN_ONLY);
    expect(found(await dumpGraph(pool))).toEqual([]);
    const before = await dumpGraph(pool);
    const rebuilt = await rebuild({ databaseUrl: database.url, catalogue: PLAIN_ONLY });
    expect(await dumpGraph(pool)).toBe(before);
    expect(rebuilt.tables.filter(({ same }) => !same)).toEqual([]);
    expect(found(await dumpGraph(pool))).toEqual([]);
    const { rows } = await pool.query<{ touchpoints: number }>('select touchpoints from customer_activity');
    expect(rows).toEqual([{ touchpoints: 3 }]);
  },
);

const found = (dump: string) => CANARY.filter((word) => dump.includes(word));
