import { ChevronDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Choice } from './choices.js';
import styles from '../editor.module.css';

/** Several of many, ticked one by one; closes by Escape, or by going elsewhere. */
export function SeveralField({
  label,
  none,
  options,
  values,
  onChange,
}: {
  readonly label: string;
  /** What it says while nothing is chosen. */
  readonly none: string;
  readonly options: readonly Choice[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = ({ target }: Event) => {
      const at = place.current;
      if (at?.open && !at.contains(target as Node)) at.open = false;
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, []);
  const chosen = options.filter(({ value }) => values.includes(value)).map((one) => one.label);
  return (
    <details
      ref={place}
      className={styles['several']}
      onKeyDown={(event) => {
        const at = place.current;
        if (event.key !== 'Escape' || !at?.open) return;
        event.stopPropagation();
        at.open = false;
        at.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={`${label}: ${chosen.join(', ') || none}`}>
        <span>{chosen.join(', ') || none}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </summary>
      <div role="group" aria-label={label}>
        {options.map(({ value, label: name }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...values, value] : values.filter((one) => one !== value))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </details>
  );
}
