import type { MeasureUnit } from '../../../api/operations.generated.js';
import { useFormat, useWords } from '../../../words/words.js';
import { roadmapWords } from '../words.js';

export interface MeasuredWords {
  /** A value with its unit. */
  readonly value: (value: number) => string;
  /** A difference, with its sign. */
  readonly difference: (value: number) => string;
}

/** Values of a measure as the language of the page writes them. */
export function useMeasuredWords(unit: MeasureUnit): MeasuredWords {
  const words = useWords(roadmapWords);
  const format = useFormat();
  const value = (of: number): string => {
    switch (unit) {
      case 'SECONDS':
        return format.span(of * 1_000);
      case 'SHARE':
        return format.percent(of);
      case 'PER_MONTH':
        return words.perMonth(format.number(of, 2));
      case 'BALANCE':
        return `${of > 0 ? '+' : ''}${format.number(of, 2)}`;
      default:
        return format.number(of, 1);
    }
  };
  const sign = (of: number): string => (of > 0 ? '+' : of < 0 ? '−' : '');
  return { value, difference: (of) => `${sign(of)}${value(Math.abs(of)).replace(/^\+/, '')}` };
}
