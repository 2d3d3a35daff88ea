import { createHash } from 'node:crypto';
import type { PartyKind } from '#contracts';
import { pairsWithin, type Pairs } from './blocks.js';
import { DEFAULT_MODELS, PSEUDO_H, PSEUDO_M, PSEUDO_U } from '../default-models.js';
import { patternsOf, posterior, scoresOf, sharesOf, tableOf } from './expectation.js';
import { frequenciesOf } from './frequencies.js';
import { looseKinds } from './loose.js';
import type { MatchFeatures } from '../features.js';
import { tellsMembers } from './members.js';
import { clustersOfSample } from './sample-clusters.js';
import { comparisonsOf, type ComparisonWeights, type MatchModel } from '../model.js';

export interface Sampled {
  readonly id: string;
  readonly features: MatchFeatures;
}

const RANDOM_PAIRS = 150_000;
const MOST_PAIRS = 250_000;
/** Learning looks at more than what finds candidates: a sample is small, and few of its blocks are as large. */
const LARGEST_BLOCK = 400;
const ROUNDS = 12;
const CLUSTERED_ROUNDS = 2;
const PSEUDO_COUNT = 20;
/** Where there are hardly any homes, a few pairs of one party that look otherwise must not pass for members of one. */
const PSEUDO_MEMBERS = 200;

/**
 * Learns a model from records alone. The result depends on the set of records only. A sample drawn without regard to
 * likeness gives the prior of the whole: it keeps the same share of pairs of one party as of all pairs.
 * @param population how many records the sample was drawn from: told with the model, and what makes keys loose
 */
export function learnModel(kind: PartyKind, sample: readonly Sampled[], population = sample.length): MatchModel {
  const records = [...sample].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map(({ features }) => features);
  if (records.length < 50) return DEFAULT_MODELS[kind];
  const comparisons = comparisonsOf(kind);
  const terms = comparisons.map((comparison) => frequenciesOf(comparison, records));
  const allPairs = (records.length * (records.length - 1)) / 2;
  const priors = {
    m: comparisons.map(({ attribute }) => PSEUDO_M[attribute]!),
    u: comparisons.map(({ attribute }) => PSEUDO_U[attribute]!),
    h: comparisons.map(({ attribute }) => PSEUDO_H[attribute] ?? PSEUDO_M[attribute]!),
  };
  const random = patternsOf(tableOf(comparisons, records, randomPairs(records.length, RANDOM_PAIRS)));
  let u = sharesOf(priors.u, 1, random, (row) => random.counts[row]!);
  const evenly = -Math.log2(records.length);
  const begin = { one: evenly, members: evenly };
  const plain = modelOf(kind, begin, { ...priors, u }, terms, false);
  const candidates = tableOf(comparisons, records, pairsWithin(records, LARGEST_BLOCK, MOST_PAIRS), plain);
  const hasHomes = kind === 'person' && tellsMembers(comparisons, candidates);
  let model = modelOf(kind, begin, { ...priors, u }, terms, hasHomes);
  const ofStrangers = new Float64Array(random.length);
  const [scores, kin] = [new Float64Array(candidates.length), new Float64Array(candidates.length)];
  const [ones, others] = [new Float64Array(candidates.length), new Float64Array(candidates.length)];
  /** The model in which each pair is one party with the chance that is given, and else of one home as far as it looks so. */
  const modelWith = (isOne: (pair: number) => number): MatchModel => {
    let [one, members] = [1, 1];
    for (let pair = 0; pair < candidates.length; pair++) {
      const chance = isOne(pair);
      one += ones[pair] = chance;
      members += others[pair] = (1 - chance) * posterior(kin[pair]!);
    }
    const shares = {
      m: sharesOf(priors.m, PSEUDO_COUNT, candidates, (pair) => ones[pair]!),
      h: sharesOf(priors.h, PSEUDO_MEMBERS, candidates, (pair) => others[pair]!),
      u,
    };
    return modelOf(
      kind,
      { one: Math.log2(one / allPairs), members: Math.log2(members / allPairs) },
      shares,
      terms,
      hasHomes,
    );
  };
  for (let round = 0; round < ROUNDS; round++) {
    const strangers = scoresOf(comparisons, model, random, ofStrangers);
    u = sharesOf(priors.u, 1, random, (row) => random.counts[row]! * (1 - posterior(strangers[row]!)));
    scoresOf(comparisons, model, candidates, scores, kin);
    model = modelWith((pair) => posterior(scores[pair]!));
  }
  for (let round = 0; round < CLUSTERED_ROUNDS; round++) {
    scoresOf(comparisons, model, candidates, scores, kin);
    const cluster = clustersOfSample(records, candidates, scores, model, { merge: -2, link: 0 });
    const { left, right } = candidates.pairs;
    model = modelWith((pair) => (cluster[left[pair]!] === cluster[right[pair]!] ? 1 : 0));
  }
  scoresOf(comparisons, model, candidates, scores);
  const link = linkThreshold(scores);
  const loose = looseKinds(kind, records, { pairs: candidates.pairs, chanceOf: (pair) => posterior(scores[pair]!) }, population); // prettier-ignore
  const rest = {
    ...model,
    ...(loose.length > 0 && { loose }),
    thresholds: { review: DOUBT, link, merge: Number((link - 3).toFixed(2)) },
    learnedFrom: { records: records.length, population, pairs: candidates.length },
    estimated: estimate(scores, link),
  };
  return { ...rest, version: createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 16) };
}

