import { History } from 'lucide-react';
import { Button } from '../../../ui/controls.js';
import { useFormat, useWords } from '../../../words/words.js';
import { momentOf } from '../lanes/days.js';
import type { Past } from './past-of.js';
import styles from './past.module.css';
import { pastWords } from './words.js';

interface PastBannerProps {
  readonly past: Past;
  readonly onChange: () => void;
  readonly onNow: () => void;
}

/** Says of when is what one sees, by which clock, and that nothing can be changed there. */
export function PastBanner({ past, onChange, onNow }: PastBannerProps) {
  const words = useWords(pastWords);
  const format = useFormat();
  const dayOf = (day: string) => {
    const moment = momentOf(day);
    return moment === undefined ? undefined : format.date(new Date(moment).toISOString());
  };
  return (
    <div className={styles['banner']} role="status">
      <History size={16} aria-hidden="true" />
      <span>{words.asOf(dayOf(past.happened), dayOf(past.known))}</span>
      <Button small onClick={onChange}>
        {words.other}
      </Button>
      <Button small look="primary" onClick={onNow}>
        {words.now}
      </Button>
    </div>
  );
}
