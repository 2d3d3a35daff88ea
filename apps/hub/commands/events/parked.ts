import { readParkedEvent } from '#graph';
import { readSettings } from '#platform';
import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Pool } from 'pg';
import { openHub } from '../../hub.js';
import { print, show, tell, UsageError } from '../process.js';
import { withPool } from '../with-pool.js';

interface ParkedRow {
  readonly id: string;
  readonly topic: string;
  readonly key: string | null;
  readonly headers: Record<string, string>;
  readonly payload: Buffer;
  readonly source: string | null;
  readonly type: string | null;
  readonly code: string;
  readonly problems: readonly { readonly path: string; readonly reason: string; readonly expected?: string }[];
  readonly state: string;
  readonly attempts: number;
  readonly parked_at: Date;
}

export const parkedCommand = (): Command => {
  const command = new Command('parked').description('Look after events that could not be applied.');
  command
    .command('list')
    .description('The parked events, newest first.')
    .option('--state <state>', 'parked, retried or discarded', 'parked')
    .option('--limit <n>', 'how many', '50')
    .option('--json', 'print as JSON lines')
    .action(async ({ state, limit, json }: { state: string; limit: string; json?: boolean }) => {
      await withPool(async (pool) => {
        const { rows } = await pool.query<ParkedRow>(
          'select * from hub.parked_event where state = $1 order by parked_at desc, id limit $2',
          [state, Number(limit)],
        );
        for (const row of rows)
          if (json) print({ ...row, payload: row.payload.toString('utf8') });
          else
            show(
              `${row.id}  ${row.parked_at.toISOString()}  ${row.source ?? '?'}  ${row.type ?? '?'}  ${row.code}: ${row.problems[0]?.path ?? ''} ${row.problems[0]?.reason ?? ''}`,
            );
        if (!json && rows.length === 0) tell(`No events are ${state}.`);
      });
    });
  command
    .command('show')
    .description('One parked event: where it came from, what is wrong with it, its payload.')
    .argument('<id>')
    .action((id: string) =>
      withPool(async (pool) => {
        const row = await find(pool, id);
        print({ ...row, payload: row.payload.toString('utf8') });
      }),
    );
  command
    .command('edit')
    .description('Replace the payload of a parked event and send it again.')
    .argument('<id>')
    .argument('<file>', 'the corrected event, or - for standard input')
    .action(async (id: string, file: string) => {
      const corrected = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8').catch(() => undefined);
      if (corrected === undefined) throw new UsageError(`${file} cannot be read.`);
      await retry(id, Buffer.from(corrected));
    });
  command
    .command('retry')
    .description('Send a parked event again as it is, after its mapping was mended.')
    .argument('<id>')
    .action((id: string) => retry(id));
  command
    .command('discard')
    .description('Give a parked event up. It stays listed under --state discarded.')
    .argument('<id>')
    .action((id: string) =>
      withPool(async (pool) => {
        await find(pool, id);
        await pool.query("update hub.parked_event set state = 'discarded', changed_at = now() where id = $1", [id]);
        tell('Discarded.');
      }),
    );
  return command;
};

async function retry(id: string, corrected?: Buffer): Promise<void> {
  const hub = await openHub(readSettings(), { connections: 4 });
  try {
    const row = await find(hub.pool, id);
    if (row.state !== 'parked') throw new UsageError(`The event is ${row.state}; only parked ones can be sent again.`);
    const { topic } = (await readParkedEvent(hub.pool, id)) ?? row;
    await hub.log.append([{ topic, key: row.key, headers: row.headers, value: corrected ?? row.payload }]);
    await hub.pool.query("update hub.parked_event set state = 'retried', changed_at = now() where id = $1", [id]);
    tell('Sent again. If it is still not well it will be parked anew.');
  } finally {
    await hub.close();
  }
}

async function find(pool: Pool, id: string): Promise<ParkedRow> {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new UsageError(`${id} is no id of a parked event; see meri parked list.`);
  const { rows } = await pool.query<ParkedRow>('select * from hub.parked_event where id = $1', [id]);
  if (!rows[0]) throw new UsageError(`There is no parked event ${id}; see meri parked list.`);
  return rows[0];
}
