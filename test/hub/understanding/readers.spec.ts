import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { textDigestOf } from '#understanding';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { TERMS, understandAll } from '../../graph/understood.js';

const hanna = { key: '81', name: 'Hanna Lehtonen', email: 'hanna@koivuranta.example' };
const text = 'Osa oli väärä. Lähetän kuvan huomenna.';
const terms = { ...TERMS, reader: { model: 'small-model', version: '1-q1', stands: true } };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway(
    [
      event('1', 'tickets.desk', 'ticket.opened', '2026-03-02T08:00:00Z', {
        key: 'T1', text, requester: hanna, author: { side: 'customer' }, channel: 'email',
      }), // prettier-ignore
    ],
    { terms },
  );
  await understandAll(gateway.pool, 500, terms);
}, 60_000);
afterAll(() => gateway.close());

/** When the ticket was known and no model had read it yet. */
let unread: string;

const ask = async (query: string): Promise<Loose> => {
  const { data, errors } = await gateway.ask<Loose>(query);
  expect(errors).toBeUndefined();
  return data;
};
const COMPARED =
  '{ readersCompared { model version stands texts differenceCount agreement { kind both onlyRules onlyModel share } differences { kind rules model confidence touchpoint quote { text } } } }';

test('nothing is compared before a model has read anything', async () => {
  expect(await ask(COMPARED)).toEqual({ readersCompared: null });
});

test('a model’s words stand with its name and how sure it is; the rules’ word stays beside, and a person’s outranks both', async () => {
  const { customers } = await ask('{ customers { nodes { id touchpoints { nodes { id } } } } }');
  const [{ id, touchpoints }] = customers.nodes;
  const touchpoint: string = touchpoints.nodes[0].id;
  unread = new Date().toISOString();
  await sleep(5);
  await gateway.feed([
    event('r-1', 'notes.reader', 'text.read', '2026-03-02T08:05:00Z', {
      key: 'r-1', touchpoint: touchpoint.replace('touchpoint_', ''), text: textDigestOf('customer', text), model: 'small-model', version: '1-q1',
      found: {
        feeling: { feeling: 'NEGATIVE', shownBy: [{ from: 0, to: 14 }], confidence: 0.8 },
        promises: [{ quote: { from: 15, to: 38 }, act: 'send', maker: 'CUSTOMER', due: { from: 29, to: 37 }, confidence: 0.95 }],
        claims: [], roles: [],
      },
    }), // prettier-ignore
  ]);
  await understandAll(gateway.pool, 500, terms);
  const asked = `{ customer(id: "${id}") {
    touchpoints { nodes { feeling { feeling from judgedBy readAs shownBy { text } readings { model version feeling confidence } } } }
    promises { nodes { readBy confidence dueAt quote { text } } } } }`;
  const { customer } = await ask(asked);
  expect(customer.touchpoints.nodes[0].feeling).toEqual({
    feeling: 'NEGATIVE', from: 'MODEL', judgedBy: 'small-model@1-q1', readAs: expect.stringMatching(/NEUTRAL|UNKNOWN/), shownBy: [{ text: 'Osa oli väärä.' }],
    readings: [{ model: 'small-model', version: '1-q1', feeling: 'NEGATIVE', confidence: 0.8 }],
  }); // prettier-ignore
  expect(customer.promises.nodes).toEqual([
    { readBy: 'small-model@1-q1', confidence: expect.closeTo(0.95), dueAt: '2026-03-03T21:59:59.000Z', quote: { text: text.slice(15) } },
  ]); // prettier-ignore

  expect((await ask(COMPARED)).readersCompared).toMatchObject({
    model: 'small-model', version: '1-q1', stands: true, texts: 1, differenceCount: 1,
    agreement: [{ kind: 'FEELING', both: 0, onlyRules: 1, onlyModel: 1, share: 0 }, { kind: 'PROMISES', both: 1, share: 1 }, { kind: 'CLAIMS' }, { kind: 'ROLES' }],
    differences: [{ kind: 'FEELING', model: 'NEGATIVE', confidence: 0.8, touchpoint, quote: { text: 'Osa oli väärä.' } }],
  }); // prettier-ignore

  await ask(`mutation { judgeTouchpoint(touchpoint: "${touchpoint}", feeling: POSITIVE) { __typename } }`);
  await understandAll(gateway.pool, 500, terms);
  const again = await ask(asked);
  expect(again.customer.touchpoints.nodes[0].feeling).toMatchObject({ feeling: 'POSITIVE', from: 'PERSON' });

  const then = await ask(
    asked.replace(`customer(id: "${id}")`, `customer(id: "${id}", at: {knownBy: "2026-01-01T00:00:00Z"})`),
  );
  expect(then.customer).toBeNull();
});

test('as of before it was known what the model said the rules stand, and nothing of it is told; as of after, its words do', async () => {
  const { customers } = await ask('{ customers { nodes { id } } }');
  const then = async (knownBy: string): Promise<Loose> =>
    (
      await ask(`{ customer(id: "${customers.nodes[0].id}", at: {knownBy: "${knownBy}"}) {
        touchpoints { nodes { feeling { feeling from judgedBy readings { model } judgements { verdict } } } } promises { nodes { readBy confidence quote { text } } } } }`)
    ).customer;
  const before = await then(unread);
  expect(before.touchpoints.nodes).toEqual([
    { feeling: { feeling: expect.stringMatching(/NEUTRAL|UNKNOWN/), from: 'WORDS', judgedBy: 'rules', readings: [], judgements: [] } },
  ]); // prettier-ignore
  expect(before.promises.nodes).toEqual([{ readBy: 'rules', confidence: null, quote: { text: text.slice(15) } }]);
  const after = await then(new Date().toISOString());
  expect(after.touchpoints.nodes[0].feeling).toMatchObject({ feeling: 'POSITIVE', from: 'PERSON', readings: [{ model: 'small-model' }] }); // prettier-ignore
  expect(after.promises.nodes).toMatchObject([{ readBy: 'small-model@1-q1', confidence: expect.closeTo(0.95) }]);
});
