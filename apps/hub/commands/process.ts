/** A command that was used wrongly; told in one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Resolves at the first SIGINT or SIGTERM. A second one ends the process at once, for those who will not wait.
 */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      for (const one of SIGNALS) process.off(one, stop).once(one, () => process.exit(130));
      resolve(signal);
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];

/** A line for a person, on standard error, so that standard output stays for data. */
export const tell = (line: string): boolean => process.stderr.write(`${line}\n`);

/** A line of what was asked for, for a person who may look through it with other tools. */
export const show = (line: string): boolean => process.stdout.write(`${line}\n`);

/** A line for a machine. */
export const print = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`);
