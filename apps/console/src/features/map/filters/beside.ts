import { periodsUntil } from './periods.js';

interface Periods {
  readonly period: string;
  /** `before`, a period by its name, or empty. */
  readonly compare: string;
}

/** The period that stands beside the one looked at; empty for none, also where an address names one that cannot. */
export const besideOf = ({ period, compare }: Periods): string =>
  compare === period || compare === 'all' || (compare === 'before' && period === 'all') ? '' : compare;

/** The periods that may stand beside: the one before, where there is one, those one may look at, and what the address says. */
export const besideChoices = (now: Date, { period, compare }: Periods): readonly string[] => [
  ...(period === 'all' ? [] : ['before']),
  ...periodsUntil(now, besideOf({ period, compare }) || 'all').filter(
    (one) => one !== period && one !== 'all' && one !== 'before',
  ),
];
