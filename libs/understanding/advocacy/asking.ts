/** What speaks for asking a customer to recommend us. */
export const REASONS_TO_ASK = ['GOOD_FEELING', 'KEPT_PROMISES', 'LOYAL'] as const;
export type ReasonToAsk = (typeof REASONS_TO_ASK)[number];

/** What forbids asking now. */
export const REASONS_NOT_TO_ASK = ['BROKEN_PROMISE', 'OPEN_WAIT', 'BAD_FEELING'] as const;
export type ReasonNotToAsk = (typeof REASONS_NOT_TO_ASK)[number];

export interface AdvocateSeen {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  readonly promisesKept: number;
  readonly promisesBroken: number;
  /** Broken promises of ours that nobody has made good since. */
  readonly openBroken: number;
  readonly openWaits: number;
  /** Days since the first contact. */
  readonly tenureDays: number;
  readonly purchases: number;
  readonly returns: number;
}

export interface Asking {
  readonly because: readonly ReasonToAsk[];
  readonly forbids: readonly ReasonNotToAsk[];
  /** Something speaks for it and nothing against. */
  readonly canBeAsked: boolean;
}

const GOOD = 0.1;
const BAD = -0.03;
const MOSTLY_KEPT = 0.8;
const YEAR = 365;

/** Whether a customer could be asked for a recommendation now, and why, or why not. No score: each reason stands for itself. */
export function askingOf(seen: AdvocateSeen): Asking {
  const judged = seen.positive + seen.neutral + seen.negative;
  const balance = judged === 0 ? null : (seen.positive - seen.negative) / judged;
  const settled = seen.promisesKept + seen.promisesBroken;
  const because: ReasonToAsk[] = [];
  if (balance !== null && balance > GOOD) because.push('GOOD_FEELING');
  if (seen.promisesKept > 0 && seen.promisesKept / settled >= MOSTLY_KEPT) because.push('KEPT_PROMISES');
  if (seen.tenureDays >= YEAR && (seen.purchases > 1 || seen.returns > 0)) because.push('LOYAL');
  const forbids: ReasonNotToAsk[] = [];
  if (seen.openBroken > 0) forbids.push('BROKEN_PROMISE');
  if (seen.openWaits > 0) forbids.push('OPEN_WAIT');
  if (balance !== null && balance < BAD) forbids.push('BAD_FEELING');
  return { because, forbids, canBeAsked: because.length > 0 && forbids.length === 0 };
}
