import { describe, expect, test } from '@jest/globals';
import { HELD, play, PLAY_WITHIN_MS, reasonNotToPlay, RECOVERS_WITHIN_MS, type Verdict } from './play.js';
import type { Driver } from './stage/stage.js';

/** Nothing lost, nothing doubled, nothing out of order, the graph of a run without faults, and all of it soon. */
function expectHeld(verdict: Verdict): void {
  expect(verdict).toMatchObject(HELD);
  expect(verdict.recoveredInMs).toBeLessThan(RECOVERS_WITHIN_MS);
  expect(verdict.exits.filter((code) => code !== '0')).toEqual([]);
}

for (const driver of ['kafka', 'postgres'] as readonly Driver[]) {
  const reason = reasonNotToPlay(driver);
  const scenario = reason ? test.skip : test.concurrent;

  describe(`3000 numbered events through ${driver === 'kafka' ? 'Kafka' : 'the log in PostgreSQL'}${reason ? `: not played, ${reason}` : ''}`, () => {
    scenario(
      'kill -9 of workers, after the offset moved, before the commit, after it, and at two random moments',
      async () => {
        const verdict = await play('killedWorkers', driver);
        expectHeld(verdict);
        expect(verdict.facts).toEqual({ killed: 5 });
      },
      PLAY_WITHIN_MS,
    );

    scenario(
      'workers frozen with a batch in hand, one inside its transaction, until another applied it: thawed, they are fenced',
      async () => {
        const verdict = await play('frozenWorkers', driver);
        expectHeld(verdict);
        expect(verdict.facts).toEqual({ frozen: 2, fenced: 2, letThrough: 0 });
      },
      PLAY_WITHIN_MS,
    );

    if (driver === 'kafka')
      scenario(
        'kill -9 of the broker, and its restart: publishing waits, workers live on',
        async () => expectHeld(await play('killedBroker', driver)),
        PLAY_WITHIN_MS,
      );

    scenario(
      'kill -9 of a server process of PostgreSQL, then of all of it, and its restart: workers live on',
      async () => expectHeld(await play('killedPostgres', driver)),
      PLAY_WITHIN_MS,
    );

    scenario(
      'connections reset in the middle of batches, then held silent for longer than leases and sessions last',
      async () => expectHeld(await play('cutConnections', driver)),
      PLAY_WITHIN_MS,
    );

    scenario(
      'poisoned events between good ones are parked with the reason; edited or sent again in order, they are applied',
      async () => {
        const { findings, ...verdict } = await play('poisonedEvents', driver);
        expectHeld({ ...verdict, findings: [] });
        expect(findings).toEqual([{ code: 'doctor', told: 'parked events: 5 wait for somebody: meri parked list' }]);
        const parked = (reason: string) => ({ asExpected: true, reason: expect.stringContaining(reason) });
        expect(verdict.facts).toEqual({
          stillParked: 5,
          reasons: {
            'not JSON': parked('not JSON'),
            'no text at all': parked('not JSON'),
            'data without its key': parked('is missing'),
            'U+0000 in a text': parked('U+0000'),
            'half a surrogate pair': parked('surrogate'),
            'of no family': parked('names no family'),
            'refused by PostgreSQL': parked('refused it (23514)'),
          },
        });
      },
      PLAY_WITHIN_MS,
    );
  });
}
