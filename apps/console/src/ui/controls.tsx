import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './controls.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'plain' | 'ghost';
  readonly small?: boolean;
  /** The button shows an icon alone: its name is what it is called. */
  readonly name?: string;
}

export function Button({ look = 'plain', small, name, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={classes(
        styles['button'],
        look !== 'plain' && styles[look],
        small && styles['small'],
        name && styles['icon'],
        className,
      )}
      {...(name ? { 'aria-label': name, title: name } : {})}
      {...rest}
    >
      {children}
    </button>
  );
}

/** The look of a button for links. */
export const buttonLook = (look: 'primary' | 'plain' = 'plain', small = false): string =>
  classes(styles['button'], look !== 'plain' && styles[look], small && styles['small']);

export type Tone = 'plain' | 'sea' | 'positive' | 'negative' | 'waiting' | 'late' | 'line';

export const Chip = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={styles['chip']} data-tone={tone}>
    {children}
  </span>
);

/** A filter that is on or off, with how many it would show. */
export function Pill({
  on,
  count,
  onClick,
  children,
}: {
  readonly on: boolean;
  readonly count?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className={styles['pill']} aria-pressed={on} onClick={onClick}>
      {children}
      {count === undefined ? null : <span>{count}</span>}
    </button>
  );
}

/** One of a few, all in sight. */
export function Segments<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly {
    readonly value: T;
    readonly label: ReactNode;
    readonly title?: string;
    readonly lang?: string;
  }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  return (
    <div role="group" aria-label={label} className={styles['segments']}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          title={option.title}
          lang={option.lang}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

/** Joins class names, without those that do not apply. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

export const fieldStyles = { field: styles['field'], input: styles['input'], label: styles['label'] };
