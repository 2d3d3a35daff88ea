import { describe, expect, it } from '@jest/globals';
import { stampOf, type ExperimentFields } from '#contracts';
import fc from 'fast-check';
import { canBecome, experimentOf, monthsLater, type ExperimentWord } from './experiment.js';

let event = 0;
const word = (at: string, said: ExperimentFields, by = 'Noora'): ExperimentWord => ({
  said, by, at, stamp: stampOf(at), eventId: `e${event++}`,
}); // prettier-ignore

const FIRST = word('2026-03-01T08:00:00.000Z', {
  title: 'Call back within the hour', wish: 'Nobody waits over night', stage: 'support', channel: 'email', customers: ['a', 'b', 'a'], measure: 'wait-length', horizon: 3, state: 'idea',
}); // prettier-ignore
const TRYING = word('2026-03-10T08:00:00.000Z', { state: 'trying' });
const KEEP = word('2026-06-01T08:00:00.000Z', { state: 'keep', reason: 'Waits are half' }, 'Pekka');

describe('an experiment', () => {
  it('stands as the last word on each field says', () => {
    const changed = word('2026-03-11T08:00:00.000Z', { title: 'Call back at once', wish: null });
    expect(experimentOf([FIRST, changed])).toMatchObject({
      title: 'Call back at once', wish: null, customers: ['a', 'b'], comparedWith: null, state: 'idea', since: null, until: null, decideBy: null, createdBy: 'Noora',
    }); // prettier-ignore
  });

  it('tells since when, until when, by whom and why', () => {
    expect(experimentOf([FIRST, TRYING, KEEP])).toMatchObject({
      state: 'keep',
      since: '2026-03-10T08:00:00.000Z',
      until: '2026-06-01T08:00:00.000Z',
      decideBy: '2026-06-10T08:00:00.000Z',
      toldAfterwards: false,
      decisions: [
        { state: 'idea' },
        { state: 'trying', reason: null },
        { state: 'keep', reason: 'Waits are half', by: 'Pekka' },
      ],
    });
  });

  it('begins anew when it is tried again', () => {
    const again = word('2026-09-01T08:00:00.000Z', { state: 'trying' });
    expect(experimentOf([FIRST, TRYING, KEEP, again])).toMatchObject({
      state: 'trying', since: '2026-09-01T08:00:00.000Z', until: null,
    }); // prettier-ignore
  });

  it('shows that its beginning was told afterwards, and begins no later than it was told', () => {
    const late = word('2026-04-01T08:00:00.000Z', { state: 'trying', startedAt: '2026-03-01T08:00:00.000Z' });
    expect(experimentOf([FIRST, late])).toMatchObject({ since: '2026-03-01T08:00:00.000Z', toldAfterwards: true });
    const ahead = word('2026-04-01T08:00:00.000Z', { state: 'trying', startedAt: '2027-03-01T08:00:00.000Z' });
    expect(experimentOf([FIRST, ahead])).toMatchObject({ since: '2026-04-01T08:00:00.000Z', toldAfterwards: false });
  });

  it('is none until what, where and by which measure is known', () =>
    expect(experimentOf([TRYING, KEEP])).toBeUndefined());

  it('is a function of the set of words, whatever their order', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            day: fc.integer({ min: 1, max: 9 }),
            state: fc.constantFrom('idea', 'trying', 'keep', 'stop', undefined),
            title: fc.constantFrom('A', 'B', undefined),
          }),
          { maxLength: 12 },
        ),
        fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
        (said, keys) => {
          const words = [
            FIRST,
            ...said.map(({ day, state, title }) =>
              word(`2026-04-0${day}T08:00:00.000Z`, { ...(state ? { state } : {}), ...(title ? { title } : {}) }),
            ),
          ];
          const order = words.map((_, index) => index).sort((a, b) => keys[a]! - keys[b]!);
          expect(experimentOf(order.map((index) => words[index]!))).toEqual(experimentOf(words));
        },
      ),
    ));

  it.each([
    ['idea', 'trying', true],
    ['idea', 'keep', false],
    ['trying', 'keep', true],
    ['keep', 'keep', false],
    ['stop', 'keep', false],
    ['stop', 'trying', true],
  ] as const)('that is %s can become %s: %s', (from, to, can) => expect(canBecome(from, to)).toBe(can));

  it('counts months by the calendar', () =>
    expect(monthsLater('2026-01-31T08:00:00.000Z', 1)).toBe('2026-02-28T08:00:00.000Z'));
});
