import { generateCompany } from '#sample-company';
import { ask, eventually } from '../processes/ask.js';
import { startConsoleHub } from './console-hub.js';

const SIZE = { customers: 60, events: 1200, seed: 7 };

interface Behind {
  readonly sources: readonly { readonly lag: number | null }[];
  readonly serviceMap: { readonly behind: number; readonly touchpoints: number };
}

/** Once for a whole run: the data of a hub that took in a small sample company and understood all of it. */
// eslint-disable-next-line no-restricted-syntax -- jest wants a default export here
export default async function makeSample(): Promise<void> {
  const hub = await startConsoleHub({}, false);
  await hub.publish([...generateCompany(SIZE).events()].map(({ text }) => text));
  await eventually(
    () => ask<Behind>(hub.url, '{ sources { lag } serviceMap { behind touchpoints } }'),
    ({ sources, serviceMap }) =>
      sources.length > 4 &&
      sources.every(({ lag }) => lag === 0) &&
      serviceMap.behind === 0 &&
      serviceMap.touchpoints > 100,
    120_000,
  );
  process.env['MERI_TEST_SAMPLE'] = await hub.stop();
}
