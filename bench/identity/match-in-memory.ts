import { stampOf, type HubEvent } from '#contracts';
import {
  BLOCK_CAP,
  blockingKeysOf,
  doubtBetween,
  emptyRecord,
  featuresOf,
  foldAttributes,
  identifiersOf,
  learnModel,
  loosenessOf,
  meetingIn,
  resolve,
  scorePair,
  SHARED_ABOVE,
  type MatchFeatures,
  type MatchModel,
  type RecordState,
  type ScoreOf,
} from '#identity';
import { normalize, PLAIN_ONLY } from '#sources';
import type { RecordSet } from './read-set.js';
import type { WaitingPair } from './with-doubts.js';

/** CPU milliseconds of this process. */
const cpuNow = (): number => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;

export interface Matched {
  /** Row id to customer id. */
  readonly clusters: ReadonlyMap<string, string>;
  /** What would wait for a person as doubtful. */
  readonly waiting: readonly WaitingPair[];
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
    for (let at = 0; at < records.length; at++) {
      const loose = loosenessOf(model, features[at]!);
      const met = meetingIn(
        keys[at]!.map((key, index) => ({
          loose: loose[index]!,
          members: evidence.capped(key) ? [] : blocks.get(key)!,
        })),
      );
      for (const other of met) {
        if (other <= at) continue;
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
  const waiting = doubtsAmong(
    close.map((pair) => pair.map((at) => records[at]!.id)),
    new Map(records.map(({ id, key }) => [id, clusters.get(key)!])),
    (a, b) => scorePair(model, byId.get(a)!, byId.get(b)!),
    model.thresholds.review,
  );
  const sizes = [...components.values()].map(({ length }) => length);
  return {
    clusters,
    waiting,
    model,
    pairs,
    cpu,
    neighbourhoods: sizes.length,
    largestNeighbourhood: Math.max(...sizes),
  };
}

/** The pairs of customers whose pairs of records, on average, are close enough, of those of which any pair is. */
function doubtsAmong(
  close: readonly (readonly string[])[],
  customerOf: ReadonlyMap<string, string>,
  scoreOf: ScoreOf,
  review: number,
): readonly WaitingPair[] {
  const members = new Map<string, string[]>();
  for (const [record, customer] of customerOf) members.set(customer, [...(members.get(customer) ?? []), record]);
  const waiting = new Map<string, WaitingPair>();
  for (const pair of close) {
    const [a, b] = pair.map((record) => customerOf.get(record)!).sort() as [string, string];
    if (a === b || waiting.has(`${a} ${b}`)) continue;
    const doubt = doubtBetween(members.get(a)!, members.get(b)!, scoreOf, review);
    if (doubt) waiting.set(`${a} ${b}`, { a, b, score: doubt.score });
  }
  return [...waiting.values()];
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
