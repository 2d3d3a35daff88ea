import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  beginPass,
  continuePass,
  estimatePass,
  keepModel,
  readPasses,
  readRuling,
  settleAllDoubts,
  tryRuling,
} from '#graph';
import { DEFAULT_MODELS, type MatchModel } from '#identity';
import { startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { customersOf, PEOPLE } from './people.js';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startTestGateway(PEOPLE);
  await settleAllDoubts(gateway.pool);
}, 60_000);
afterEach(() => gateway.close());

const TRIAL = `mutation ($input: TryIdentityInput!) { tryIdentity(input: $input) { __typename
  ... on IdentityTrial { records customersBefore customersAfter merged parted biggest reviews pass { records seconds basis } samples { before { records } after { records } } }
  ... on Refused { userErrors { code } } } }`;
const trial = async (input: object): Promise<Loose> => (await gateway.ask<Loose>(TRIAL, { input })).data.tryIdentity;

/** Joins whoever has one name. */
const eager: MatchModel = {
  ...DEFAULT_MODELS.person,
  version: 'eager',
  thresholds: { merge: -8, link: -4, review: -9 },
  estimated: { precision: 0.5, recall: 0.9 },
};

test('health tells sizes, what waits and decisions', async () => {
  const { data } = await gateway.ask<Loose>(
    '{ identityHealth { records customers biggest sizes { from to customers } waiting { reason count } sharedValues { value } cappedKeys decisions { rule } } }',
  );
  expect(data.identityHealth).toMatchObject({
    records: 9,
    customers: 7,
    biggest: 3,
    waiting: [{ reason: 'DOUBTFUL', count: 2 }],
    sharedValues: [],
    cappedKeys: 0,
    decisions: [],
  });
  expect(data.identityHealth.sizes.map((one: Loose) => one.customers)).toEqual([6, 0, 1, 0, 0]);
});

test('another way of judging is tried without a trace', async () => {
  const before = await customersOf(gateway);
  const same = await trial({});
  expect(same).toMatchObject({ records: 9, customersBefore: 7, customersAfter: 7, merged: 0, samples: [], reviews: 2 });
  const bolder = await trial({ merge: -8 });
  expect(bolder).toMatchObject({ customersAfter: 5, merged: 2, parted: 0, samples: { length: 2 } });
  expect(bolder.pass).toEqual({ records: 9, seconds: expect.any(Number), basis: 'TRIAL' });
  expect(bolder.samples[0]).toMatchObject({ before: { length: 2 }, after: { length: 1 } });
  expect(await customersOf(gateway)).toEqual(before);
});

test.each([
  [{ sample: 0 }, 'SAMPLE'],
  [{ sample: 5_001 }, 'SAMPLE'],
  [{ merge: 21 }, 'BITS'],
  [{ model: 'nobody' }, 'NOT_FOUND'],
])('a trial of %j is refused as a value', async (input, code) => {
  expect(await trial(input)).toMatchObject({ userErrors: [{ code }] });
});

test('a learned model is put in force, judges all records again, and is taken back', async () => {
  const { pool } = gateway;
  const before = await customersOf(gateway);
  const tried = await tryRuling(pool, await readRuling(pool));
  await keepModel(pool, eager, { records: 9, trial: tried, reason: 'asked' });
  // What drift has learned a second time was learned because somebody asked.
  await keepModel(pool, eager, { records: 9, trial: tried, reason: 'drift' });
  const asked =
    '{ identityModels { version state estimatedPrecision learnedFor trial { records } } identityPasses { state reason secondsLeft } }';
  expect((await gateway.ask<Loose>(asked)).data).toMatchObject({
    identityModels: [
      { version: 'eager', state: 'CANDIDATE', estimatedPrecision: 0.5, learnedFor: 'ASKED', trial: { records: 9 } },
    ],
    identityPasses: [],
  });
  const CHANGED =
    '{ __typename ... on IdentityModelChanged { pass estimate { records basis } } ... on Refused { userErrors { code } } }';
  const activate = `mutation { activateIdentityModel(version: "eager") ${CHANGED} }`;
  expect((await gateway.ask<Loose>(activate)).data.activateIdentityModel).toMatchObject({
    __typename: 'IdentityModelChanged',
    estimate: { records: 9, basis: 'TRIAL' },
  });
  while (await continuePass(pool));
  expect(await customersOf(gateway)).toContain('crm.one:matti crm.two:matti');
  expect((await gateway.ask<Loose>(asked)).data).toMatchObject({
    identityModels: [{ state: 'ACTIVE' }],
    identityPasses: [{ state: 'DONE', reason: 'model eager of persons' }],
  });
  expect((await gateway.ask<Loose>(activate)).data.activateIdentityModel).toMatchObject({
    userErrors: [{ code: 'ACTIVE' }],
  });
  const retire = `mutation { retireIdentityModel(kind: PERSON) ${CHANGED} }`;
  expect((await gateway.ask<Loose>(retire)).data.retireIdentityModel).toMatchObject({
    __typename: 'IdentityModelChanged',
    estimate: { records: 9, basis: 'PASSES' },
  });
  const stop =
    'mutation { stopIdentityPass { ... on IdentityPassStopped { pass } ... on Refused { userErrors { code } } } }';
  expect((await gateway.ask<Loose>(stop)).data.stopIdentityPass).toEqual({ pass: expect.any(String) });
  expect((await gateway.ask<Loose>(stop)).data.stopIdentityPass).toEqual({ userErrors: [{ code: 'NONE_RUNS' }] });
  expect(await customersOf(gateway)).toContain('crm.one:matti crm.two:matti');
  expect((await gateway.ask<Loose>(retire)).data.retireIdentityModel).toMatchObject({
    userErrors: [{ code: 'BUILT_IN' }],
  });
  const again = `mutation { activateIdentityModel(version: "eager") ${CHANGED} }`;
  expect((await gateway.ask<Loose>(again)).data.activateIdentityModel.__typename).toBe('IdentityModelChanged');
  await gateway.ask<Loose>(retire);
  while (await continuePass(pool));
  expect(await customersOf(gateway)).toEqual(before);
});

test('how long a pass will take is told from the passes there were: their own rate, times the records there are', async () => {
  const { pool } = gateway;
  expect(await estimatePass(pool)).toBeNull();
  expect(await estimatePass(pool, { records: 3, seconds: 2 })).toEqual({ records: 9, seconds: 6, basis: 'trial' });
  await beginPass(pool, 'a test');
  while (await continuePass(pool));
  const [pass] = await readPasses(pool);
  expect(pass).toMatchObject({ state: 'done', done: 9 });
  expect(pass!.worked_ms).toBeGreaterThan(0);
  expect(await estimatePass(pool, { records: 3, seconds: 2 })).toEqual({
    records: 9,
    seconds: Number((pass!.worked_ms / 1000).toFixed(1)),
    basis: 'passes',
  });
  // Half as many were judged in as much time: the rate is half, what is left takes that long.
  await pool.query("update hub.identity_pass set worked_ms = 3000, done = 6, state = 'running'");
  expect((await estimatePass(pool))!.seconds).toBe(4.5);
  const { data } = await gateway.ask<Loose>('{ identityPasses { state secondsLeft } }');
  expect(data.identityPasses).toEqual([{ state: 'RUNNING', secondsLeft: 1.5 }]);
});
