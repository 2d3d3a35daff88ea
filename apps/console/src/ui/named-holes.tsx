import { CircleAlert } from 'lucide-react';
import type { Hole } from '../api/ask-failure.js';
import { common } from '../words/common.js';
import { parts } from '../words/parts.js';
import { useWords } from '../words/words.js';
import styles from './panel.module.css';

/** Parts that are missing, each by its name. */
export function NamedHoles({ holes }: { readonly holes: readonly Hole[] }) {
  const { states } = useWords(common);
  const called = useWords(parts);
  const names = [...new Set(holes.map(({ path, message }) => nameOf(path, called) ?? (path || message)))];
  const paths = holes.map(({ path, message }) => `${path} ${message}`.trim()).join('\n');
  return (
    <p className={styles['hole']} role="status" title={paths}>
      <CircleAlert size={16} aria-hidden="true" />
      {states.hole(names.join(', '))}
    </p>
  );
}

/** What the place of a hole is called: by its innermost part that has a name. */
const nameOf = (path: string, names: Readonly<Record<string, string>>): string | undefined =>
  path
    .split('.')
    .reverse()
    .flatMap((part) => names[part] ?? [])[0];
