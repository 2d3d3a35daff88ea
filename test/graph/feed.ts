import { Buffer } from 'node:buffer';
import { GraphWriter, isPassing, type Applied } from '#graph';
import type { Catalogue } from '#sources';
import { understand } from '../../apps/worker/understand.js';

/** Applies event texts in batches, as a worker would. */
export async function feed(
  writer: GraphWriter,
  texts: readonly string[],
  catalogue: Catalogue,
  options: { readonly batch?: number; readonly from?: number } = {},
): Promise<Applied[]> {
  const size = options.batch ?? 200;
  const results: Applied[] = [];
  for (let start = 0; start < texts.length; start += size) {
    const receivedAt = new Date().toISOString();
    const prepared = await Promise.all(
      texts.slice(start, start + size).map(async (text, index) =>
        understand(
          {
            topic: 'meri.test',
            partition: 0,
            offset: BigInt((options.from ?? 0) + start + index),
            key: null,
            headers: {},
            payload: Buffer.from(text),
          },
          { catalogue, receivedAt },
        ),
      ),
    );
    const events = prepared.flatMap((one) => (one.ok ? [one.event] : []));
    const unusable = prepared.flatMap((one) => (one.ok ? [] : [one.unusable]));
    results.push(await writer.apply({ events, unusable, receivedAt }));
  }
  return results;
}

/** As a driver of the log does it: what failed for a passing reason is delivered again, batch by batch. */
export async function feedPatiently(
  writer: GraphWriter,
  texts: readonly string[],
  catalogue: Catalogue,
  options: { readonly batch: number },
): Promise<void> {
  for (let start = 0; start < texts.length; start += options.batch) {
    const batch = texts.slice(start, start + options.batch);
    for (let attempt = 1; ; attempt++) {
      try {
        await feed(writer, batch, catalogue, options);
        break;
      } catch (error) {
        if (!isPassing(error) || attempt > 20) throw error;
      }
    }
  }
}
