import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../../ui/controls.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../graph.module.css';
import { graphWords } from '../words.js';
import { monthsSince, placeOf, type Month } from './months.js';

/** So long somebody who slides on is not asked for, ms. */
const PAUSE_MS = 250;

interface TimeSliderProps {
  /** When the first tie of the customer in the middle began. */
  readonly since: string;
  /** The month that is looked at; empty where it is now. */
  readonly month: Month;
  readonly onChange: (month: Month) => void;
}

/** As of when ties are shown: the end of a month, or now. Arrow keys go by a month, Page Up and Down by more. */
export function TimeSlider({ since, month, onChange }: TimeSliderProps) {
  const { time: words } = useWords(graphWords);
  const format = useFormat();
  const id = useId();
  const months = monthsSince(since, Date.now());
  const place = placeOf(month, months);
  const [slid, setSlid] = useState<number>();
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const slide = (to: number) => {
    setSlid(to);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      onChange(months[to] ?? '');
      setSlid(undefined);
    }, PAUSE_MS);
  };
  if (months.length === 0) return null;
  const at = slid ?? place;
  const said = months[at] === undefined ? words.now : words.endOf(format.month(`${months[at]}-01T00:00:00Z`));
  return (
    <span className={styles['field']}>
      <label htmlFor={id}>{words.label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={months.length}
        value={at}
        aria-valuetext={said}
        onChange={({ target }) => slide(Number(target.value))}
      />
      <output htmlFor={id}>{said}</output>
      {month === '' ? null : (
        <Button small onClick={() => onChange('')}>
          {words.back}
        </Button>
      )}
    </span>
  );
}
