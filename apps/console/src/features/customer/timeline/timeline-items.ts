/** A contact, as far as the timeline must know it. */
interface Happened {
  readonly occurredAt: string;
}

/** What one event said of a record's fields. */
interface Changed {
  readonly happenedAt: string;
  readonly record: { readonly source: string } | null;
  readonly attributes: readonly { readonly field: string }[];
}

export type Item<T extends Happened, C extends Changed> =
  | { readonly kind: 'touchpoint'; readonly at: string; readonly touchpoint: T }
  | { readonly kind: 'changes'; readonly at: string; readonly source: string; readonly changes: readonly C[] };

/** Changes of one source that follow each other within this are one row: an import touches many fields at once. */
const FOLD_MS = 86_400_000;

/**
 * Contacts and field changes as one list, the latest first. While older contacts are yet to be fetched, changes from before
 * the oldest one fetched are held back: between them something may be missing.
 */
export function timelineOf<T extends Happened, C extends Changed>(
  touchpoints: readonly T[],
  changes: readonly C[],
  more: boolean,
): readonly Item<T, C>[] {
  const oldest = more ? (touchpoints.at(-1)?.occurredAt ?? '') : '';
  const all: Item<T, C>[] = [
    ...touchpoints.map((touchpoint) => ({ kind: 'touchpoint' as const, at: touchpoint.occurredAt, touchpoint })),
    ...changes
      .filter(({ happenedAt, attributes }) => happenedAt >= oldest && attributes.length > 0)
      .map((change) => ({
        kind: 'changes' as const,
        at: change.happenedAt,
        source: change.record?.source ?? '',
        changes: [change],
      })),
  ];
  all.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  const folded: Item<T, C>[] = [];
  for (const item of all) {
    const last = folded.at(-1);
    const goesOn =
      item.kind === 'changes' &&
      last?.kind === 'changes' &&
      last.source === item.source &&
      Date.parse(last.at) - Date.parse(item.at) <= FOLD_MS;
    if (goesOn) folded[folded.length - 1] = { ...last, changes: [...last.changes, ...item.changes] };
    else folded.push(item);
  }
  return folded;
}

/** When something was, as a reader groups it: this week, earlier this month, or a month. */
export type Period = { readonly kind: 'week' | 'month-so-far' | 'month'; readonly key: string };

export function periodOf(at: string, now: Date): Period {
  const then = new Date(at);
  const monday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - ((now.getDay() + 6) % 7));
  if (then >= monday) return { kind: 'week', key: 'week' };
  const key = `${then.getFullYear()}-${String(then.getMonth() + 1).padStart(2, '0')}`;
  const same = then.getFullYear() === now.getFullYear() && then.getMonth() === now.getMonth();
  return { kind: same ? 'month-so-far' : 'month', key };
}

/** The items under the headings of their periods, in the order they come. */
export function byPeriod<I extends { readonly at: string }>(
  items: readonly I[],
  now: Date,
): readonly { readonly period: Period; readonly items: readonly I[] }[] {
  const groups: { period: Period; items: I[] }[] = [];
  for (const item of items) {
    const period = periodOf(item.at, now);
    const last = groups.at(-1);
    if (last?.period.key === period.key) last.items.push(item);
    else groups.push({ period, items: [item] });
  }
  return groups;
}
