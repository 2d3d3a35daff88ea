import { useWords } from '../../../words/words.js';
import { PeriodChoice } from '../../map/filters/period-choice.js';
import { journeyWords } from '../journey/words.js';

/** The period of what lanes and timeline show, in the bar on top like on the other screens. */
export function CustomerPeriod({
  period,
  onPeriod,
}: {
  readonly period: string;
  readonly onPeriod: (period: string) => void;
}) {
  const { lanes: words } = useWords(journeyWords);
  return <PeriodChoice label={words.top} always={words.all} value={period} onChange={onPeriod} />;
}
