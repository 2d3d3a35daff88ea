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

const FEATURES = 15_000;
const PAIRS = 150_000;
/** Two numbers below this make one that a double still tells apart. */
const NUMBERS = 2 ** 26;

const unpacked = new Lately<string, MatchFeatures>(FEATURES);
let numbers = new WeakMap<MatchFeatures, number>();
let last = 0;
/** By the weights: a model under other thresholds scores the same. */
let scores = new WeakMap<MatchModel['comparisons'], Lately<number, number>>();

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
  if (last + 2 >= NUMBERS) [numbers, scores, last] = [new WeakMap(), new WeakMap(), 0];
  const [x, y] = [numberOf(a), numberOf(b)];
  const pair = x < y ? x * NUMBERS + y : y * NUMBERS + x;
  let known = scores.get(model.comparisons);
  if (!known) scores.set(model.comparisons, (known = new Lately(PAIRS)));
  let score = known.get(pair);
  if (score === undefined) known.keep(pair, (score = scorePair(model, a, b)));
  return score;
}

function numberOf(features: MatchFeatures): number {
  let number = numbers.get(features);
  if (number === undefined) numbers.set(features, (number = ++last));
  return number;
}
