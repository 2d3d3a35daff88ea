import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useMay } from '../../../shell/frame/use-frame.js';
import { Button } from '../../../ui/controls.js';
import { SourceLetter } from '../../../ui/marks.js';
import { useWords } from '../../../words/words.js';
import { ReasonForm } from '../../identity/decide/reason-form.js';
import { useDecision } from '../../identity/decide/use-decision.js';
import { pairText } from '../../identity/identity-address.js';
import { probabilityOf } from '../../identity/odds.js';
import { identityWords } from '../../identity/words.js';
import styles from '../customer.module.css';
import type { CustomerOfPage } from '../use-customer.js';
import { whyWords } from './words.js';

interface WhyStepProps {
  readonly step: CustomerOfPage['how'][number];
  readonly records: ReadonlyMap<string, CustomerOfPage['records'][number]>;
  /** Whether the reason for taking it back is being written. */
  readonly isUndoing: boolean;
  readonly onUndo: (begun: boolean) => void;
  readonly onUndone: () => void;
}

/** One join: its reason, the way to its pair, and, where a person decided it, its undo. */
export function WhyStep({ step, records, isUndoing, onUndo, onUndone }: WhyStepProps) {
  const why = useWords(whyWords);
  const identity = useWords(identityWords);
  const may = useMay('identity:decide');
  const { retract } = useDecision();
  const nameOf = (id: string) => {
    const record = records.get(id);
    return record ? [record.source, record.key].filter(Boolean).join(' ') : id;
  };
  const { a, b, rule, score, evidence } = step;
  const pair = why.step(nameOf(a), nameOf(b));
  // What a source merged itself is undone there.
  const decision = rule === 'STEWARD' ? step.decision : null;
  return (
    <li>
      <span className={styles['letters']}>
        <SourceLetter source={records.get(a)?.source ?? ''} />
        <SourceLetter source={records.get(b)?.source ?? ''} />
      </span>
      <div>
        <b>{why.rules[rule] ?? rule}</b>
        {score === null ? (
          evidence && !step.decision ? (
            <span className={styles['evidence']}>{evidence}</span>
          ) : null
        ) : (
          <span className={styles['evidence']}>
            {why.probability(probabilityOf(score))}, {why.bits(score)}
          </span>
        )}
        <span className={styles['pair']}>{pair}</span>
        <span className={styles['acts']}>
          <Link to="/identity/$pair" params={{ pair: pairText(a, b) }} aria-label={`${why.look(may)}: ${pair}`}>
            {why.look(may)}
          </Link>
          {may && decision && !isUndoing ? (
            <Button small aria-label={why.undoOf(pair)} onClick={() => onUndo(true)}>
              <Undo2 size={14} aria-hidden="true" />
              {identity.undo}
            </Button>
          ) : null}
        </span>
        {decision && isUndoing ? (
          <ReasonForm
            submit={identity.undo}
            onSubmit={async (reason) => {
              const trouble = await retract(decision, reason);
              if (trouble === undefined) onUndone();
              return trouble;
            }}
            onCancel={() => onUndo(false)}
          >
            <p>{identity.undoText}</p>
          </ReasonForm>
        ) : null}
      </div>
    </li>
  );
}
