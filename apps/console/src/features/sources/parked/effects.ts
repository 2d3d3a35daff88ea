interface Known {
  readonly id: string;
  readonly displayName: string | null;
  readonly facts: readonly { readonly field: string; readonly value: unknown; readonly eventId: string }[];
}

export interface Effect {
  readonly id: string;
  readonly name: string | null;
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

/** Attribute by attribute what an event changed: what stood before it, and what stands now and comes from it. */
export function effectsOf(before: readonly Known[], after: readonly Known[], event: string | null): readonly Effect[] {
  return after.map(({ id, displayName, facts }) => {
    const former = before.find((one) => one.id === id)?.facts ?? [];
    const changes = facts
      .filter(({ eventId }) => event !== null && eventId === event)
      .map(({ field, value }) => ({ field, before: former.find((fact) => fact.field === field)?.value, after: value }))
      .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
    return { id, name: displayName, changes };
  });
}
