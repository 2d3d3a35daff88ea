import { useState } from 'react';
import { Dialog } from '../../../ui/dialog.js';
import { useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import type { CustomerOfPage } from '../use-customer.js';
import { WhyStep } from './why-step.js';
import { whyWords } from './words.js';

/** The steps that put the records together, each with its reason; each leads to its own pair, where it is taken apart. */
export function WhyDialog({
  customer,
  onClose,
  onUndone,
}: {
  readonly customer: CustomerOfPage;
  readonly onClose: () => void;
  /** A decision was taken back: the customer is another now. */
  readonly onUndone: () => void;
}) {
  const why = useWords(whyWords);
  const records = new Map(customer.records.map((record) => [record.id, record]));
  const [undoing, undo] = useState<string>();
  return (
    <Dialog title={why.title} onClose={onClose}>
      {customer.how.length === 0 ? <p>{why.one}</p> : null}
      <ol className={styles['steps']}>
        {customer.how.map((step) => {
          const key = `${step.a} ${step.b}`;
          return (
            <WhyStep
              key={key}
              step={step}
              records={records}
              isUndoing={undoing === key}
              onUndo={(begun) => undo(begun ? key : undefined)}
              onUndone={onUndone}
            />
          );
        })}
      </ol>
      {customer.how.length > 0 ? <p className={styles['fine']}>{why.note}</p> : null}
    </Dialog>
  );
}
