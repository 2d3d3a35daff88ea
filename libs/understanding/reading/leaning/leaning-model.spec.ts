import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBySigns, readText, subjectSentences } from '../read-text.js';
import { featuresOf, signsOf } from './features.js';
import { LeaningModel } from './leaning-model.js';
import { leaningModel } from './learned-model.js';
import { packWeights, unpackWeights } from './pack-weights.js';
import { USUAL_STAGES } from './usual-stage.js';

const SAID = [
  'Hei! Pumppu ei käynnisty, vika 404. Voitteko tulla huomenna? 🙏',
  'Thanks for the offer, we will let you know by Friday. Thanks again!',
  'ok',
  'We are moving away at the end of May and would like to end our contract. Where do we return the keys?',
];
const AT = '2026-03-04T08:00:00.000Z';

/** All that features.ts says of a text. */
function partsOf(text: string, subject: string, speaks: 'customer' | 'us' | 'note') {
  const { reading, sentences } = readBySigns(text, { speaks, at: AT });
  return [speaks, sentences, subjectSentences(subject), signsOf(reading)] as const;
}

describe('the model of what a text leans to', () => {
  it('weighs just the features of a text, as they are kept', () => {
    const parts = SAID.flatMap((text, index) =>
      (['customer', 'us', 'note'] as const).map((side) => partsOf(text, SAID[(index + 1) % SAID.length]!, side)),
    );
    const all = [...new Set(parts.flatMap((each) => [...featuresOf(...each)]))];
    expect(all.filter((feature) => /^(?:us:|subject:)?[a-z]+ [a-z]+$/.test(feature)).length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: -44, max: 44 })), (steps) => {
        // Every third is not known.
        const known = all.filter((_, index) => index % 3 > 0);
        const weights = new Map(known.map((each) => [each, [...steps.take(10)].map((step) => step * 0.05)]));
        const kept = unpackWeights(JSON.parse(JSON.stringify(packWeights(weights))) as Record<string, string>);
        const model = new LeaningModel(kept);
        for (const each of parts) {
          const rows = [...featuresOf(...each)].filter((feature) => weights.has(feature)).length;
          const sums = USUAL_STAGES.map((_, stage) =>
            [...featuresOf(...each)].reduce((sum, feature) => sum + (weights.get(feature)?.[stage] ?? 0), 0),
          );
          const mean = sums.reduce((all, sum) => all + sum, 0) / 9;
          const { evidence, waits } = model.read(...each);
          const begins = [...featuresOf(...each)].reduce((sum, feature) => sum + (weights.get(feature)?.[9] ?? 0), 0);
          expect(Math.abs(waits - begins / Math.sqrt(rows / 30))).toBeLessThan(0.0501);
          for (const [stage, sum] of sums.entries())
            expect(Math.abs(evidence[stage]! - (sum - mean) / Math.sqrt(rows / 30))).toBeLessThan(0.0501);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('tells shares of a whole, whatever was before', () => {
    const evidence = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(evidence, evidence, fc.constantFrom('customer', 'us', 'note'), (first, second, side) => {
        const model = leaningModel();
        const opened = model.likely(first, side, null);
        for (const likely of [opened, model.likely(second, side, opened)])
          expect(likely.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('says more of a stage where more speaks for it', () => {
    const model = leaningModel();
    const none = new Array<number>(9).fill(0);
    for (const [stage] of USUAL_STAGES.entries()) {
      const more = none.with(stage, 2);
      expect(model.likely(more, 'customer', null)[stage]!).toBeGreaterThan(
        model.likely(none, 'customer', null)[stage]!,
      );
    }
  });

  it('a thread is likelier to stay where it is', () => {
    const model = leaningModel();
    const none = new Array<number>(9).fill(0);
    for (const [stage] of USUAL_STAGES.entries()) {
      const after = USUAL_STAGES.map((_, before) => model.likely(none, 'customer', none.with(before, 1))[stage]!);
      const others = after.filter((_, before) => before !== stage);
      expect(after[stage]!).toBeGreaterThan(others.reduce((sum, each) => sum + each, 0) / others.length);
    }
  });

  it('says nothing of what a machine wrote, and where there are no words', () => {
    const read = { speaks: 'us', at: '2026-03-04T08:00:00.000Z' } as const;
    expect(readText('We have received your message.', { ...read, automatic: true }).leaning).toBeNull();
    expect(readText(' ', { ...read, subject: '' }).leaning).toBeNull();
    expect(readText('', { ...read, subject: 'Termination' }).leaning?.evidence).toHaveLength(9);
  });
});
