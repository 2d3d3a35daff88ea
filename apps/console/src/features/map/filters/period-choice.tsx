import { useId } from 'react';
import { InTop } from '../../../shell/frame/in-top.js';
import { fieldStyles } from '../../../ui/controls.js';
import { useFormat } from '../../../words/words.js';
import { periodName, periodsUntil } from './periods.js';

interface PeriodChoiceProps {
  /** What it is of; told where there is room for it, and to whoever hears it. */
  readonly label: string;
  /** What all the time is called. */
  readonly always: string;
  readonly value: string;
  readonly onChange: (period: string) => void;
}

/** The period of a screen, in the bar on top; it stands in the address. */
export function PeriodChoice({ label, always, value, onChange }: PeriodChoiceProps) {
  const id = useId();
  const format = useFormat();
  return (
    <InTop>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        title={label}
        className={fieldStyles.input}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {periodsUntil(new Date(), value).map((period) => (
          <option key={period} value={period}>
            {periodName(period, always, format)}
          </option>
        ))}
      </select>
    </InTop>
  );
}
