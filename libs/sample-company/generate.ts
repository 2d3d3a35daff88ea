import { Chance } from './simulation/chance.js';
import { Recorder } from './simulation/recorder.js';
import { Simulation, type ArrivingEvent } from './simulation/simulation.js';
import { Company } from './stories/company.js';
import { months } from './stories/months.js';
import type { Truth } from './truth.js';
import { populate } from './world/population.js';

export interface SampleOptions {
  /** The same seed gives the same bytes. */
  readonly seed?: number;
  /** People and organizations together, about 15 % of them organizations. At least 20. */
  readonly customers?: number;
  /** About how many events, doubles included (within 3 % once there are ten a customer; the records alone take three). */
  readonly events?: number;
  readonly months?: number;
  /** The end of the sample, ISO 8601: nothing happens at or after it, though late events may still arrive. */
  readonly until?: string;
}

export interface SampleCompany {
  /** The events in the order of their arrival, made while they are read. Every call begins anew and gives the same. */
  events(): Iterable<ArrivingEvent>;
  /** What is true behind them. Worked out by a run of its own when first asked for, and then kept. */
  readonly truth: Truth;
}

/** A Finnish heating company that does not exist, with its customers, its systems and the mess in them. */
export function generateCompany(options: SampleOptions = {}): SampleCompany {
  const { seed = 1, customers = 2000, events = 40_000, months: length = 18, until = '2026-11-01T00:00:00Z' } = options;
  const end = Date.parse(until);
  if (Number.isNaN(end)) throw new RangeError(`until is not a time: ${until}`);
  if (!(customers >= 20) || !(events >= 1) || !(length >= 1))
    throw new RangeError('customers must be 20 or more, events and months 1 or more');
  const from = new Date(end);
  from.setUTCMonth(from.getUTCMonth() - Math.round(length));

  const begin = (recorder: Recorder) => {
    const chance = new Chance(`lampo:${seed}`);
    const population = populate(chance.fork('population'), Math.round(customers));
    const simulation = new Simulation(chance.fork('delivery'), recorder, from.getTime(), end);
    simulation.start('months', months(new Company(simulation, population), events, chance.fork('months')));
    return { population, simulation };
  };
  let truth: Truth | undefined;
  return {
    events: () => ({ [Symbol.iterator]: () => begin(new Recorder(false)).simulation.run() }),
    get truth(): Truth {
      if (truth) return truth;
      const recorder = new Recorder(true);
      const { population, simulation } = begin(recorder);
      for (const _ of simulation.run());
      return (truth = recorder.close(population, end));
    },
  };
}
