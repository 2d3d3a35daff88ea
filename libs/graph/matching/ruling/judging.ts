import { JUDGING } from '#identity';
import type { ClientBase, Pool } from 'pg';
import { standAlone } from './models.js';
import { beginPassIn } from './rejudge.js';

/** Below every id of a record. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Where identity was judged by another version of Meri, or by several: from now on this one judges, and a pass begins that reads all
 * records anew and judges them again. Batches in hand are waited for, so that every later one knows. Returns whether a pass began;
 * of several processes that begin together one begins it, and none where nothing changed.
 */
export async function followJudging(pool: Pool, version = JUDGING): Promise<boolean> {
  if (await judges(pool, version)) return false;
  let begins = false;
  await standAlone(pool, async (client) => {
    if (await judges(client, version)) return;
    await disownJudging(client);
    const { rows } = await client.query<{ begins: boolean }>(
      `insert into judging_version (version, unread_from)
       select $1, case when exists (select from membership) then '${NOBODY}'::uuid end returning unread_from is not null as begins`,
      [version],
    );
    begins = rows[0]!.begins;
    if (begins) await beginPassIn(client, `version ${version} of judging`);
  });
  return begins;
}

async function judges(client: ClientBase | Pool, version: string): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'judging-version',
    text: 'select 1 from judging_version where version = $1',
    values: [version],
  });
  return rowCount! > 0;
}

/** Notes that not all is judged by the version that began to: whoever keeps identity next begins anew. */
export async function disownJudging(client: ClientBase): Promise<void> {
  await client.query('delete from judging_version');
}
