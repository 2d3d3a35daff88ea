import type { RecordsExplained } from '#graph';
import { standing } from '#contracts';
import type { RecordState } from '#identity';
import { tell } from '../process.js';

const bits = (value: number): string => `${value >= 0 ? '+' : ''}${value.toFixed(1)}`;

const named = ({ source, key, fields }: RecordState): string =>
  `${standing<string>(fields, 'name') ?? [standing<string>(fields, 'givenName'), standing<string>(fields, 'familyName')].filter(Boolean).join(' ')} (${source} ${key})`;

/** Tells a person why two records are, or are not, one customer. */
export function tellExplained({
  records,
  same,
  reason,
  comparison,
  foundBy,
  shared,
  decisions,
  steps,
  flippedBy,
}: RecordsExplained): void {
  tell(`${named(records[0])} and ${named(records[1])} are ${same ? 'one customer' : 'two customers'}: ${reason}.`);
  for (const { verdict, by, at, reason: why, stands } of decisions)
    tell(`  decided ${verdict} by ${by}, ${at}${why ? ` (${why})` : ''}${stands ? '' : '; no longer in force'}`);
  for (const { kind, value, carriers, counts } of shared)
    tell(`  both carry the ${kind} ${value}; ${carriers} records do${counts ? '' : ', too many to count'}`);
  if (steps.length > 1) for (const { a, b, rule } of steps) tell(`  step: ${a} and ${b} by ${rule}`);
  tell(foundBy.length > 0 ? `  compared because of ${foundBy.map(({ by, tooCommon }) => (tooCommon ? `${by} (too common)` : by)).join(', ')}` : '  nothing brought them to be compared'); // prettier-ignore
  if (comparison) {
    tell(`  ${bits(comparison.prior)} before any comparison (model ${comparison.modelVersion})`);
    for (const { attribute, level, weight, values } of comparison.comparisons)
      tell(`  ${bits(weight).padStart(6)} ${attribute} ${level}: ${values[0] || '—'} | ${values[1] || '—'}`);
    for (const { cap, taken } of comparison.caps) tell(`  ${bits(-taken).padStart(6)} taken off: ${cap}`);
    tell(`  ${bits(comparison.total).padStart(6)} in all; merged from ${bits(comparison.threshold)} on`);
    for (const { attribute, level, total } of comparison.flips)
      tell(`  would turn: ${attribute} ${level} (${bits(total)} in all)`);
  }
  for (const { verdict, decision } of flippedBy)
    tell(`  would turn: ${decision === null ? `a decision ${verdict}` : `taking back decision ${decision}`}`);
}
