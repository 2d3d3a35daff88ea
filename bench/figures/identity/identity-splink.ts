import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { rounded, type BenchOptions, type Figure } from '../../figure.js';
import { scoreClusters, type ClusterScores } from '../../identity/cluster-scores.js';
import { RECIPES } from '../../identity/generate/recipes.js';
import { writeSet } from '../../identity/generate/write-set.js';
import { matchInProduct } from '../../identity/match-in-product.js';
import { eventsOf, readSet, type RecordSet } from '../../identity/read-set.js';
import { startBenchServer } from '../../machine.js';

const SCRIPT = fileURLToPath(new URL('./splink-batch.py', import.meta.url));
const RECIPE = RECIPES.find(({ name }) => name === 'three-sources')!;
/** Records of one party, on average: so many parties make the records asked for. */
const COPIES = 2.5;
const MOST = 50_000;

/** What `splink-batch.py` prints. */
interface SplinkRun {
  readonly version: string;
  readonly cpuSeconds: number;
  readonly trainingCpuSeconds: number;
  readonly wallSeconds: number;
}

interface Side {
  readonly perCpuSecond: number;
  readonly perSecond: number;
  readonly scores: ClusterScores;
  readonly how: string;
}

/**
 * One made-up set of people from three sources, taken by Splink as one batch in memory, training included, and streamed
 * through the worker and PostgreSQL, learning and judging again included; one after the other, by CPU.
 */
export async function measureIdentitySplink({ events, say }: BenchOptions): Promise<readonly Figure[]> {
  const python = process.env['MERI_BENCH_PYTHON'];
  if (!python) {
    say(
      'identity-splink is left out: it needs MERI_BENCH_PYTHON, the path of a python3 that has Splink 5\n' +
        "  (python3 -m venv splink && splink/bin/pip install 'splink>=5,<6'; MERI_BENCH_PYTHON=splink/bin/python3).",
    );
    return [];
  }
  const folder = await mkdtemp(join(tmpdir(), 'meri-splink-'));
  try {
    const parties = Math.round(Math.min(events, MOST) / COPIES);
    const records = writeSet(folder, { ...RECIPE, parties });
    say(`${records} records of ${parties} people`);
    const set = readSet(folder);
    const splink = await bySplink(python, folder, set);
    say(splink.how);
    const meri = await byMeri(set);
    say(meri.how);
    const told = ({ scores: { pairwise } }: Side) => `F1 ${pairwise.f1} (${pairwise.precision} / ${pairwise.recall})`;
    return [
      {
        figure: 'identity-splink',
        value: Math.round(meri.perCpuSecond),
        unit: 'records/CPU-second',
        against: `Splink's batch, ${Math.round(splink.perCpuSecond)} records/CPU-second`,
        ratio: rounded(meri.perCpuSecond / splink.perCpuSecond),
        how: `${records} made-up records of ${parties} people, three sources, without labels; ${meri.how}, ${told(meri)}; ${splink.how}, ${told(splink)}; by wall ${Math.round(meri.perSecond)} and ${Math.round(splink.perSecond)} records/s`,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bySplink(python: string, folder: string, { rows, truth }: RecordSet): Promise<Side> {
  const { stdout } = await promisify(execFile)(python, [SCRIPT, folder], { maxBuffer: 1e8 });
  const run = JSON.parse(stdout.trim().split('\n').at(-1)!) as SplinkRun;
  const lines = (await readFile(join(folder, 'splink.csv'), 'utf8')).trim().split('\n').slice(1);
  const clusters = new Map(lines.map((line) => line.split(',') as [string, string]));
  return {
    perCpuSecond: rows.length / run.cpuSeconds,
    perSecond: rows.length / run.wallSeconds,
    scores: scoreClusters(clusters, truth!),
    how: `Splink ${run.version}, DuckDB: ${rounded(run.cpuSeconds, 1)} CPU-seconds in memory, ${rounded(run.trainingCpuSeconds, 1)} of them training`,
  };
}

async function byMeri(set: RecordSet): Promise<Side> {
  const server = await startBenchServer();
  try {
    const { clusters, records, seconds, cpu } = await matchInProduct(server, eventsOf(set));
    const used = cpu.node + cpu.postgres;
    return {
      perCpuSecond: records / used,
      perSecond: records / seconds,
      scores: scoreClusters(clusters, set.truth!),
      how: `Meri: ${rounded(used, 1)} CPU-seconds of worker and PostgreSQL, durable, learning and judging again included`,
    };
  } finally {
    await server.stop();
  }
}
