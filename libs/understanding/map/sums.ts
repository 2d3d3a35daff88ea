import type { Histogram } from './histogram.js';
import type { Count, Measure } from './tally.js';

type Details = ReadonlyMap<string, number>;
const NOTHING: Details = new Map();

/** Sums of one period, by place (a cell, or a stage as a whole) and measure. */
export class Sums {
  private readonly stages = new Map<string, Map<string, Map<Measure, Map<string, number>>>>();
  private readonly histograms = new Map<Details, Histogram>();

  constructor(counts: Iterable<Count>) {
    let last: Count | undefined;
    let details: Map<string, number> = new Map();
    for (const count of counts) {
      // Sums lie by place as they were written, so most are of the place of the one before.
      if (last?.stage !== count.stage || last.channel !== count.channel || last.measure !== count.measure)
        details = this.detailsAt(count);
      details.set(count.detail, (details.get(count.detail) ?? 0) + count.n);
      last = count;
    }
  }

  private detailsAt({ measure, stage, channel }: Count): Map<string, number> {
    let channels = this.stages.get(stage);
    if (!channels) this.stages.set(stage, (channels = new Map()));
    let measures = channels.get(channel);
    if (!measures) channels.set(channel, (measures = new Map()));
    let details = measures.get(measure);
    if (!details) measures.set(measure, (details = new Map()));
    return details;
  }

  channelsOf = (stage: string): readonly string[] =>
    [...(this.stages.get(stage)?.keys() ?? [])].filter((channel) => channel !== '').sort();

  details = (measure: Measure, stage: string, channel = ''): Details =>
    this.stages.get(stage)?.get(channel)?.get(measure) ?? NOTHING;

  count = (measure: Measure, stage: string, channel = ''): number => this.details(measure, stage, channel).get('') ?? 0;

  /** Made once: a cell's waits are asked for by the cell, by its stage, and for the usual wait. */
  histogram(measure: Measure, stage: string, channel = ''): Histogram {
    const details = this.details(measure, stage, channel);
    let histogram = this.histograms.get(details);
    if (!histogram) {
      histogram = new Map([...details].map(([bucket, n]) => [Number(bucket), n]));
      this.histograms.set(details, histogram);
    }
    return histogram;
  }

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
