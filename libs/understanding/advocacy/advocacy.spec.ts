import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askingOf, type AdvocateSeen } from './asking.js';
import { cameOf, type DealSeen } from './recommendation.js';

const SINCE = '2026-03-01T00:00:00.000Z';
const deal = (id: string, outcome: DealSeen['outcome'], openedAt: string, endedAt: string | null): DealSeen => ({
  id, outcome, openedAt, endedAt,
}); // prettier-ignore
const WON_BEFORE = deal('1', 'won', '2025-01-01T00:00:00.000Z', '2025-02-01T00:00:00.000Z');
const WON = deal('2', 'won', '2026-03-05T00:00:00.000Z', '2026-04-01T00:00:00.000Z');
const LOST = deal('3', 'lost', '2026-03-05T00:00:00.000Z', '2026-04-01T00:00:00.000Z');
const OPEN = deal('4', 'open', '2026-02-05T00:00:00.000Z', null);

describe('what came of a recommendation', () => {
  it.each([
    ['they bought', [WON_BEFORE, LOST, WON], null, 'BOUGHT', ['2', '3']],
    ['a deal is open', [WON_BEFORE, LOST, OPEN], null, 'IN_TALKS', ['3', '4']],
    ['they were customers before', [WON_BEFORE, LOST], null, 'CUSTOMER_BEFORE', ['3']],
    ['it was lost', [LOST], null, 'LOST', ['3']],
    ['we were in touch', [], '2026-03-02T00:00:00.000Z', 'HEARD', []],
    ['nothing yet', [], null, 'NOTHING_YET', []],
  ] as const)('%s', (_, deals, heardAt, outcome, shown) =>
    expect(cameOf(SINCE, deals, heardAt)).toEqual({ outcome, deals: shown }),
  );
});

const CONTENT: AdvocateSeen = {
  positive: 3, neutral: 1, negative: 0, promisesKept: 4, promisesBroken: 1, openBroken: 0, openWaits: 0, tenureDays: 800, purchases: 2, returns: 0,
}; // prettier-ignore

describe('asking for a recommendation', () => {
  it('names what speaks for it', () =>
    expect(askingOf(CONTENT)).toEqual({
      because: ['GOOD_FEELING', 'KEPT_PROMISES', 'LOYAL'],
      forbids: [],
      canBeAsked: true,
    }));
  it.each([
    [{ openBroken: 1 }, 'BROKEN_PROMISE'],
    [{ openWaits: 1 }, 'OPEN_WAIT'],
    [{ positive: 0, negative: 2 }, 'BAD_FEELING'],
  ] as const)('is forbidden by %j', (change, reason) =>
    expect(askingOf({ ...CONTENT, ...change })).toMatchObject({ forbids: [reason], canBeAsked: false }),
  );
  it('needs something that speaks for it', () =>
    expect(
      askingOf({ ...CONTENT, positive: 0, neutral: 0, promisesKept: 0, promisesBroken: 0, purchases: 0 }),
    ).toMatchObject({ because: [], canBeAsked: false }));
  it('is never allowed where something is open, whatever else is so', () => {
    const count = fc.nat({ max: 5 });
    fc.assert(
      fc.property(
        fc.record({
          positive: count, neutral: count, negative: count, promisesKept: count, promisesBroken: count, openBroken: count, openWaits: count,
          tenureDays: fc.nat({ max: 2000 }), purchases: count, returns: count,
        }), // prettier-ignore
        (seen) => {
          const { canBeAsked, because } = askingOf(seen);
          if (seen.openBroken + seen.openWaits > 0) expect(canBeAsked).toBe(false);
          if (canBeAsked) expect(because).not.toEqual([]);
        },
      ),
    );
  });
});
