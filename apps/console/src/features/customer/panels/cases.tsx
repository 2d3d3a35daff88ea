import { Chip, type Tone } from '../../../ui/controls.js';
import { SourceLetter } from '../../../ui/marks.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import type { CustomerOfPage } from '../use-customer.js';
import { customerWords } from '../words.js';

const TONES: Readonly<Record<string, Tone>> = {
  NEW: 'waiting',
  OPEN: 'waiting',
  PENDING: 'sea',
  ON_HOLD: 'late',
  SOLVED: 'positive',
};

/** Tickets and requests: the open ones first, the last opened first. */
export function Cases({ cases }: { readonly cases: CustomerOfPage['cases'] }) {
  const { cases: words, people } = useWords(customerWords);
  const format = useFormat();
  const sorted = [...cases.nodes].sort((one, other) => Number(other.isOpen) - Number(one.isOpen));
  return (
    <Panel title={words.title} more={cases.totalCount > 0 ? people.ofAll(sorted.length, cases.totalCount) : undefined}>
      {sorted.length === 0 ? <p className={styles['fine']}>{words.none}</p> : null}
      <ul className={styles['rows']}>
        {sorted.map((one) => (
          <li key={one.id}>
            <SourceLetter source={one.source} />
            <div>
              <span className={styles['row-head']}>
                <b>{one.subject ?? words.unnamed}</b>
                {one.status ? (
                  <Chip tone={TONES[one.status] ?? 'plain'}>{words.statuses[one.status] ?? one.status}</Chip>
                ) : null}
              </span>
              <span className={styles['fine']}>
                {[
                  ...(one.closedAt
                    ? [words.closed(format.ago(one.closedAt))]
                    : one.openedAt
                      ? [words.open(format.ago(one.openedAt))]
                      : []),
                  ...(one.reopened > 0 ? [words.reopened(one.reopened)] : []),
                ].join(', ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
