import { linked, type PictureTable, type TableLink } from '../picture-table.js';
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
export function sankeyTable(
  { steps }: SankeyData,
  words: SankeyWords,
  /** Whom a number counts; nobody where that cannot be said. */
  people: (
    step: number,
    key: string,
    what: 'came' | 'on' | 'ended' | 'open' | 'left',
  ) => TableLink['people'] | undefined,
): PictureTable {
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
      step.map(({ key, label, customers, ended, open, left }) => [
        index + 1,
        label,
        linked(customers, people(index, key, 'came')),
        linked(customers - ended - open - left, people(index, key, 'on')),
        linked(ended, people(index, key, 'ended')),
        linked(open, people(index, key, 'open')),
        linked(left, people(index, key, 'left')),
      ]),
    ),
  };
}
