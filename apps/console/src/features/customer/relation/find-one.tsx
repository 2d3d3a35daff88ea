import { useId, useState } from 'react';
import { fieldStyles } from '../../../ui/controls.js';
import { useSearch } from '../../../ui/form/use-search.js';
import { common } from '../../../words/common.js';
import { useWords } from '../../../words/words.js';
import formStyles from '../../../ui/form/form.module.css';
import { relationWords } from './words.js';

export interface Somebody {
  readonly id: string;
  readonly displayName: string | null;
}

const MOST = 6;

/** One customer, found by name. */
export function FindOne({
  chosen,
  except,
  onChoose,
}: {
  readonly chosen: Somebody | undefined;
  /** Who cannot be chosen. */
  readonly except: string;
  readonly onChoose: (one: Somebody) => void;
}) {
  const words = useWords(relationWords);
  const { search: said } = useWords(common);
  const [typed, setTyped] = useState('');
  const { state, found } = useSearch(typed, MOST);
  const [field, group] = [useId(), useId()];
  const listed = [...(chosen ? [chosen] : []), ...found.filter(({ id }) => id !== chosen?.id && id !== except)];
  return (
    <>
      <div className={fieldStyles.field}>
        <label htmlFor={field}>{words.find}</label>
        <input
          id={field}
          type="search"
          className={fieldStyles.input}
          value={typed}
          disabled={state === 'not-allowed'}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <fieldset className={formStyles['found']}>
        <legend>{words.whom}</legend>
        <span className={formStyles['fine']} role="status">
          {said[state]}
        </span>
        {listed.map((one) => (
          <label key={one.id} className={formStyles['check']}>
            <input type="radio" name={group} checked={one.id === chosen?.id} onChange={() => onChoose(one)} />
            {one.displayName ?? words.unnamed}
          </label>
        ))}
      </fieldset>
    </>
  );
}
