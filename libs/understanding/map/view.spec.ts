import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readServiceMap } from '../stages/service-map.js';
import { bucketOf, quantileOf } from './histogram.js';
import { boundsOf, dayOf, isPeriod, periodBefore, periodsOf, quartersUntil } from './periods.js';
import { addTally, countOf, tallyChange } from './tally.js';
import { balanceOf } from './feeling-counts.js';
import { mapViewOf } from './view.js';

const read = readServiceMap(parse(readFileSync('config/service-maps/sample.yaml', 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const { map } = read;
const counts = (lines: Readonly<Record<string, number>>) =>
  Object.entries(lines).map(([key, n]) => countOf(`all|${key}`, n));

describe('the view of the service map', () => {
  it('counts a promise as broken from the day after its last one, and a silence as leaving likewise', () => {
    const sums = counts({
      'touchpoints|support|email|': 4,
      'kept|support|email|': 3,
      'broken|support|email|': 1,
      'due|support|email|2026-03-02': 2,
      'due|support|email|2026-03-03': 4,
      'present|support||': 7,
      'leaves|support||2026-03-02': 5,
    });
    const stageOn = (day: string) => mapViewOf(sums, map, day).stages.find(({ id }) => id === 'support');
    expect(stageOn('2026-03-02')).toMatchObject({ promises: { kept: 3, broken: 1, due: 6 }, left: 0 });
    expect(stageOn('2026-03-03')).toMatchObject({ promises: { kept: 3, broken: 3, due: 4 }, left: 5 });
  });

  it('raises flags with their evidence and threshold, and none that rests on too little', () => {
    const sums = counts({
      'kept|support|email|': 3,
      'broken|support|email|': 9,
      'touchpoints|support|email|': 12,
      'kept|delivery|phone|': 1,
      'broken|delivery|phone|': 3,
      'touchpoints|delivery|phone|': 4,
      'present|use||': 10,
      'entered|use||': 8,
      'reached|comparison|email|': 60,
      'touchpoints|comparison|email|': 60,
    });
    const { flags, findings } = mapViewOf(sums, map, '2026-03-02');
    expect(flags).toEqual([
      { kind: 'nobody-needs-this', stage: 'comparison', channel: 'email', value: 0, threshold: 0.01, evidence: 60 },
      { kind: 'promises-break', stage: 'support', channel: 'email', value: 0.25, threshold: 0.6, evidence: 12 },
      { kind: 'late-entry', stage: 'use', channel: null, value: 0.8, threshold: 0.5, evidence: 10 },
    ]);
    expect(findings.map(({ kind }) => kind)).toEqual(['late-entry', 'promises-break', 'nobody-needs-this']);
  });

  it('finds where customers feel worst, over judged touchpoints alone and not where too few are', () => {
    const felt = (place: string, positive: number, neutral: number, negative: number) => ({
      [`touchpoints|${place}|`]: 400,
      [`feeling|${place}|POSITIVE`]: positive,
      [`feeling|${place}|NEUTRAL`]: neutral,
      [`feeling|${place}|NEGATIVE`]: negative,
      [`feeling|${place}|UNKNOWN`]: 400 - positive - neutral - negative,
    });
    const sums = counts({
      ...felt('support|email', 4, 6, 10),
      ...felt('use|phone', 9, 20, 11),
      ...felt('delivery|chat', 0, 0, 19),
      ...felt('use|email', 29, 42, 32),
    });
    const { flags, findings } = mapViewOf(sums, map, '2026-03-02');
    const worst = { kind: 'feels-bad', stage: 'support', channel: 'email', value: -0.3, threshold: -0.03, evidence: 20 }; // prettier-ignore
    expect(flags).toHaveLength(2);
    expect(flags).toContainEqual(worst);
    expect(flags).toContainEqual({ ...worst, stage: 'use', channel: 'phone', value: -0.05, evidence: 40 });
    expect(findings).toEqual([worst]);
  });

  it('says how a cell feels over judged touchpoints alone, and nothing where too few are', () => {
    expect(balanceOf({ positive: 6, neutral: 2, negative: 2, unknown: 90 }, 10)).toBeCloseTo(0.4);
    expect(balanceOf({ positive: 6, neutral: 2, negative: 1, unknown: 90 }, 10)).toBeNull();
  });
});

describe('what it is made of', () => {
  it('medians come out of buckets to within 5 %', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 3_600_000, max: 90 * 86_400_000 }), { minLength: 1, maxLength: 99 }),
        (lengths) => {
          const buckets = new Map<number, number>();
          for (const length of lengths) buckets.set(bucketOf(length), (buckets.get(bucketOf(length)) ?? 0) + 1);
          const median = [...lengths].sort((a, b) => a - b)[Math.ceil(lengths.length / 2) - 1]!;
          expect(Math.abs(quantileOf(buckets, 0.5)! / median - 1)).toBeLessThan(0.06);
        },
      ),
    ));

  it('one tally in place of another changes the sum as if it had always been there', () => {
    const tally = fc
      .dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 5 }))
      .map((all) => new Map(Object.entries(all)));
    fc.assert(
      fc.property(tally, tally, tally, (others, before, after) => {
        const sum = new Map(others);
        addTally(sum, before, 1);
        addTally(sum, tallyChange(before, after), 1);
        const straight = new Map(others);
        addTally(straight, after, 1);
        expect([...sum].sort()).toEqual([...straight].sort());
      }),
    );
  });

  it('days are those of the zone, and periods know the one before', () => {
    expect(dayOf('2026-03-31T21:30:00.000Z', 'Europe/Helsinki')).toBe('2026-04-01');
    expect(periodsOf('2026-04-01')).toEqual(['all', '2026', '2026-Q2', '2026-04']);
    expect(['2026-01', '2026-Q1', '2026', 'all'].map(periodBefore)).toEqual(['2025-12', '2025-Q4', '2025', undefined]);
    expect(boundsOf('2026-Q2', 'Europe/Helsinki')).toEqual({
      from: '2026-03-31T21:00:00.000Z',
      to: '2026-06-30T21:00:00.000Z',
    });
    expect(['2026-13', '2026-Q5', 'every', '26'].filter(isPeriod)).toEqual([]);
  });
});

it('quarters lead up to the one that a period reaches into, and no further than today’s', () => {
  expect(quartersUntil('all', '2026-Q2', 3)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
  expect(quartersUntil('2025-11', '2026-Q2', 2)).toEqual(['2025-Q3', '2025-Q4']);
  expect(quartersUntil('2025', '2026-Q2', 1)).toEqual(['2025-Q4']);
  expect(quartersUntil('2026', '2026-Q2', 2)).toEqual(['2026-Q1', '2026-Q2']);
  expect(quartersUntil('2025-Q1', '2026-Q2', 2)).toEqual(['2024-Q4', '2025-Q1']);
});
