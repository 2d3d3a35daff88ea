import { uuidOf } from '#contracts';
import { kmeans } from 'ml-kmeans';
import { FEATURES, type Features } from './features.js';

/** Customers who behave alike. */
export interface Group {
  readonly id: string;
  readonly members: readonly string[];
  /** The mean of its members' features, in standard deviations from everybody's mean. */
  readonly centre: readonly number[];
  /** What sets it apart, the strongest first; `more` is in standard deviations, negative for less. */
  readonly apart: readonly { readonly feature: (typeof FEATURES)[number]; readonly more: number }[];
}

/** Beyond this distance (in standard deviations over all features) a group is not an earlier one that moved. */
const SAME_GROUP = 2;
/** A feature this far from everybody's mean says something about a group. */
const SETS_APART = 0.5;

/**
 * Groups by k-means (ml-kmeans, seeded k-means++), with the features brought to one scale. The same customers give the
 * same groups; a group that lies near an earlier one keeps its id, so that names given to it persist.
 */
export function findGroups(
  customers: readonly { readonly id: string; readonly features: Features }[],
  count: number,
  earlier: readonly Pick<Group, 'id' | 'centre'>[] = [],
): readonly Group[] {
  const sorted = [...customers].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (sorted.length < count || count < 1) return [];
  const rows = standardized(sorted.map(({ features }) => FEATURES.map((feature) => features[feature])));
  const { clusters, centroids } = kmeans(rows, count, {
    seed: 20_260_101,
    initialization: 'kmeans++',
    maxIterations: 200,
  });
  const found = centroids
    .map((centre, index) => ({ centre, members: sorted.filter((_, at) => clusters[at] === index).map(({ id }) => id) }))
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => b.members.length - a.members.length || (a.members[0]! < b.members[0]! ? -1 : 1));
  const ids = matched(found, earlier);
  return found.map(({ centre, members }, index) => ({
    id: ids[index]!,
    members,
    centre,
    apart: FEATURES.map((feature, at) => ({ feature, more: centre[at]! }))
      .filter(({ more }) => Math.abs(more) >= SETS_APART)
      .sort((a, b) => Math.abs(b.more) - Math.abs(a.more)),
  }));
}

/** The nearest pairs first, each earlier group once; what is new is named after its members. */
function matched(
  found: readonly { readonly centre: readonly number[]; readonly members: readonly string[] }[],
  earlier: readonly Pick<Group, 'id' | 'centre'>[],
): readonly string[] {
  const ids = found.map(({ members }) => uuidOf('group', ...members));
  const pairs = found.flatMap(({ centre }, index) =>
    earlier.map((old) => ({
      index,
      old: old.id,
      distance: Math.hypot(...centre.map((value, at) => value - (old.centre[at] ?? 0))),
    })),
  );
  const taken = new Set<string>();
  const done = new Set<number>();
  for (const { index, old, distance } of pairs.sort((a, b) => a.distance - b.distance)) {
    if (distance > SAME_GROUP || taken.has(old) || done.has(index)) continue;
    ids[index] = old;
    taken.add(old);
    done.add(index);
  }
  return ids;
}

function standardized(rows: readonly (readonly number[])[]): number[][] {
  const columns = FEATURES.map((_, at) => {
    const values = rows.map((row) => row[at]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return { mean, deviation };
  });
  return rows.map((row) =>
    row.map((value, at) => (columns[at]!.deviation === 0 ? 0 : (value - columns[at]!.mean) / columns[at]!.deviation)),
  );
}
