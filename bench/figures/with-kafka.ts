import type { Measure } from '../figure.js';
import { endWhenInterrupted } from '../interrupted.js';
import { startKafka } from '../../test/kafka/broker.js';

/** A real broker for one figure. */
export const withKafka =
  (measure: (brokers: readonly string[]) => Measure): Measure =>
  async (options) => {
    const broker = await startKafka();
    const ended = endWhenInterrupted(() => broker.stop());
    try {
      return await measure(broker.brokers)(options);
    } finally {
      await broker.stop();
      ended();
    }
  };
