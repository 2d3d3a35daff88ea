import { partitionKeyOf, readStructured, topicOf, type Family } from '#contracts';
import type { EventLog } from '#event-log';
import { generateCompany } from '#sample-company';
import type { Pool } from 'pg';

const CHUNK = 500;

/** Whether nothing was ever received or appended. */
export async function isEmpty(pool: Pool, log: EventLog, families: readonly Family[]): Promise<boolean> {
  const { rows } = await pool.query('select 1 from hub.archive limit 1');
  if (rows.length > 0) return false;
  for (const family of families) {
    const marks = await log.watermarks(topicOf(family));
    if ([...marks.values()].some(({ high }) => high > 0n)) return false;
  }
  return true;
}

/** Publishes the sample company's events as its systems would. Returns how many there were. */
export async function publishSample(
  log: EventLog,
  size: { readonly customers?: number; readonly events?: number; readonly seed?: number } = {},
  onProgress: (published: number) => void = () => undefined,
): Promise<number> {
  let published = 0;
  let chunk: { topic: string; key: string | null; value: Buffer }[] = [];
  const flush = async () => {
    await log.append(chunk);
    published += chunk.length;
    chunk = [];
    onProgress(published);
  };
  for (const { topicFamily, text, arrivedAt } of generateCompany(size).events()) {
    const read = readStructured(text, arrivedAt);
    chunk.push({
      topic: topicOf(topicFamily),
      key: read.ok ? partitionKeyOf(read.event) : null,
      value: Buffer.from(text),
    });
    if (chunk.length >= CHUNK) await flush();
  }
  await flush();
  return published;
}
