import { CHANGES_TOPIC } from '#contracts';
import { lagOf, resetPositions, type EventLog, type EventLogTrouble, type ReplayFrom } from '#event-log';
import { readSettings } from '#platform';
import { Command, InvalidArgumentError } from 'commander';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { openHub } from '../../hub.js';
import { tell, untilStopped } from '../process.js';

export const changesCommand = (): Command =>
  new Command('changes')
    .description(
      `Print changes of customers (topic ${CHANGES_TOPIC}) as CloudEvents, one a line; every group goes on where it was.`,
    )
    .option('--group <name>', 'who reads', 'meri-changes')
    .option('--from <where>', 'go there first: beginning, now, or a time such as 2026-03-02T08:00:00Z', place)
    .option('--follow', 'go on as changes come, until Ctrl-C')
    .action(async ({ group, from, follow }: { group: string; from?: ReplayFrom; follow?: boolean }) => {
      const hub = await openHub(readSettings(), { connections: 6 });
      try {
        await hub.log.ensureTopics([CHANGES_TOPIC], hub.settings.partitions);
        const stopped = follow ? untilStopped() : undefined;
        await readChanges({ ...hub, group, from, until: stopped, to: process.stdout, onGap: tell });
      } finally {
        await hub.close();
      }
    });

export interface ReadChangesOptions {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly group: string;
  readonly from?: ReplayFrom | undefined;
  /** Follows until this resolves; without it, reads what there is and returns. */
  readonly until?: Promise<unknown> | undefined;
  readonly to: Writable;
  /** Told where changes went before the group had read them. */
  readonly onGap: (told: string) => void;
}

/** Writes the changes that a group has not read yet, one a line; what was written is not written again. */
export async function readChanges({ pool, log, group, from, until, to, onGap }: ReadChangesOptions): Promise<void> {
  const topic = CHANGES_TOPIC;
  if (from !== undefined) await resetPositions(pool, log, { group, topic }, from);
  const goal = await log.watermarks(topic);
  const skip = async ({ code, where: { partition } }: EventLogTrouble) => {
    if (code !== 'OFFSET_OUT_OF_RANGE' || partition === undefined) return;
    onGap(
      `Changes that ${group} had not read are gone from partition ${partition}: it goes on with the oldest there is.`,
    );
    await resetPositions(pool, log, { group, topic, partition }, 'low');
  };
  const consumption = await log.consume({
    group,
    topics: [topic],
    onBatch: async ({ records }) => {
      const lines = records.flatMap(({ value }) => (value ? [`${value.toString('utf8')}\n`] : []));
      if (!to.write(lines.join(''))) await once(to, 'drain');
    },
    onTrouble: (trouble) => void skip(trouble).catch(() => undefined),
  });
  try {
    if (until) return void (await until);
    while (!(await hasReached(pool, log, group, goal))) await sleep(100);
  } finally {
    await consumption.stop();
  }
}

async function hasReached(
  pool: Pool,
  log: EventLog,
  group: string,
  goal: ReadonlyMap<number, { readonly high: bigint }>,
): Promise<boolean> {
  const partitions = await lagOf(pool, log, group, CHANGES_TOPIC);
  return partitions.every(({ partition, position, low }) => (position ?? low) >= (goal.get(partition)?.high ?? 0n));
}

function place(text: string): ReplayFrom {
  if (text === 'beginning') return 'low';
  if (text === 'now') return 'high';
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new InvalidArgumentError('beginning, now, or a time.');
  return at;
}
