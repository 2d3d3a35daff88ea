import { useId, type RefObject } from 'react';
import { fieldStyles } from '../controls.js';
import styles from './form.module.css';

interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly required?: boolean;
  /** Why it was refused; undefined where it was not. */
  readonly trouble: string | undefined;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (reason: string) => void;
}

/** So much the gateway takes. */
const MOST_CHARACTERS = 4_000;

/** Why, in words; and under it why that was not accepted. */
export function ReasonField({ label, value, rows, required, trouble, field, onChange }: ReasonFieldProps) {
  const id = useId();
  return (
    <>
      <div className={fieldStyles.field}>
        <label htmlFor={id}>{label}</label>
        <textarea
          ref={field ?? null}
          id={id}
          className={fieldStyles.input}
          rows={rows}
          required={required ?? false}
          maxLength={MOST_CHARACTERS}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </div>
      {trouble ? (
        <p role="alert" className={styles['trouble']}>
          {trouble}
        </p>
      ) : null}
    </>
  );
}
