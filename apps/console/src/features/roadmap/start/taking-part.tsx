import { useId, useState } from 'react';
import { fieldStyles } from '../../../ui/controls.js';
import { useSearch } from '../../../ui/form/use-search.js';
import { common } from '../../../words/common.js';
import { useWords } from '../../../words/words.js';
import styles from '../roadmap.module.css';
import { roadmapWords } from '../words.js';

export interface Somebody {
  readonly id: string;
  readonly displayName: string | null;
}

const MOST = 12;

interface TakingPartProps {
  /** Those to choose from while nothing is searched for. */
  readonly offered: readonly Somebody[];
  readonly taking: readonly Somebody[];
  readonly onChange: (taking: readonly Somebody[]) => void;
}

/** Who takes part: found by name, ticked one by one; those that are chosen stay in sight. */
export function TakingPart({ offered, taking, onChange }: TakingPartProps) {
  const { form, unnamed } = useWords(roadmapWords);
  const { search: said } = useWords(common);
  const [typed, setTyped] = useState('');
  const { state, found } = useSearch(typed, MOST);
  const id = useId();
  const isOffering = state === 'not-allowed' || state === 'too-short';
  const chosen = new Set(taking.map((one) => one.id));
  const listed = [...taking, ...(isOffering ? offered : found).filter((one) => !chosen.has(one.id))];
  return (
    <fieldset className={styles['taking']}>
      <legend>
        {form.offered}, {form.chosen(taking.length)}
      </legend>
      {state !== 'not-allowed' ? (
        <div className={fieldStyles.field}>
          <label htmlFor={id}>{form.find}</label>
          <input
            id={id}
            type="search"
            className={fieldStyles.input}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <span className={styles['fine']} role="status">
            {isOffering ? '' : said[state]}
          </span>
        </div>
      ) : null}
      <ul className={styles['offered']} tabIndex={0} aria-label={form.offered}>
        {listed.map((one) => (
          <li key={one.id}>
            <label className={styles['check']}>
              <input
                type="checkbox"
                checked={chosen.has(one.id)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...taking, one] : taking.filter((other) => other.id !== one.id))
                }
              />
              {one.displayName ?? unnamed}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
