import type { PairReason, RecordsExplained } from '#graph';
import { joinsIn, sentenceKeyOf } from '../../customers/identity.type.js';
import { classOfComparison } from '../matched-class.js';
import type { Sentence, Why } from './why.type.js';

const APART: Partial<Readonly<Record<PairReason, string>>> = {
  'never-same': 'decided',
  conflict: 'conflict',
  doubtful: 'doubtful',
  unlike: 'unlike',
  'never-met': 'never-met',
};
const keyOf = (reason: PairReason): string => {
  const apart = APART[reason];
  return apart === undefined ? sentenceKeyOf(reason) : `identity.apart.${apart}`;
};

/** Bits as a person reads them: a tenth is as much as anybody can tell apart. */
const bits = (value: number) => value.toFixed(1);

/** Nothing personal goes into a sentence: values stand beside it, each masked by its class. */
function sentenceOf(explained: RecordsExplained, reviewThreshold: number | undefined): Sentence {
  const { reason, comparison, average, steps, shared } = explained;
  const counted = shared.find(({ counts }) => counts);
  const args = {
    ...(comparison ? { score: bits(comparison.total), threshold: bits(comparison.threshold) } : {}),
    ...(reviewThreshold === undefined ? {} : { reviewThreshold: bits(reviewThreshold) }),
    ...(average && average.pairs > 1 ? { average: bits(average.bits), pairs: String(average.pairs) } : {}),
    ...(reason === 'through-others' ? { steps: String(steps.length) } : {}),
    ...(counted ? { carriers: String(counted.carriers) } : {}),
  };
  return { key: keyOf(reason), args: Object.entries(args).map(([name, value]) => ({ name, value })) };
}

/** An explanation as the schema tells it. */
export function tellWhy(explained: RecordsExplained): Why {
  const { records, customers, same, reason, comparison, foundBy, shared, decisions, steps, flippedBy } = explained;
  const ids = records.map(({ id }) => `record_${id}`);
  const score = comparison && {
    ...comparison,
    reviewThreshold: explained.reviewThreshold!,
    averageThreshold: explained.averageThreshold!,
    average: explained.average?.bits ?? null,
    pairs: explained.average?.pairs ?? null,
    comparisons: comparison.comparisons.map(({ values: [a, b], ...line }) => ({
      ...line,
      a,
      b,
      $class: classOfComparison(records[0].kind, line.attribute),
    })),
  };
  return {
    records: ids,
    customers,
    same,
    reason,
    sentence: sentenceOf(explained, explained.reviewThreshold),
    score: score ?? null,
    foundBy: foundBy.map(({ by, tooCommon }) => ({ key: by, tooCommon })),
    shared: shared.map(({ kind, value, carriers, counts }) => ({
      identifier: { kind, value, issuer: null, recordIds: ids },
      carriers,
      counts,
    })),
    decisions: decisions.map(({ id, rule, retracts, ...decision }) => ({
      ...decision,
      id: `decision_${id}`,
      bySource: rule === 'source-merge',
      retracts: retracts === null ? null : `decision_${retracts}`,
    })),
    steps: joinsIn(steps),
    flips: comparison?.flips ?? [],
    flippedBy: flippedBy.map(({ verdict, decision }) => ({
      verdict,
      decision: decision === null ? null : `decision_${decision}`,
    })),
  };
}
