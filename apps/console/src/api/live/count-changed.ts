/** Something on a screen, by its id, with what of it is worth telling. */
export interface Thing {
  readonly id: string;
}

/** A list as it is shown. */
export interface Listed {
  readonly things: readonly Thing[];
  /** Whether there are more than are shown: one that comes pushes another out at the end, which has not gone. */
  readonly isCut?: boolean;
}

interface Page<Row extends Thing> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
}

/** The first page of a list as it is shown, with what of each row is worth telling; nothing where it did not come. */
export const listedOf = <Row extends Thing>(
  page: Page<Row> | null | undefined,
  told: (row: Row) => Thing = (row) => row,
): Listed => (page ? { things: page.nodes.map(told), isCut: page.totalCount > page.nodes.length } : { things: [] });

/** How many things came, went or changed; where only their order did, or what a cut list ends with, that counts as one. */
export function countChanged(before: Listed, after: Listed): number {
  const isCut = before.isCut === true || after.isCut === true;
  const [old, now] = [[before.things, after.things] as const, [after.things, before.things] as const].map(
    ([own, others]) => new Map((isCut ? upToLastOf(own, others) : own).map((one) => [one.id, JSON.stringify(one)])),
  );
  const ids = new Set([...old!.keys(), ...now!.keys()]);
  const changed = [...ids].filter((id) => old!.get(id) !== now!.get(id)).length;
  return changed > 0 || JSON.stringify(before.things) === JSON.stringify(after.things) ? changed : 1;
}

/** A list up to the last of what the other one has too. */
function upToLastOf(own: readonly Thing[], others: readonly Thing[]): readonly Thing[] {
  const ids = new Set(others.map(({ id }) => id));
  return own.slice(0, own.findLastIndex(({ id }) => ids.has(id)) + 1);
}
