import { useId, useState, type ReactNode } from 'react';
import { Button, fieldStyles } from '../../../ui/controls.js';
import { Dialog } from '../../../ui/dialog.js';
import { useWords } from '../../../words/words.js';
import styles from './define.module.css';
import { defineWords } from './words.js';

export interface GroupText {
  readonly name: string;
  readonly note: string;
}

interface GroupFormProps {
  readonly title: string;
  readonly submit: string;
  readonly text?: GroupText;
  /** Shown above the fields. */
  readonly before?: ReactNode;
  readonly hint?: string;
  readonly onClose: () => void;
  /** Says it, and answers why it was refused, or nothing. */
  readonly onSave: (text: GroupText) => Promise<string | undefined>;
}

/** A dialog that gives a group its name and says what it is for. */
export function GroupForm({ title, submit, text, before, hint, onClose, onSave }: GroupFormProps) {
  const words = useWords(defineWords);
  const [name, setName] = useState(text?.name ?? '');
  const [note, setNote] = useState(text?.note ?? '');
  const [refused, setRefused] = useState('');
  const [saving, setSaving] = useState(false);
  const [nameId, noteId] = [useId(), useId()];
  const save = async () => {
    setSaving(true);
    try {
      setRefused((await onSave({ name: name.trim(), note: note.trim() })) ?? '');
    } catch (error) {
      setRefused(words.refused((error as Error).message));
    } finally {
      setSaving(false);
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {before}
        <div className={fieldStyles.field}>
          <label htmlFor={nameId}>{words.name}</label>
          <input
            id={nameId}
            className={fieldStyles.input}
            value={name}
            maxLength={200}
            autoFocus
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <div className={fieldStyles.field}>
          <label htmlFor={noteId}>{words.note}</label>
          <textarea
            id={noteId}
            className={fieldStyles.input}
            rows={2}
            maxLength={2_000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </div>
        {hint ? <p className={styles['fine']}>{hint}</p> : null}
        {refused ? (
          <p role="alert" className={styles['refused']}>
            {refused}
          </p>
        ) : null}
        <Button look="primary" type="submit" disabled={saving}>
          {saving ? words.saving : submit}
        </Button>
      </form>
    </Dialog>
  );
}
