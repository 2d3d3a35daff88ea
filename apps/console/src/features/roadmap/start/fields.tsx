import { useId, type ReactNode } from 'react';
import { fieldStyles } from '../../../ui/controls.js';

/** A field with its label. */
export function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

/** One of a few, by their names. */
export function Choice<T extends string>({
  label,
  value,
  values,
  nameOf,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly nameOf: (value: T) => string;
  readonly onChange: (value: T) => void;
}) {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          className={fieldStyles.input}
          value={value}
          onChange={({ target }) => onChange(target.value as T)}
        >
          {values.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
