import { Search } from 'lucide-react';
import { useEffect, useId, useState, type RefObject } from 'react';
import { useMay } from '../../../shell/frame/use-frame.js';
import { fieldStyles, Segments } from '../../../ui/controls.js';
import { Popover } from '../../../ui/popover/popover.js';
import { useWords } from '../../../words/words.js';
import { useGroupName } from '../../groups/name/use-group-name.js';
import { useGroups, useStageList, useStages } from '../table/use-customers.js';
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
      <GroupChoice view={view} change={change} />
      <StageChoice view={view} change={change} />
      <Further view={view} change={change} searchable={searchable} />
    </div>
  );
}

type ChoiceProps = Pick<FiltersProps, 'view' | 'change'>;

/** One of the groups in use; also the one that the address names, whatever became of it. */
function GroupChoice({ view, change }: ChoiceProps) {
  const words = useWords(customersWords);
  const nameOf = useGroupName();
  const groups = useGroups();
  const chosen = groups.find(({ id }) => id === view.group);
  return (
    <select
      aria-label={words.group}
      title={chosen ? nameOf(chosen) : words.group}
      className={fieldStyles.input}
      value={view.group}
      onChange={({ target }) => change({ group: target.value })}
    >
      <option value="">{words.everybody}</option>
      {groups.map((group) => (
        <option key={group.id} value={group.id}>
          {nameOf(group)}
        </option>
      ))}
      {view.group && !chosen ? <option value={view.group}>{words.otherGroup}</option> : null}
    </select>
  );
}

/** The stage in which they are now, as the column says it. */
function StageChoice({ view, change }: ChoiceProps) {
  const words = useWords(customersWords);
  const stages = useStageList();
  const nameOf = useStages();
  const isKnown = stages.some(({ id }) => id === view.stage);
  return (
    <select
      aria-label={words.stage}
      title={view.stage ? nameOf(view.stage) : words.stage}
      className={fieldStyles.input}
      value={view.stage}
      onChange={({ target }) => change({ stage: target.value })}
    >
      <option value="">{words.anyStage}</option>
      {stages.map(({ id }) => (
        <option key={id} value={id}>
          {nameOf(id)}
        </option>
      ))}
      {view.stage && !isKnown ? <option value={view.stage}>{view.stage}</option> : null}
    </select>
  );
}

/** Open cases, when they were last met, and the order; how many of them narrow stands on the button. */
function Further({ view, change, searchable }: ChoiceProps & { readonly searchable: boolean }) {
  const words = useWords(customersWords);
  const [met, sort, open] = [useId(), useId(), useId()];
  const narrowing = Number(view.open) + Number(view.met !== 'any');
  return (
    <Popover label={words.furtherOn(narrowing)} title={words.further}>
      <div className={styles['further']}>
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
    </Popover>
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
