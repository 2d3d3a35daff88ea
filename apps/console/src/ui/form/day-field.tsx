import { fieldStyles } from '../controls.js';

interface DayFieldProps {
  readonly label: string;
  /** `2026-03-01`; empty where none is chosen. */
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  readonly onChange: (day: string) => void;
}

/** One day, by the browser's own field. */
export const DayField = ({ label, value, min, max, onChange }: DayFieldProps) => (
  <label>
    {label}
    <input
      type="date"
      className={fieldStyles.input}
      value={value}
      min={min || undefined}
      max={max || undefined}
      onChange={({ target }) => onChange(target.value)}
    />
  </label>
);
