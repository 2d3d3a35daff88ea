import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generateCompany } from '#sample-company';
import { loadCatalogue, PRODUCTS_FOLDER, type Catalogue } from '#sources';
import { dumpGraph } from '../../graph/dump.js';
import { feed } from '../../graph/feed.js';
import { firstDifference } from '../../graph/first-difference.js';
import { shuffled } from '../../graph/shuffled.js';
import { closeTestGraphs, eventText, openTestGraph } from '../../graph/test-graph.js';
import { TERMS, understandAll } from '../../graph/understood.js';

/** Notes of three authors over a year on the same few things, for the people of two accounts. */
function disagreeing(): readonly string[] {
  const people = ['hanna', 'pekka', 'aino'].map((name, at) =>
    eventText('crm.shop', 'crm.contact.changed', '2026-01-01T08:00:00Z', {
      key: name, name: `${name} ${'abc'.charAt(at)}`, emails: [`${name}@koivuranta.example`], organization: { key: at < 2 ? '7' : '8', name: at < 2 ? 'Koivuranta Oy' : 'Rantatie Oy' },
    }),
  ); // prettier-ignore
  const said = [
    'Toivovat raportin kuukausittain.', 'Eivät halua raporttia.', 'Eivät enää halua raporttia.', 'They need a heat pump.', 'They do not need a heat pump.',
    'Huolto on nyt Viluttomalla.', 'Huollosta vastaa toistaiseksi Pohjanpumppu.', 'Budjetti on hyväksytty.', 'Rahaa ei ole.',
  ]; // prettier-ignore
  const notes = Array.from({ length: 36 }, (_, at) => {
    const time = new Date(Date.UTC(2026, at % 11, 1 + (at % 7), 9)).toISOString();
    return eventText('notes.desk', 'note.written', time, {
      key: `D${at}`, at: time, text: said[(at * 5) % said.length]!, author: ['Elsa', 'Otso', 'Kaisa'][at % 3]!, about: { contact: { email: `${['hanna', 'pekka', 'aino'][(at >> 1) % 3]!}@koivuranta.example` } },
    }); // prettier-ignore
  });
  return [...people, ...notes];
}

let catalogue: Catalogue;
let texts: readonly string[];
let atOnce: string;
let beside: Readonly<Record<string, number>>;

beforeAll(async () => {
  catalogue = loadCatalogue([PRODUCTS_FOLDER]);
  texts = [...generateCompany({ seed: 5, events: 1500, customers: 80 }).events()].map(({ text }) => text);
  texts = [...disagreeing(), ...texts];
  const { pool, writer } = await openTestGraph();
  await feed(writer, texts, catalogue, { batch: 500 });
  atOnce = await dumpGraph(pool);
  const { rows } = await pool.query<Record<string, number>>(
    'select count(*) filter (where cardinality(contradicts) > 0)::int as opposed, count(*) filter (where cardinality(confirmed_by) > 0)::int as confirmed, count(ended_by)::int as ended from claim',
  );
  beside = rows[0]!;
}, 120_000);
afterAll(closeTestGraphs, 60_000);

test.each([
  [1, 90, 7],
  [2, 150, 500],
  [3, 400, 60],
])(
  'understood batch by batch in order %i (%i events, %i marks at a time) it is what understanding all at once gives, to the byte',
  async (seed, batch, marks) => {
    const { pool, writer } = await openTestGraph();
    const order = shuffled([...texts, ...texts.slice(0, 300)], seed);
    for (let from = 0; from < order.length; from += batch) {
      await feed(writer, order.slice(from, from + batch), catalogue, { batch: 100, from });
      // Not all that is due every time: a portion that is understood before its neighbours are known comes again with them.
      if (from % (2 * batch) === 0) await understandAll(pool, marks);
    }
    await understandAll(pool, marks);
    expect(firstDifference(atOnce, await dumpGraph(pool))).toBe('none');
  },
  240_000,
);

test('there is something to understand', () => {
  for (const table of ['meaning', 'journey', 'promise', 'wait', 'claim', 'seat', 'map_sum'])
    expect(Number(new RegExp(`-- ${table} \\((\\d+)\\)`).exec(atOnce)?.[1])).toBeGreaterThan(3);
  for (const how of ['opposed', 'confirmed', 'ended']) expect(beside[how]).toBeGreaterThan(3);
});

test('another service map has all understood anew, and the first one again gives what was', async () => {
  const { pool, writer } = await openTestGraph();
  await feed(writer, texts, catalogue, { batch: 500 });
  const { map } = TERMS;
  await understandAll(pool, 500, {
    ...TERMS,
    map: { ...map, rules: [], otherwise: [{ stage: 'support', holds: 'thread' }], version: 'all is support' },
  });
  const { rows } = await pool.query('select distinct stage from meaning');
  expect(rows).toEqual([{ stage: 'support' }]);
  expect(firstDifference(atOnce, await dumpGraph(pool))).toBe('none');
}, 120_000);
