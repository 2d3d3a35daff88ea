import type { Histogram } from './histogram.js';
import type { Count, Measure } from './tally.js';

/** Sums of one period, by measure. */
export class Sums {
  private readonly byPlace = new Map<string, Map<string, number>>();
  private readonly channels = new Map<string, Set<string>>();

  constructor(counts: Iterable<Count>) {
    for (const { measure, stage, channel, detail, n } of counts) {
      const key = `${measure}|${stage}|${channel}`;
      const known = this.byPlace.get(key);
      if (known) known.set(detail, (known.get(detail) ?? 0) + n);
      else this.byPlace.set(key, new Map([[detail, n]]));
      if (channel !== '') this.channels.set(stage, (this.channels.get(stage) ?? new Set()).add(channel));
    }
  }

  channelsOf = (stage: string): readonly string[] => [...(this.channels.get(stage) ?? [])].sort();

  details = (measure: Measure, stage: string, channel = ''): ReadonlyMap<string, number> =>
    this.byPlace.get(`${measure}|${stage}|${channel}`) ?? new Map<string, number>();

  count = (measure: Measure, stage: string, channel = ''): number => this.details(measure, stage, channel).get('') ?? 0;

  histogram = (measure: Measure, stage: string, channel = ''): Histogram =>
    new Map([...this.details(measure, stage, channel)].map(([bucket, n]) => [Number(bucket), n]));

  /** Of what is counted under days, as much as lies before a day, and the rest. */
  before(measure: Measure, stage: string, channel: string, day: string): readonly [number, number] {
    let [passed, rest] = [0, 0];
    for (const [detail, n] of this.details(measure, stage, channel)) {
      if (detail < day) passed += n;
      else rest += n;
    }
    return [passed, rest];
  }
}
