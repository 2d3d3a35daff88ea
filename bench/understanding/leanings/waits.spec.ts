import { describe, expect, test } from '@jest/globals';
import { LeaningModel, packWeights, unpackWeights } from '#understanding';
import { Found } from '../score.js';
import { corpusThreads, examplesOf, weighed, type CorpusThread } from './corpus.js';
import { learn } from './learn.js';
import { countWaits, learnWaits } from './waits.js';

const threads = corpusThreads().filter((_, index) => index % 12 === 0);

describe('what is learned of waits', () => {
  const [taught, asked] = [0, 1].map((half) => threads.filter((_, index) => index % 2 === half)) as [
    CorpusThread[],
    CorpusThread[],
  ];
  const weights = learnWaits(taught, learn(weighed(taught.flatMap((thread) => examplesOf(thread)))));
  const model = new LeaningModel(unpackWeights(packWeights(weights)));
  const scoreOf = (some: readonly CorpusThread[], by: 'model' | 'rules'): Found => {
    const found = new Found();
    for (const thread of some) countWaits(thread, model, by, found);
    return found;
  };

  test('is the same each time, and fits what taught it better than the rules do', () => {
    expect(learnWaits(taught, learn(weighed(taught.flatMap((thread) => examplesOf(thread)))))).toEqual(weights);
    expect(scoreOf(taught, 'model').f1).toBeGreaterThan(0.95);
    expect(scoreOf(taught, 'model').f1).toBeGreaterThan(scoreOf(taught, 'rules').f1);
  });

  test('counts every wait that is labelled', () => {
    const { right, missed } = scoreOf(asked, 'model');
    expect(right + missed).toBe(asked.flatMap(({ waits }) => waits).length);
  });
});
