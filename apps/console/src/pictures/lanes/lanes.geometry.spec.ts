import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEELINGS } from '../feeling/feeling.js';
import { textWidth } from '../labels/text-width.js';
import { lanesGeometry, LANE, type LanesData } from './lanes.geometry.js';

const DAY = 86_400_000;
const START = Date.UTC(2025, 10, 25);
const time = fc.integer({ min: START - 30 * DAY, max: START + 400 * DAY });
const NAMES = ['Verkko ja portaali', 'Email', 'Puhelin', 'Field visit'];
const channel = fc.constantFrom(...NAMES);
const data: fc.Arbitrary<LanesData> = fc.record({
  from: fc.constant(START),
  to: fc.integer({ min: 0, max: 400 }).map((days) => START + days * DAY),
  now: time,
  channels: fc.constant(NAMES.map((name) => ({ key: name, name }))),
  marks: fc.array(
    fc.record({ id: fc.uuid(), channel, at: time, feeling: fc.constantFrom(...FEELINGS) }),
    { maxLength: 300 },
  ), // prettier-ignore
  waits: fc.array(fc.record({ channel, from: time, to: fc.option(time) }), { maxLength: 20 }),
  promises: fc.array(
    fc.record({
      id: fc.uuid(),
      madeAt: time,
      dueAt: fc.option(time),
      settledAt: fc.option(time),
      outcome: fc.constantFrom('kept' as const, 'broken' as const, 'open' as const),
    }),
    { maxLength: 20 },
  ),
  promisesName: fc.constant('Lupaukset'),
});
const widths = fc.constantFrom(480, 760, 920);
const labels = (locale: string) => (at: Date) => [
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at),
  String(at.getUTCMonth() + 1),
];

describe('the lanes', () => {
  it('lose no touchpoint of the period, whether marks are drawn together or not', () => {
    fc.assert(
      fc.property(data, widths, (lanes, width) => {
        const drawn = lanesGeometry(lanes, width, labels('en')).marks.flatMap(({ ids }) => ids);
        const inPeriod = lanes.marks.filter(({ at }) => at >= lanes.from && at <= Math.max(lanes.to, lanes.from + 1));
        expect([...drawn].sort()).toEqual(inPeriod.map(({ id }) => id).sort());
      }),
    );
  });

  it('keep marks, waits and promises in their lanes and in the period', () => {
    fc.assert(
      fc.property(data, widths, (lanes, width) => {
        const { marks, waits, threads, x0, x1, height } = lanesGeometry(lanes, width, labels('fi'));
        for (const { x, y } of marks) {
          expect(x).toBeGreaterThanOrEqual(x0 - 2);
          expect(x).toBeLessThanOrEqual(x1 + 2);
          expect(y + LANE / 2).toBeLessThanOrEqual(height);
        }
        for (const { x, width } of waits) {
          expect(x).toBeGreaterThanOrEqual(x0 - 0.01);
          expect(width).toBeGreaterThan(0);
        }
        for (const thread of threads) expect(Math.max(thread.x0, thread.x1)).toBeLessThanOrEqual(x1 + 0.01);
      }),
    );
  });

  it('have dates that do not run into each other, in English and Finnish', () => {
    fc.assert(
      fc.property(data, widths, fc.constantFrom('en', 'fi'), (lanes, width, locale) => {
        const { ticks, x1 } = lanesGeometry(lanes, width, labels(locale));
        ticks.forEach(({ x, label }, index) =>
          expect(x + textWidth(label, 11)).toBeLessThanOrEqual(ticks[index + 1]?.x ?? x1),
        );
      }),
    );
  });

  it('read back the time they draw, to the pixel', () => {
    fc.assert(
      fc.property(data, widths, time, (lanes, width, at) => {
        const { xOf, timeAt, x0, x1 } = lanesGeometry(lanes, width, labels('en'));
        const end = Math.max(lanes.to, lanes.from + 1);
        const inside = Math.min(end, Math.max(lanes.from, at));
        expect(Math.abs(timeAt(xOf(at)) - inside)).toBeLessThanOrEqual((end - lanes.from) / (x1 - x0) + 1);
      }),
    );
  });
});
