import type { PictureTable } from '../picture-table.js';
import type { WaterfallData } from './waterfall.geometry.js';

export interface WaterfallWords {
  readonly what: string;
  /** Unit included. */
  readonly bits: string;
  readonly sum: string;
}

/** The waterfall as a table: a row for each line, with the sum so far. */
export function waterfallTable(data: WaterfallData, words: WaterfallWords): PictureTable {
  let sum = data.prior;
  const numeric = true;
  return {
    columns: [{ label: words.what }, { label: words.bits, numeric }, { label: words.sum, numeric }],
    rows: [
      [data.priorLabel, data.prior, data.prior],
      ...data.steps.map(({ label, weight }) => [label, weight, (sum += weight)]),
      [data.totalLabel, sum, sum],
    ],
  };
}
