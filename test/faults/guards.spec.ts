import { describe, expect, test } from '@jest/globals';
import { HELD, play, PLAY_WITHIN_MS, reasonNotToPlay } from './play.js';

const reason = reasonNotToPlay('postgres');
const mutant = reason ? test.skip : test.concurrent;

/**
 * Mutants of what keeps effects single, against the same zombie as in the fault suite. They show that each of the two
 * guards is enough alone, and that the suite sees what happens without either.
 */
describe(`a zombie against fewer guards${reason ? `: not played, ${reason}` : ''}`, () => {
  mutant(
    'without the fence the zombie gets its batch through, and the index of events alone keeps it single',
    async () => {
      const { facts, ...verdict } = await play('zombieUnfenced', 'postgres');
      expect(verdict).toMatchObject(HELD);
      expect(facts['letThrough']).toBeGreaterThan(0);
    },
    PLAY_WITHIN_MS,
  );

  mutant(
    'without the index of events the fence alone keeps the zombie out',
    async () => {
      const { facts, ...verdict } = await play('zombieUnindexed', 'postgres');
      expect(verdict).toMatchObject(HELD);
      expect(facts).toEqual({ frozen: 1, fenced: 1, letThrough: 0 });
    },
    PLAY_WITHIN_MS,
  );

  for (const driver of ['postgres', 'kafka'] as const)
    (reasonNotToPlay(driver) ? test.skip : test.concurrent)(
      `without both the zombie's batch counts twice on ${driver}, and the audit must see it`,
      async () => {
        const { findings } = await play('zombieUnguarded', driver);
        expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['doubled', 'miscounted', 'disordered']));
      },
      PLAY_WITHIN_MS,
    );
});
