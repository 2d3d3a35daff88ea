import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { understandAll } from '../../graph/understood.js';

const person = (key: string, name: string) => ({ key, name, email: `${key}@koivuranta.example` });
const hanna = person('hanna', 'Hanna Lehtonen');
const ville = person('ville', 'Ville Korpi');
const contact = ({ key, name, email }: typeof hanna, id: string) =>
  event(id, 'crm.shop', 'crm.contact.changed', '2026-03-01T08:00:00Z', {
    key, name, givenName: name.split(' ')[0], familyName: name.split(' ')[1], emails: [email], organization: { key: '7', name: 'Koivuranta Oy' },
  }); // prettier-ignore
const ticket = (id: string, type: string, time: string, key: string, text: string, requester: object, side: string) =>
  event(id, 'tickets.desk', type, time, { key, text, requester, author: { side, name: side === 'us' ? 'Pekka Salo' : undefined }, channel: 'email' }); // prettier-ignore

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway([
    contact(hanna, '1'),
    contact(ville, '2'),
    ticket('3', 'ticket.opened', '2026-03-02T08:00:00Z', 'T1', 'Patteri vuotaa. Voisitteko tulla katsomaan?', hanna, 'customer'),
    ticket('4', 'ticket.replied', '2026-03-02T09:00:00Z', 'T1', 'Asentaja tulee perjantaina.', hanna, 'us'),
    ticket('5', 'ticket.replied', '2026-03-06T09:00:00Z', 'T1', 'Asentaja on käynyt ja vika on korjattu.', hanna, 'us'),
    ticket('6', 'ticket.opened', '2026-03-03T08:00:00Z', 'T2', 'Missä lasku viipyy?', ville, 'customer'),
    ticket('7', 'ticket.replied', '2026-03-03T09:00:00Z', 'T2', 'Lähetän laskun huomenna.', ville, 'us'),
    event('8', 'notes.desk', 'note.written', '2026-03-10T09:00:00Z', {
      key: 'N1', text: 'Hanna päättää budjetista. Lupasin lähettää raportin perjantaina.', author: 'Maija', about: { contact: { email: hanna.email } },
    }),
  ]); // prettier-ignore
  await understandAll(gateway.pool);
}, 60_000);
afterAll(() => gateway.close());

const ask = async (query: string): Promise<Loose> => {
  const { data, errors } = await gateway.ask<Loose>(query);
  expect(errors).toBeUndefined();
  return data;
};

test('promises kept are told by team, stage and channel, and each sum is that of the promises themselves', async () => {
  const { team, channel, promises } = await ask(`{
    team: promiseRates(by: TEAM) { key names { fi } kept broken open rate }
    channel: promiseRates(by: CHANNEL) { key kept broken }
    promises { nodes { team outcome maker } } }`);
  expect(team).toEqual([
    { key: 'service', names: { fi: 'Asiakaspalvelu' }, kept: 1, broken: 1, open: 0, rate: 0.5 },
    { key: 'field', names: { fi: 'Kenttä' }, kept: 0, broken: 1, open: 0, rate: 0 },
  ]);
  const sum = (rates: Loose[], what: string) => rates.reduce((all, one) => all + one[what], 0);
  for (const rates of [team, channel])
    for (const [what, outcome] of [['kept', 'KEPT'], ['broken', 'BROKEN']] as const)
      expect(sum(rates, what)).toBe(promises.nodes.filter((one: Loose) => one.outcome === outcome).length); // prettier-ignore
  const { ours, theirs } = await ask(
    '{ ours: promiseRates(by: TEAM, filter: {team: ["field"]}) { key } theirs: promiseRates(by: STAGE, filter: {maker: CUSTOMER}) { key } }',
  );
  expect([ours, theirs]).toEqual([[{ key: 'field' }], []]);
});

test('the map of a role holds what those did who have it now, and follows whoever is given it', async () => {
  const mapOf = async (role: string) =>
    (await ask(`{ serviceMap(view: { role: ${role}, period: "2026-03" }) { customers touchpoints cells { channel touchpoints } } }`)).serviceMap; // prettier-ignore
  const everybody = (await ask('{ serviceMap(view: { period: "2026-03" }) { customers touchpoints } }')).serviceMap;
  expect(everybody).toEqual({ customers: 1, touchpoints: 6 });
  expect(await mapOf('BUYER')).toMatchObject({ customers: 1, touchpoints: 4 });
  expect(await mapOf('USER')).toMatchObject({ customers: 0, touchpoints: 0 });
  const { customers } = await ask('{ customers { nodes { id displayName } } }');
  const id = (name: string) => customers.nodes.find(({ displayName }: Loose) => displayName === name).id;
  await ask(
    `mutation { assignRole(person: "${id('Ville Korpi')}", account: "${id('Koivuranta Oy')}", role: USER) { __typename } }`,
  );
  await understandAll(gateway.pool);
  expect(await mapOf('USER')).toMatchObject({ customers: 1, touchpoints: 2 });
  expect(await mapOf('BUYER')).toMatchObject({ touchpoints: 4 });
});

test('paths are those of a role, and of the stays in which a channel was used; nobody is lost in either', async () => {
  const pathsOf = async (view: string): Promise<Loose> =>
    (await ask(`{ paths(view: { period: "2026-03", ${view} }) { customers steps { nodes { key customers out left ended open } } } }`)).paths; // prettier-ignore
  const all = await pathsOf('');
  expect(all.customers).toBe(1);
  const buyer = await pathsOf('role: BUYER');
  expect(buyer.customers).toBe(1);
  expect(buyer.steps[0].nodes).toMatchObject([{ key: 'support', customers: 1 }]);
  expect(await pathsOf('role: USER')).toMatchObject({ customers: 1 });
  expect(await pathsOf('role: BLOCKER')).toEqual({ customers: 0, steps: [] });
  expect(await pathsOf('channels: [EMAIL]')).toMatchObject({ customers: 1 });
  for (const nobody of ['channels: [LETTER]', 'role: BUYER, channels: [LETTER]'])
    expect(await pathsOf(nobody)).toEqual({ customers: 0, steps: [] });
  for (const { steps, customers } of [all, buyer, await pathsOf('role: BUYER, channels: [EMAIL]')]) {
    expect(steps[0].nodes.reduce((sum: number, node: Loose) => sum + node.customers, 0)).toBe(customers);
    for (const { nodes } of steps)
      for (const node of nodes) expect(node.out + node.left + node.ended + node.open).toBe(node.customers);
  }
});
