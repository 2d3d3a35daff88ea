import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createApiKey } from '../../../apps/gateway/access/api-keys.js';
import { startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { PEOPLE, recordId, why, WHY } from './people.js';

const PEPPER = 'a pepper for tests only';
let gateway: TestGateway;
let guarded: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway(PEOPLE);
  guarded = await startTestGateway(PEOPLE, { open: false, settings: { keyPepper: PEPPER } });
}, 60_000);
afterAll(async () => {
  await gateway.close();
  await guarded.close();
});

const explained = async (a: [string, string], b: [string, string]) =>
  why(gateway, await recordId(gateway, ...a), await recordId(gateway, ...b));

test('an identifier that both carry: which, how many carry it, and what would part them', async () => {
  const answer = await explained(['crm.one', 'hanna'], ['crm.two', 'hanna']);
  expect(answer).toMatchObject({
    same: true,
    reason: 'SAME_EMAIL',
    sentence: { key: 'identity.same.email', args: expect.arrayContaining([{ name: 'carriers', value: '2' }]) },
    shared: [{ identifier: { kind: 'EMAIL', value: 'hanna@koivu.example' }, carriers: 2, counts: true }],
    steps: [{ rule: 'SAME_EMAIL', evidence: 'hanna@koivu.example', sentenceKey: 'identity.same.email' }],
    flippedBy: [{ verdict: 'NOT_SAME', decision: null }],
  });
  expect(answer.customers[0]).toBe(answer.customers[1]);
});

test('alike by a model: the numbers add up to the total, and a level that would turn it is named', async () => {
  const { score, ...answer } = await explained(['crm.one', 'hanna'], ['crm.three', 'hanna']);
  expect(answer).toMatchObject({ same: true, reason: 'MATCHED', sentence: { key: 'identity.same.alike' } });
  expect(answer.steps[0]).toMatchObject({ rule: 'MATCHED', evidence: score.modelVersion, score: expect.any(Number) });
  const weights = score.comparisons.reduce((sum: number, { weight }: Loose) => sum + weight, score.prior);
  const taken = score.caps.reduce((sum: number, cap: Loose) => sum + cap.taken, 0);
  expect(weights - taken).toBeCloseTo(score.total, 6);
  expect(score.total).toBeGreaterThan(score.threshold);
  expect(answer.foundBy.map(({ key }: Loose) => key)).toContain('pn');
});

test('neither ties the two, a chain of others does', async () => {
  expect(await explained(['crm.two', 'hanna'], ['crm.three', 'hanna'])).toMatchObject({
    same: true,
    reason: 'THROUGH_OTHERS',
    sentence: { key: 'identity.same.through-others', args: expect.arrayContaining([{ name: 'steps', value: '2' }]) },
    steps: [{ rule: 'SAME_EMAIL' }, { rule: 'MATCHED' }],
  });
});

test('apart: what contradicts, what is doubtful and what never met are told from each other', async () => {
  const conflict = await explained(['crm.one', 'pekka'], ['crm.two', 'liisa']);
  expect(conflict).toMatchObject({
    same: false,
    reason: 'CONFLICT',
    sentence: { key: 'identity.apart.conflict' },
    flippedBy: [{ verdict: 'SAME', decision: null }],
    score: { caps: [{ cap: 'given-names-conflict' }] },
  });
  const doubtful = await explained(['crm.one', 'matti'], ['crm.two', 'matti']);
  expect(doubtful).toMatchObject({ same: false, reason: 'DOUBTFUL', sentence: { key: 'identity.apart.doubtful' } });
  expect(doubtful.score.total).toBeGreaterThanOrEqual(doubtful.score.reviewThreshold);
  expect(doubtful.score.total).toBeLessThan(doubtful.score.threshold);
  expect(await explained(['crm.one', 'aino'], ['crm.two', 'matti'])).toMatchObject({
    same: false,
    reason: 'NEVER_MET',
    foundBy: [],
  });
});

test('two customers of several records: what all their pairs come to on average is told beside what the two come to', async () => {
  const hannas = [['crm.one', 'hanna'], ['crm.two', 'hanna'], ['crm.three', 'hanna']] as [string, string][]; // prettier-ignore
  const matti: [string, string] = ['crm.one', 'matti'];
  const told = await Promise.all(hannas.map((hanna) => explained(hanna, matti)));
  const clipped = told.map(({ score }) => Math.max(-8, Math.min(12, score.total)));
  const mean = clipped.reduce((sum, bits) => sum + bits, 0) / clipped.length;
  expect(new Set(told.map(({ score }) => score.total)).size).toBeGreaterThan(1);
  for (const { score, sentence } of told) {
    expect(score).toMatchObject({ pairs: 3, averageThreshold: expect.any(Number) });
    expect(score.average).toBeCloseTo(mean, 6);
    expect(sentence.args).toEqual(expect.arrayContaining([{ name: 'pairs', value: '3' }]));
  }
  const alone = await explained(['crm.one', 'matti'], ['crm.two', 'matti']);
  expect(alone.score).toMatchObject({ pairs: 1, average: alone.score.total });
  expect(alone.sentence.args.map(({ name }: Loose) => name)).not.toContain('average');
  expect((await explained(hannas[0]!, hannas[1]!)).score).toMatchObject({ pairs: null, average: null });
});

test('customers stand for their eldest records; what leads nowhere, or to one record, is null', async () => {
  const [hanna, matti] = [await recordId(gateway, 'crm.three', 'hanna'), await recordId(gateway, 'crm.two', 'matti')];
  const asCustomer = await why(gateway, hanna.replace('record_', ''), matti);
  expect(asCustomer.records[0]).toBe(await recordId(gateway, 'crm.one', 'hanna'));
  expect(await why(gateway, hanna, hanna)).toBeNull();
  expect(await why(gateway, 'nobody', hanna)).toBeNull();
  expect(await why(gateway, 'record_00000000-0000-8000-8000-000000000000', hanna)).toBeNull();
});

test('the values compared are masked as the same values are anywhere else', async () => {
  const pair = [await recordId(guarded, 'crm.one', 'hanna'), await recordId(guarded, 'crm.three', 'hanna')];
  const asRole = async (role: 'analyst' | 'agent' | 'steward' | 'admin') => {
    const { key } = await createApiKey(guarded.pool, PEPPER, { name: role, role });
    return guarded.ask<Loose>(WHY, { a: pair[0], b: pair[1] }, { authorization: `Bearer ${key}` });
  };
  const said = ({ data }: Loose) =>
    Object.fromEntries(data.why.score.comparisons.map(({ attribute, a }: Loose) => [attribute, a]));
  expect(said(await asRole('steward'))).toMatchObject({
    givenName: 'hanna',
    birthDate: '19800203',
    address: 'rantatie',
  });
  expect(said(await asRole('agent'))).toMatchObject({ givenName: 'hanna', birthDate: '•••', address: 'rantatie' });
  const analyst = await asRole('analyst');
  expect(said(analyst)).toMatchObject({ givenName: 'h.', birthDate: null, address: 'r•••' });
  expect(JSON.stringify(analyst.data)).not.toMatch(/hanna|lehtonen|1980|rantatie/i);
  expect((await asRole('admin')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
