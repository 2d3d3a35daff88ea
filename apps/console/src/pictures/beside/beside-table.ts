import type { PictureTable } from '../picture-table.js';
import type { BesidePoint } from './beside.geometry.js';

export interface BesideWords {
  readonly from: string;
  readonly to: string;
  /** Unit included. */
  readonly tried: string;
  readonly others: string;
}

/** The two lines as a table: a row for each slice. */
export const besideTable = (points: readonly BesidePoint[], words: BesideWords): PictureTable => ({
  columns: [
    { label: words.from },
    { label: words.to },
    { label: words.tried, numeric: true },
    { label: words.others, numeric: true },
  ],
  rows: points.map(({ from, to, tried, others }) => [
    from.slice(0, 10),
    to.slice(0, 10),
    digits(tried),
    digits(others),
  ]),
});

const digits = (value: number | null): number | null => (value === null ? null : Math.round(value * 1_000) / 1_000);
