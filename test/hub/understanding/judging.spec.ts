import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PLAIN_ONLY } from '#sources';
import { rebuild } from '../../../apps/worker/index.js';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { TERMS, understandAll } from '../../graph/understood.js';

const hanna = { key: '81', name: 'Hanna Lehtonen', email: 'hanna@koivuranta.example' };
const EVENTS = [
  event('1', 'crm.shop', 'crm.contact.changed', '2026-03-01T08:00:00Z', {
    key: '81', name: 'Hanna Lehtonen', emails: ['hanna@koivuranta.example'], organization: { key: '7', name: 'Koivuranta Oy' },
  }), // prettier-ignore
  event('2', 'tickets.desk', 'ticket.opened', '2026-03-02T08:00:00Z', {
    key: 'T1', subject: 'Lämpö', text: 'Patteri vuotaa, olen todella pettynyt. Voisitteko tulla katsomaan?', requester: hanna, author: { side: 'customer' }, channel: 'email',
  }), // prettier-ignore
  event('3', 'notes.desk', 'note.written', '2025-01-10T09:00:00Z', {
    key: 'N1', text: 'Lupasin lähettää raportin perjantaina. Toivoisivat raportin kuukausittain.', author: 'Pekka', about: { contact: { email: 'hanna@koivuranta.example' } },
  }), // prettier-ignore
];

let gateway: TestGateway;
let person: string;
let organization: string;
beforeAll(async () => {
  gateway = await startTestGateway(EVENTS);
  await understandAll(gateway.pool);
  const { data } = await gateway.ask<Loose>('{ customers { nodes { id kind } } }');
  person = data.customers.nodes.find(({ kind }: Loose) => kind === 'PERSON').id;
  organization = data.customers.nodes.find(({ kind }: Loose) => kind === 'ORGANIZATION').id;
}, 60_000);
afterAll(() => gateway.close());

