import { spawn, type ChildProcess } from 'node:child_process';

/** A Meri command as a process of its own, from the build, as a user would run it. */
export interface MeriProcess {
  readonly child: ChildProcess;
  /** All that it printed so far, both streams. */
  said(): string;
  /** Resolves when it has printed `text`; rejects when it ends before. */
  until(text: string | RegExp, timeoutMs?: number): Promise<void>;
  /** Sends a signal and waits for the end. Returns the exit code, or the signal's name. */
  end(signal?: NodeJS.Signals): Promise<number | string>;
  /** Waits for the end. */
  ended(): Promise<number | string>;
}

const MAIN = 'dist/apps/hub/main.js';

/** @param input whether somebody writes to it */
export function startMeri(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  input: 'ignore' | 'pipe' = 'ignore',
): MeriProcess {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(MERI_|DATABASE_URL|KAFKA_BROKERS|NODE_OPTIONS)/.test(name)),
  );
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...inherited, ...environment },
    stdio: [input, 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const over = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  );
  return {
    child,
    said: () => output,
    until: async (text, timeoutMs = 60_000) => {
      const deadline = Date.now() + timeoutMs;
      while (!(typeof text === 'string' ? output.includes(text) : text.test(output))) {
        if (child.exitCode !== null)
          throw new Error(
            `meri ${args.join(' ')} ended with ${child.exitCode} before it said ${String(text)}:\n${output}`,
          );
        if (Date.now() > deadline) throw new Error(`meri ${args.join(' ')} never said ${String(text)}:\n${output}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    end: async (signal = 'SIGINT') => {
      if (child.exitCode === null) child.kill(signal);
      return over;
    },
    ended: () => over,
  };
}
