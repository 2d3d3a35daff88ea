import styles from './controls.module.css';

/** The letter of the source that says something; its whole name on hover and for screen readers. */
export function SourceLetter({ source }: { readonly source: string }) {
  const family = source.split('.')[0]?.toUpperCase() ?? '';
  return (
    <span className={styles['letter']} data-family={family} role="img" aria-label={source} title={source}>
      {family.slice(0, 1)}
    </span>
  );
}

/** Initials of a name. Decoration: the name stands beside it. */
export function Avatar({ name, size }: { readonly name: string; readonly size?: 'large' }) {
  return (
    <span className={styles['avatar']} data-size={size} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

export function initialsOf(name: string): string {
  const words = name.split(/[\s@.]+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toLocaleUpperCase())
    .join('');
}