const ask = async (fields: string): Promise<Loose> => {
  await understandAll(gateway.pool);
  const { data, errors } = await gateway.ask<Loose>(`{ customer(id: "${person}") { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.customer;
};
const say = async (mutation: string): Promise<Loose> => {
  const { data, errors } = await gateway.ask<Loose>(
    `mutation { said: ${mutation} { __typename ... on Refused { userErrors { code } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.said;
};

test('a corrected feeling stands, beside what the reader said, on the touchpoint and in every sum', async () => {
  const { touchpoints } = await ask('touchpoints { nodes { id form feeling { feeling } } }');
  const { id, feeling } = touchpoints.nodes.find(({ form }: Loose) => form === 'message');
  expect(feeling.feeling).toBe('NEGATIVE');
  expect(await say(`judgeTouchpoint(touchpoint: "${id}", feeling: NEUTRAL)`)).toEqual({ __typename: 'Judged' });
  const after = await ask(
    'touchpoints { nodes { id feeling { feeling from judgedBy readAs judgements { verdict by } } } } feeling { negative neutral }',
  );
  expect(after.touchpoints.nodes.find((one: Loose) => one.id === id).feeling).toEqual({
    feeling: 'NEUTRAL', from: 'PERSON', judgedBy: 'person', readAs: 'NEGATIVE', judgements: [{ verdict: 'NEUTRAL', by: expect.any(String) }],
  }); // prettier-ignore
  const { data } = await gateway.ask<Loose>('{ serviceMap { stages { feeling { negative } } } }');
  expect(data.serviceMap.stages.reduce((sum: number, stage: Loose) => sum + stage.feeling.negative, 0)).toBe(0);
});

test('a promise is settled, or is none; a wait is answered where nobody saw it', async () => {
  const { promises, waits } = await ask('promises { nodes { id outcome } } waits { nodes { id endedAt } }');
  expect([promises.nodes.length, waits.nodes]).toEqual([1, [{ id: expect.any(String), endedAt: null }]]);
  await say(`settlePromise(promise: "${promises.nodes[0].id}", outcome: KEPT)`);
  await say(`answerWait(wait: "${waits.nodes[0].id}", answer: ANSWERED, at: "2026-03-02T12:00:00Z")`);
  const after = await ask(
    'promises { nodes { outcome proof { id } judgements { verdict } } } waits { nodes { endedAt how length { seconds } answer { id } judgements { verdict } } }',
  );
  expect(after.promises.nodes).toEqual([{ outcome: 'KEPT', proof: null, judgements: [{ verdict: 'KEPT' }] }]);
  expect(after.waits.nodes).toEqual([
    { endedAt: '2026-03-02T12:00:00.000Z', how: 'ELSEWHERE', length: { seconds: 4 * 3600 }, answer: null, judgements: [{ verdict: 'ANSWERED' }] },
  ]); // prettier-ignore
  await say(`settlePromise(promise: "${promises.nodes[0].id}", outcome: NO_PROMISE)`);
  expect((await ask('promises { totalCount }')).promises.totalCount).toBe(0);
  await say(`settlePromise(promise: "${promises.nodes[0].id}", outcome: OPEN)`);
  expect((await ask('promises { totalCount }')).promises.totalCount).toBe(1);
});

test('a confirmed claim is fresh again; one that is no longer so is not asked for', async () => {
  const fields = 'claims { nodes { id holds askAgain staleAt judgements { verdict } } }';
  const [claim] = (await ask(fields)).claims.nodes;
  expect(claim).toMatchObject({ holds: true, askAgain: true, judgements: [] });
  await say(`confirmClaim(claim: "${claim.id}", still: true)`);
  const [confirmed] = (await ask(fields)).claims.nodes;
  expect(confirmed).toMatchObject({ holds: true, askAgain: false, judgements: [{ verdict: 'HOLDS' }] });
  expect(confirmed.staleAt > claim.staleAt).toBe(true);
  await say(`confirmClaim(claim: "${claim.id}", still: false)`);
  expect((await ask(fields)).claims.nodes[0]).toMatchObject({ holds: false, askAgain: false });
});

test('a role is assigned by who says so, and disputed where a source says otherwise', async () => {
  expect(await say(`assignRole(person: "${person}", account: "${organization}", role: BLOCKER, stance: AGAINST)`)).toEqual({ __typename: 'Judged' }); // prettier-ignore
  const fields = 'roles { role stance agreed account { id } statements { role by source } }';
  expect((await ask(fields)).roles).toEqual([
    { role: 'BLOCKER', stance: 'AGAINST', agreed: true, account: { id: organization }, statements: [{ role: 'BLOCKER', by: expect.any(String), source: null }] },
  ]); // prettier-ignore
  await gateway.feed([
    event('9', 'crm.shop', 'crm.contact.changed', '2026-03-05T08:00:00Z', { key: '81', buyingRole: 'DECISION_MAKER' }),
  ]);
  expect((await ask(fields)).roles[0]).toMatchObject({ agreed: false, statements: expect.arrayContaining([{ role: 'BUYER', by: null, source: 'crm.shop' }]) }); // prettier-ignore
  expect(await say(`assignRole(person: "${organization}", account: "${organization}", role: USER)`)).toMatchObject({ userErrors: [{ code: 'NO_PERSON' }] }); // prettier-ignore
});

test('what there is not cannot be judged', async () => {
  const none = '00000000-0000-4000-8000-000000000000';
  for (const mutation of [
    `judgeTouchpoint(touchpoint: "touchpoint_${none}", feeling: POSITIVE)`,
    `settlePromise(promise: "wait_${none}", outcome: KEPT)`,
    'answerWait(wait: "x", answer: ANSWERED)',
  ])
    // prettier-ignore
    expect(await say(mutation)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
});

test('judgements are events: a rebuild gives the same', async () => {
  const { tables } = await rebuild({ databaseUrl: gateway.databaseUrl, catalogue: PLAIN_ONLY, terms: TERMS });
  expect(tables.filter(({ same }) => !same)).toEqual([]);
  expect(tables.find(({ table }) => table === 'judgement')?.rebuilt).toBeGreaterThan(6);
}, 60_000);
