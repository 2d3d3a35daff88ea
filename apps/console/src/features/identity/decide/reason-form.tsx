import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button, fieldStyles } from '../../../ui/controls.js';
import { useWords } from '../../../words/words.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';

const MOST_CHARACTERS = 4_000;

/** Why, and then: whoever decides says it in words first. */
export function ReasonForm({
  suggested = '',
  submit,
  onSubmit,
  onCancel,
  children,
}: {
  readonly suggested?: string;
  /** What the button says. */
  readonly submit: string;
  /** @returns why nothing was done; undefined where it was */
  readonly onSubmit: (reason: string) => Promise<string | undefined>;
  readonly onCancel: () => void;
  /** What it would do. */
  readonly children?: ReactNode;
}) {
  const words = useWords(identityWords);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState(suggested);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => field.current?.focus(), []);
  const send = async () => {
    setBusy(true);
    const why = await onSubmit(reason);
    setBusy(false);
    setTrouble(why);
    if (why === undefined) onCancel();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {children}
      <div className={fieldStyles.field}>
        <label htmlFor={id}>{words.say}</label>
        <textarea
          ref={field}
          id={id}
          className={fieldStyles.input}
          rows={2}
          required
          maxLength={MOST_CHARACTERS}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      {trouble ? (
        <p role="alert" className={styles['trouble']}>
          {trouble}
        </p>
      ) : null}
      <div className={styles['actions']}>
        <Button look="primary" type="submit" disabled={busy || reason.trim() === ''}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
