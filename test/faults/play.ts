import { afterAll } from '@jest/globals';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fetchJars, reasonForNoBroker } from '../kafka/broker.js';
import type { ScenarioName } from './scenarios/all-scenarios.js';
import type { Finding } from './stage/audit.js';
import type { Driver } from './stage/stage.js';

// A broker that is killed has to be our own, and one outside could not be reached from within the namespaces.
delete process.env['KAFKA_BROKERS'];

export interface Verdict {
  /** What was not as it must be. */
  readonly findings: readonly Finding[];
  /** Workers that ended though nobody killed them. */
  readonly unexpected: readonly string[];
  /** How those that were asked to stop ended. */
  readonly exits: readonly string[];
  readonly recoveredInMs: number;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What a scenario that held has in common with all others. */
export const HELD = { findings: [], unexpected: [] } as const;
export const RECOVERS_WITHIN_MS = 60_000;

/** Generous, for a busy machine: what is promised in seconds is measured inside. */
export const PLAY_WITHIN_MS = 600_000;

const NAMESPACES = ['--net', '--pid', '--fork', '--mount', '--mount-proc', '--kill-child'];

/** Why a scenario cannot be played here; undefined when it can. */
export function reasonNotToPlay(driver: Driver): string | undefined {
  if (spawnSync('unshare', [...NAMESPACES, 'ip', 'link', 'set', 'lo', 'up']).status !== 0)
    return 'there are no Linux namespaces to be had (unshare and ip, as root)';
  return driver === 'kafka' ? reasonForNoBroker() : undefined;
}

let straightRuns: string | undefined;
afterAll(() => {
  if (straightRuns) rmSync(straightRuns, { recursive: true, force: true });
});

/** The stage runs on the build, as the workers do; jest's own transformation ends at its process. */
function prepare(): string {
  if (straightRuns) return straightRuns;
  const sources = ['test/faults', 'test/graph', 'test/kafka/broker.ts', '-d', 'dist', '--ignore', '**/*.spec.ts'];
  execFileSync(process.execPath, ['node_modules/@swc/cli/bin/swc.js', ...sources], { stdio: 'ignore' });
  if (!reasonForNoBroker()) fetchJars();
  const folder = mkdtempSync(join(tmpdir(), 'meri-straight-'));
  return (straightRuns = folder);
}

/** A scenario that has given no verdict by then hangs; all of them together take less. */
const HANGS_AFTER_MS = 240_000;

/**
 * Plays one scenario in namespaces of its own: own network, own processes, and all of it gone when it ends. One that
 * hangs without a verdict (a server that never came up on a busy machine) is played once more, and it is told.
 */
export async function play(scenario: ScenarioName, driver: Driver, again = true): Promise<Verdict> {
  try {
    const env = { PATH: process.env['PATH'], MERI_TEST_STRAIGHT: prepare() };
    const inside = `ip link set lo up && node dist/test/faults/stage/main.js ${scenario} ${driver}; exit $?`;
    // bash stays as the first process of the namespace, because somebody has to bury what killed servers leave behind.
    const { stdout } = await promisify(execFile)('unshare', [...NAMESPACES, 'bash', '--norc', '-c', inside], {
      env,
      maxBuffer: 1 << 24,
      timeout: HANGS_AFTER_MS,
      killSignal: 'SIGKILL',
    });
    return JSON.parse(stdout.trim().split('\n').at(-1)!) as Verdict;
  } catch (error) {
    if (again && (error as { killed?: boolean }).killed === true) {
      process.stderr.write(
        `${scenario} on ${driver} gave no verdict in ${HANGS_AFTER_MS / 1000} s; playing it once more.\n`,
      );
      return play(scenario, driver, false);
    }
    throw new Error(`${scenario} on ${driver} failed: ${(error as { stderr?: string }).stderr ?? String(error)}`, {
      cause: error,
    });
  }
}
