import { useState } from 'react';
import { DecideExperiment, type ExperimentState } from '../../../api/operations.generated.js';
import { useMay } from '../../../shell/frame/use-frame.js';
import { Button } from '../../../ui/controls.js';
import { ReasonField } from '../../../ui/form/reason-field.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../roadmap.module.css';
import { useTold } from '../card/use-told.js';
import { State } from '../card/verdict.js';
import { roadmapWords } from '../words.js';
import type { ExperimentOfPage } from './experiment-page.js';

/** What it can become, as the gateway has it. */
const NEXT: Readonly<Record<ExperimentState, readonly ExperimentState[]>> = {
  IDEA: ['TRYING', 'STOP'],
  TRYING: ['KEEP', 'STOP', 'IDEA'],
  KEEP: ['TRYING', 'STOP'],
  STOP: ['TRYING', 'IDEA'],
};

/** Decides, with a reason. What is refused says why. */
export function Decision({ experiment: { id, state } }: { readonly experiment: ExperimentOfPage }) {
  const { page } = useWords(roadmapWords);
  const decide = useTold(DecideExperiment);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  if (!useMay('experiments:decide')) return null;
  const become = async (next: ExperimentState) => {
    setBusy(true);
    const why = await decide({ input: { experiment: id, state: next, reason } });
    setBusy(false);
    setTrouble(why);
    if (why === undefined) setReason('');
  };
  return (
    <Panel title={page.decision}>
      <div className={styles['decision']}>
        <ReasonField label={page.reason} value={reason} rows={3} trouble={trouble} onChange={setReason} />
        <div className={styles['row']}>
          {NEXT[state].map((next, index) => (
            <Button
              key={next}
              look={index === 0 ? 'primary' : 'plain'}
              disabled={busy}
              onClick={() => void become(next)}
            >
              {page.become[next]}
            </Button>
          ))}
        </div>
        {state === 'TRYING' ? <p className={styles['fine']}>{page.keepNeeds}</p> : null}
      </div>
    </Panel>
  );
}

/** Every change of state, the last first. */
export function DecisionLog({ experiment: { decisions } }: { readonly experiment: ExperimentOfPage }) {
  const { page } = useWords(roadmapWords);
  const format = useFormat();
  return (
    <Panel title={page.log}>
      <ul className={styles['people']}>
        {decisions.map(({ eventId, state, reason, by, at }) => (
          <li key={eventId}>
            <span className={styles['row']}>
              <State state={state} />
              <span className={styles['fine']}>{page.by(by, format.date(at))}</span>
            </span>
            {reason ? <p>{reason}</p> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
