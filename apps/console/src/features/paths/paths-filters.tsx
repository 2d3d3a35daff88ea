import { useId } from 'react';
import { Popover } from '../../ui/popover/popover.js';
import { fieldStyles } from '../../ui/controls.js';
import { useFormat, useWords } from '../../words/words.js';
import { PeriodChoice } from '../map/filters/period-choice.js';
import { PER_STEP, STEPS, type PathsView } from './paths-address.js';
import styles from './paths.module.css';
import { pathsWords } from './words.js';

interface PathsFiltersProps {
  readonly view: PathsView;
  readonly change: (to: Partial<PathsView>) => void;
  readonly stages: readonly { readonly id: string; readonly names: { readonly en: string; readonly fi: string } }[];
}

/** Where paths begin, end, pass and do not pass, and how much is shown by name. */
export function PathsFilters({ view, change, stages }: PathsFiltersProps) {
  const words = useWords(pathsWords);
  const format = useFormat();
  const { language } = format;
  const further = [view.through, view.exclude].filter((stage) => stage !== '').length;
  const stageChoice = (part: 'from' | 'to' | 'through' | 'exclude') => (
    <Choice
      key={part}
      label={words[part]}
      value={view[part]}
      onChange={(stage) => change({ [part]: stage })}
      options={[
        { value: '', label: part === 'exclude' || part === 'through' ? words.none : words.anywhere },
        ...stages.map(({ id, names }) => ({ value: id, label: names[language] })),
      ]}
    />
  );
  return (
    <div className={styles['filters']}>
      <PeriodChoice
        label={words.period}
        always={words.always}
        value={view.period}
        onChange={(period) => change({ period })}
      />
      {(['from', 'to'] as const).map(stageChoice)}
      <label className={styles['choice']}>
        <input type="checkbox" checked={view.rare} onChange={({ target }) => change({ rare: target.checked })} />
        {words.rare}
      </label>
      <Popover label={words.narrowed(further)} title={words.narrow}>
        <div className={styles['further']}>
          {(['through', 'exclude'] as const).map(stageChoice)}
          <Choice
            label={words.perStep}
            value={view.perStep}
            onChange={(perStep) => change({ perStep: perStep as PathsView['perStep'] })}
            options={numbers(PER_STEP)}
          />
          <Choice
            label={words.steps}
            value={view.steps}
            onChange={(steps) => change({ steps: steps as PathsView['steps'] })}
            options={numbers(STEPS)}
          />
        </div>
      </Popover>
    </div>
  );
}

const numbers = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

function Choice({
  label,
  value,
  onChange,
  options,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}) {
  const id = useId();
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={fieldStyles.input} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
