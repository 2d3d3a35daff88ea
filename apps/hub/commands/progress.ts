import { SingleBar } from 'cli-progress';

/** A bar where a person looks on, nothing where a machine does. */
export class Progress {
  private readonly bar: SingleBar | undefined;
  private started = false;

  constructor(
    private readonly what: string,
    quiet: boolean,
  ) {
    if (!quiet && process.stderr.isTTY)
      this.bar = new SingleBar({
        stream: process.stderr,
        format: '{bar} {told}',
        hideCursor: true,
      });
  }

  /** @param total 0 where nobody knows it: the bar stays empty then, and `told` counts */
  at(done: number, total = 0, told = `${done} ${this.what}${total > 0 ? ` of ${total}` : ''}`): void {
    if (!this.bar) return;
    const [value, end] = total > 0 ? [done, Math.max(total, done)] : [0, 1];
    if (!this.started) this.bar.start(end, value, { told });
    else {
      this.bar.setTotal(end);
      this.bar.update(value, { told });
    }
    this.started = true;
  }

  stop(): void {
    this.bar?.stop();
  }
}
