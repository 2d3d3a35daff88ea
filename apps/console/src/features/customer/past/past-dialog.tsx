import { useState } from 'react';
import { Button } from '../../../ui/controls.js';
import { DayField } from '../../../ui/form/day-field.js';
import { Dialog } from '../../../ui/dialog.js';
import { useWords } from '../../../words/words.js';
import { dayOf } from '../../../address/day-of.js';
import type { Past } from './past-of.js';
import formStyles from '../../../ui/form/form.module.css';
import { pastWords } from './words.js';

interface PastDialogProps {
  readonly past: Past;
  readonly onClose: () => void;
  readonly onChoose: (past: Past) => void;
}

/** Asks as of when: what had happened by a day, and what was known by a day. */
export function PastDialog({ past, onClose, onChoose }: PastDialogProps) {
  const words = useWords(pastWords);
  const [chosen, choose] = useState(past);
  const today = dayOf(Date.now());
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className={formStyles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(chosen);
        }}
      >
        <DayField
          label={words.happened}
          value={chosen.happened}
          max={today}
          onChange={(happened) => choose({ ...chosen, happened })}
        />
        <DayField
          label={words.known}
          value={chosen.known}
          max={today}
          onChange={(known) => choose({ ...chosen, known })}
        />
        <p className={formStyles['fine']}>{words.hint}</p>
        <Button look="primary" type="submit">
          {words.show}
        </Button>
      </form>
    </Dialog>
  );
}
