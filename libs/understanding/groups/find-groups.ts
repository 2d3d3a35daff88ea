import { uuidOf } from '#contracts';
import { kmeans } from 'ml-kmeans';
import { hash } from 'node:crypto';
import { axesOf, FEATURES, type Features } from './features.js';
import { distanceBetween, LEAST_GROUPED, standardized, type FoundGroup, type GroupModel } from './group-model.js';

/** Beyond this distance (in standard deviations over all features) a group is not an earlier one that moved. */
const SAME_GROUP = 2;
/** So many groups are tried; the number that sets them apart best is taken. */
const COUNTS = [3, 4, 5, 6, 7] as const;

/**
 * Groups by k-means (ml-kmeans, seeded k-means++), with the features brought to one scale; of how many groups there are, by the
 * simplified silhouette (Hruschka, de Castro and Campello 2004), which measures how much nearer everybody is to the own centre than
 * to the next. The same parties give the same groups in any order; a group that lies near an earlier one keeps its id, so that
 * names given to it persist. Undefined where there are too few to say.
 */
export function findGroups(
  parties: readonly { readonly id: string; readonly features: Features }[],
  earlier?: GroupModel,
): GroupModel | undefined {
  const sorted = [...parties].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (sorted.length < LEAST_GROUPED) return undefined;
  const scale = scaleOf(sorted.map(({ features }) => axesOf(features)));
  const rows = sorted.map(({ features }) => [...standardized(features, scale)]);
  const [best] = COUNTS.map((count) => grouping(rows, count)).sort((a, b) => b.apart - a.apart);
  const found = best!.centres
    .map((centre, index) => ({
      centre,
      members: sorted.filter((_, at) => best!.clusters[at] === index).map(({ id }) => id),
    }))
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => b.members.length - a.members.length || (a.members[0]! < b.members[0]! ? -1 : 1));
  const ids = matched(found, scale, earlier);
  const model = {
    ...scale,
    groups: found.map(({ centre }, index): FoundGroup => ({ id: ids[index]!, centre: centre.map(rounded) })),
  };
  return { version: hash('sha256', JSON.stringify([FEATURES, model])).slice(0, 16), ...model };
}

interface Grouping {
  readonly clusters: readonly number[];
  readonly centres: readonly (readonly number[])[];
  /** The simplified silhouette, -1 to 1. */
  readonly apart: number;
}

function grouping(rows: number[][], count: number): Grouping {
  const { clusters, centroids } = kmeans(rows, count, {
    seed: 20_260_101,
    initialization: 'kmeans++',
    maxIterations: 200,
  });
  let sum = 0;
  for (const [at, row] of rows.entries()) {
    const own = distanceBetween(row, centroids[clusters[at]!]!);
    const next = Math.min(
      ...centroids.map((centre, of) => (of === clusters[at] ? Infinity : distanceBetween(row, centre))),
    );
    const widest = Math.max(own, next);
    sum += widest === 0 ? 0 : (next - own) / widest;
  }
  return { clusters, centres: centroids, apart: sum / rows.length };
}

/** The nearest pairs first, each earlier group once; what is new is named after its members. */
function matched(
  found: readonly { readonly centre: readonly number[]; readonly members: readonly string[] }[],
  scale: Pick<GroupModel, 'means' | 'deviations'>,
  earlier: GroupModel | undefined,
): readonly string[] {
  const ids = found.map(({ members }) => unheard(uuidOf('group', ...members), earlier));
  const former = (earlier?.groups ?? []).map(({ id, centre }) => ({ id, centre: rescaled(centre, earlier!, scale) }));
  const pairs = found.flatMap(({ centre }, index) =>
    former.map((old) => ({ index, old: old.id, distance: distanceBetween(centre, old.centre) })),
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

/** The same members may have founded an earlier group that moved since: what is new has an id of its own. */
function unheard(id: string, earlier: GroupModel | undefined): string {
  return earlier?.groups.some((group) => group.id === id) ? unheard(uuidOf('group', id), earlier) : id;
}

/** A centre of a former grouping on the scale of this one. */
const rescaled = (
  centre: readonly number[],
  from: Pick<GroupModel, 'means' | 'deviations'>,
  to: Pick<GroupModel, 'means' | 'deviations'>,
): readonly number[] =>
  centre.map((value, at) =>
    to.deviations[at] ? (value * from.deviations[at]! + from.means[at]! - to.means[at]!) / to.deviations[at] : 0,
  );

function scaleOf(rows: readonly (readonly number[])[]): Pick<GroupModel, 'means' | 'deviations'> {
  const columns = FEATURES.map((_, at) => {
    const values = rows.map((row) => row[at]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return { mean: rounded(mean), deviation: rounded(deviation) };
  });
  return { means: columns.map(({ mean }) => mean), deviations: columns.map(({ deviation }) => deviation) };
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
