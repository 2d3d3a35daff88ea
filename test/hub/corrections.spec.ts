import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { auditGraph } from '#graph';
import { loadCatalogue, PLAIN_ONLY, PRODUCTS_FOLDER, type Catalogue } from '#sources';
import { rebuild } from '../../apps/worker/index.js';
import { dumpGraph } from '../graph/dump.js';
import { feed } from '../graph/feed.js';
import { shuffled } from '../graph/shuffled.js';
import { closeTestGraphs, eventText, openTestGraph, type TestGraph } from '../graph/test-graph.js';
import { TERMS } from '../graph/understood.js';

const products = loadCatalogue([PRODUCTS_FOLDER]);
jest.setTimeout(60_000);
afterAll(closeTestGraphs, 60_000);

interface Seen {
  readonly who: string;
  readonly at: string;
  readonly text: string | null;
  readonly score: number | null;
  readonly withdrawn: boolean;
}

/** The touchpoints, and how many the customers' own counts say there are. */
async function seen({ pool }: TestGraph): Promise<readonly Seen[]> {
  const { rows } = await pool.query<Seen & { occurred_at: Date }>(
    `select r.key as who, t.occurred_at, t.text, t.score, t.withdrawn from touchpoint t join record r on r.id = t.record_id
     order by t.occurred_at, r.key`,
  );
  const counted = await pool.query<{ n: number }>(
    'select coalesce(sum(touchpoints), 0)::int as n from customer_activity',
  );
  expect(counted.rows).toEqual([{ n: rows.length }]);
  return rows.map(({ occurred_at, ...row }) => ({ ...row, at: occurred_at.toISOString().slice(0, 16) }));
}

/** Every order of arrival, doubled words, one by one and in batches, a replay and a rebuild: always this. */
async function expectAlways(texts: readonly string[], expected: readonly object[], catalogue: Catalogue = PLAIN_ONLY) {
  const dumps: string[] = [];
  for (let seed = 0; seed < 6; seed++) {
    const graph = await openTestGraph();
    const order = seed === 0 ? texts : shuffled([...texts, texts[seed % texts.length]!], seed);
    await feed(graph.writer, order, catalogue, { batch: [1, 2, 50][seed % 3]! });
    expect(await seen(graph)).toMatchObject(expected);
    await feed(graph.writer, texts, catalogue);
    expect((await auditGraph(graph.pool)).filter(({ differ }) => differ > 0)).toEqual([]);
    dumps.push(await dumpGraph(graph.pool));
    if (seed === 3) {
      const rebuilt = await rebuild({ databaseUrl: graph.url, catalogue, terms: TERMS });
      expect(rebuilt.tables.filter(({ same }) => !same)).toEqual([]);
    }
    await graph.close();
  }
  expect(new Set(dumps).size).toBe(1);
}

const logged = (time: string, data: object) =>
  eventText('crm.shop', 'crm.activity.logged', time, { key: 'A', ...data });
const hanna = { contact: { key: 'hanna' } };

describe('an activity of a CRM', () => {
  test('that was put off counts once, at its new time, with its old words', () =>
    expectAlways(
      [
        logged('2026-03-01T08:00:00Z', {
          kind: 'call',
          direction: 'in',
          at: '2026-03-05T10:00:00Z',
          ...hanna,
          text: 'Katselmus',
        }),
        logged('2026-03-02T08:00:00Z', { at: '2026-03-09T10:00:00Z' }),
      ],
      [{ who: 'hanna', at: '2026-03-09T10:00', text: 'Katselmus' }],
    ));

  test('keeps its channel and direction where a correction does not say them', async () => {
    const graph = await openTestGraph();
    await feed(
      graph.writer,
      [
        logged('2026-03-01T08:00:00Z', { kind: 'call', direction: 'in', ...hanna }),
        logged('2026-03-02T08:00:00Z', { text: 'Soitti takaisin' }),
      ],
      PLAIN_ONLY,
      { batch: 1 },
    );
    const { rows } = await graph.pool.query('select channel, direction, form, text from touchpoint');
    expect(rows).toEqual([{ channel: 'phone', direction: 'inbound', form: 'call', text: 'Soitti takaisin' }]);
  });

  test('that was with somebody else after all moves to them', () =>
    expectAlways(
      [
        logged('2026-03-01T08:00:00Z', { kind: 'visit', at: '2026-03-05T10:00:00Z', ...hanna }),
        logged('2026-03-02T08:00:00Z', { kind: 'visit', at: '2026-03-05T10:00:00Z', contact: { key: 'matti' } }),
        eventText('crm.shop', 'crm.contact.changed', '2026-02-01T08:00:00Z', { key: 'hanna', name: 'Hanna' }),
      ],
      [{ who: 'matti', at: '2026-03-05T10:00' }],
    ));

  test('that was deleted is gone, and back where it is logged again', async () => {
    const words = [
      logged('2026-03-01T08:00:00Z', { kind: 'call', ...hanna, text: 'Väärä asiakas' }),
      eventText('crm.shop', 'crm.activity.deleted', '2026-03-02T08:00:00Z', { key: 'A' }),
    ];
    await expectAlways(words, []);
    await expectAlways(
      [...words, logged('2026-03-03T08:00:00Z', { kind: 'call', ...hanna })],
      [{ who: 'hanna', at: '2026-03-01T08:00', text: 'Väärä asiakas' }],
    );
  });
});

