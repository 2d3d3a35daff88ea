import type { PictureTable } from '../picture-table.js';
import type { SankeyData } from './sankey.geometry.js';

export interface SankeyWords {
  readonly step: string;
  readonly where: string;
  readonly came: string;
  readonly on: string;
  readonly ended: string;
  readonly open: string;
  readonly left: string;
}

/** The sankey as a table: a row for each node of each step; on + ended + still there + left = came. */
export function sankeyTable({ steps }: SankeyData, words: SankeyWords): PictureTable {
  const numeric = true;
  return {
    columns: [
      { label: words.step, numeric },
      { label: words.where },
      { label: words.came, numeric },
      { label: words.on, numeric },
      { label: words.ended, numeric },
      { label: words.open, numeric },
      { label: words.left, numeric },
    ],
    rows: steps.flatMap((step, index) =>
      step.map(({ label, customers, ended, open, left }) => [
        index + 1,
        label,
        customers,
        customers - ended - open - left,
        ended,
        open,
        left,
      ]),
    ),
  };
}
