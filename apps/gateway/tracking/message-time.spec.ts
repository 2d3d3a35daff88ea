import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { messageTime, skewOf } from './message-time.js';

const RECEIVED = '2026-03-02T12:00:00.000Z';
const timeOf = ({ sentAt, ...told }: { timestamp?: unknown; originalTimestamp?: unknown; sentAt?: unknown }) =>
  messageTime(told, skewOf(sentAt, RECEIVED), RECEIVED);

describe('when a message was so', () => {
  test('a sender whose clock is an hour slow is put right', () => {
    const told = { timestamp: '2026-03-02T10:59:00.000Z', sentAt: '2026-03-02T11:00:00.000Z' };
    expect(timeOf(told)).toBe('2026-03-02T11:59:00.000Z');
  });

  test('a sender whose clock is right is taken at its word, however old the message and however slow the delivery', () => {
    const told = { timestamp: '2024-01-01T00:00:00+02:00', sentAt: '2026-03-02T11:59:56.000Z' };
    expect(timeOf(told)).toBe('2023-12-31T22:00:00.000Z');
  });

  test('the time that the caller gave goes before the one that the client took', () => {
    const told = { timestamp: '2026-03-01T10:00:00.000Z', originalTimestamp: '2026-03-02T12:00:00.000Z' };
    expect(timeOf(told)).toBe('2026-03-01T10:00:00.000Z');
    expect(timeOf({ originalTimestamp: told.originalTimestamp })).toBe('2026-03-02T12:00:00.000Z');
  });

  test('without a time, or with one that no calendar knows, it is when we received it', () => {
    for (const timestamp of [undefined, null, '', 'yesterday', {}, Number.NaN, 8.7e15, -1e300])
      expect(timeOf({ timestamp, sentAt: RECEIVED })).toBe(RECEIVED);
    expect(timeOf({ timestamp: Date.parse('2026-03-01T00:00:00Z') })).toBe('2026-03-01T00:00:00.000Z');
  });

  test('whatever a clock shows, one that is wrong alike at the message and at the sending gives the same time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_600_000 }),
        fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
        (before, wrong) => {
          fc.pre(Math.abs(wrong) >= 5_000);
          const sent = Date.parse(RECEIVED) + wrong;
          const told = {
            timestamp: new Date(sent - before).toISOString(),
            sentAt: new Date(sent).toISOString(),
          };
          expect(timeOf(told)).toBe(new Date(Date.parse(RECEIVED) - before).toISOString());
        },
      ),
    );
  });
});
