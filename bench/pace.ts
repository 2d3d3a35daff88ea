import { createHash } from 'node:crypto';

/**
 * How dear a second of CPU is at the moment: a fixed piece of work of the kinds that taking in an event is made of (JSON
 * both ways, maps of strings, digests), done now and then. A machine that others use gives less for a second when they
 * are busy; what is measured minutes apart is compared by this.
 */
export class Pace {
  private readonly seen: { readonly at: number; readonly cpu: number }[] = [];

  constructor(private readonly texts: readonly string[]) {
    for (let turn = 0; turn < 5; turn++) this.work(); // So that it is compiled when it first counts.
  }

  /** @param at what is counted meanwhile, such as events */
  look(at: number): void {
    const before = process.cpuUsage();
    this.work();
    const { user, system } = process.cpuUsage(before);
    this.seen.push({ at, cpu: user + system });
  }

  /** CPU of the work, in µs, as the median of what was seen from one count to another. */
  between(from: number, to: number): number {
    const costs = this.seen.flatMap(({ at, cpu }) => (at >= from && at <= to ? [cpu] : [])).sort((a, b) => a - b);
    if (costs.length === 0) throw new Error(`The pace was not looked at between ${from} and ${to}.`);
    return costs[costs.length >> 1]!;
  }

  private work(): void {
    const counts = new Map<string, number>();
    for (const text of this.texts) {
      const copy = JSON.stringify(JSON.parse(text));
      createHash('sha256').update(copy).digest('hex');
      for (const word of copy.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
}
