import { describe, expect, it } from '@jest/globals';
import { sankeyTable } from './sankey/sankey-table.js';
import { waterfallTable } from './waterfall/waterfall-table.js';

describe('the table of a picture', () => {
  it('of a sankey says what became of all who came', () => {
    const { rows } = sankeyTable(
      { steps: [[{ key: 'a', label: 'A', customers: 9, left: 2, ended: 1, open: 3, isRest: false }]], links: [] },
      { step: '', where: '', came: '', on: '', ended: '', open: '', left: '' },
    );
    expect(rows).toEqual([[1, 'A', 9, 3, 1, 3, 2]]);
  });

  it('of a waterfall adds up line by line', () => {
    const data = { prior: -5, priorLabel: 'prior', steps: [{ key: 'n', label: 'name', weight: 8 }, { key: 'p', label: 'phone', weight: -1 }], totalLabel: 'total', threshold: 3, reviewThreshold: 1 }; // prettier-ignore
    expect(waterfallTable(data, { what: '', bits: '', sum: '' }).rows).toEqual([
      ['prior', -5, -5],
      ['name', 8, 3],
      ['phone', -1, 2],
      ['total', 2, 2],
    ]);
  });
});
