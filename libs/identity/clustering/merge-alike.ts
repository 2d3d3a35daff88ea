import { across } from './across.js';
import { EVEN, linkByAverage, squareOf, type Across, type Merge } from './average-linkage.js';
import type { Edge, Scores } from './candidates.js';
import { areRivals, onlySilenceLinks, mayBeTwoMembers } from './contradictions.js';
import { keptApart, settle, type Group } from './group.js';
import { compare } from './links.js';
import { NEIGHBOURHOOD_CAP, type Evidence } from './resolution.js';
import { UnionFind } from './union-find.js';

interface Alike {
  readonly connected: UnionFind;
  readonly scores: Scores;
  readonly apart: ReadonlySet<string>;
  readonly evidence: Evidence;
}

/** Merges the groups that are alike enough on average, neighbourhood by neighbourhood. Changes `groups`. */
export function mergeAlike(groups: Map<string, Group>, edges: readonly Edge[], alike: Alike): void {
  const { connected, scores, evidence } = alike;
  const byLabel = new Map<string, Set<string>>();
  for (const { a, b } of edges)
    for (const id of [a, b]) {
      const label = connected.label(id);
      byLabel.set(label, (byLabel.get(label) ?? new Set()).add(id));
    }
  for (const ids of byLabel.values()) {
    const inside = [...new Set([...ids].map((id) => groups.get(id)!))].sort((x, y) =>
      compare([...x.members].sort()[0]!, [...y.members].sort()[0]!),
    );
    const records = inside.reduce((sum, group) => sum + group.members.length, 0);
    if (records > (evidence.mostRecords ?? NEIGHBOURHOOD_CAP)) continue;
    const model = evidence.model!(scores.featuresOf(inside[0]!.members[0]!).kind);
    const { thresholds, version } = model;
    const recordsOf = (held: readonly number[]) => held.flatMap((index) => inside[index]!.members);
    const { merges, objected } = linkByAverage(sizesOf(inside), tablesOf(inside, alike), thresholds, {
      rivals: (x, y, third) => areRivals(recordsOf(x), recordsOf(y), recordsOf(third), scores),
      parted: (x, y, average) =>
        (average < EVEN && onlySilenceLinks(recordsOf(x), recordsOf(y), scores, thresholds.link)) ||
        mayBeTwoMembers(recordsOf(x), recordsOf(y), scores, model),
    });
    for (const part of partsOf(inside.length, merges)) {
      // Who stayed outside may have had a say in what came first; how a customer came together tells of its own records alone.
      const together = part.map((index) => inside[index]!);
      const steps = part.some((index) => objected.has(index))
        ? linkByAverage(sizesOf(together), tablesOf(together, alike), { ...thresholds, merge: -Infinity }).merges
        : merges
            .filter(({ left }) => part.includes(left))
            .map(({ left, right, average }) => ({ left: part.indexOf(left), right: part.indexOf(right), average }));
      const joined = [...together];
      for (const { left, right, average } of steps) {
        const [one, other] = [joined[left]!, joined[right]!];
        const [a, b] = across(one.members, other.members, (x, y) => scores.of(x, y)).loudest;
        const join = { a, b, rule: 'matched', evidence: version, score: average } as const;
        joined[left] = { members: [...one.members, ...other.members], joins: [...one.joins, ...other.joins, join] };
      }
      settle(groups, joined[0]!);
    }
  }
}

const sizesOf = (groups: readonly Group[]): readonly number[] => groups.map(({ members }) => members.length);

function tablesOf(groups: readonly Group[], { scores, apart }: Alike): Across {
  const tables = { sums: squareOf(groups.length), best: squareOf(groups.length) };
  for (let x = 0; x < groups.length; x++)
    for (let y = x + 1; y < groups.length; y++) {
      const { sum, best } = keptApart(groups[x]!, groups[y]!, apart)
        ? NEVER
        : across(groups[x]!.members, groups[y]!.members, (a, b) => scores.of(a, b));
      tables.sums[x]![y] = tables.sums[y]![x] = sum;
      tables.best[x]![y] = tables.best[y]![x] = best;
    }
  return tables;
}

const NEVER = { sum: -Infinity, best: -Infinity } as const;

/** The groups that were merged with others, those of one whole together, in order. */
export function partsOf(groups: number, merges: readonly Merge[]): readonly (readonly number[])[] {
  const into = Array.from({ length: groups }, (_, index) => index);
  for (const { left, right } of merges) into.forEach((at, index) => (into[index] = at === right ? left : at));
  const parts = new Map<number, number[]>();
  into.forEach((at, index) => parts.set(at, [...(parts.get(at) ?? []), index]));
  return [...parts.values()].filter(({ length }) => length > 1);
}
