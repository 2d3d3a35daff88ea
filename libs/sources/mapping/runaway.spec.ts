import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { wrap } from '../catalogue/cases.js';
import { loadCatalogue } from '../catalogue/load-catalogue.js';
import { PRODUCTS_FOLDER } from '../catalogue/mapping-folders.js';
import { fill, hostile, HOSTILE_TEXTS, hostileMappings, nested, THOUSAND } from './hostile-mappings.js';

/**
 * How long a payload may hold the event loop, in what this machine needs just now to read and to write the costliest
 * payload as JSON, which whoever receives it has to do anyway: 30 to 40 ms each on an idle machine.
 */
const MAX_HELD = 3;

interface Held {
  /** By the clock on the wall. */
  readonly wall: number;
  /** The same, but for the time in which the machine did something else: never more than on a machine of our own. */
  readonly own: number;
}

/** How long one piece of work holds the event loop, in ms. */
function heldBy<T>(work: () => T): Held & { readonly result: T } {
  const [since, from] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(from);
  const wall = performance.now() - since;
  // Helper threads of the engine are in the CPU time too, so that alone may be more than the loop was held.
  return { result, wall, own: Math.min(wall, (user + system) / 1000) };
}

const SMALL_OBJECTS = Array.from({ length: 4 * 30_000 }, () => ({ a: 1 }));

/** One round trip through JSON of a payload of many small objects, in ms. */
const roundTrip = (): number => heldBy(() => JSON.parse(JSON.stringify(SMALL_OBJECTS)) as unknown).own;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test('however a mapping is nested and a payload is built, the event loop is not held', async () => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const held: Held[] = [];
  const before = roundTrip();
  delay.enable();
  for (const mapping of hostileMappings())
    for (const body of HOSTILE_TEXTS) {
      const event = wrap(mapping, { payload: { body, list: THOUSAND }, headers: {}, event: {} });
      const { result, ...times } = heldBy(() => mapping.run(event));
      held.push(times);
      if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
      expect(JSON.stringify(result).length).toBeLessThan(30_000_000);
      await setImmediate();
    }
  delay.disable();
  const own = held.map((one) => one.own).sort((a, b) => a - b);
  const allowed = MAX_HELD * Math.max(before, roundTrip());
  expect(own[Math.floor(own.length * 0.99)]).toBeLessThan(allowed);
  // What the loop's own delays tell is ours only where we had the processor.
  const share = sum(own) / sum(held.map(({ wall }) => wall));
  if (share > 0.9) expect(delay.percentile(99) / 1e6).toBeLessThan(allowed);
}, 60_000);

test('a payload as large as an event may be is read by every mapping that comes with Meri without holding the loop', () => {
  const { products } = loadCatalogue([PRODUCTS_FOLDER]);
  const payloads: readonly unknown[] = [
    Object.fromEntries(THOUSAND.map((index) => [`field${index}`, fill('x', 900)])),
    THOUSAND.map((index) => ({ key: String(index), value: fill('y', 900) })),
    // Every element of a list is looked at for fields that nobody reads.
    Object.fromEntries(
      ['items', 'contacts', 'data', 'tickets'].map((name) => [name, Array.from({ length: 30_000 }, () => ({ a: 1 }))]),
    ),
    {
      value: { op: 'c', source: {}, after: Object.fromEntries(THOUSAND.map((index) => [`c${index}`, fill('z', 900)])) },
      topic: 't',
    },
  ];
  for (const mapping of products.values())
    for (const payload of payloads) {
      const event = wrap(mapping, { payload, headers: {}, event: {} });
      // What a payload does to a mapping it does every time; a collection of garbage or a busy neighbour passes.
      let held = Infinity;
      for (let attempt = 1; attempt <= 10 && held >= MAX_HELD; attempt++)
        held = heldBy(() => mapping.explain(event)).own / roundTrip();
      expect(held).toBeLessThan(MAX_HELD);
    }
}, 120_000);

test('what is too much refuses the event with a reason, once', () => {
  const mapping = hostile(nested(3, '$a1'));
  expect(mapping.run(wrap(mapping, { payload: { list: THOUSAND }, headers: {}, event: {} }))).toEqual({
    ok: false,
    problems: [
      {
        code: 'mapping.too-much',
        path: '/data',
        reason: 'the mapping has too much to do with it',
        expected: 'fewer elements, or shorter texts',
      },
    ],
  });
});
