import { Dialog } from '../../../ui/dialog.js';
import { SourceLetter } from '../../../ui/marks.js';
import { useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import type { CustomerOfPage } from '../use-customer.js';
import { customerWords } from '../words.js';
import { probabilityOf } from './certainty.js';

/** The steps that put the records together, each with its reason. */
export function WhyDialog({ customer, onClose }: { readonly customer: CustomerOfPage; readonly onClose: () => void }) {
  const { why } = useWords(customerWords);
  const records = new Map(customer.records.map((record) => [record.id, record]));
  const nameOf = (id: string) => {
    const record = records.get(id);
    return record ? [record.source, record.key].filter(Boolean).join(' ') : id;
  };
  return (
    <Dialog title={why.title} onClose={onClose}>
      {customer.how.length === 0 ? <p>{why.one}</p> : null}
      <ol className={styles['steps']}>
        {customer.how.map((step, index) => (
          <li key={index}>
            <span className={styles['letters']}>
              <SourceLetter source={records.get(step.a)?.source ?? ''} />
              <SourceLetter source={records.get(step.b)?.source ?? ''} />
            </span>
            <span>
              <b>{why.rules[step.rule] ?? step.rule}</b>
              {step.score === null ? (
                step.evidence && !step.decision ? (
                  <span className={styles['evidence']}>{step.evidence}</span>
                ) : null
              ) : (
                <span className={styles['evidence']}>
                  {why.probability(probabilityOf(step.score))}, {why.bits(step.score)}
                </span>
              )}
              <span className={styles['pair']}>{why.step(nameOf(step.a), nameOf(step.b))}</span>
            </span>
          </li>
        ))}
      </ol>
      {customer.how.length > 0 ? <p className={styles['fine']}>{why.note}</p> : null}
    </Dialog>
  );
}
