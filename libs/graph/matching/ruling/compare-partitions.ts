/** How customers change when records are put together otherwise. */
export interface PartitionChange {
  /** Customers that cease to be because their records join others. */
  readonly merged: number;
  /** Customers that come about because records part. */
  readonly parted: number;
  /** Records in the biggest customer afterwards. */
  readonly biggest: number;
  /** Groups of records that change, each with its customers before and after. */
  readonly changes: readonly GroupChange[];
}

export interface GroupChange {
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
}

/**
 * Compares two partitions of the same records. A group of the result is the smallest set of records that is a union of
 * customers in both.
 */
export function comparePartitions(
  before: ReadonlyMap<string, string>,
  after: readonly { readonly members: readonly string[] }[],
): PartitionChange {
  const membersOf = new Map<string, string[]>();
  for (const [record, customer] of before) {
    const members = membersOf.get(customer);
    if (members) members.push(record);
    else membersOf.set(customer, [record]);
  }
  const afterOf = new Map<string, readonly string[]>();
  for (const { members } of after) for (const record of members) afterOf.set(record, members);
  const visited = new Set<string>();
  const changes: GroupChange[] = [];
  for (const record of before.keys()) {
    if (visited.has(record)) continue;
    const old = new Set<readonly string[]>();
    const now = new Set<readonly string[]>();
    const open = [record];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (visited.has(next)) continue;
      visited.add(next);
      const [was, is] = [membersOf.get(before.get(next)!)!, afterOf.get(next) ?? [next]];
      if (!old.has(was)) open.push(...was);
      if (!now.has(is)) open.push(...is.filter((id) => before.has(id)));
      old.add(was);
      now.add(is);
    }
    if (old.size > 1 || now.size > 1) changes.push({ before: [...old], after: [...now] });
  }
  const merged = changes.reduce((sum, { before: were, after: are }) => sum + Math.max(0, were.length - are.length), 0);
  const parted = changes.reduce((sum, { before: were, after: are }) => sum + Math.max(0, are.length - were.length), 0);
  const biggest = after.reduce((most, { members }) => Math.max(most, members.length), 0);
  return { merged, parted, biggest, changes };
}
