import type { AtInput, TimeRangeInput } from '../../../api/operations.generated.js';
import { momentOf } from '../lanes/days.js';

/** As of when a customer is looked at, by days; an empty one is now. */
export interface Past {
  /** What had happened by the end of the day, by the sources' clocks. */
  readonly happened: string;
  /** What the hub had learned by the end of the day. */
  readonly known: string;
}

/** What the gateway is asked for: the end of the day is the first moment of the next. */
export function askedAt({ happened, known }: Past): { readonly at?: AtInput; readonly known?: TimeRangeInput } {
  const [happenedBy, knownBy] = [happened, known].map((day) => momentOf(day, 1));
  if (happenedBy === undefined && knownBy === undefined) return {};
  const iso = (moment: number | undefined) => (moment === undefined ? undefined : new Date(moment).toISOString());
  return {
    at: {
      ...(happenedBy === undefined ? {} : { happenedBy: iso(happenedBy)! }),
      ...(knownBy === undefined ? {} : { knownBy: iso(knownBy)! }),
    },
    ...(knownBy === undefined ? {} : { known: { to: iso(knownBy)! } }),
  };
}

export const isPast = (past: Past): boolean => askedAt(past).at !== undefined;
