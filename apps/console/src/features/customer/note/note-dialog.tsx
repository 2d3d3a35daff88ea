import { useId, useState } from 'react';
import { WriteNote, type Channel } from '../../../api/operations.generated.js';
import { refusalOf } from '../../../api/refusal-of.js';
import { useTell } from '../../../api/use-ask.js';
import { Button, fieldStyles } from '../../../ui/controls.js';
import { Dialog } from '../../../ui/dialog.js';
import { useToast } from '../../../ui/toast/toast.js';
import { common } from '../../../words/common.js';
import { useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import { customerWords } from '../words.js';

const CHANNELS: readonly Channel[] = ['MEETING', 'PHONE', 'EMAIL', 'CHAT', 'STORE', 'WEB', 'OTHER'];

interface NoteDialogProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
  /** The note stands in the graph. */
  readonly onWritten: () => void;
}

/** Writes a note: an event like any other. The dialog closes when the hub has applied it. */
export function NoteDialog({ id, name, onClose, onWritten }: NoteDialogProps) {
  const { note } = useWords(customerWords);
  const { channel: channels } = useWords(common);
  const toast = useToast();
  const write = useTell(WriteNote);
  const [text, setText] = useState('');
  const [channel, setChannel] = useState<Channel | ''>('');
  const [refused, setRefused] = useState('');
  const [words, about] = [useId(), useId()];

  const save = async () => {
    if (text.trim() === '') return setRefused(note.empty);
    try {
      const { data } = await write.mutateAsync({ input: { about: id, text, ...(channel ? { channel } : {}) } });
      const result = data.writeNote;
      const refusal = refusalOf(result);
      if (refusal !== undefined) return setRefused(note.refused(refusal));
      toast({ text: result.__typename === 'NoteWritten' ? note.written : note.pending });
      onWritten();
    } catch (error) {
      setRefused(note.refused((error as Error).message));
    }
  };
  return (
    <Dialog title={note.title(name)} onClose={onClose}>
      <form
        className={styles['note']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={fieldStyles.field}>
          <label htmlFor={words}>{note.words}</label>
          <textarea
            id={words}
            className={fieldStyles.input}
            rows={5}
            value={text}
            autoFocus
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <div className={fieldStyles.field}>
          <label htmlFor={about}>{note.channel}</label>
          <select
            id={about}
            className={fieldStyles.input}
            value={channel}
            onChange={({ target }) => setChannel(target.value as Channel | '')}
          >
            <option value="">{note.noChannel}</option>
            {CHANNELS.map((one) => (
              <option key={one} value={one}>
                {channels[one]}
              </option>
            ))}
          </select>
        </div>
        <p className={styles['fine']}>{note.hint}</p>
        {refused ? (
          <p role="alert" className={styles['refused']}>
            {refused}
          </p>
        ) : null}
        <Button look="primary" type="submit" disabled={write.isPending}>
          {write.isPending ? note.saving : note.save}
        </Button>
      </form>
    </Dialog>
  );
}