const WRONG_SHARE = 0.03;
/** Bits from which on a pair is worth a person's look: one in nine, by the model's word, and more where it is too sure of itself. */
const DOUBT = -3;
const BOUNDS = { least: 0, most: 6 } as const;

/** The lowest score from which on, by the model's own word, few enough of the pairs are strangers. */
function linkThreshold(scores: Float64Array): number {
  const sorted = Float64Array.from(scores).sort();
  let wrong = 0;
  let threshold: number = BOUNDS.most;
  for (let index = sorted.length - 1, count = 1; index >= 0 && sorted[index]! >= BOUNDS.least; index--, count++) {
    wrong += 1 - posterior(sorted[index]!);
    if (wrong / count <= WRONG_SHARE) threshold = Math.min(threshold, sorted[index]!);
  }
  return Number(threshold.toFixed(2));
}

/**
 * What the model believes of pairs from the threshold on, by its posteriors summed over the candidates (as Fellegi and
 * Sunter estimate error rates, 1969). Of pairs that no key brings together it knows nothing, and it is as sure of itself
 * as it is of them.
 */
function estimate(scores: Float64Array, link: number): { readonly precision: number; readonly recall: number } {
  let [taken, right, all] = [0, 0, 0];
  for (const score of scores) {
    const chance = posterior(score);
    all += chance;
    if (score < link) continue;
    taken++;
    right += chance;
  }
  const share = (part: number, whole: number) => (whole === 0 ? 1 : Number((part / whole).toFixed(4)));
  return { precision: share(right, taken), recall: share(right, all) };
}

/**
 * @param odds log2 of the shares of all pairs that are one party, and that are two members of one home
 * @param hasHomes whether members of one home are a class of their own
 */
function modelOf(
  kind: PartyKind,
  odds: { readonly one: number; readonly members: number },
  { m, u, h }: Readonly<Record<'m' | 'u' | 'h', readonly (readonly number[])[]>>,
  terms: readonly { readonly frequencies: Readonly<Record<string, number>>; readonly rare: number }[],
  hasHomes: boolean,
): MatchModel {
  const comparisons = comparisonsOf(kind).map(({ attribute, levels }, index): ComparisonWeights => ({
    attribute,
    levels,
    weights: bitsOfLevels(m[index]!, u[index]!),
    chance: u[index]![0]!,
    ...terms[index]!,
    ...(hasHomes && PSEUDO_H[attribute] ? { members: bitsOfLevels(m[index]!, h[index]!) } : {}),
  }));
  const household = hasHomes ? { household: Number((odds.one - odds.members).toFixed(3)) } : {};
  return { ...DEFAULT_MODELS[kind], kind, prior: odds.one, ...household, comparisons };
}

/** Full agreement never speaks against one party, and none never for it. */
function bitsOfLevels(ofOne: readonly number[], ofOthers: readonly number[]): readonly number[] {
  const weights = ofOne.map((share, level) => Math.log2(share / ofOthers[level]!));
  weights[0] = Math.max(0, weights[0]!);
  const last = weights.length - 1;
  weights[last] = Math.min(0, weights[last]!);
  return weights.map((weight) => Number(weight.toFixed(3)));
}

/** Pairs drawn by a fixed generator (mulberry32), so that the same records give the same pairs. */
function randomPairs(records: number, wanted: number): Pairs {
  const count = Math.min(wanted, (records * (records - 1)) / 2);
  const left = new Int32Array(count);
  const right = new Int32Array(count);
  let state = 0x2545f491;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % records;
  };
  for (let pair = 0; pair < count; pair++) {
    const a = next();
    let b = next();
    while (b === a) b = next();
    left[pair] = a;
    right[pair] = b;
  }
  return { left, right };
}
