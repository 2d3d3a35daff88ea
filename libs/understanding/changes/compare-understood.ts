/** What can change in what is understood of a customer. */
export const UNDERSTOOD_KINDS = ['promise', 'wait', 'move', 'role', 'claim', 'feeling', 'stage'] as const;
export type UnderstoodKind = (typeof UNDERSTOOD_KINDS)[number];

/** One thing that is understood, and how it stands. */
export interface UnderstoodThing {
  readonly kind: UnderstoodKind;
  /** The same thing has the same id whenever it is looked at. */
  readonly id: string;
  /** When it was so, by the sources' clocks. */
  readonly at: string;
  readonly state: string;
}

export interface UnderstoodChange {
  readonly kind: UnderstoodKind;
  readonly id: string;
  readonly at: string;
  /** Null where it was not understood then. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A touchpoint that is new feels like something and stands somewhere: that is no news of its own. */
const NO_NEWS: ReadonlySet<UnderstoodKind> = new Set(['feeling', 'stage']);

/** What differs between two looks at what is understood: a function of the two sets, the last in time first. */
export function compareUnderstood(
  before: readonly UnderstoodThing[],
  after: readonly UnderstoodThing[],
): readonly UnderstoodChange[] {
  const keyOf = ({ kind, id }: UnderstoodThing) => `${kind} ${id}`;
  const byKey = (things: readonly UnderstoodThing[]) => new Map(things.map((thing) => [keyOf(thing), thing]));
  const [then, now] = [byKey(before), byKey(after)];
  const changes: UnderstoodChange[] = [];
  for (const key of new Set([...then.keys(), ...now.keys()])) {
    const [was, is] = [then.get(key), now.get(key)];
    const { kind, id, at } = (is ?? was)!;
    if (was?.state === is?.state || (NO_NEWS.has(kind) && !(was && is))) continue;
    changes.push({ kind, id, at, before: was?.state ?? null, after: is?.state ?? null });
  }
  return changes.sort((a, b) =>
    a.at !== b.at ? (a.at < b.at ? 1 : -1) : `${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1,
  );
}
