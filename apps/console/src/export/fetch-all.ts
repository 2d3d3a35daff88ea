/** A page of a list, as a file is made of it. */
export interface RowsPage<Row> {
  readonly rows: readonly Row[];
  /** Where the next one begins; null after the last. */
  readonly next: string | null;
  /** How many rows there are in all, as far as it was counted. */
  readonly total: number;
}

export type AskPage<Row> = (after: string | null, signal: AbortSignal) => Promise<RowsPage<Row>>;

/** A connection of the gateway as a page. */
export const pageOf = <Row>({
  nodes,
  pageInfo,
  totalCount,
}: {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}): RowsPage<Row> => ({
  rows: nodes,
  next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  total: totalCount,
});

/**
 * All rows of a list, page after page to its end.
 * @param onPage told after each page how many are there of how many
 * @throws what a page throws, and where `signal` is aborted
 */
export async function fetchAll<Row>(
  page: AskPage<Row>,
  signal: AbortSignal,
  onPage: (done: number, total: number) => void,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const got: RowsPage<Row> = await page(after, signal);
    signal.throwIfAborted();
    rows.push(...got.rows);
    onPage(rows.length, Math.max(got.total, rows.length));
    after = got.next;
  } while (after !== null);
  return rows;
}
