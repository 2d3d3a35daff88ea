import { GraphWriter, migrate, openGraphPool } from '#graph';
import { loadCatalogue, PRODUCTS_FOLDER } from '#sources';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { dumpGraph } from '../../graph/dump.js';
import { feed } from '../../graph/feed.js';
import type { NumberedEvent } from './numbered-events.js';

/**
 * The graph's dump after one process took the same events in, in their order, with no fault at all and no log. Scenarios
 * of one run that have the same events share it (MERI_TEST_STRAIGHT names the folder).
 */
export async function straightRun(adminUrl: string, events: readonly NumberedEvent[]): Promise<string> {
  const texts = events.map(({ text }) => text);
  const folder = process.env['MERI_TEST_STRAIGHT'];
  const file = folder && join(folder, createHash('sha256').update(texts.join('\n')).digest('hex'));
  if (file && existsSync(file)) return readFileSync(file, 'utf8');
  const dump = await feedAll(adminUrl, texts);
  if (file) {
    const mine = `${file}.${process.hrtime.bigint()}`;
    writeFileSync(mine, dump);
    renameSync(mine, file);
  }
  return dump;
}

async function feedAll(adminUrl: string, texts: readonly string[]): Promise<string> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('create database straight').finally(() => admin.end());
  const url = new URL(adminUrl);
  url.pathname = '/straight';
  await migrate(url.href);
  const pool = openGraphPool(url.href, { max: 2 });
  try {
    await feed(new GraphWriter(pool), texts, loadCatalogue([PRODUCTS_FOLDER]));
    return await dumpGraph(pool);
  } finally {
    await pool.end();
  }
}
