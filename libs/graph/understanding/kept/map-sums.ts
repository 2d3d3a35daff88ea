import { addTally, countOf, tallyChange, type Tally } from '#understanding';
import type { ClientBase } from 'pg';
import { insertSql, overRows, selectBy } from '../../apply/statement.js';

const SUM = { period: 'text', measure: 'text', stage: 'text', channel: 'text', detail: 'text', n: 'bigint' } as const;
const addSums = overRows(
  'map-sums-add',
  SUM,
  insertSql(
    'map_sum as s',
    SUM,
    'on conflict (period, measure, stage, channel, detail) do update set n = s.n + excluded.n',
    { orderBy: 'period, measure, stage, channel, detail' },
  ),
);
const clearSums = overRows(
  'map-sums-clear',
  SUM,
  `delete from map_sum s using r where (s.period, s.measure, s.stage, s.channel, s.detail) = (r.period, r.measure, r.stage, r.channel, r.detail) and s.n = 0`,
);
const TALLY = { party_id: 'uuid', tally: 'text' } as const;
const keepTallies = overRows(
  'map-tallies-keep',
  TALLY,
  insertSql('map_tally', TALLY, 'on conflict (party_id) do update set tally = excluded.tally'),
);

/** Takes off what some parties added to the map and puts on what they add now. */
export async function replaceTallies(
  client: ClientBase,
  parties: readonly string[],
  tallies: ReadonlyMap<string, Tally>,
): Promise<void> {
  const rows = await selectBy<{ party_id: string; tally: string }>(
    client,
    'map-tallies-read',
    'select party_id, tally from map_tally where party_id = any($1)',
    parties,
  );
  const before = new Map(rows.map(({ party_id, tally }) => [party_id, tally]));
  const change = new Map<string, number>();
  const kept: { readonly party_id: string; readonly tally: string }[] = [];
  for (const [party_id, tally] of tallies) {
    const text = packTally(tally);
    if (text === before.get(party_id)) continue;
    addTally(change, tallyChange(unpackTally(before.get(party_id) ?? ''), tally), 1);
    kept.push({ party_id, tally: text });
  }
  const gone = rows.filter(({ party_id }) => !tallies.has(party_id));
  for (const { tally } of gone) addTally(change, unpackTally(tally), -1);
  await selectBy(
    client,
    'map-tallies-clear',
    'delete from map_tally where party_id = any($1)',
    gone.map(({ party_id }) => party_id),
  );
  await keepTallies(client, kept);
  const counts = [...change].map(([key, n]) => countOf(key, n));
  await addSums(client, counts);
  await clearSums(
    client,
    counts.filter(({ n }) => n < 0),
  );
}

const packTally = (tally: Tally): string =>
  [...tally]
    .map(([key, n]) => `${key}=${n}`)
    .sort()
    .join('\n');

function unpackTally(text: string): Tally {
  const tally = new Map<string, number>();
  for (const line of text === '' ? [] : text.split('\n')) {
    const at = line.lastIndexOf('=');
    tally.set(line.slice(0, at), Number(line.slice(at + 1)));
  }
  return tally;
}
