import { describe, expect, it } from '@jest/globals';
import type { Journey } from '../stages/journey.js';
import { countOf } from './tally.js';
import { wayOf, waysTally } from './ways.js';

const stay = (stage: string, from: string, channels: Journey['stays'][number]['channels']) => ({
  stage, from, to: null, contacts: [], channels,
}); // prettier-ignore
const JOURNEY: Journey = {
  key: 'j', party: 'p', offering: '', moves: [], standing: 'open', leavesAt: '2026-05-01T08:00:00.000Z', timeIn: {}, beforeUs: [],
  stays: [
    stay('need', '2026-03-31T22:30:00.000Z', ['phone', 'email']),
    stay('comparison', '2026-04-02T08:00:00.000Z', ['email']),
    stay('need', '2026-04-03T08:00:00.000Z', ['phone']),
  ],
}; // prettier-ignore

describe('ways of one role', () => {
  const counts = [...waysTally([JOURNEY, JOURNEY], 'Europe/Helsinki')].map(([key, n]) => countOf(key, n));

  it('are counted under the periods in which they began, by the clock of the zone', () => {
    expect(counts.map(({ period, measure, n }) => [period, measure, n])).toEqual([
      ['all', 'way', 2],
      ['2026', 'way', 2],
      ['2026-Q2', 'way', 2],
      ['2026-04', 'way', 2],
    ]);
  });

  it('are left from the day after the silence became too long', () => {
    const way = { stages: ['need', 'comparison', 'need'], customers: 2 };
    expect(wayOf(counts[0]!, '2026-05-01', null)).toEqual({ ...way, standing: 'open' });
    expect(wayOf(counts[0]!, '2026-05-02', null)).toEqual({ ...way, standing: 'left' });
    const [ended] = waysTally([{ ...JOURNEY, leavesAt: null }], 'Europe/Helsinki');
    expect(wayOf(countOf(...ended!), '2026-05-02', null)?.standing).toBe('ended');
  });

  it('of a journey without end go into a key of the database, and end as the journey does', () => {
    const stages = ['need', 'comparison', 'support', 'elämäntapa'];
    const stays = Array.from({ length: 1_000 }, (_, at) =>
      stay(stages[(at * 7 + (at >> 3)) % 4]!, '2026-04-01T08:00:00.000Z', at % 3 === 0 ? ['email', 'phone'] : ['chat']),
    );
    const [first] = waysTally([{ ...JOURNEY, stays }], 'Europe/Helsinki');
    const count = countOf(...first!);
    expect(Buffer.byteLength(count.detail)).toBeLessThan(2_000);
    const way = wayOf(count, '2026-05-02', null)!;
    expect(way.standing).toBe('left');
    expect(way.stages.length).toBeGreaterThan(80);
    expect(stays.map(({ stage }) => stage).filter((one, at, all) => one !== all[at - 1])).toEqual(
      expect.arrayContaining([...way.stages]),
    );
  });

  it('keep the steps through the channels that are asked for, a stage beside itself once, and none where nothing is left', () => {
    expect(wayOf(counts[0]!, '2026-05-01', ['phone'])?.stages).toEqual(['need']);
    expect(wayOf(counts[0]!, '2026-05-01', ['email'])?.stages).toEqual(['need', 'comparison']);
    expect(wayOf(counts[0]!, '2026-05-01', ['chat'])).toBeUndefined();
  });
});
