import { blockingKeysOf } from '../matching/blocking.js';
import { featuresOf } from '../matching/features-of.js';
import type { MatchFeatures } from '../matching/features.js';
import { scorePair } from '../matching/score.js';
import { livenessOf, type RecordState } from '../record/record-state.js';
import { pairKey } from './group.js';
import type { Evidence } from './resolution.js';

/** Pair scores, each worked out once. */
export class Scores {
  private readonly features = new Map<string, MatchFeatures>();
  private readonly known = new Map<string, number>();

  constructor(
    private readonly byId: ReadonlyMap<string, RecordState>,
    private readonly evidence: Evidence,
  ) {}

  featuresOf(id: string): MatchFeatures {
    let features = this.features.get(id);
    if (!features) {
      features = this.evidence.features?.(id) ?? featuresOf(this.byId.get(id)!);
      this.features.set(id, features);
    }
    return features;
  }

  /** Bits; minus infinity between a person and an organization. */
  of(a: string, b: string): number {
    const [left, right] = [this.featuresOf(a), this.featuresOf(b)];
    if (left.kind !== right.kind || !this.evidence.model) return -Infinity;
    const key = pairKey(a, b);
    let score = this.known.get(key);
    if (score === undefined) {
      score = scorePair(this.evidence.model(left.kind), left, right);
      this.known.set(key, score);
    }
    return score;
  }
}

export interface Edge {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/**
 * Pairs that share a key which is not too common and that reach the model's link threshold: only such a pair can make two
 * groups one, and so only such pairs make a neighbourhood.
 */
export function edgesBetween(records: readonly RecordState[], scores: Scores, evidence: Evidence): readonly Edge[] {
  if (!evidence.model || records.length < 2) return [];
  const blocks = new Map<string, string[]>();
  for (const record of records) {
    if (livenessOf(record) === 'erased') continue;
    for (const key of blockingKeysOf(scores.featuresOf(record.id))) {
      const block = blocks.get(key);
      if (block) block.push(record.id);
      else blocks.set(key, [record.id]);
    }
  }
  const seen = new Set<string>();
  const edges: Edge[] = [];
  for (const [key, ids] of blocks) {
    if (ids.length < 2 || evidence.capped?.(key)) continue;
    for (let i = 0; i < ids.length; i++)
      for (let j = i + 1; j < ids.length; j++) {
        const pair = pairKey(ids[i]!, ids[j]!);
        if (seen.has(pair)) continue;
        seen.add(pair);
        const score = scores.of(ids[i]!, ids[j]!);
        const model = evidence.model(scores.featuresOf(ids[i]!).kind);
        if (score >= model.thresholds.link) edges.push({ a: ids[i]!, b: ids[j]!, score });
      }
  }
  return edges;
}