const change = (
  entityName: string,
  changeType: string,
  sequence: number,
  fields: object,
  changedFields: string[] = [],
) =>
  eventText('crm.salesforce', 'salesforce.cdc', '2026-05-01T08:00:00Z', {
    ChangeEventHeader: {
      entityName,
      recordIds: ['00U1'],
      changeType,
      transactionKey: `t${sequence}`,
      sequenceNumber: 1,
      commitTimestamp: Date.parse('2026-05-01T08:00:00Z') + sequence * 60_000,
      commitNumber: `10${sequence}`,
      changedFields,
      nulledFields: [],
    },
    ...fields,
  });
const meeting = { Subject: 'Katselmus', WhoId: '003H', StartDateTime: '2026-05-04T09:00:00.000Z' };

describe('an activity of Salesforce', () => {
  test('whose event was put off counts once', () =>
    expectAlways(
      [
        change('Event', 'CREATE', 1, meeting),
        change('Event', 'UPDATE', 2, { StartDateTime: '2026-05-11T09:00:00.000Z' }, ['StartDateTime']),
        change('Event', 'UPDATE', 3, { Description: 'Kellarin kautta' }, ['Description']),
      ],
      [{ who: '003H', at: '2026-05-11T09:00', text: 'Kellarin kautta' }],
      products,
    ));

  test.each([
    ['Event', meeting],
    [
      'Task',
      { Subject: 'Puhelu', Status: 'Completed', TaskSubtype: 'Call', WhoId: '003H', ActivityDate: '2026-05-04' },
    ],
  ])('whose %s was deleted is gone, and back from the bin', async (entity, fields) => {
    const words = [change(entity, 'CREATE', 1, fields), change(entity, 'DELETE', 2, {})];
    await expectAlways(words, [], products);
    await expectAlways([...words, change(entity, 'UNDELETE', 3, fields)], [{ who: '003H' }], products);
  });

  test('a logged call is corrected without losing that it was one', async () => {
    const graph = await openTestGraph();
    const call = { Status: 'Completed', TaskSubtype: 'Call', CallType: 'Inbound', WhoId: '003H', Description: 'Kysyi' };
    await feed(
      graph.writer,
      [
        change('Task', 'CREATE', 1, call),
        change('Task', 'UPDATE', 2, { Description: 'Kysyi hintaa' }, ['Description']),
      ],
      products,
    );
    const { rows } = await graph.pool.query('select channel, direction, form, text from touchpoint');
    expect(rows).toEqual([{ channel: 'phone', direction: 'inbound', form: 'call', text: 'Kysyi hintaa' }]);
  });
});

test('a corrected rating stands in place of the first, whichever came first', () =>
  expectAlways(
    [
      eventText('feedback.nps', 'feedback.given', '2026-03-01T08:00:00Z', {
        key: 'F', kind: 'nps', score: 2, text: 'Huono', at: '2026-02-28T08:00:00Z', ...hanna,
      }),
      eventText('feedback.nps', 'feedback.given', '2026-03-02T08:00:00Z', {
        key: 'F', kind: 'nps', score: 9, at: '2026-02-28T09:00:00Z', ...hanna,
      }),
    ],
    [{ who: 'hanna', at: '2026-02-28T09:00', text: 'Huono', score: expect.closeTo(0.9) }],
  )); // prettier-ignore

test('a message that was redacted keeps its place and loses its words', () => {
  const comment = (type: string, time: string, body: string) =>
    eventText('tickets.zendesk', `zen:event-type:ticket.${type}`, time, {
      type: `zen:event-type:ticket.${type}`,
      time,
      detail: { id: '7', requester_id: 'r1', created_at: '2026-03-01T08:00:00Z', subject: 'Vuoto' },
      event: { comment: { id: 'c1', body, is_public: true, author: { id: 'r1', is_staff: false, name: 'Hanna' } } },
    });
  return expectAlways(
    [
      comment('comment_added', '2026-03-01T09:00:00Z', 'Henkilötunnukseni on salainen'),
      comment('comment_redacted', '2026-03-02T09:00:00Z', '▇▇▇▇'),
    ],
    [{ who: 'r1', at: '2026-03-01T09:00', text: null, withdrawn: true }],
    products,
  );
});
