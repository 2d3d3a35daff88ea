import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.js';

const MAIN = fileURLToPath(new URL('../../../apps/hub/main.js', import.meta.url));
const FAILPOINTS = new URL('failpoints.js', import.meta.url).href;
const MUTANTS = new URL('mutants.js', import.meta.url).href;

export type Failpoint =
  `${'before-begin' | 'after-advance' | 'before-commit' | 'after-commit'}:${number}:${'SIGKILL' | 'SIGSTOP'}`;

export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly kafkaBrokers?: string | undefined;
  readonly failAt?: Failpoint;
  readonly unfenced?: boolean;
  /** `MERI_DATABASE_TIMEOUT`, in seconds. */
  readonly databaseTimeout?: number;
}

/** `meri worker` as its users run it, in a process of its own. */
export class WorkerProcess {
  /** How it ended: `SIGKILL`, `0`, `1`; undefined while it runs. */
  ended: string | undefined;
  private readonly child: ChildProcess;
  private readonly over: Promise<void>;

  constructor(
    readonly name: string,
    private readonly logFile: string,
    { databaseUrl, kafkaBrokers, failAt, unfenced, databaseTimeout }: WorkerOptions,
  ) {
    const preloads = [...(failAt ? [FAILPOINTS] : []), ...(unfenced ? [MUTANTS] : [])];
    const imports = preloads.flatMap((url) => ['--import', url]);
    this.child = spawn(process.execPath, [...imports, MAIN, 'worker', '--families', 'crm,tickets,notes'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: databaseUrl,
        ...(kafkaBrokers ? { KAFKA_BROKERS: kafkaBrokers } : {}),
        ...(databaseTimeout ? { MERI_DATABASE_TIMEOUT: String(databaseTimeout) } : {}),
        ...(failAt ? { MERI_TEST_FAIL_AT: failAt } : {}),
        // Small batches: the more there are, the more places to die in.
        MERI_BATCH: '40',
        MERI_LOG_LEVEL: 'warn',
      },
    });
    const log = createWriteStream(logFile, { flags: 'a' });
    log.write('');
    this.child.stderr?.pipe(log);
    this.over = new Promise((resolve) =>
      this.child.once('exit', (code, signal) => {
        this.ended = signal ?? String(code);
        resolve();
      }),
    );
  }

  get pid(): number {
    return this.child.pid!;
  }

  get log(): string {
    return readFileSync(this.logFile, 'utf8');
  }

  ready(): Promise<void> {
    return this.says('Working on');
  }

  /** Waits until it has stopped itself at its failpoint. */
  async frozen(): Promise<void> {
    await this.says('FAILPOINT');
    await eventually(`${this.name} freezes`, () => / T /.test(readFileSync(`/proc/${this.pid}/stat`, 'utf8')), 5_000);
  }

  /** Waits for the end that it brings upon itself. */
  async dead(): Promise<void> {
    await eventually(`${this.name} dies`, () => this.ended !== undefined, 60_000);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.over;
  }

  /** @returns the exit code */
  async stop(): Promise<string | undefined> {
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), 20_000);
    await this.over;
    clearTimeout(late);
    return this.ended;
  }

  private says(words: string): Promise<void> {
    return eventually(
      `${this.name} says "${words}"`,
      () => {
        if (this.log.includes(words)) return true;
        if (this.ended !== undefined) throw new Error(`${this.name} ended with ${this.ended}: ${this.log.slice(-600)}`);
        return false;
      },
      60_000,
    );
  }
}
