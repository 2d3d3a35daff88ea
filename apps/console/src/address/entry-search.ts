import { dayOf } from './day-of.js';

const DAY_MS = 86_400_000;
/** What is older is not among the first of a timeline: the page opens at the days around it. */
const RECENT_DAYS = 30;
/** So many days are shown before and after it. */
const AROUND_DAYS = 15;

/** What the address of a customer's page holds to open at a contact. */
export interface EntrySearch {
  readonly entry: string;
  readonly period?: string;
}

/**
 * The address of a contact on the page of a customer: one that is long ago with the days around it, so that nothing of what came since
 * has to be loaded first.
 * @param at when it was
 */
export function entrySearch(entry: string, at: string, now = Date.now()): EntrySearch {
  const time = Date.parse(at);
  if (Number.isNaN(time) || now - time <= RECENT_DAYS * DAY_MS) return { entry };
  return { entry, period: [-AROUND_DAYS, AROUND_DAYS].map((days) => dayOf(time + days * DAY_MS)).join('..') };
}
