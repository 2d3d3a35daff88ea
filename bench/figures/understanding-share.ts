import { GraphWriter, understandDue } from '#graph';
import { loadCatalogue, PRODUCTS_FOLDER } from '#sources';
import { readTerms } from '#understanding';
import { understand as read } from '../../apps/worker/understand.js';
import { cpuBetween, cpuNow, type CpuSeconds } from '../cpu.js';
import { rounded, type Measure } from '../figure.js';
import { startBenchServer } from '../machine.js';
import { sampleChunks } from './sample-chunks.js';

/** As the keeper takes them. While batches come it rests twice as long as each portion took (apps/worker/pace.ts). */
const MARKS = 400;
const REST = 2;

/** What understanding an event costs beside taking it in: CPU of Node and PostgreSQL together, on the sample company. */
export const measureUnderstandingShare: Measure = async ({ events, say }) => {
  const server = await startBenchServer();
  try {
    const database = await server.database('understanding');
    const writer = new GraphWriter(database.pool);
    const catalogue = loadCatalogue([PRODUCTS_FOLDER]);
    const terms = readTerms('config', 'sample');
    const spent = { ingest: 0, understanding: 0 };
    let restUntil = 0;
    const spend = async <T>(on: keyof typeof spent, work: () => Promise<T>): Promise<T> => {
      const [before, since] = [cpuNow(server.postmaster), performance.now()];
      const result = await work();
      const now = performance.now();
      if (on === 'understanding') restUntil = now + REST * (now - since);
      spent[on] += sumOf(cpuBetween(before, cpuNow(server.postmaster)));
      return result;
    };
    let count = 0;
    for (const chunk of sampleChunks(events)) {
      await spend('ingest', async () => {
        const receivedAt = new Date().toISOString();
        const all = await Promise.all(
          chunk.map(async ({ topic, key, value }, index) =>
            read(
              { topic, partition: 0, offset: BigInt(count + index), key, headers: {}, payload: value! },
              { catalogue, receivedAt },
            ),
          ),
        );
        await writer.apply({
          events: all.flatMap((one) => (one.ok ? [one.event] : [])),
          unusable: all.flatMap((one) => (one.ok ? [] : [one.unusable])),
          receivedAt,
        });
      });
      count += chunk.length;
      if (performance.now() >= restUntil)
        await spend('understanding', () => understandDue(database.pool, { ...terms, marks: MARKS }));
    }
    let portions = 0;
    while (await spend('understanding', () => understandDue(database.pool, { ...terms, marks: MARKS }))) portions++;
    say(`${portions} portions were left when the stream came to its end`);
    await database.close();
    const perEvent = (seconds: number) => rounded((seconds / count) * 1e6, 1);
    const all = spent.ingest + spent.understanding;
    return [
      {
        figure: 'understanding-share',
        value: perEvent(spent.understanding),
        unit: 'µs an event',
        against: 'all that an event costs',
        ratio: rounded(spent.understanding / all),
        how: `CPU of Node and PostgreSQL: taking in ${perEvent(spent.ingest)} µs, understanding ${perEvent(spent.understanding)} µs; ${count} events of the sample company in batches of 1,000; portions of ${MARKS} marks between them, resting ${REST} times as long as each took, and the rest (${portions} portions) at the end`,
      },
    ];
  } finally {
    await server.stop();
  }
};

const sumOf = ({ node, postgres }: CpuSeconds): number => node + postgres;
