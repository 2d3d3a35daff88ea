import { useId, useState } from 'react';
import { RecordRelation, type RecordedRelation } from '../../../api/operations.generated.js';
import { refusalOf } from '../../../api/refusal-of.js';
import { useTell } from '../../../api/use-ask.js';
import { Button, fieldStyles } from '../../../ui/controls.js';
import { DayField } from '../../../ui/form/day-field.js';
import { Dialog } from '../../../ui/dialog.js';
import { useToast } from '../../../ui/toast/toast.js';
import { useWords } from '../../../words/words.js';
import { dayOf } from '../../../address/day-of.js';
import { momentOf } from '../lanes/days.js';
import formStyles from '../../../ui/form/form.module.css';
import { FindOne, type Somebody } from './find-one.js';
import { relationWords } from './words.js';

/** What can be said, from the customer's side: what it is, and whether the customer stands first in it. */
const SAYINGS = {
  recommended: { type: 'RECOMMENDED', first: true },
  cameBy: { type: 'RECOMMENDED', first: false },
  introducedBy: { type: 'INTRODUCED_BY', first: true },
  introduced: { type: 'INTRODUCED_BY', first: false },
  serves: { type: 'SERVES', first: true },
  servedBy: { type: 'SERVES', first: false },
} as const satisfies Readonly<Record<string, { readonly type: RecordedRelation; readonly first: boolean }>>;
type Saying = keyof typeof SAYINGS;

interface RelationDialogProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
  /** It stands in the graph. */
  readonly onSaid: () => void;
}

/** Says that one customer recommended us to another, introduced it, or serves it; or that it is so no longer. */
export function RelationDialog({ id, name, onClose, onSaid }: RelationDialogProps) {
  const words = useWords(relationWords);
  const toast = useToast();
  const tell = useTell(RecordRelation);
  const field = useId();
  const [saying, say] = useState<Saying>('recommended');
  const [other, choose] = useState<Somebody>();
  const [day, setDay] = useState('');
  const [ended, end] = useState(false);
  const [trouble, setTrouble] = useState('');

  const send = async () => {
    if (!other) return setTrouble(words.nobody);
    const { type, first } = SAYINGS[saying];
    const at = momentOf(day);
    try {
      const { data } = await tell.mutateAsync({
        input: {
          type,
          from: first ? id : other.id,
          to: first ? other.id : id,
          ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
          ...(ended ? { ended } : {}),
        },
      });
      const said = data.recordRelation;
      const refusal = refusalOf(said);
      if (refusal !== undefined) return setTrouble(words.refused(refusal));
      toast({ text: said.__typename === 'RelationRecorded' && said.applied ? words.said : words.pending });
      onSaid();
    } catch (error) {
      setTrouble(words.refused((error as Error).message));
    }
  };
  return (
    <Dialog title={words.title(name)} onClose={onClose}>
      <form
        className={formStyles['form']}
        onInput={() => setTrouble('')}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className={fieldStyles.field}>
          <label htmlFor={field}>{words.what}</label>
          <select
            id={field}
            className={fieldStyles.input}
            value={saying}
            autoFocus
            onChange={({ target }) => say(target.value as Saying)}
          >
            {(Object.keys(SAYINGS) as Saying[]).map((one) => (
              <option key={one} value={one}>
                {words.sayings[one]}
              </option>
            ))}
          </select>
        </div>
        <FindOne chosen={other} except={id} onChoose={choose} />
        <DayField label={ended ? words.until : words.since} value={day} max={dayOf(Date.now())} onChange={setDay} />
        <label className={formStyles['check']}>
          <input type="checkbox" checked={ended} onChange={({ target }) => end(target.checked)} />
          {words.ended}
        </label>
        {trouble ? (
          <p role="alert" className={formStyles['trouble']}>
            {trouble}
          </p>
        ) : null}
        <Button look="primary" type="submit" disabled={tell.isPending}>
          {tell.isPending ? words.saving : words.submit}
        </Button>
      </form>
    </Dialog>
  );
}
