import { Popover } from '../../../../ui/popover/popover.js';
import type { Choice } from './choices.js';
import styles from '../editor.module.css';

/** Several of many, ticked one by one. */
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
  const chosen = options.filter(({ value }) => values.includes(value)).map((one) => one.label);
  const said = chosen.join(', ') || none;
  return (
    <Popover label={<span className={styles['chosen']}>{said}</span>} name={`${label}: ${said}`} title={label}>
      <div className={styles['several']}>
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
    </Popover>
  );
}
