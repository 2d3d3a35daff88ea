import type { FoundInText } from '#contracts';
import {
  compareReadings, speakerOf, textDigestOf, withModel,
  type Contact, type ModelReader, type ReadersCompared, type UnderstandingTerms,
} from '#understanding'; // prettier-ignore
import type { Pool } from 'pg';
import { unpackReading } from '../../../understanding/kept/readings.js';

export interface ComparedWith extends ReadersCompared {
  readonly model: string;
  readonly version: string;
}

interface Row {
  readonly touchpoint_id: string;
  readonly text_digest: string;
  readonly found: FoundInText;
  readonly at: Date;
  readonly words: string;
  readonly direction: Contact['direction'];
  readonly channel: Contact['channel'];
  readonly form: string;
  readonly thread: string | null;
  readonly reading: string;
}

const LAST = `
  select touchpoint_id, text as text_digest, found, read_at from (
    select distinct on (touchpoint_id, text) * from (
      select * from text_reading where model = $1 and version = $2 order by read_at desc limit 2 * $3) r
    order by touchpoint_id, text, stamp desc, event_id desc) l
  order by read_at desc limit $3`;
const READ_TWICE = `
  select l.*, t.occurred_at as at, t.text as words, t.direction, t.channel, t.form, t.case_id as thread, m.reading
  from (${LAST}) l cross join lateral (
    select m.record_id, m.reading from meaning m where m.touchpoint_id = l.touchpoint_id order by m.record_id limit 1) m
  join touchpoint t on t.record_id = m.record_id and t.id = l.touchpoint_id where t.text is not null`;

/**
 * The rules' words beside a model's, over the texts that it read last. The model is the one of the settings, or the one that
 * read last of all. Undefined where it has read nothing yet.
 * @param most how many texts
 */
export async function compareReaders(
  pool: Pool,
  { reader, hours }: Pick<UnderstandingTerms, 'reader' | 'hours'>,
  most: number,
): Promise<ComparedWith | undefined> {
  const named = reader ?? (await lastReader(pool));
  if (!named) return undefined;
  const { model, version } = named;
  const { rows } = await pool.query<Row>(READ_TWICE, [model, version, most]);
  if (rows.length === 0) return undefined;
  const twice = rows.flatMap(({ touchpoint_id, text_digest, found, at, words, reading, ...contact }) => {
    const speaks = speakerOf(contact);
    // Another text stands there by now.
    if (textDigestOf(speaks, words) !== text_digest) return [];
    const rules = unpackReading(reading);
    const speech = { speaks, at: at.toISOString(), hours };
    return [
      { touchpoint: touchpoint_id, text: words, rules, found, model: withModel(rules, words, found, speech, model) },
    ];
  });
  return { model, version, ...compareReadings(twice) };
}

async function lastReader(pool: Pool): Promise<Pick<ModelReader, 'model' | 'version'> | undefined> {
  const { rows } = await pool.query<Pick<ModelReader, 'model' | 'version'>>(
    'select model, version from text_reading order by read_at desc limit 1',
  );
  return rows[0];
}
