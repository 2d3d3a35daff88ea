import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../../ui/controls.js';
import { ReasonField } from '../../../ui/form/reason-field.js';
import { useWords } from '../../../words/words.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';

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
      <ReasonField
        label={words.say}
        value={reason}
        rows={2}
        required
        trouble={trouble}
        field={field}
        onChange={setReason}
      />
      <div className={styles['actions']}>
        <Button look="primary" type="submit" disabled={busy || reason.trim() === ''}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
