import { useDeferredValue, useId, useState } from 'react';
import { Search } from '../../../api/operations.generated.js';
import { useAsk } from '../../../api/use-ask.js';
import { useMay } from '../../../shell/frame/use-frame.js';
import { fieldStyles } from '../../../ui/controls.js';
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
  const maySearch = useMay('names:search');
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const { data } = useAsk(Search, { text, first: MOST }, { enabled: maySearch && text.length > 1 });
  const [field, group] = [useId(), useId()];
  const found = text.length > 1 ? (data?.data.search.map(({ customer }) => customer) ?? []) : [];
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
          disabled={!maySearch}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <fieldset className={formStyles['found']}>
        <legend>{words.whom}</legend>
        {listed.length === 0 ? <span className={formStyles['fine']}>{words.typeFirst}</span> : null}
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
