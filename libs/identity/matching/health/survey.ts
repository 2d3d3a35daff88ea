import type { MatchFeatures } from '../features.js';
import { comparisonsOf, type MatchModel } from '../model.js';
import { posterior, scoresOf, tableOf } from '../learning/expectation.js';

/** Two records that a key or a customer brings together. */
export interface SurveyedPair {
  readonly a: MatchFeatures;
  readonly b: MatchFeatures;
  /** Whether they are one customer now. */
  readonly together: boolean;
}

/** What a model sees in pairs drawn from all there are: counts, and no value of anybody. */
export interface PairSurvey {
  readonly pairs: number;
  /** By attribute: pairs at each level, then those of which one says nothing. */
  readonly levels: Readonly<Record<string, readonly number[]>>;
  /** Pairs by score, in bits: below the first edge, from it up to the next, … from the last on. */
  readonly scores: { readonly edges: readonly number[]; readonly counts: readonly number[] };
  /** The threshold from which on a pair links, and how many pairs reach it. */
  readonly link: { readonly threshold: number; readonly pairs: number };
  /** Pairs that are one customer now, and of these the sum of the chances that they are right to be. */
  readonly together: { readonly pairs: number; readonly right: number };
  /** The sum of the chances of all pairs: how many of them the model believes to be one party. */
  readonly believed: number;
}

const BANDS = 10;

/**
 * Looks at pairs as a model does.
 * @param first an earlier survey that this one is to be compared with: its bands and its threshold count, whatever the rules have
 * made of the threshold since; without it the scores are cut into ten bands that hold as many pairs each
 */
export function surveyPairs(
  model: MatchModel,
  pairs: readonly SurveyedPair[],
  first?: Pick<PairSurvey, 'scores' | 'link'>,
): PairSurvey {
  const comparisons = comparisonsOf(model.kind);
  const levels = comparisons.map(({ levels: all }) => new Array<number>(all.length + 1).fill(0));
  const table = tableOf(
    comparisons,
    pairs.flatMap(({ a, b }) => [a, b]),
    {
      left: Int32Array.from(pairs, (_, index) => 2 * index),
      right: Int32Array.from(pairs, (_, index) => 2 * index + 1),
    },
    model,
  );
  const scores = [...scoresOf(comparisons, model, table)];
  const together = { pairs: 0, right: 0 };
  let believed = 0;
  pairs.forEach(({ together: joined }, index) => {
    levels.forEach((counts, at) => {
      const level = table.levels[index * levels.length + at]!;
      counts[level === 0 ? counts.length - 1 : level - 1]!++;
    });
    const chance = posterior(scores[index]!);
    believed += chance;
    if (!joined) return;
    together.pairs++;
    together.right += chance;
  });
  const cut = first?.scores.edges ?? quantiles(scores);
  const counts = new Array<number>(cut.length + 1).fill(0);
  for (const score of scores) counts[cut.filter((edge) => score >= edge).length]!++;
  const threshold = first?.link.threshold ?? model.thresholds.link;
  return {
    pairs: pairs.length,
    levels: Object.fromEntries(comparisons.map(({ attribute }, at) => [attribute, levels[at]!])),
    scores: { edges: cut, counts },
    link: { threshold, pairs: scores.filter((score) => score >= threshold).length },
    together: { pairs: together.pairs, right: round(together.right) },
    believed: round(believed),
  };
}

function quantiles(scores: readonly number[]): readonly number[] {
  const sorted = [...scores].sort((a, b) => a - b);
  const edges = Array.from(
    { length: BANDS - 1 },
    (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / BANDS)] ?? 0,
  );
  return [...new Set(edges)];
}

const round = (sum: number): number => Number(sum.toFixed(3));

/** Fewer pairs that are one customer, or are believed to be, say nothing of a share. */
const LEAST = 30;

/**
 * What a model believes of the customers there are: of pairs that are one customer the share that is right to be, and of
 * pairs that it believes to be one party the share that is one customer (error rates from posteriors: Fellegi and Sunter
 * 1969). It is as right as the model's chances are, and knows nothing of pairs that no key brings together. Null where
 * there are too few pairs to say.
 */
export function expectedOf({ together, believed }: PairSurvey): {
  readonly precision: number | null;
  readonly recall: number | null;
} {
  const share = (part: number, whole: number) => (whole < LEAST ? null : Number((part / whole).toFixed(4)));
  return { precision: share(together.right, together.pairs), recall: share(together.right, believed) };
}
