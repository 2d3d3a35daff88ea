/** Wakes one waiting loop. A ring while nobody waits is remembered for the next wait. */
export class Bell {
  private rung = false;
  private waiting: (() => void) | undefined;

  constructor(...always: readonly AbortSignal[]) {
    for (const signal of always) signal.addEventListener('abort', () => this.ring());
  }

  ring(): void {
    this.rung = true;
    this.waiting?.();
  }

  /** Forgets the rings so far: whoever looks afterwards sees what they were about. */
  hush(): void {
    this.rung = false;
  }

  /** Resolves at the next ring, or after `ms`. */
  async wait(ms?: number): Promise<void> {
    if (!this.rung)
      await new Promise<void>((resolve) => {
        const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
        this.waiting = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.waiting = undefined;
    this.rung = false;
  }
}
