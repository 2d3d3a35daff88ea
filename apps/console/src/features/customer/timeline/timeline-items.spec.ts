import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byPeriod, periodOf, timelineOf } from './timeline-items.js';

const instant = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((date) => date.toISOString());
const contacts = fc.array(instant, { maxLength: 20 }).map((times) =>
  times
    .sort()
    .reverse()
    .map((occurredAt) => ({ occurredAt })),
);
const changes = fc.array(
  fc.record({
    happenedAt: instant,
    record: fc.constantFrom({ source: 'crm.a' }, { source: 'crm.b' }, null),
    attributes: fc.array(fc.record({ field: fc.constantFrom('title', 'city') }), { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 20 },
);

test('every contact and every change is in the list once, the latest first, when all has been fetched', () => {
  fc.assert(
    fc.property(contacts, changes, (touched, changed) => {
      const items = timelineOf(touched, changed, false);
      const shown = items.flatMap((item) => (item.kind === 'changes' ? item.changes : []));
      expect(new Set(shown)).toEqual(new Set(changed));
      expect(shown).toHaveLength(changed.length);
      expect(items.filter(({ kind }) => kind === 'touchpoint')).toHaveLength(touched.length);
      const times = items.map(({ at }) => at);
      expect(times).toEqual([...times].sort().reverse());
    }),
  );
});

test('while older contacts are to come, no change from before the oldest one is shown', () => {
  fc.assert(
    fc.property(contacts, changes, (touched, changed) => {
      fc.pre(touched.length > 0);
      const oldest = touched.at(-1)!.occurredAt;
      for (const item of timelineOf(touched, changed, true))
        if (item.kind === 'changes') for (const { happenedAt } of item.changes) expect(happenedAt >= oldest).toBe(true);
    }),
  );
});

test('changes of one source in a row are one row; another source, a contact or a day between parts them', () => {
  const change = (happenedAt: string, source = 'crm.a') => ({
    happenedAt,
    record: { source },
    attributes: [{ field: 'title' }],
  });
  const rows = timelineOf(
    [{ occurredAt: '2026-03-03T12:00:00Z' }],
    [
      change('2026-03-05T10:00:00Z'),
      change('2026-03-05T09:59:00Z'),
      change('2026-03-05T09:58:00Z', 'crm.b'),
      change('2026-03-03T12:01:00Z'),
      change('2026-03-03T11:59:00Z'),
      change('2026-03-01T11:59:00Z'),
    ],
    false,
  );
  expect(rows.map((row) => (row.kind === 'changes' ? row.changes.length : 'contact'))).toEqual([
    2,
    1,
    1,
    'contact',
    1,
    1,
  ]);
});

test('what was this week, earlier this month, and in a month before', () => {
  const now = new Date(2026, 10, 20, 12);
  const at = (month: number, day: number) => new Date(2026, month - 1, day, 10).toISOString();
  expect(periodOf(at(11, 16), now).kind).toBe('week');
  expect(periodOf(at(11, 15), now)).toEqual({ kind: 'month-so-far', key: '2026-11' });
  expect(periodOf(at(10, 31), now)).toEqual({ kind: 'month', key: '2026-10' });
  const groups = byPeriod([{ at: at(11, 18) }, { at: at(11, 3) }, { at: at(11, 1) }, { at: at(9, 1) }], now);
  expect(groups.map(({ items }) => items.length)).toEqual([1, 2, 1]);
});
