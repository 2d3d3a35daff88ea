/** So many ids are remembered, and up to twice as many; the database knows the older ones. */
export const REMEMBERED = 50_000;

/** Ids that are on their way into the log or went there lately, before the database can know them. */
export class RecentEvents {
  /** Two generations, of which the older is forgotten as a whole: taking the oldest out of one set costs more the longer it runs. */
  private younger = new Set<string>();
  private older = new Set<string>();
  private readonly underWay = new Map<string, Promise<boolean>>();

  has(eventId: string): boolean {
    return this.younger.has(eventId) || this.older.has(eventId);
  }

  /** Where another request is appending the same event: whether it will have succeeded. */
  pending(eventId: string): Promise<boolean> | undefined {
    return this.underWay.get(eventId);
  }

  /** @returns how to tell, once, whether the events are in the log now */
  claim(eventIds: readonly string[]): (durable: boolean) => void {
    let tell: (durable: boolean) => void = () => undefined;
    const outcome = new Promise<boolean>((resolve) => (tell = resolve));
    for (const id of eventIds) this.underWay.set(id, outcome);
    return (durable) => {
      for (const id of eventIds) {
        this.underWay.delete(id);
        if (durable) this.remember(id);
      }
      tell(durable);
    };
  }

  private remember(eventId: string): void {
    this.younger.add(eventId);
    if (this.younger.size < REMEMBERED) return;
    this.older = this.younger;
    this.younger = new Set();
  }
}
