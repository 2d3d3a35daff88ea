import { linked, type PictureTable, type TableLink } from '../picture-table.js';
import type { SankeyData, SankeyLink } from './sankey.geometry.js';

export interface SankeyWords {
  readonly step: string;
  readonly where: string;
  readonly came: string;
  readonly on: string;
  readonly ended: string;
  readonly open: string;
  readonly left: string;
  /** A row for those who go back from a stage to one that comes before it. */
  readonly back: (from: string, to: string) => string;
}

/**
 * The sankey as a table: a row for each node of each step, on + ended + still there + left = came; beneath it one for each way back, of
 * those who went on.
 */
export function sankeyTable(
  { steps }: SankeyData,
  returns: readonly SankeyLink[],
  words: SankeyWords,
  /** Whom a number counts; nobody where that cannot be said. */
  people: (
    step: number,
    key: string,
    what: 'came' | 'on' | 'ended' | 'open' | 'left',
  ) => TableLink['people'] | undefined,
  peopleBack: (link: SankeyLink) => TableLink['people'],
): PictureTable {
  const numeric = true;
  const labels = new Map(steps.flat().map(({ key, label }) => [key, label]));
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
      step.flatMap(({ key, label, customers, ended, open, left }) => [
        [
          index + 1,
          label,
          linked(customers, people(index, key, 'came')),
          linked(customers - ended - open - left, people(index, key, 'on')),
          linked(ended, people(index, key, 'ended')),
          linked(open, people(index, key, 'open')),
          linked(left, people(index, key, 'left')),
        ],
        ...returns
          .filter((link) => link.step === index && link.from === key)
          .map((link) => [
            index + 1,
            words.back(label, labels.get(link.to) ?? link.to),
            null,
            linked(link.customers, peopleBack(link)),
            null,
            null,
            null,
          ]),
      ]),
    ),
  };
}
