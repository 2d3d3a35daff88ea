import { describe, expect, it } from '@jest/globals';
import { csvOf } from '../export/csv/csv.js';
import { lanesTable } from './lanes/lanes-table.js';
import { fileColumns, peopleOf, valueOf } from './picture-table.js';
import { riverTable } from './river/river-table.js';
import { sankeyTable } from './sankey/sankey-table.js';
import { waterfallTable } from './waterfall/waterfall-table.js';

const same = (text: string) => text;

describe('the table of a picture', () => {
  it('of a river has a row for each stage, with what is written beside it', () => {
    const { rows } = riverTable(
      {
        stages: [
          { key: 'use', name: 'Use', touchpoints: 3, when: ['Feb'], withoutUs: false, left: true,
            feeling: { POSITIVE: 1, NEUTRAL: 0, NEGATIVE: 1, UNKNOWN: 1 } },
        ], // prettier-ignore
        returns: [{ to: 'need', ways: [{ from: 'use', text: '1 back' }], texts: ['1 back'] }],
        notes: [{ stage: 'use', text: 'waiting 2 d', tone: 'waiting' }],
        current: 'use',
        today: 'today',
      },
      { stage: '', when: '', touchpoints: '', positive: '', neutral: '', negative: '', notJudged: '', notes: '', withoutUs: 'without us', left: 'left' }, // prettier-ignore
    );
    expect(rows).toEqual([['Use', 'Feb', 3, 1, 0, 1, 1, 'waiting 2 d, 1 back, left']]);
  });

  it('of lanes has what happened in the period, the latest first', () => {
    const { rows } = lanesTable(
      {
        from: 0,
        to: 100,
        now: 90,
        channels: [{ key: 'EMAIL', name: 'Email' }],
        marks: [
          { id: 'a', channel: 'EMAIL', at: 10, feeling: 'UNKNOWN' },
          { id: 'b', channel: 'EMAIL', at: 200, feeling: 'POSITIVE' },
        ],
        waits: [{ channel: 'EMAIL', from: 20, to: null }],
        promises: [{ id: 'p', madeAt: 30, dueAt: 60, settledAt: null, outcome: 'open' }],
        promisesName: 'Promises',
      },
      { when: '', until: '', where: '', what: '', touchpoint: same, wait: 'wait', promise: same },
    );
    const time = (at: number) => new Date(at).toISOString();
    expect(rows).toEqual([
      [time(30), time(60), 'Promises', 'open'],
      [time(20), null, 'Email', 'wait'],
      [time(10), null, 'Email', 'UNKNOWN'],
    ]);
  });

  it('of a sankey says what became of all who came, and numbers lead to whom they count', () => {
    const node = { left: 2, ended: 0, open: 3, isRest: false };
    const table = sankeyTable(
      { steps: [[{ key: 'a', label: 'A', customers: 9, ...node }], [{ key: 'b', label: 'B', customers: 4, ...node }]], links: [] },
      [{ step: 0, from: 'a', to: 'b', customers: 3 }],
      { step: 'step', where: 'where', came: 'came', on: 'on', ended: 'ended', open: 'open', left: 'left', back: (from, to) => `${from}, back to ${to}` },
      (step, key, what) => (what === 'on' ? undefined : { way: `${step} ${key} ${what}` }),
      ({ step, from, to }) => ({ way: `${step} ${from} to ${to}` }),
    ); // prettier-ignore
    const [row, back] = table.rows;
    expect(back!.map(valueOf)).toEqual([1, 'A, back to B', null, 3, null, null, null]);
    expect(peopleOf(back![3]!)).toEqual({ way: '0 a to b' });
    expect(row!.map(valueOf)).toEqual([1, 'A', 9, 4, 0, 3, 2]);
    // Nobody is behind a nought, nor behind what cannot be told apart.
    expect(row!.map(peopleOf).map((people) => people?.['way'])).toEqual([
      undefined, undefined, '0 a came', undefined, undefined, '0 a open', '0 a left',
    ]); // prettier-ignore
    expect(csvOf(fileColumns(table), table.rows)).toContain('1,A,9,4,0,3,2');
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
