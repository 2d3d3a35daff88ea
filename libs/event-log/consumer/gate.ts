/** Lets at most `width` tasks in at a time, first come first served, and nobody while it is shut. */
export class Gate {
  private inside = 0;
  private shut = false;
  private readonly queue: { enter(): void }[] = [];

  constructor(private readonly width: number) {}

  get isShut(): boolean {
    return this.shut;
  }

  /** @returns false when `signal` was aborted before there was a place; then there is nothing to `leave` */
  enter(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false);
    if (!this.shut && this.inside < this.width) {
      this.inside++;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const giveUp = () => {
        this.queue.splice(this.queue.indexOf(place), 1);
        resolve(false);
      };
      const place = {
        enter: () => {
          signal.removeEventListener('abort', giveUp);
          resolve(true);
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.queue.push(place);
    });
  }

  leave(): void {
    this.inside--;
    this.admit();
  }

  close(): void {
    this.shut = true;
  }

  open(): void {
    this.shut = false;
    this.admit();
  }

  private admit(): void {
    while (!this.shut && this.inside < this.width) {
      const next = this.queue.shift();
      if (!next) return;
      this.inside++;
      next.enter();
    }
  }
}

/** Resolves after `ms`, or at once when `signal` is aborted. */
export function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}
