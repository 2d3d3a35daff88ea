/** What one event said of a record's fields. */
interface Told {
  readonly happenedAt: string;
  readonly record: { readonly id: string } | null;
  readonly attributes: readonly { readonly field: string; readonly value: unknown }[];
}

/**
 * What changed: a record that tells a field again as it was told before tells nothing new. A note that names a customer tells its
 * name each time.
 */
export function toldAnew<C extends Told>(changes: readonly C[]): readonly C[] {
  const last = new Map<string, string>();
  const news = new Map<C, C['attributes']>();
  const inTime = [...changes].sort((one, other) => one.happenedAt.localeCompare(other.happenedAt));
  for (const change of inTime)
    news.set(
      change,
      change.attributes.filter(({ field, value }) => {
        const key = `${change.record?.id ?? ''} ${field}`;
        const told = JSON.stringify(value);
        const isNew = last.get(key) !== told;
        last.set(key, told);
        return isNew;
      }),
    );
  return changes.flatMap((change) => {
    const attributes = news.get(change)!;
    return attributes.length > 0 ? { ...change, attributes } : [];
  });
}
