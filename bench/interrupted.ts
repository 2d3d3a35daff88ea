type End = () => unknown;

const ends = new Set<End>();

/** What an interrupted benchmark ends before it goes: servers and processes would outlive it. @returns for when it has ended */
export function endWhenInterrupted(end: End): () => void {
  ends.add(end);
  return () => void ends.delete(end);
}

/** From now on Ctrl-C ends what was started, the last first. */
export function heedInterrupts(): void {
  const leave = async () => {
    process.stderr.write('Interrupted: what was started is ended …\n');
    for (const end of [...ends].reverse()) await Promise.resolve(end()).catch(() => undefined);
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void leave());
}
