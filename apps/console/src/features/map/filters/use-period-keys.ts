import { useKeys } from '../../../shell/keys/use-keys.js';
import { periodBeside } from './periods.js';

/** Keys: `[` and `]` go to the period before and after. */
export function usePeriodKeys(period: string, change: (period: string) => void): void {
  const go = (by: -1 | 1) => () => {
    const beside = periodBeside(period, by, new Date());
    if (beside !== period) change(beside);
  };
  useKeys({ '[': go(-1), ']': go(1) });
}
