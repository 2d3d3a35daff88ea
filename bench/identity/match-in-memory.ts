import { stampOf, type HubEvent } from '#contracts';
import {
  BLOCK_CAP,
  blockingKeysOf,
  emptyRecord,
  featuresOf,
  foldAttributes,
  identifiersOf,
  learnModel,
  resolve,
  scorePair,
  SHARED_ABOVE,
  type MatchFeatures,
  type MatchModel,
  type RecordState,
} from '#identity';
import { normalize, PLAIN_ONLY } from '#sources';
import type { RecordSet } from './read-set.js';

/** CPU milliseconds of this process. */
const cpuNow = (): number => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;

export interface Matched {
  /** Row id to customer id. */
  readonly clusters: ReadonlyMap<string, string>;
  /** Pairs of customers with a pair of records close enough to be doubted. */
  readonly reviews: number;
  /** The clusters there would be, had somebody said `SAME` of every doubt. */
  readonly withDoubtful: ReadonlyMap<string, string>;
  readonly model: MatchModel;
  readonly pairs: number;
  readonly neighbourhoods: number;
  readonly largestNeighbourhood: number;
  /** CPU milliseconds by step. */
  readonly cpu: Readonly<Record<string, number>>;
}

/** A set's rows as folded records of the set's own kind, by the way that events take through the hub. */
export function recordsOf(set: RecordSet, events: Iterable<HubEvent>): readonly RecordState[] {
  const records = new Map<string, RecordState>();
  for (const event of events) {
    const normalized = normalize(event, PLAIN_ONLY);
    if (!normalized.ok) throw new Error(`${event.id}: ${JSON.stringify(normalized.problems)}`);
    for (const observation of normalized.observations) {
      if (observation.kind !== 'record.changed') continue;
      const { party, attributes, at, sequence, mention } = observation;
      const made = emptyRecord(party);
      const record = records.get(made.id) ?? made;
      records.set(record.id, record);
      foldAttributes(record, attributes, stampOf(at, sequence, mention), event.id);
    }
  }
  return [...records.values()].filter(({ kind }) => kind === set.kind);
}

/** Everything that identity does, in this process's memory: features, keys, learning, scoring, and resolving by neighbourhood. */
export function matchInMemory(
  records: readonly RecordState[],
  override?: (model: MatchModel) => MatchModel,
  known?: MatchModel,
): Matched {
  const cpu: Record<string, number> = {};
  const timed = <T>(step: string, work: () => T): T => {
    const start = cpuNow();
    const result = work();
    cpu[step] = cpuNow() - start;
    return result;
  };
  const kind = records[0]!.kind;
  const features = timed('features', () => records.map(featuresOf));
  const keys = timed('keys', () => features.map(blockingKeysOf));
  const learned = timed(
    'learn',
    () =>
      known ??
      learnModel(
        kind,
        records.map(({ id }, index) => ({ id, features: features[index]! })),
      ),
  );
  const model = override ? override(learned) : learned;
  const blocks = timed('index', () => index(keys));
  const carriers = index(records.map(({ fields }) => identifiersOf(kind, fields).map(({ key }) => key)));
  const evidence = {
    counts: (key: string) =>
      (carriers.get(key)?.length ?? 0) <= SHARED_ABOVE[key.split('|')[1] as keyof typeof SHARED_ABOVE],
    capped: (key: string) => (blocks.get(key)?.length ?? 0) > BLOCK_CAP,
    model: () => model,
    features: (id: string) => byId.get(id),
  };
  const byId = new Map(records.map((record, at): [string, MatchFeatures] => [record.id, features[at]!]));
  const parent = Int32Array.from(records, (_, at) => at);
  const root = (at: number): number => {
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  let pairs = 0;
  const close: (readonly [number, number])[] = [];
  timed('score', () => {
    const seen = new Int32Array(records.length).fill(-1);
    for (let at = 0; at < records.length; at++)
      for (const key of keys[at]!) {
        if (evidence.capped(key)) continue;
        for (const other of blocks.get(key)!) {
          if (other <= at || seen[other] === at) continue;
          seen[other] = at;
          pairs++;
          const score = scorePair(model, features[at]!, features[other]!);
          if (score >= model.thresholds.review) close.push([at, other]);
          if (score >= model.thresholds.link) parent[root(other)] = root(at);
        }
      }
  });
  for (const [key, ids] of carriers)
    if (evidence.counts(key)) for (const other of ids) parent[root(other)] = root(ids[0]!);
  const components = new Map<number, RecordState[]>();
  records.forEach((record, at) => {
    const label = root(at);
    const component = components.get(label);
    if (component) component.push(record);
    else components.set(label, [record]);
  });
  const clusters = new Map<string, string>();
  const keyOf = new Map(records.map(({ id, key }) => [id, key]));
  timed('resolve', () => {
    for (const component of components.values()) {
      const resolution = resolve(component, [], evidence);
      for (const { customerId, members } of resolution.clusters)
        for (const id of members) clusters.set(keyOf.get(id)!, customerId);
    }
  });
  const customerAt = (at: number) => clusters.get(records[at]!.key)!;
  const doubted = close.flatMap((pair) => {
    const [a, b] = pair.map(customerAt).sort();
    return a === b ? [] : [`${a} ${b}`];
  });
  const sizes = [...components.values()].map(({ length }) => length);
  return {
    clusters,
    reviews: new Set(doubted).size,
    withDoubtful: withMerged(clusters, doubted),
    model,
    pairs,
    cpu,
    neighbourhoods: sizes.length,
    largestNeighbourhood: Math.max(...sizes),
  };
}

function withMerged(clusters: ReadonlyMap<string, string>, doubts: readonly string[]): Map<string, string> {
  const into = new Map<string, string>();
  const last = (customer: string): string => (into.has(customer) ? last(into.get(customer)!) : customer);
  for (const doubt of doubts) {
    const [a, b] = doubt.split(' ').map(last);
    if (a !== b) into.set(b!, a!);
  }
  return new Map([...clusters].map(([id, customer]) => [id, last(customer)]));
}

function index(keys: readonly (readonly string[])[]): Map<string, number[]> {
  const blocks = new Map<string, number[]>();
  keys.forEach((of, at) => {
    for (const key of of) {
      const block = blocks.get(key);
      if (block) block.push(at);
      else blocks.set(key, [at]);
    }
  });
  return blocks;
}
