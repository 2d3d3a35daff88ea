import { rounded, type BenchOptions, type Figure } from '../figure.js';
import { startBenchServer } from '../machine.js';
import { productPass, type Drained } from './ingest.js';
import { sampleChunks } from './sample-chunks.js';
import { sharesOf, withProfile } from './stages.js';

/** What the worker's own CPU goes to while events are taken in: a pass to warm up, then one that is looked at. */
export async function measureIngestProfile({ events, say }: BenchOptions): Promise<readonly Figure[]> {
  const server = await startBenchServer();
  try {
    const count = [...sampleChunks(events)].reduce((sum, chunk) => sum + chunk.length, 0);
    await productPass(server, 'postgres', { events, count, round: 1 });
    let shares: ReturnType<typeof sharesOf> = [];
    await productPass(server, 'postgres', { events, count, round: 2 }, async (work) => {
      const { result, profile } = await withProfile<Drained>(work);
      shares = sharesOf(profile);
      return result;
    });
    for (const [stage, share] of shares) say(`${(share * 100).toFixed(1).padStart(5)} % ${stage}`);
    return [
      {
        figure: 'ingest-profile',
        value: rounded(shares[0]![1]),
        unit: 'of its CPU, the largest stage',
        against: 'the CPU of Node alone while events are taken in',
        ratio: null,
        how: `${shares.map(([stage, share]) => `${stage} ${(share * 100).toFixed(1)} %`).join(', ')}; ${count} events of the sample company`,
      },
    ];
  } finally {
    await server.stop();
  }
}
