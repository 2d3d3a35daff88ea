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
        format: '{bar} {value} {what} {total_text}',
        hideCursor: true,
      });
  }

  at(done: number, total = 0): void {
    if (!this.bar) return;
    const text = { what: this.what, total_text: total > 0 ? `of ${total}` : '' };
    if (!this.started) this.bar.start(Math.max(total, done), done, text);
    else {
      this.bar.setTotal(Math.max(total, done));
      this.bar.update(done, text);
    }
    this.started = true;
  }

  stop(): void {
    this.bar?.stop();
  }
}
