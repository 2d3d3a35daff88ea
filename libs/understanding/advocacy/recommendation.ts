import type { Outcome } from '#contracts';

/**
 * What came of a recommendation. BOUGHT: they bought after it. CUSTOMER_BEFORE: they had bought before, and not since.
 * IN_TALKS: a deal is open. LOST: deals came of it and were lost. HEARD: we were in touch after it. NOTHING_YET: nothing was heard.
 */
export const RECOMMENDATION_OUTCOMES = [
  'BOUGHT',
  'IN_TALKS',
  'LOST',
  'CUSTOMER_BEFORE',
  'HEARD',
  'NOTHING_YET',
] as const;
export type RecommendationOutcome = (typeof RECOMMENDATION_OUTCOMES)[number];

/** A deal with whoever was recommended. */
export interface DealSeen {
  readonly id: string;
  readonly outcome: Outcome | null;
  /** When it was first heard of, and when it ended. ISO 8601; null where it has not. */
  readonly openedAt: string;
  readonly endedAt: string | null;
}

export interface CameOf {
  readonly outcome: RecommendationOutcome;
  /** Deals that were open or began after it: what shows the outcome. */
  readonly deals: readonly string[];
}

/**
 * What came of a recommendation is observed in deals and contacts, and never ticked by hand.
 *
 * @param since when it was made
 * @param heardAt the first contact after it, either way; null where there was none
 */
export function cameOf(since: string, deals: readonly DealSeen[], heardAt: string | null): CameOf {
  const after = deals.filter(({ openedAt, endedAt }) => openedAt >= since || endedAt === null || endedAt >= since);
  const ids = after.map(({ id }) => id).sort();
  const has = (among: readonly DealSeen[], outcome: Outcome) =>
    among.some((deal) => (deal.outcome ?? 'open') === outcome);
  const told = (outcome: RecommendationOutcome): CameOf => ({ outcome, deals: ids });
  if (has(after, 'won')) return told('BOUGHT');
  if (has(after, 'open')) return told('IN_TALKS');
  if (has(deals, 'won')) return told('CUSTOMER_BEFORE');
  if (has(after, 'lost')) return told('LOST');
  return told(heardAt === null ? 'NOTHING_YET' : 'HEARD');
}
