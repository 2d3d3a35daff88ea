import type { Channel, Horizon, Measure } from '#contracts';
import { measureExperiment, spansOf, type Measured, type TimeSpan } from '#understanding';
import type { Pool } from 'pg';
import { readSamples } from './samples.js';

/** What is measured, as a reader of experiments brings it; whoever takes part by the ids of customers. */
export interface ToMeasure {
  readonly id: string;
  readonly stage: string;
  readonly channel: Channel;
  readonly measure: Measure;
  readonly horizon: Horizon;
  readonly since: string;
  readonly until: string | null;
  /** The moment for which an answer is given. */
  readonly now: string;
  readonly customers: readonly string[];
  /** Null: those who are alike are looked for. */
  readonly comparedWith: readonly string[] | null;
}

/** With so many of those who are alike it is compared. */
export const MOST_COMPARED = 300;
/** Among so many they are looked for. */
const MOST_LOOKED_AT = 20_000;

/** What an experiment did to its measure: a function of what is derived, of the experiment and of its `now`. */
export async function readMeasured(pool: Pool, experiment: ToMeasure): Promise<Measured> {
  const { measure, horizon, customers } = experiment;
  const { since, until, now } = experiment;
  const spans = spansOf({ since: iso(since), until: until && iso(until), horizon }, iso(now));
  const whole = { from: spans.before.from, to: spans.after.to };
  const others = experiment.comparedWith ?? (await readAlike(pool, experiment, spans.before));
  const apart = others.filter((id) => !customers.includes(id));
  const [own, beside] = [
    await readSamples(pool, measure, customers, experiment, whole),
    await readSamples(pool, measure, apart, experiment, whole),
  ];
  return measureExperiment(
    spans,
    measure,
    horizon,
    { parties: customers, samples: own },
    { parties: apart, samples: beside },
  );
}

const iso = (time: string): string => new Date(time).toISOString();

/**
 * Those who are alike: they came to the same stage by the same channel in the time before, and neither they nor their
 * account nor its people take part. Of many some are drawn by chance, the same at every reading: ids are spread evenly, so those
 * that follow the experiment's own id are as good as any.
 */
async function readAlike(
  pool: Pool,
  { id, stage, channel, customers }: ToMeasure,
  { from, to }: TimeSpan,
): Promise<readonly string[]> {
  const { rows: parties } = await pool.query<{ id: string }>({
    name: 'experiment-parties',
    text: 'select party_id as id from meaning where customer_id = any($1) union select customer_id from meaning where party_id = any($1)',
    values: [customers],
  });
  const taking = [...customers, ...parties.map((row) => row.id)];
  const found = await alikeFrom(pool, '>', [id, stage, channel, from, to, taking, MOST_COMPARED]);
  const left = MOST_COMPARED - found.length;
  if (left === 0) return found;
  return [...found, ...(await alikeFrom(pool, '<=', [id, stage, channel, from, to, taking, left]))];
}

async function alikeFrom(pool: Pool, side: '>' | '<=', values: readonly unknown[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: `experiment-alike${side}`,
    text: `select distinct j.party_id as id from (
        select party_id, stays, walk, leaves_at, last_at from journey where party_id ${side} $1 order by party_id limit ${MOST_LOOKED_AT}) j
      where $2 = any(j.walk) and not j.party_id = any($6::uuid[]) and exists (
        select 1 from jsonb_to_recordset(j.stays) as s (stage text, "from" timestamptz, "to" timestamptz, channels jsonb)
        where s.stage = $2 and s.channels ? $3 and s."from" < $5 and coalesce(s."to", j.leaves_at, j.last_at) >= $4)
      order by 1 limit $7`,
    values: [...values],
  });
  return rows.map((row) => row.id);
}
