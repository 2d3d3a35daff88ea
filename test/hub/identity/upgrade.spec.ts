import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLogger } from '#platform';
import { continuePass, followJudging, settleAllDoubts } from '#graph';
import { PLAIN_ONLY } from '#sources';
import { IdentityKeeper, rebuild } from '../../../apps/worker/index.js';
import { startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { TERMS } from '../../graph/understood.js';
import { peopleEvents } from '../matching/people.js';
import { contact } from './people.js';

let gateway: TestGateway;
afterEach(() => gateway.close());

const round = (learning: 'automatic' | 'off' = 'off', now = false) =>
  new IdentityKeeper({ pool: gateway.pool, logger: createLogger('silent'), learning }).tick(now);
const seen = async (): Promise<Loose> =>
  (await gateway.ask<Loose>('{ identityPasses { state reason done total reread secondsLeft } identityModels { version state learnedFor } }')).data; // prettier-ignore
const query = (sql: string) => gateway.pool.query(sql);
const rebuilt = async () => (await rebuild({ databaseUrl: gateway.databaseUrl, catalogue: PLAIN_ONLY, terms: TERMS, dryRun: true })).tables.filter(({ same }) => !same); // prettier-ignore
const DONE = { state: 'DONE', reason: expect.stringMatching(/^version judging-\d+ of judging$/) };

/** As if a version had judged that read names, keys and mailboxes otherwise, and tied nobody: nothing it kept is as this one keeps it. */
async function judgeOtherwise(version: string | null): Promise<void> {
  await query('update match_features set features = \'["p"]\', keys = array[1, 2]');
  await query('truncate match_block, record_identifier, identifier, review, review_due, customer, hub.identity_pass');
  await query("insert into match_block select key, count(*), array_agg(record_id order by record_id) from match_features, unnest(keys) key group by key"); // prettier-ignore
  await query(`insert into record_identifier select 'p|email||former-' || left(record_id::text, 1), record_id from match_features where record_id < 'c0000000-0000-0000-0000-000000000000'`); // prettier-ignore
  await query(
    "insert into identifier select key, 'email', substr(key, 10), count(*) from record_identifier group by key",
  );
  await query('update membership set customer_id = record_id, neighbourhood_id = record_id');
  await query('insert into customer (id, kind, display_name, name_norm, name_tokens, facts, how, records, born) select r.id, kind, key, key, array[key], \'{}\', \'[]\', 1, now() from record r'); // prettier-ignore
  await query('delete from judging_version');
  if (version) await query(`insert into judging_version (version) values ('${version}')`);
}

describe('a hub without records', () => {
  beforeEach(async () => {
    gateway = await startTestGateway([]);
  }, 60_000);

  test('has nothing to judge again, whatever version it is from, and none later under the same version', async () => {
    await query("update judging_version set version = 'judging-0'");
    await round();
    await gateway.feed(peopleEvents(20, 5));
    await round();
    expect((await seen()).identityPasses).toEqual([]);
  });
});

describe('a hub whose records another version of Meri judged', () => {
  beforeEach(async () => {
    gateway = await startTestGateway(peopleEvents(240, 11));
    await settleAllDoubts(gateway.pool);
  }, 60_000);

  test.each([['judging-0'], [null]])(
    'reads and judges them all again, once: from version %s to what a rebuild gives',
    async (version) => {
      expect(await rebuilt()).toEqual([]);
      await judgeOtherwise(version);
      expect((await rebuilt()).map(({ table }) => table)).toEqual(expect.arrayContaining(['customer', 'identifier', 'judging_version', 'match_block', 'match_features', 'membership'])); // prettier-ignore
      await round();
      const { identityPasses: passes } = await seen();
      const { rows } = await query('select count(*)::int as records from membership');
      expect(rows[0].records).toBeGreaterThan(500);
      expect(passes).toEqual([{ ...DONE, done: rows[0].records, total: rows[0].records, reread: rows[0].records, secondsLeft: null }]); // prettier-ignore
      expect(await rebuilt()).toEqual([]);
      await round();
      expect((await seen()).identityPasses).toEqual(passes);
    },
    120_000,
  );

  test('takes in what comes meanwhile, also what changes records that were not read anew yet', async () => {
    const later = peopleEvents(240, 11).map((text, at): string => {
      const event = JSON.parse(text);
      const { emails: _, ...data } = event.data;
      const time = new Date(Date.parse(event.time) + 86_400_000).toISOString();
      return JSON.stringify({ ...event, id: `later-${event.id}`, time, data: { ...data, emails: at % 3 ? [`later${at % 40}@example.fi`] : null } }); // prettier-ignore
    });
    await judgeOtherwise('judging-0');
    // Before anybody has noticed; while records are read anew; while they are judged.
    await gateway.feed(later.slice(0, 150));
    await followJudging(gateway.pool);
    for (const from of [150, 240, 330, 420]) {
      await continuePass(gateway.pool);
      await gateway.feed(later.slice(from, from + 90));
    }
    while (await continuePass(gateway.pool));
    await gateway.feed(later.slice(510));
    expect(await rebuilt()).toEqual([]);
  }, 120_000);

  test('is begun by one of several processes that start together, stopped by whoever may, and goes on where it stood', async () => {
    await judgeOtherwise('judging-0');
    const began = await Promise.all([1, 2, 3].map(() => followJudging(gateway.pool)));
    expect(began.filter(Boolean)).toHaveLength(1);
    expect((await seen()).identityPasses).toMatchObject([{ state: 'RUNNING', done: 0, reread: 0 }]);
    await continuePass(gateway.pool);
    expect((await seen()).identityPasses).toMatchObject([{ state: 'RUNNING', done: 0, reread: 500 }]);
    const stop = 'mutation { stopIdentityPass { ... on IdentityPassStopped { pass } } }';
    expect((await gateway.ask<Loose>(stop)).data.stopIdentityPass).toEqual({ pass: expect.any(String) });
    expect(await continuePass(gateway.pool)).toBe(false);
    await round();
    expect((await seen()).identityPasses).toMatchObject([{ state: 'STOPPED', done: 0, reread: 500 }]);
    // Whoever has all judged again, for whatever reason, has the rest read anew first.
    await query("update hub.identity_pass set state = 'running'");
    const { rows } = await query('select count(*)::int as records from membership');
    await Promise.all([round(), round()]);
    expect((await seen()).identityPasses).toMatchObject([{ state: 'DONE', done: rows[0].records, reread: rows[0].records }]); // prettier-ignore
    expect(await rebuilt()).toEqual([]);
  }, 120_000);

  test('which still takes events in while this one judges, has all judged again by this one', async () => {
    await judgeOtherwise('judging-0');
    await round();
    // A worker of this version, to which another one is in force, stands for one of the former version beside a later one.
    await query("update judging_version set version = 'judging-next'");
    await gateway.feed([contact('crm.four', 'x', '2026-04-01T00:00:00Z', { name: 'Olli Oja' })]);
    expect(await followJudging(gateway.pool, 'judging-next')).toBe(true);
    expect((await query('select version, unread_from is null as read from judging_version')).rows).toEqual([{ version: 'judging-next', read: false }]); // prettier-ignore
    expect((await seen()).identityPasses).toMatchObject([{ state: 'RUNNING' }, { state: 'DONE' }]);
  }, 120_000);

  test('learns its models anew once all are judged, and says why', async () => {
    await round('automatic', true);
    const [before] = (await seen()).identityModels;
    expect(before).toMatchObject({ state: 'ACTIVE', learnedFor: 'ASKED' });
    await judgeOtherwise('judging-0');
    await query("update hub.identity_model set judging = 'judging-0', version = 'former', learned_for = 'rest'");
    await round('automatic');
    const { identityModels: models, identityPasses: passes } = await seen();
    expect(models).toMatchObject([
      { version: before.version, state: 'ACTIVE', learnedFor: 'UPGRADE' },
      { version: 'former', state: 'RETIRED', learnedFor: 'REST' },
    ]);
    expect(passes).toMatchObject([{ state: 'DONE', reason: `model ${before.version} of persons` }, DONE]);
    expect(await rebuilt()).toEqual([]);
    await round('automatic');
    expect(await seen()).toEqual({ identityModels: models, identityPasses: passes });
  }, 120_000);
});
