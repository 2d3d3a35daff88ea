import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { dumpGraph } from '../../graph/dump.js';
import { EXPECTED, type NumberedEvent } from './numbered-events.js';
import type { Stage } from './stage.js';
import { straightRun } from './straight-run.js';

const MAIN = fileURLToPath(new URL('../../../apps/hub/main.js', import.meta.url));

export interface Finding {
  readonly code: 'lost' | 'doubled' | 'unknown' | 'miscounted' | 'disordered' | 'doctor' | 'different' | 'behind';
  readonly told: string;
}

/** Looks for everything that must not be; no findings where all held. */
export async function audit(stage: Stage, events: readonly NumberedEvent[]): Promise<readonly Finding[]> {
  const { pool } = stage;
  const findings: Finding[] = [];
  const find = (code: Finding['code'], n: number, told: string) => {
    if (n > 0) findings.push({ code, told: `${n} ${told}` });
  };
  const acked = new Set(readFileSync(join(stage.folder, 'acked.txt'), 'utf8').trim().split('\n'));
  for (const table of ['hub.event_index', 'hub.archive']) {
    const { rows } = await pool.query<{ event_id: string; n: number }>(
      `select event_id, count(*)::int as n from ${table} group by 1`,
    );
    const there = new Map(rows.map(({ event_id, n }) => [event_id, n]));
    const sent = new Set(events.map(({ eventId }) => eventId));
    find(
      'lost',
      [...acked].filter((id) => sent.has(id) && !there.has(id)).length,
      `acknowledged events are not in ${table}`,
    );
    find('doubled', rows.filter(({ n }) => n > 1).length, `events are in ${table} more than once`);
    find('unknown', rows.filter(({ event_id }) => !sent.has(event_id)).length, `events in ${table} were never sent`);
    find('miscounted', Math.abs(there.size - events.length), `more or fewer events in ${table} than were sent`);
  }
  await counts(pool, events, find);
  find('disordered', await disordered(pool), 'batches of a partition were applied before an earlier one');
  find('behind', await behind(stage), 'partitions stand elsewhere than at the end of the log');
  for (const told of await doctor(stage)) findings.push({ code: 'doctor', told });
  const [ours, theirs] = [
    (await dumpGraph(pool)).split('\n'),
    (await straightRun(stage.postgres.adminUrl, events)).split('\n'),
  ];
  const at = ours.findIndex((line, index) => line !== theirs[index]);
  if (at >= 0 || ours.length !== theirs.length)
    findings.push({
      code: 'different',
      told: `the graph differs at line ${at}: ${ours[at]?.slice(0, 300)} instead of ${theirs[at]?.slice(0, 300)}`,
    });
  return findings;
}

type Find = (code: Finding['code'], n: number, told: string) => void;

/** What the graph must have come to is computed from the events by themselves. */
async function counts(pool: Pool, events: readonly NumberedEvent[], find: Find): Promise<void> {
  const one = async (sql: string) => (await pool.query<{ n: number }>(sql)).rows[0]!.n;
  const off = async (sql: string, expected: number, what: string) => {
    const n = await one(sql);
    find('miscounted', Math.abs(n - expected), `off: ${n} ${what}, expected ${expected}`);
  };
  const contacts = events.filter(({ text }) => text.includes('"crm.contact.changed"')).length;
  await off('select sum(events)::int as n from hub.source_state', events.length, 'events by the tally of sources');
  await off('select count(*)::int as n from touchpoint', EXPECTED.touchpoints, 'touchpoints');
  await off(
    'select coalesce(sum(touchpoints), 0)::int as n from record_activity',
    EXPECTED.touchpoints,
    'touchpoints by running sum',
  );
  await off(
    `select count(*)::int as n from record_version v join record r on r.id = v.record_id where r.source = 'crm.numbered' and r.kind = 'person'
     and exists (select 1 from hub.archive a where a.event_id = v.event_id and a.type = 'crm.contact.changed')`,
    contacts,
    'record versions of contacts',
  );
}

/** Batches of a partition, told apart by when they were received, must follow each other in the log. */
async function disordered(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from (
       select min(log_offset) as first, lag(max(log_offset)) over (partition by topic, partition order by received_at) as before
       from hub.archive group by topic, partition, received_at) b where before >= first`,
  );
  return rows[0]!.n;
}

async function behind({ pool, log }: Stage): Promise<number> {
  const { rows } = await pool.query<{ topic: string; part: number; next_offset: string }>(
    'select topic, part, next_offset from log.consumer_position',
  );
  let n = 0;
  for (const topic of new Set(rows.map((row) => row.topic)))
    for (const [partition, { high }] of await log.watermarks(topic))
      if (BigInt(rows.find((row) => row.topic === topic && row.part === partition)?.next_offset ?? 0) !== high) n++;
  return n;
}

/** `meri doctor --deep --json`, as an operator would run it. */
function doctor({ postgres, kafkaBrokers }: Stage): Promise<readonly string[]> {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: postgres.url,
    MERI_LOG_LEVEL: 'warn',
    ...(kafkaBrokers ? { KAFKA_BROKERS: kafkaBrokers } : {}),
  };
  return new Promise((resolve) =>
    execFile(process.execPath, [MAIN, 'doctor', '--deep', '--json'], { env }, (error, stdout, stderr) => {
      try {
        const found = JSON.parse(stdout) as { what: string; ok: boolean; told: string }[];
        resolve(found.filter(({ ok }) => !ok).map(({ what, told }) => `${what}: ${told}`));
      } catch {
        resolve([`meri doctor failed: ${error?.message ?? ''} ${stderr.slice(-300)}`]);
      }
    }),
  );
}
