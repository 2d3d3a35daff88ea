import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { wrap } from '../../libs/sources/catalogue/cases.js';
import { HOSTILE_TEXTS, hostileMappings, THOUSAND } from '../../libs/sources/mapping/hostile-mappings.js';
import { rounded, type BenchOptions, type Figure } from '../figure.js';

const MS = 1e6;

/**
 * How long the event loop is kept from everything else (p99, in ms) while mappings and payloads that are built to hurt run
 * one after the other, against a payload of that size read and written as JSON.
 */
export async function measureMappingHeld({ say }: BenchOptions): Promise<readonly Figure[]> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const json = monitorEventLoopDelay({ resolution: 1 });
  const objects = Array.from({ length: 120_000 }, () => ({ a: 1 }));
  const mappings = hostileMappings();
  delay.enable();
  for (const [at, mapping] of mappings.entries()) {
    for (const body of HOSTILE_TEXTS) {
      mapping.run(wrap(mapping, { payload: { body, list: THOUSAND }, headers: {}, event: {} }));
      await setImmediate();
    }
    say(`${at + 1} of ${mappings.length} mappings, p99 ${rounded(delay.percentile(99) / MS, 1)} ms`);
  }
  delay.disable();
  json.enable();
  for (let round = 0; round < 20; round++) {
    JSON.parse(JSON.stringify(objects));
    await setImmediate();
  }
  json.disable();
  const [held, floor] = [delay, json].map((one) => one.percentile(99) / MS) as [number, number];
  return [
    {
      figure: 'mapping-held',
      value: rounded(held, 1),
      unit: 'ms, p99 of the event loop’s delay',
      against: 'the largest payload read and written as JSON',
      ratio: rounded(held / floor),
      how: `${mappings.length} hostile mappings with ${HOSTILE_TEXTS.length} hostile payloads each; the longest ${rounded(delay.max / MS, 1)} ms; JSON ${rounded(floor, 1)} ms`,
    },
  ];
}
