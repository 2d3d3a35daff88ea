import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isSurveyDue, keepSurvey } from '#graph';
import { wilson } from '#identity';
import { createLogger } from '#platform';
import { IdentityKeeper } from '../../../apps/worker/index.js';
import { startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { peopleEvents } from '../matching/people.js';
import { decide, RETRACT } from './people.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway(peopleEvents(180, 11));
}, 60_000);
afterAll(() => gateway.close());

const QUALITY = `{ identityQuality { kind model learned
  survey { records pairs joined expectedPrecision expectedRecall }
  drift { index drift linkedThen linkedNow comparisons { attribute index drift } }
  reviews { judged joinedRightly joinedWrongly partedWrongly partedRightly precision { share low high } recall { share low high } } } }`;
const quality = async (kind: string): Promise<Loose> => {
  const { data, errors } = await gateway.ask<Loose>(QUALITY);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.identityQuality.find((one: Loose) => one.kind === kind);
};
const learn = () =>
  new IdentityKeeper({ pool: gateway.pool, logger: createLogger('silent'), learning: 'automatic' }).tick(true);
/** Pairs of records that are one customer. */
const joinedPairs = async (): Promise<readonly { readonly a: string; readonly b: string }[]> =>
  (
    await gateway.pool.query<{ a: string; b: string }>(
      `select 'record_' || min(record_id::text) as a, 'record_' || max(record_id::text) as b from membership
       group by customer_id having count(*) > 1 order by 1`,
    )
  ).rows;

test('before anything is learned nothing is told of drift, nor of what was never looked at', async () => {
  expect(await quality('PERSON')).toMatchObject({
    learned: false,
    survey: null,
    drift: null,
    reviews: { judged: 0, precision: null, recall: null },
  });
});

test('a learned model tells what it expects; records of another make show as drift, by comparison', async () => {
  await learn();
  const { pool } = gateway;
  const first = await quality('PERSON');
  expect(first).toMatchObject({ learned: true, drift: { index: expect.any(Number), drift: 'STEADY' } });
  expect(first.survey.joined).toBeGreaterThan(100);
  expect(first.survey.joined).toBeLessThan(first.survey.pairs);
  expect(first.survey.expectedPrecision).toBeGreaterThan(0.8);
  expect(first.survey.expectedRecall).toBeGreaterThan(0.7);
  expect(first.drift.comparisons.map(({ drift }: Loose) => drift)).not.toContain('SHIFTED');
  expect(await isSurveyDue(pool, 'person', first.survey.records)).toBe(false);
  const without = peopleEvents(240, 12).map((text) => {
    const event = JSON.parse(text);
    delete event.data.birthDate;
    return JSON.stringify({ ...event, id: `later-${event.id}`, source: 'crm.four', data: { ...event.data, key: `later-${event.data.key}` } }); // prettier-ignore
  });
  await gateway.feed(without);
  const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from match_features');
  expect(await isSurveyDue(pool, 'person', rows[0]!.n)).toBe(true);
  await keepSurvey(pool, 'person', rows[0]!.n);
  const later = await quality('PERSON');
  expect(later.model).toBe(first.model);
  expect(later.survey.records).toBe(rows[0]!.n);
  const drifted = Object.fromEntries(later.drift.comparisons.map(({ attribute, drift }: Loose) => [attribute, drift]));
  expect(drifted).toMatchObject({ birthDate: 'SHIFTED', phone: 'STEADY', gender: 'STEADY' });
  expect(later.drift.linkedNow).toBeLessThan(later.drift.linkedThen);
}, 60_000);

test('people’s words are set against what the machine would say without them, and one taken back counts no more', async () => {
  const pairs = await joinedPairs();
  expect(pairs.length).toBeGreaterThan(22);
  for (const { a, b } of pairs.slice(0, 18)) await decide(gateway, a, b, 'SAME');
  expect((await quality('PERSON')).reviews).toMatchObject({ judged: 18, joinedRightly: 18, precision: null });
  const apart = [];
  for (const { a, b } of pairs.slice(18, 21)) apart.push(await decide(gateway, a, b, 'NOT_SAME'));
  await decide(gateway, pairs[21]!.a, pairs[21]!.b, 'CANNOT_TELL');
  // Strangers whom somebody calls one: the machine leaves them apart.
  await decide(gateway, pairs[0]!.a, pairs[22]!.a, 'SAME');
  const { reviews } = await quality('PERSON');
  expect(reviews).toEqual({
    judged: 22,
    joinedRightly: 18,
    joinedWrongly: 3,
    partedWrongly: 1,
    partedRightly: 0,
    precision: { share: 0.8571, ...wilson(18, 21) },
    recall: null,
  });
  await gateway.ask(RETRACT, { id: apart[0].decisions[0] });
  expect((await quality('PERSON')).reviews).toMatchObject({ judged: 21, joinedWrongly: 2 });
}, 60_000);
