import { useId, useState, type ReactNode } from 'react';
import { Button, fieldStyles } from '../../../ui/controls.js';
import { useWords } from '../../../words/words.js';
import styles from './define.module.css';
import type { Refusal } from './refusal.js';
import { useOutcome } from './use-outcome.js';
import { defineWords } from './words.js';

export interface GroupText {
  readonly name: string;
  readonly note: string;
}

export interface GroupFormProps {
  readonly submit: string;
  readonly text?: GroupText;
  /** Whether its name and note are asked for. */
  readonly named?: boolean;
  /** Whether the keys begin at its name. */
  readonly focus?: boolean;
  /** Whether there is something to save. */
  readonly ready?: boolean;
  /** Shown above the fields. */
  readonly before?: ReactNode;
  readonly hint?: string;
  /** Says it, and answers why it was refused, or nothing; until it answers nothing is said again. */
  readonly onSave: (text: GroupText) => Promise<Refusal | undefined>;
}

/** Says something of a group: its name and what it is for, where they are asked for, and why it was refused. */
export function GroupForm({
  submit,
  text,
  named = true,
  focus = false,
  ready = true,
  before,
  hint,
  onSave,
}: GroupFormProps) {
  const words = useWords(defineWords);
  const [name, setName] = useState(text?.name ?? '');
  const [note, setNote] = useState(text?.note ?? '');
  const [refused, setRefused] = useState<Refusal>();
  const { troubleOf } = useOutcome();
  const [saving, setSaving] = useState(false);
  const [nameId, noteId, troubleId] = [useId(), useId(), useId()];
  const save = async () => {
    setSaving(true);
    try {
      setRefused(await onSave({ name: name.trim(), note: note.trim() }));
    } catch (error) {
      setRefused(troubleOf(error));
    } finally {
      setSaving(false);
    }
  };
  const refusal = refused ? (
    <p id={troubleId} role="alert" className={styles['refused']}>
      {refused.field === 'conditions' ? `${words.conditions}: ` : ''}
      {refused.text}
    </p>
  ) : null;
  const [ofName, ofNote] = [named && refused?.field === 'name', named && refused?.field === 'note'];
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving) void save();
      }}
    >
      {before}
      {named ? (
        <>
          <div className={fieldStyles.field}>
            <label htmlFor={nameId}>{words.name}</label>
            <input
              id={nameId}
              className={fieldStyles.input}
              value={name}
              maxLength={200}
              autoFocus={focus}
              aria-invalid={ofName}
              aria-describedby={ofName ? troubleId : undefined}
              onChange={({ target }) => setName(target.value)}
            />
            {ofName ? refusal : null}
          </div>
          <div className={fieldStyles.field}>
            <label htmlFor={noteId}>{words.note}</label>
            <textarea
              id={noteId}
              className={fieldStyles.input}
              rows={2}
              maxLength={2_000}
              value={note}
              aria-invalid={ofNote}
              aria-describedby={ofNote ? troubleId : undefined}
              onChange={({ target }) => setNote(target.value)}
            />
            {ofNote ? refusal : null}
          </div>
        </>
      ) : null}
      {hint ? <p className={styles['fine']}>{hint}</p> : null}
      {ofName || ofNote ? null : refusal}
      <Button look="primary" type="submit" disabled={saving || !ready}>
        {saving ? words.saving : submit}
      </Button>
    </form>
  );
}
