import { Search } from 'lucide-react';
import { useEffect, useId, useState, type RefObject } from 'react';
import { useMay } from '../../../shell/frame/use-frame.js';
import { fieldStyles, Segments } from '../../../ui/controls.js';
import { useWords } from '../../../words/words.js';
import type { CustomersView } from './asked.js';
import { KINDS, MET, SORTS } from '../customers-address.js';
import styles from '../customers.module.css';
import { customersWords } from '../words.js';

const PAUSE_MS = 200;

interface FiltersProps {
  readonly view: CustomersView;
  readonly change: (to: Partial<CustomersView>) => void;
  readonly find: RefObject<HTMLInputElement | null>;
}

/** What narrows the list; all of it stands in the address. */
export function Filters({ view, change, find }: FiltersProps) {
  const words = useWords(customersWords);
  const searchable = useMay('names:search', true);
  const [met, sort, open] = [useId(), useId(), useId()];
  return (
    <div className={styles['filters']}>
      {searchable ? (
        <FindField key="find" value={view.q} label={words.find} onChange={(q) => change({ q })} field={find} />
      ) : null}
      <Segments
        label={words.kind}
        value={view.kind}
        onChange={(kind) => change({ kind })}
        options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <label className={styles['check']} htmlFor={open}>
        <input
          id={open}
          type="checkbox"
          checked={view.open}
          onChange={({ target }) => change({ open: target.checked })}
        />
        {words.open}
      </label>
      <div className={styles['choice']}>
        <label htmlFor={met}>{words.met}</label>
        <select
          id={met}
          className={fieldStyles.input}
          value={view.met}
          onChange={({ target }) => change({ met: target.value as CustomersView['met'] })}
        >
          {MET.map((value) => (
            <option key={value} value={value}>
              {words.mets[value]}
            </option>
          ))}
        </select>
      </div>
      {view.q === '' ? (
        <div className={styles['choice']}>
          <label htmlFor={sort}>{words.sort}</label>
          <select
            id={sort}
            className={fieldStyles.input}
            value={view.sort}
            onChange={({ target }) => change({ sort: target.value as CustomersView['sort'] })}
          >
            {SORTS.filter((value) => searchable || value !== 'name').map((value) => (
              <option key={value} value={value}>
                {words.sorts[value]}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </div>
  );
}

interface FindFieldProps {
  readonly value: string;
  readonly label: string;
  readonly onChange: (value: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** What is typed goes into the address when the typing pauses. */
function FindField({ value, label, onChange, field }: FindFieldProps) {
  const [typed, type] = useState(value);
  useEffect(() => type(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
    // Only what is typed starts the clock.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  return (
    <div className={styles['find']}>
      <Search size={16} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        className={fieldStyles.input}
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
    </div>
  );
}
