import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PLAIN_ONLY } from '#sources';
import { rebuild } from '../../../apps/worker/index.js';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { TERMS, understandAll } from '../../graph/understood.js';

const DAY = 86_400_000;
const SINCE = Date.now() - 40 * DAY;
const at = (days: number, hours = 0): string => new Date(SINCE + days * DAY + hours * 3_600_000).toISOString();

let next = 0;
/** A request by mail that is answered after so many hours. */
function asked(name: string, days: number, hours: number): readonly string[] {
  const key = `T${next++}`;
  return [
    event(`${key}-1`, 'tickets.desk', 'ticket.opened', at(days), {
      key, subject: 'Lämpö', text: 'Patteri vuotaa. Voisitteko tulla katsomaan?', channel: 'email', author: { side: 'customer' },
      requester: { key: name, name: `Asiakas ${name}`, email: `${name}@koivuranta.example` },
    }), // prettier-ignore
    event(`${key}-2`, 'tickets.desk', 'ticket.replied', at(days, hours), {
      key, text: 'Kävimme paikalla ja korjasimme patterin.', channel: 'email', author: { side: 'us', name: 'Pekka' },
    }), // prettier-ignore
  ];
}

const TAKING = ['a', 'b', 'c', 'd', 'e', 'f'];
const OTHERS = ['p', 'q', 'r', 's', 't', 'u', 'v'];
const EVENTS = [
  ...TAKING.flatMap((name, index) => [...asked(name, -20, 8 + index / 10), ...asked(name, 10, 2 + index / 10)]),
  ...OTHERS.flatMap((name, index) => [...asked(name, -20, 8 + index / 10), ...asked(name, 10, 7 + index / 10)]),
];

let gateway: TestGateway;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  gateway = await startTestGateway(EVENTS);
  await understandAll(gateway.pool);
  const { data } = await gateway.ask<Loose>('{ customers(first: 100) { nodes { id email } } }');
  ids = new Map(data.customers.nodes.map(({ id, email }: Loose) => [email.slice(0, 1), id]));
}, 60_000);
afterAll(() => gateway.close());

