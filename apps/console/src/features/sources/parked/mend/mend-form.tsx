import { useId, useMemo, useState } from 'react';
import { Button, fieldStyles } from '../../../../ui/controls.js';
import { useWords } from '../../../../words/words.js';
import styles from '../../sources.module.css';
import { sourcesWords } from '../../words.js';
import { changedLines, indented } from './mend.js';

interface MendFormProps {
  /** As it was sent. */
  readonly payload: string;
  /** @param mended undefined where nothing was changed */
  readonly onSend: (mended: string | undefined) => Promise<void>;
  readonly onDiscard: () => Promise<void>;
}

/** The event in a field: mended there, with what was changed beneath, and sent again; or given up. */
export function MendForm({ payload, onSend, onDiscard }: MendFormProps) {
  const words = useWords(sourcesWords);
  const [field, hint] = [useId(), useId()];
  const original = useMemo(() => indented(payload) ?? payload, [payload]);
  const [text, setText] = useState(original);
  const [busy, setBusy] = useState(false);
  const [giving, setGiving] = useState(false);
  const isMended = text !== original;
  const isBroken = isMended && indented(text) === undefined;
  const lines = isMended ? changedLines(original, text) : [];
  const during = async (act: () => Promise<void>) => {
    setBusy(true);
    await act();
    setBusy(false);
  };
  return (
    <form
      className={styles['mend']}
      onSubmit={(event) => {
        event.preventDefault();
        void during(() => onSend(isMended ? text : undefined));
      }}
    >
      <div className={fieldStyles.field}>
        <label htmlFor={field}>{words.mend}</label>
        <textarea
          id={field}
          aria-describedby={hint}
          aria-invalid={isBroken}
          className={`${fieldStyles.input} ${styles['code']}`}
          rows={Math.min(18, original.split('\n').length + 1)}
          spellCheck={false}
          translate="no"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <p id={hint} className={styles['fine']}>
          {words.mendHint}
        </p>
      </div>
      <h3>{words.changes}</h3>
      {isBroken ? (
        <p role="alert" className={styles['trouble']}>
          {words.notJson}
        </p>
      ) : lines.length === 0 ? (
        <p className={styles['fine']}>{words.noChanges}</p>
      ) : (
        <ol className={styles['diff']} aria-label={words.changes}>
          {lines.map(({ kind, text: line }, index) => (
            <li key={index} data-kind={kind}>
              {kind === 'same' ? null : <span className="unseen">{kind === 'gone' ? words.before : words.after}</span>}
              <code>{line}</code>
            </li>
          ))}
        </ol>
      )}
      <div className={styles['actions']}>
        <Button look="primary" type="submit" disabled={busy || isBroken}>
          {isMended ? words.sendMended : words.send}
        </Button>
        {giving ? null : (
          <Button onClick={() => setGiving(true)} disabled={busy}>
            {words.discard}
          </Button>
        )}
      </div>
      {giving ? (
        <div className={styles['sure']} role="group" aria-label={words.discardTitle}>
          <h3>{words.discardTitle}</h3>
          <p>{words.discardText}</p>
          <div className={styles['actions']}>
            <Button autoFocus disabled={busy} onClick={() => void during(onDiscard)}>
              {words.discardSure}
            </Button>
            <Button onClick={() => setGiving(false)}>{words.cancel}</Button>
          </div>
        </div>
      ) : null}
    </form>
  );
}
