import { afterAll, expect, test } from '@jest/globals';
import { BLOCK_CAP } from '#identity';
import { PLAIN_ONLY } from '#sources';
import { dumpGraph } from '../../graph/dump.js';
import { feed } from '../../graph/feed.js';
import { firstDifference } from '../../graph/first-difference.js';
import { closeTestGraphs, eventText, openTestGraph } from '../../graph/test-graph.js';

afterAll(closeTestGraphs, 60_000);

const WORKPLACE = {
  phones: ['09 4123 456'],
  emails: ['henkilosto@tehdas.example'],
  address: { street: 'Tehtaankatu 1', postalCode: '00140', city: 'Helsinki' },
};
const contact = (key: string, data: object) =>
  eventText('crm.one', 'crm.contact.changed', '2026-01-01T00:00:00Z', { key, ...WORKPLACE, ...data });
const letters = (at: number) => [at % 20, Math.floor(at / 20) % 20, 7].map((letter) => 'aeioulnrstkmpvhjydgb'[letter]).join(''); // prettier-ignore
/** One more than find anybody by their workplace, with names unlike each other. */
const crowd = Array.from({ length: BLOCK_CAP }, (_, at) =>
  contact(`c${at}`, { givenName: letters(at), familyName: letters(at * 7 + 3) }),
);
const two = ['Saarenpää', 'Lehtonen'].map((familyName) => contact(familyName, { givenName: 'Tuulikki', familyName }));

test('a workplace shows nothing of two people once so many share it that it finds nobody, whether they came before or after', async () => {
  const dumpAfter = async (events: readonly string[]) => {
    const { pool, writer } = await openTestGraph();
    await feed(writer, events, PLAIN_ONLY, { batch: 50 });
    const { rows } = await pool.query<{ customers: number; neighbourhoods: number }>(
      "select count(distinct customer_id)::int as customers, count(distinct neighbourhood_id)::int as neighbourhoods from membership m join record r on r.id = m.record_id where r.fields->'givenName'->>0 = 'Tuulikki'",
    );
    return { two: rows[0], dump: await dumpGraph(pool) };
  };
  const few = await dumpAfter([...two, ...crowd.slice(0, 20)]);
  const early = await dumpAfter([...two, ...crowd]);
  const late = await dumpAfter([...crowd, ...two]);
  expect(few.two).toEqual({ customers: 1, neighbourhoods: 1 });
  expect(early.two).toEqual({ customers: 2, neighbourhoods: 2 });
  expect(firstDifference(late.dump, early.dump)).toBe('none');
}, 120_000);