const idsOf = (names: readonly string[]): readonly string[] => names.map((name) => ids.get(name)!);
const ask = async (query: string, variables: object = {}): Promise<Loose> => {
  const { data, errors } = await gateway.ask<Loose>(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const SAID = '__typename ... on ExperimentSaid { experiment { id state since until toldAfterwards } } ... on Refused { userErrors { code field } }'; // prettier-ignore
const start = async (input: object): Promise<Loose> =>
  (
    await ask(`mutation ($input: StartExperimentInput!) { said: startExperiment(input: $input) { ${SAID} } }`, {
      input: {
        title: 'Soitamme tunnissa', wish: 'Kukaan ei odota yön yli', stage: 'support', channel: 'EMAIL', customers: idsOf(TAKING), measure: 'WAIT_LENGTH', horizon: 3, ...input,
      },
    })
  ).said; // prettier-ignore
const decide = async (experiment: string, state: string, more: object = {}): Promise<Loose> =>
  (
    await ask(`mutation ($input: DecideExperimentInput!) { said: decideExperiment(input: $input) { ${SAID} } }`, {
      input: { experiment, state, ...more },
    })
  ).said;
const MEASURED = `measured { unit higherIsBetter before { from to } after { from to } tried { baseline now customers of } others { baseline now customers of }
  effect { verdict effect from to } points { from to tried others } }`;

let tried: string;

test('an experiment is measured beside those who do not take part, against the time before', async () => {
  const { experiment } = await start({ startedAt: at(0) });
  tried = experiment.id;
  expect(experiment).toMatchObject({ state: 'TRYING', since: at(0), until: null, toldAfterwards: true });
  const { experiments } = await ask(
    `{ experiments(filter: {state: [TRYING], horizon: [3]}) { totalCount nodes { id title measure takingPart decideBy customers { id } comparedWith { id } ${MEASURED} } } }`,
  );
  expect(experiments).toMatchObject({ totalCount: 1, nodes: [{ id: tried, title: 'Soitamme tunnissa', measure: 'WAIT_LENGTH', takingPart: 6, comparedWith: null }] }); // prettier-ignore
  const { customers, measured } = experiments.nodes[0];
  expect(customers.map(({ id }: Loose) => id).sort()).toEqual([...idsOf(TAKING)].sort());
  const hours = (value: number) => Math.round((value / 3600) * 100) / 100;
  expect(measured).toMatchObject({
    unit: 'SECONDS', higherIsBetter: false, tried: { customers: 6, of: 6 }, others: { customers: 7, of: 7 }, effect: { verdict: 'BETTER' },
  }); // prettier-ignore
  expect([measured.tried.baseline, measured.tried.now].map(hours)).toEqual([8.25, 2.25]);
  expect([measured.others.baseline, measured.others.now].map(hours)).toEqual([8.3, 7.3]);
  expect(hours(measured.effect.effect)).toBe(-5);
  expect(measured.after.from).toBe(at(0));
  expect(measured.points.filter(({ tried: value }: Loose) => value !== null)).toHaveLength(2);
});

test('those who take part say what they think of it, and their page tells of it', async () => {
  await gateway.feed(asked('a', 12, 1));
  await understandAll(gateway.pool);
  const { experiment } = await ask(
    `{ experiment(id: "${tried}") { words(first: 3) { text occurredAt customer { id } } } }`,
  );
  expect(experiment.words).toHaveLength(3);
  expect(experiment.words[0]).toEqual({
    text: 'Patteri vuotaa. Voisitteko tulla katsomaan?', occurredAt: at(12), customer: { id: ids.get('a') },
  }); // prettier-ignore
  for (const { occurredAt } of experiment.words) expect(occurredAt >= at(0)).toBe(true);
  const customerOf = (name: string, when = '') =>
    ask(`{ customer(id: "${ids.get(name)}"${when}) { experiments { id state } } }`);
  expect((await customerOf('a')).customer.experiments).toEqual([{ id: tried, state: 'TRYING' }]);
  expect((await customerOf('p')).customer.experiments).toEqual([]);
  expect((await customerOf('a', `, at: {happenedBy: "${at(5)}"}`)).customer.experiments).toEqual([]);
});

test('it is kept only with a reason, a measured line and words', async () => {
  expect(await decide(tried, 'KEEP')).toMatchObject({ userErrors: [{ code: 'NO_REASON' }] });
  const fresh = (await start({ title: 'Uusi' })).experiment.id;
  expect(await decide(fresh, 'KEEP', { reason: 'Tuntuu hyvältä' })).toMatchObject({ userErrors: [{ code: 'NOT_MEASURED' }] });
  expect(await decide(fresh, 'STOP', { reason: 'Ei jatketa' })).toMatchObject({ experiment: { state: 'STOP' } });
  expect(await decide(fresh, 'KEEP', { reason: 'Sittenkin' })).toMatchObject({ userErrors: [{ code: 'CANNOT_BECOME' }] });
  expect(await decide(tried, 'KEEP', { reason: 'Odotus lyheni neljäsosaan' })).toMatchObject({
    __typename: 'ExperimentSaid', experiment: { state: 'KEEP', until: expect.any(String) },
  }); // prettier-ignore
  const { experiment } = await ask(`{ experiment(id: "${tried}") { decisions { state reason by } } }`);
  expect(experiment.decisions.map(({ state, reason }: Loose) => [state, reason])).toEqual([
    ['KEEP', 'Odotus lyheni neljäsosaan'],
    ['TRYING', null],
  ]);
}); // prettier-ignore

test('of few nothing is said, and chosen customers are compared where they are named', async () => {
  const { experiment } = await start({
    customers: idsOf(['a', 'b']),
    comparedWith: idsOf(['p', 'q']),
    startedAt: at(0),
  });
  const { experiment: few } = await ask(`{ experiment(id: "${experiment.id}") { comparedWith { id } ${MEASURED} } }`);
  expect(few.comparedWith).toHaveLength(2);
  expect(few.measured).toMatchObject({
    tried: { customers: 2, of: 2 }, others: { customers: 2, of: 2 }, effect: { verdict: 'TOO_FEW_TO_SAY', effect: null, from: null, to: null },
  }); // prettier-ignore
  expect(await start({ comparedWith: idsOf(['a', 'p']) })).toMatchObject({ userErrors: [{ code: 'ON_BOTH_SIDES' }] });
});

test.each(['FEELING', 'PROMISES_KEPT', 'TOUCHPOINTS_TO_MOVE', 'GOING_BACK', 'RETURNS'])(
  'it can be measured by %s',
  async (measure) => {
    const { experiment } = await start({ measure, startedAt: at(0) });
    const { experiment: measured } = await ask(`{ experiment(id: "${experiment.id}") { ${MEASURED} } }`);
    expect(measured.measured.tried.of).toBe(6);
    expect(measured.measured.others.of).toBe(7);
  },
);

test('an idea waits for customers, and is changed until it is tried', async () => {
  expect(await start({ customers: [] })).toMatchObject({ userErrors: [{ code: 'NOBODY', field: ['input', 'customers'] }] });
  const { experiment } = await start({ customers: [], asIdea: true });
  expect(experiment).toMatchObject({ state: 'IDEA', since: null });
  expect(await decide(experiment.id, 'TRYING')).toMatchObject({ userErrors: [{ code: 'NOBODY' }] });
  const change = async (input: object) =>
    (await ask(`mutation ($input: ChangeExperimentInput!) { said: changeExperiment(input: $input) { ${SAID} } }`, { input: { experiment: experiment.id, ...input } })).said; // prettier-ignore
  await change({ customers: idsOf(['a']), title: 'Kahdestaan' });
  expect(await decide(experiment.id, 'TRYING')).toMatchObject({ experiment: { state: 'TRYING', toldAfterwards: false } });
  expect(await change({ customers: idsOf(['b']) })).toMatchObject({ userErrors: [{ code: 'ALREADY_TRIED' }] });
  const { moveExperiment } = await ask(`mutation { moveExperiment(experiment: "${experiment.id}", horizon: 12) { __typename } }`);
  expect(moveExperiment).toEqual({ __typename: 'ExperimentSaid' });
  const { experiment: moved } = await ask(`{ experiment(id: "${experiment.id}") { title horizon } }`);
  expect(moved).toEqual({ title: 'Kahdestaan', horizon: 12 });
}); // prettier-ignore

test('what was decided stays on its horizon', async () => {
  const { said } = await ask(`mutation { said: moveExperiment(experiment: "${tried}", horizon: 12) { ${SAID} } }`);
  expect(said).toMatchObject({ userErrors: [{ code: 'ALREADY_DECIDED' }] });
});

test.each([
  [{ stage: 'nowhere' }, 'NO_STAGE'],
  [{ horizon: 2 }, 'BAD_HORIZON'],
  [{ title: '  ' }, 'BAD_TITLE'],
  [{ customers: ['00000000-0000-4000-8000-000000000000'] }, 'NOT_FOUND'],
])('what cannot be tried is refused: %j', async (input, code) =>
  expect(await start(input)).toMatchObject({ userErrors: [{ code }] }),
);

test('words on an experiment may come in any order', async () => {
  const word = (id: string, time: string, data: object) => event(id, 'notes.team', 'experiment.changed', time, { key: 'E1', by: 'Noora', ...data }); // prettier-ignore
  await gateway.feed([word('w2', at(3), { state: 'stop', reason: 'Ei auttanut' })]);
  const all = async () => (await ask('{ experiments(filter: {channel: [PHONE]}) { nodes { state since until } } }')).experiments.nodes; // prettier-ignore
  expect(await all()).toEqual([]);
  await gateway.feed([
    word('w1', at(1), {
      title: 'Soitto', stage: 'support', channel: 'phone', customers: [ids.get('a')], measure: 'feeling', horizon: 1, state: 'trying',
    }),
  ]); // prettier-ignore
  expect(await all()).toEqual([{ state: 'STOP', since: at(1), until: at(3) }]);
});

test('experiments are events: a rebuild gives the same', async () => {
  const { tables } = await rebuild({ databaseUrl: gateway.databaseUrl, catalogue: PLAIN_ONLY, terms: TERMS });
  expect(tables.filter(({ same }) => !same)).toEqual([]);
  expect(tables.find(({ table }) => table === 'experiment')?.rebuilt).toBeGreaterThan(8);
}, 60_000);
