import { blockingKeysOf } from '../matching/blocking.js';
import { featuresOf } from '../matching/features-of.js';
import type { MatchFeatures } from '../matching/features.js';
import { isLoose } from '../matching/meeting.js';
import { crowdedKeysBy, withoutCrowd, type CrowdedKeys } from '../matching/scoring/crowds.js';
import { scoreOf } from '../matching/scoring/score-memory.js';
import { livenessOf, type RecordState } from '../record/record-state.js';
import { NEIGHBOURHOOD_CAP, type Evidence } from './resolution.js';

/** Pair scores. */
export class Scores {
  private readonly features = new Map<string, MatchFeatures>();

  private readonly crowdedKeys: CrowdedKeys;

  constructor(
    private readonly byId: ReadonlyMap<string, RecordState>,
    private readonly evidence: Evidence,
  ) {
    this.crowdedKeys = evidence.capped ? crowdedKeysBy((key) => evidence.capped!(key)) : () => [];
  }

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
    return scoreOf(this.evidence.model(left.kind), ...withoutCrowd(left, right, this.crowdedKeys));
  }
}

export interface Edge {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/**
 * Pairs that a key brings together which is not too common, or two where these are loose, and that reach the model's link threshold: only such a pair can make two
 * groups one, and so only such pairs make a neighbourhood. Who hang together already, as too many to grow by likeness, are
 * scored no more: what they score would change nothing.
 */
export function edgesBetween(records: readonly RecordState[], scores: Scores, evidence: Evidence): readonly Edge[] {
  if (!evidence.model || records.length < 2) return [];
  const blocks = new Map<string, number[]>();
  records.forEach((record, index) => {
    if (livenessOf(record) === 'erased') return;
    for (const key of blockingKeysOf(scores.featuresOf(record.id))) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  });
  const [seen, once] = [new Set<number>(), new Set<number>()];
  const crowds = new Crowds(records.length, evidence.mostRecords ?? NEIGHBOURHOOD_CAP);
  const edges: Edge[] = [];
  for (const [key, block] of blocks) {
    if (block.length < 2 || evidence.capped?.(key)) continue;
    const model = evidence.model(scores.featuresOf(records[block[0]!]!.id).kind);
    const loose = isLoose(model, key);
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length; j++) {
        const pair = block[i]! * records.length + block[j]!;
        if (crowds.hold(block[i]!, block[j]!) || seen.has(pair)) continue;
        if (loose && !once.has(pair)) {
          once.add(pair);
          continue;
        }
        seen.add(pair);
        const [a, b] = [records[block[i]!]!.id, records[block[j]!]!.id];
        const score = scores.of(a, b);
        if (score < model.thresholds.link) continue;
        edges.push({ a, b, score });
        crowds.tie(block[i]!, block[j]!);
      }
  }
  return edges;
}

/** Numbers from 0 up that hang together, and how many. */
class Crowds {
  private readonly parent: Int32Array;
  private readonly size: Int32Array;

  constructor(
    numbers: number,
    private readonly most: number,
  ) {
    this.parent = Int32Array.from({ length: numbers }, (_, at) => at);
    this.size = new Int32Array(numbers).fill(1);
  }

  /** Whether the two hang together, with more than the most. */
  hold(x: number, y: number): boolean {
    const root = this.root(x);
    return this.size[root]! > this.most && this.root(y) === root;
  }

  tie(x: number, y: number): void {
    const [a, b] = [this.root(x), this.root(y)];
    if (a === b) return;
    this.parent[b] = a;
    this.size[a]! += this.size[b]!;
  }

  private root(at: number): number {
    const { parent } = this;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  }
}
