import { unpackFeatures, type MatchFeatures } from '../features.js';
import type { MatchModel } from '../model.js';
import { scorePair } from './score.js';

/** Remembers what was looked at last: at least so many things, at most twice as many. */
class Lately<K, V> {
  private now = new Map<K, V>();
  private before = new Map<K, V>();

  constructor(private readonly most: number) {}

  get(key: K): V | undefined {
    const value = this.now.get(key);
    if (value !== undefined) return value;
    const older = this.before.get(key);
    if (older !== undefined) this.keep(key, older);
    return older;
  }

  keep(key: K, value: V): void {
    if (this.now.size >= this.most) [this.before, this.now] = [this.now, new Map()];
    this.now.set(key, value);
  }
}

/**
 * Scores of pairs of numbers, in two flat arrays that the garbage collector never walks (4 MB). A pair has one place; who
 * comes later to a place takes it.
 */
class PairScores {
  private readonly pairs = new Float64Array(PLACES);
  private readonly scores = new Float64Array(PLACES);

  /** A pair of numbers from 1 up. */
  of(x: number, y: number, score: () => number): number {
    const [low, high] = x < y ? [x, y] : [y, x];
    const pair = low * NUMBERS + high;
    const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - PLACE_BITS);
    if (this.pairs[place] !== pair) [this.pairs[place], this.scores[place]] = [pair, score()];
    return this.scores[place]!;
  }

  forget(): void {
    this.pairs.fill(0);
  }
}

const FEATURES = 8_000;
const PLACE_BITS = 18;
const PLACES = 2 ** PLACE_BITS;
/** Two numbers below this make one that a double still tells apart. */
const NUMBERS = 2 ** 26;

const unpacked = new Lately<string, MatchFeatures>(FEATURES);
let numbers = new WeakMap<MatchFeatures, number>();
let last = 0;
/** By the weights: a model under other thresholds scores the same. The latest few, since each takes memory. */
const scores = new Map<MatchModel['comparisons'], PairScores>();
const MODELS = 4;

/** What `unpackFeatures` gives; the same object for the same text, as long as it is remembered. */
export function featuresIn(packed: string): MatchFeatures {
  let features = unpacked.get(packed);
  if (!features) unpacked.keep(packed, (features = unpackFeatures(packed)));
  return features;
}

/**
 * What `scorePair` gives. A customer's records are compared with each other, and with those around them, whenever one of
 * them changes: most of these scores were worked out a moment ago.
 */
export function scoreOf(model: MatchModel, a: MatchFeatures, b: MatchFeatures): number {
  if (last + 2 >= NUMBERS) {
    [numbers, last] = [new WeakMap(), 0];
    for (const known of scores.values()) known.forget();
  }
  return scoresUnder(model).of(numberOf(a), numberOf(b), () => scorePair(model, a, b));
}

function scoresUnder({ comparisons }: MatchModel): PairScores {
  let known = scores.get(comparisons);
  if (!known) {
    if (scores.size >= MODELS) scores.delete(scores.keys().next().value!);
    scores.set(comparisons, (known = new PairScores()));
  }
  return known;
}

function numberOf(features: MatchFeatures): number {
  let number = numbers.get(features);
  if (number === undefined) numbers.set(features, (number = ++last));
  return number;
}
