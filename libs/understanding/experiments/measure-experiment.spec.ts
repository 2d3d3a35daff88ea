import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { measureExperiment, spansOf, type ArmSamples } from './measure-experiment.js';
import type { Sample } from './sample.js';

const SINCE = '2026-06-01T00:00:00.000Z';
const SPANS = spansOf({ since: SINCE, until: null, horizon: 3 }, '2026-08-01T00:00:00.000Z');
const day = (offset: number, hour = 12): string =>
  new Date(Date.parse(SINCE) + offset * 86_400_000 + hour * 3_600_000).toISOString();

/** Waits of `hours` before and after, one of each for each customer. */
const waits = (names: string, before: number, after: number): ArmSamples => ({
  parties: [...names],
  samples: [...names].flatMap((party, index) => [
    { party, at: day(-20, index), value: 0, endedAt: day(-20, index + before) },
    { party, at: day(10, index), value: 0, endedAt: day(10, index + after) },
  ]),
});

describe('the spans of an experiment', () => {
  it('are the horizon before, and what has passed since', () =>
    expect(SPANS).toEqual({
      before: { from: '2026-03-01T00:00:00.000Z', to: SINCE },
      after: { from: SINCE, to: '2026-08-01T00:00:00.000Z' },
    }));
  it('end with the horizon, or with the decision', () => {
    expect(spansOf({ since: SINCE, until: null, horizon: 1 }, '2027-01-01T00:00:00.000Z').after.to).toBe('2026-07-01T00:00:00.000Z');
    expect(spansOf({ since: SINCE, until: day(5), horizon: 1 }, '2027-01-01T00:00:00.000Z').after.to).toBe(day(5));
  }); // prettier-ignore
});

describe('a measured experiment', () => {
  it('tells what those who took part gained over the others', () => {
    const measured = measureExperiment(SPANS, 'wait-length', 3, waits('abcdef', 8, 2), waits('uvwxyz', 8, 7));
    expect(measured).toMatchObject({
      tried: { baseline: 8 * 3600, now: 2 * 3600, customers: 6, of: 6 },
      others: { baseline: 8 * 3600, now: 7 * 3600, customers: 6, of: 6 },
      effect: { verdict: 'better', effect: -5 * 3600 },
    });
  });

  it('says that it is too few where customers have nothing on one side', () => {
    const tried = waits('abcdef', 8, 2);
    const half = { ...tried, samples: tried.samples.filter(({ party, at }) => party < 'c' || at < SINCE) };
    const measured = measureExperiment(SPANS, 'wait-length', 3, half, waits('uvwxyz', 8, 7));
    expect(measured.tried).toMatchObject({ customers: 2, of: 6 });
    expect(measured.effect).toEqual({ verdict: 'too few to say', customers: 2, needed: 5 });
  });

  it('counts what lasts until the end of each side', () => {
    const open = { parties: ['a'], samples: [{ party: 'a', at: day(-1), value: 0, endedAt: null }] };
    const { points } = measureExperiment(SPANS, 'wait-length', 3, open, { parties: [], samples: [] });
    expect(points.flatMap(({ tried }) => tried ?? [])).toEqual([12 * 3600]);
  });

  it('counts never as nothing where only how often matters', () => {
    const tried = { parties: ['a'], samples: [{ party: 'a', at: day(3), value: 1 }] };
    const { tried: arm } = measureExperiment(SPANS, 'returns', 3, tried, { parties: [], samples: [] });
    expect(arm).toMatchObject({ baseline: 0, customers: 1 });
    expect(arm.now).toBeCloseTo(30 / 61, 6);
  });

  it('cuts its line at the beginning', () => {
    const { points } = measureExperiment(SPANS, 'feeling', 3, waits('a', 1, 1), waits('b', 1, 1));
    expect(points.filter(({ to }) => to === SINCE)).toHaveLength(1);
    expect(points.filter(({ from }) => from === SINCE)).toHaveLength(1);
    expect(points.at(-1)?.to).toBe(SPANS.after.to);
    for (const [index, { from }] of points.slice(1).entries()) expect(from).toBe(points[index]!.to);
  });
});

const samplesArbitrary = fc.array(
  fc.record({
    party: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    at: fc.integer({ min: -120, max: 80 }).map((offset) => day(offset)),
    value: fc.constantFrom(-1, 0, 1),
  }),
  { maxLength: 60 },
);
const armOf = (samples: readonly Sample[], parties = [...'abcdefg']): ArmSamples => ({ parties, samples });

describe('laws of measuring', () => {
  it('gives the same whatever the order of customers and samples', () =>
    fc.assert(
      fc.property(samplesArbitrary, samplesArbitrary, (one, other) =>
        expect(
          measureExperiment(
            SPANS,
            'feeling',
            3,
            armOf([...one].reverse(), [...'gfedcba']),
            armOf([...other].reverse()),
          ),
        ).toEqual(measureExperiment(SPANS, 'feeling', 3, armOf(one), armOf(other))),
      ),
    ));

  it('turns round when both sides change places', () =>
    fc.assert(
      fc.property(samplesArbitrary, samplesArbitrary, (one, other) => {
        const [there, back] = [
          measureExperiment(SPANS, 'feeling', 3, armOf(one), armOf(other)).effect,
          measureExperiment(SPANS, 'feeling', 3, armOf(other), armOf(one)).effect,
        ];
        expect(there.verdict === 'too few to say').toBe(back.verdict === 'too few to say');
        if ('effect' in there && 'effect' in back) expect(there.effect).toBeCloseTo(-back.effect, 9);
      }),
    ));

  it('does not look beyond its spans', () =>
    fc.assert(
      fc.property(samplesArbitrary, samplesArbitrary, (one, other) => {
        const inside = one.filter(({ at }) => at >= SPANS.before.from && at < SPANS.after.to);
        expect(measureExperiment(SPANS, 'returns', 3, armOf(inside), armOf(other))).toEqual(
          measureExperiment(SPANS, 'returns', 3, armOf(one), armOf(other)),
        );
      }),
    ));
});
