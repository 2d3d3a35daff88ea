import { Link } from '@tanstack/react-router';
import type { DuePromiseFragment } from '../../api/operations.generated.js';
import { CsvButton } from '../../export/csv-button.js';
import { Chip } from '../../ui/controls.js';
import { Panel } from '../../ui/panel.js';
import { useFormat, useWords } from '../../words/words.js';
import styles from './today.module.css';
import { todayWords } from './words.js';

interface PromisesDueProps {
  readonly promises: readonly DuePromiseFragment[];
  readonly all: number;
}

/** What we promised and have not done, the earliest due first, in the words that promised it. */
export function PromisesDue({ promises, all }: PromisesDueProps) {
  const words = useWords(todayWords);
  const format = useFormat();
  return (
    <Panel
      title={words.promises}
      more={words.shown(promises.length, all)}
      actions={<CsvButton small file={words.promisesFile} label={words.promises} columns={columns} rows={promises} />}
    >
      {promises.length === 0 ? (
        <p>{words.noPromises}</p>
      ) : (
        <ul className={styles['promises']}>
          {promises.map(({ id, quote, dueAt, overdue, customer }) => (
            <li key={id}>
              <p>{quote?.text ?? ''}</p>
              <span>
                {customer ? (
                  <Link to="/customers/$id" params={{ id: customer.id }}>
                    {customer.displayName || words.unnamed}
                  </Link>
                ) : null}
                {dueAt ? (
                  <Chip tone={overdue ? 'negative' : 'waiting'}>
                    {overdue ? words.overdue(format.date(dueAt)) : words.dueAt(format.date(dueAt))}
                  </Chip>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const column = (name: string, read: (promise: DuePromiseFragment) => string | null) => ({ name, read });
const columns = [
  column('customer', ({ customer }) => customer?.displayName ?? null),
  column('customerId', ({ customer }) => customer?.id ?? null),
  column('promised', ({ quote }) => quote?.text ?? null),
  column('channel', ({ channel }) => channel),
  column('madeAt', ({ madeAt }) => madeAt),
  column('dueAt', ({ dueAt }) => dueAt),
  column('overdue', ({ overdue }) => (overdue ? 'yes' : 'no')),
];
