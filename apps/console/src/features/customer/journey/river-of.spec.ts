import { describe, expect, it } from '@jest/globals';
import type { JourneyOfCustomerFragment } from '../../../api/operations.generated.js';
import { riverOf, type RiverSaid } from './river-of.js';

const stages = ['need', 'comparison', 'use', 'support'].map((id) => ({ id, name: id }));
const said: RiverSaid = {
  today: 'today',
  month: (iso) => iso.slice(0, 7),
  shorter: (iso) => iso.slice(2, 7),
  returns: (count, stage) => [`${count} back to ${stage}`, `${count} back`],
  cameBack: (count, stage) => [`${count} came back to ${stage}`, `${count} came back`],
  beforeUs: 'alone',
  broken: (count) => `${count} broken`,
  waiting: (ms) => `waiting ${ms / 3_600_000} h`,
  left: (when) => `left ${when}`,
  ended: 'ended',
  open: 'now',
};
const stay = (stage: string, from: string, to: string | null, touchpoints: number, negative = 0) => ({
  stage,
  from,
  to,
  touchpoints,
  feeling: { positive: 0, neutral: 0, negative, unknown: touchpoints - negative },
});
const journey: JourneyOfCustomerFragment = {
  id: 'journey_1',
  offering: null,
  stage: 'support',
  standing: 'OPEN',
  startedAt: '2026-01-05T00:00:00Z',
  lastAt: '2026-05-01T00:00:00Z',
  leavesAt: null,
  beforeUs: ['need'],
  stays: [
    stay('comparison', '2026-01-05T00:00:00Z', '2026-02-01T00:00:00Z', 2),
    stay('support', '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z', 3, 2),
    stay('comparison', '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z', 1),
    stay('support', '2026-04-01T00:00:00Z', null, 4, 1),
  ],
  moves: [
    { kind: 'ON', from: 'comparison', to: 'support', at: '2026-02-01T00:00:00Z' },
    { kind: 'BACK', from: 'support', to: 'comparison', at: '2026-03-01T00:00:00Z' },
    { kind: 'LEFT', from: 'comparison', to: null, at: '2026-03-20T00:00:00Z' },
    { kind: 'RETURNED', from: 'comparison', to: 'support', at: '2026-04-01T00:00:00Z' },
  ],
};
const beside = {
  stages,
  promises: [
    { stage: 'support', madeAt: '2026-02-02T00:00:00Z', outcome: 'BROKEN' },
    { stage: 'support', madeAt: '2025-02-02T00:00:00Z', outcome: 'BROKEN' },
    { stage: 'support', madeAt: '2026-02-03T00:00:00Z', outcome: 'KEPT' },
  ],
  waits: [
    { stage: 'support', since: '2026-05-01T00:00:00Z', endedAt: null, discarded: false },
    { stage: 'support', since: '2026-04-01T00:00:00Z', endedAt: null, discarded: true },
  ],
  now: Date.parse('2026-05-01T06:00:00Z'),
};
const river = riverOf(journey, beside, said);

describe('the river of a journey', () => {
  it('holds every touchpoint of every stay, with how it felt', () => {
    expect(river.stages.map(({ key, touchpoints, feeling }) => [key, touchpoints, feeling.NEGATIVE])).toEqual([
      ['need', 0, 0],
      ['comparison', 3, 0],
      ['use', 0, 0],
      ['support', 7, 3],
    ]);
  });

  it('tells where the customer was without us from where nobody knows', () => {
    expect(river.stages.map(({ withoutUs }) => withoutUs)).toEqual([true, false, false, false]);
  });

  it('tells going back from coming back after leaving', () => {
    expect(river.returns.map(({ texts }) => texts[0])).toEqual(['1 back to comparison', '1 came back to support']);
    expect(river.stages.find(({ key }) => key === 'comparison')?.left).toBe(true);
  });

  it('tells together what leads to one stage, and each way by itself', () => {
    const back = (from: string, to: string) => ({ kind: 'BACK' as const, from, to, at: '2026-03-01T00:00:00Z' });
    const moves = [back('support', 'need'), back('use', 'need'), back('use', 'need'), back('use', 'comparison')];
    expect(riverOf({ ...journey, moves }, beside, said).returns).toEqual([
      {
        to: 'need',
        ways: [
          { from: 'support', text: '1 back to need' },
          { from: 'use', text: '2 back to need' },
        ],
        texts: ['3 back to need', '3 back'],
      },
      { to: 'comparison', ways: [{ from: 'use', text: '1 back to comparison' }], texts: ['1 back to comparison', '1 back'] },
    ]); // prettier-ignore
  });

  it('writes what broke, who waits and who left, of this journey’s time alone', () => {
    expect(river.notes.map(({ text }) => text)).toEqual(['alone', '1 broken', 'waiting 6 h', 'left 2026-03']);
  });

  it('says when each stage was, and now where it still is', () => {
    expect(river.stages.map(({ when }) => when[0] ?? '')).toEqual(['', '2026-01 – 2026-04', '', '2026-02 – now']);
    expect(river.current).toBe('support');
    expect(riverOf({ ...journey, standing: 'LEFT' }, beside, said).current).toBeNull();
  });
});
