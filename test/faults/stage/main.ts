import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCENARIOS } from '../scenarios/all-scenarios.js';
import { audit } from './audit.js';
import { Stage, type Driver } from './stage.js';

// Runs one scenario inside its own namespaces and prints the verdict as the last line of standard output.
const [name = '', driver = '', seed = '1'] = process.argv.slice(2);
const scenario = SCENARIOS[name as keyof typeof SCENARIOS];

/** Mulberry32: the same seed gives the same moments. */
function generator(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const folder = await mkdtemp(join(tmpdir(), 'meri-fault-'));
// PostgreSQL runs as another user where we are root, and must get through.
await chmod(folder, 0o711);
const since = Date.now();
const laps: Record<string, number> = {};
const lap = (what: string) => (laps[what] = Date.now() - since);
let stage: Stage | undefined;
try {
  stage = await Stage.set(folder, driver as Driver);
  lap('set');
  const { events, recoveredInMs, facts } = await scenario(stage, { random: generator(Number(seed)) });
  lap('played');
  const unexpected = stage.workers
    .filter(({ ended }) => ended !== undefined && ended !== 'SIGKILL')
    .map((worker) => `${worker.name} ended with ${worker.ended}: ${worker.log.slice(-300)}`);
  const exits = await stage.stopWorkers();
  const findings = await audit(stage, events);
  lap('audited');
  print({ findings, unexpected, exits, recoveredInMs, facts, laps });
} catch (error) {
  const logs = stage?.workers.map(
    (worker) => `--- ${worker.name} (${worker.ended ?? 'running'})\n${worker.log.slice(-2500)}`,
  );
  process.stderr.write(`${(error as Error).stack}\n${logs?.join('\n') ?? ''}\n`);
  process.exitCode = 1;
} finally {
  await stage?.clear();
  if (!process.env['MERI_TEST_KEEP']) rmSync(folder, { recursive: true, force: true });
}

function print(verdict: object): void {
  process.stdout.write(`${JSON.stringify(verdict)}\n`);
}
