import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../shell/frame/use-frame.js';
import { Button, Chip } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import type { Why } from '../pair/evidence.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';
import { ReasonForm } from './reason-form.js';
import { useDecision } from './use-decision.js';

/** All that was ever decided on the two, the last first, each with its undo. */
export function DecisionLog({ decisions }: { readonly decisions: Why['decisions'] }) {
  const words = useWords(identityWords);
  const format = useFormat();
  const may = useMay('identity:decide');
  const { retract } = useDecision();
  const [undoing, undo] = useState<string>();
  return (
    <Panel title={words.log}>
      {decisions.length === 0 ? <p className={styles['fine']}>{words.logNone}</p> : null}
      <ol className={styles['log']}>
        {decisions.map((decision) => {
          const { id, verdict, at, by, bySource, reason, stands } = decision;
          const isUndoable = may && stands && !bySource && verdict !== 'RETRACTED';
          return (
            <li key={id}>
              <div className={styles['said']}>
                <span>
                  <strong>{bySource ? words.bySource(by ?? '') : (by ?? words.someone)}</strong> {words.said[verdict]}
                </span>
                {verdict === 'RETRACTED' ? null : (
                  <Chip tone={stands ? 'sea' : 'line'}>{stands ? words.stands : words.noLonger}</Chip>
                )}
                {isUndoable && undoing !== id ? (
                  <Button small onClick={() => undo(id)}>
                    <Undo2 size={14} aria-hidden="true" />
                    {words.undo}
                  </Button>
                ) : null}
              </div>
              {reason ? <p>{reason}</p> : null}
              <span className={styles['fine']}>{format.instant(at)}</span>
              {undoing === id ? (
                <ReasonForm submit={words.undo} onSubmit={(why) => retract(id, why)} onCancel={() => undo(undefined)}>
                  <h3>{words.undoTitle}</h3>
                  <p>{words.undoText}</p>
                </ReasonForm>
              ) : null}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
