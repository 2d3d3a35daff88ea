import { USUAL_STAGES } from '#understanding';
import type { Example } from './corpus.js';

const STAGES = USUAL_STAGES.length;

export interface Learning {
  /** How often a feature must be there to be learned. */
  readonly seen: number;
  /** Weight of the L2 penalty. */
  readonly penalty: number;
  readonly rounds: number;
  readonly rate: number;
}
export const LEARNING: Learning = { seen: 2, penalty: 0.3, rounds: 40, rate: 0.05 };
/** As in leaning-model.ts. */
export const FULL = 30;

/**
 * Weights of a multinomial logistic regression with an L2 penalty, by stochastic gradients with AdaGrad steps (Duchi, Hazan,
 * Singer 2011). The same examples give the same weights.
 */
export function learn(
  examples: readonly Example[],
  { seen, penalty, rounds, rate } = LEARNING,
): Map<string, Float64Array> {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const each of features) counts.set(each, (counts.get(each) ?? 0) + 1);
  const index = new Map<string, number>();
  const idOf = (feature: string): number => {
    const known = index.get(feature) ?? index.size;
    index.set(feature, known);
    return known;
  };
  const rows = examples.map(({ features, side, before }) => ({
    own: features.filter((feature) => counts.get(feature)! >= seen).map(idOf),
    around: [`=side ${side}`, ...(before === null ? ['=opens'] : ['=goes on', `=after ${before}`])].map(idOf),
  }));
  const weights = new Float64Array(index.size * STAGES);
  const squares = new Float64Array(index.size * STAGES).fill(1e-6);
  const uses = new Float64Array(index.size);
  for (const { own, around } of rows) for (const each of [...own, ...around]) uses[each]!++;
  const order = examples.map((_, at) => at);
  const random = randomOf(12345);
  const likely = new Float64Array(STAGES);
  const step = (features: readonly number[], scale: number, { stage, weight }: Example): void => {
    for (const feature of features)
      for (let each = 0; each < STAGES; each++) {
        const at = feature * STAGES + each;
        const slope =
          (likely[each]! - (each === stage ? 1 : 0)) * scale * weight + (penalty * weights[at]!) / uses[feature]!;
        squares[at]! += slope * slope;
        weights[at]! -= (rate * slope) / Math.sqrt(squares[at]!);
      }
  };
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const at of order) {
      const { own, around } = rows[at]!;
      const scale = own.length === 0 ? 0 : 1 / Math.sqrt(own.length / FULL);
      for (let stage = 0; stage < STAGES; stage++) {
        let sum = 0;
        for (const feature of own) sum += weights[feature * STAGES + stage]! * scale;
        for (const feature of around) sum += weights[feature * STAGES + stage]!;
        likely[stage] = sum;
      }
      const most = Math.max(...likely);
      let all = 0;
      for (let stage = 0; stage < STAGES; stage++) all += likely[stage] = Math.exp(likely[stage]! - most);
      for (let stage = 0; stage < STAGES; stage++) likely[stage]! /= all;
      step(own, scale, examples[at]!);
      step(around, 1, examples[at]!);
    }
  }
  return new Map([...index].map(([feature, at]) => [feature, weights.slice(at * STAGES, (at + 1) * STAGES)]));
}

/** A linear congruential generator (Knuth's and Lewis's constants), 0 to 1. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

export function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}
