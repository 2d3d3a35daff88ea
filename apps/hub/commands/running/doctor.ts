import { FAMILIES } from '#contracts';
import { lagOf } from '#event-log';
import { auditGraph, readPasses, readRuling } from '#graph';
import { readSettings } from '#platform';
import { Command } from 'commander';
import { groupOf, topicsOf } from '../../consumers.js';
import { openHub, type Hub } from '../../hub.js';
import { termsOf } from '../../terms.js';
import { print, show } from '../process.js';
import { sourceFindings } from '../sources/source-states.js';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly told: string;
}

export const doctorCommand = (): Command =>
  new Command('doctor')
    .description('Check the hub: settings, database, event log, mappings, lag, parked events; --deep also recounts.')
    .option('--deep', 'compare what is kept by deltas with a full recount')
    .option('--json', 'print the findings as JSON')
    .action(async ({ deep, json }: { deep?: boolean; json?: boolean }) => {
      const hub = await openHub(readSettings(), { connections: 4 });
      try {
        const findings = [
          await database(hub),
          ...(await lags(hub)),
          mappings(hub),
          await serviceMap(hub),
          await parked(hub),
          await identity(hub),
          ...(await sourceFindings(hub)),
          ...(deep ? await recount(hub) : []),
        ];
        if (json) print(findings);
        else for (const { what, ok, told } of findings) show(`${ok ? 'ok  ' : 'LOOK'} ${what}: ${told}`);
        if (findings.some(({ ok }) => !ok)) process.exitCode = 3;
      } finally {
        await hub.close();
      }
    });

async function database({ pool }: Hub): Promise<Finding> {
  const { rows } = await pool.query<{ version: string; size: string; fsync: string }>(
    "select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size, current_setting('fsync') as fsync",
  );
  const { version, size, fsync } = rows[0]!;
  return {
    what: 'database',
    ok: fsync === 'on',
    told: `PostgreSQL ${version}, ${size}${fsync === 'on' ? '' : '; fsync is off: committed work can be lost'}`,
  };
}

async function lags(hub: Hub): Promise<readonly Finding[]> {
  const topics = await Promise.all(
    FAMILIES.map(async (family) => (await topicsOf(hub, family)).map((topic) => ({ family, topic }))),
  );
  return Promise.all(
    topics.flat().map(async ({ family, topic }): Promise<Finding> => {
      const partitions = await lagOf(hub.pool, hub.log, groupOf(family), topic);
      const behind = partitions.reduce((sum, { lag }) => sum + lag, 0n);
      const unowned = partitions.filter(({ owner, lag }) => owner === undefined && lag > 0n).length;
      return {
        what: `topic ${topic}`,
        ok: unowned === 0,
        told: `${behind} events behind${unowned > 0 ? `; ${unowned} partitions have no worker (is one running for ${family}?)` : ''}`,
      };
    }),
  );
}

function mappings({ catalogue }: Hub): Finding {
  const { mappings: loaded, faults } = catalogue;
  return {
    what: 'mappings',
    ok: faults.length === 0,
    told: `${loaded.length} in force${faults.length > 0 ? `; ${faults.length} kept out: meri sources check` : ''}`,
  };
}

/** By which map contacts are placed. */
async function serviceMap({ pool, settings }: Hub): Promise<Finding> {
  const what = 'service map';
  try {
    const { map, from } = await termsOf(pool, settings);
    const told = {
      own: 'your own, config/service-map.yaml',
      sample: 'the sample company’s; for your own: cp config/service-maps/any-trade.yaml config/service-map.yaml',
      'any-trade': 'the one for any trade; for your own: cp config/service-maps/any-trade.yaml config/service-map.yaml',
    }[from];
    return { what, ok: true, told: `${told} (version ${map.version})` };
  } catch (error) {
    return { what, ok: false, told: (error as Error).message };
  }
}

async function parked({ pool }: Hub): Promise<Finding> {
  const { rows } = await pool.query<{ n: string }>("select count(*) as n from hub.parked_event where state = 'parked'");
  const n = Number(rows[0]!.n);
  return { what: 'parked events', ok: n === 0, told: n === 0 ? 'none' : `${n} wait for somebody: meri parked list` };
}

/** Whether all records are judged by this version of Meri. */
async function identity({ pool }: Hub): Promise<Finding> {
  const [pass] = await readPasses(pool, 1);
  const { kept } = await readRuling(pool);
  const what = 'identity';
  if (pass?.state === 'running')
    return { what, ok: true, told: `records are judged again: ${pass.done} of ${pass.total}${pass.reread > 0 ? `, ${pass.reread} read anew first` : ''}` }; // prettier-ignore
  if (kept === 'own') return { what, ok: true, told: 'judged by this version of Meri' };
  const mend = kept === 'mixed' && pass?.state === 'stopped' ? 'meri identity again' : 'a worker of this version judges them again'; // prettier-ignore
  return { what, ok: false, told: `not all records are read by this version of Meri: ${mend}` };
}

async function recount({ pool }: Hub): Promise<readonly Finding[]> {
  return (await auditGraph(pool)).map(({ what, differ }) => ({
    what,
    ok: differ === 0,
    told: differ === 0 ? 'agrees' : `${differ} differ; meri rebuild mends it, and please report it`,
  }));
}
