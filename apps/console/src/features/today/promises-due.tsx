import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { askFor } from '../../api/ask.js';
import { DuePromises, type DuePromiseFragment, type DuePromisePageFragment } from '../../api/operations.generated.js';
import { useRest } from '../../api/pages/use-rest.js';
import { AllRowsButton } from '../../export/all-rows-button.js';
import { pageOf, type AskPage } from '../../export/fetch-all.js';
import { Chip } from '../../ui/controls.js';
import { Panel } from '../../ui/panel.js';
import { ShowMore } from '../../ui/show-more.js';
import { useFormat, useWords } from '../../words/words.js';
import styles from './today.module.css';
import { todayWords } from './words.js';

/** As many as `Today` asks for: the rivers below stay in sight. */
const AT_ONCE = 5;

interface PromisesDueProps {
  /** The first of them, followed with the screen. */
  readonly promises: DuePromisePageFragment;
  readonly broughtAt: number;
}

/** What we promised and have not done, the earliest due first, in the words that promised it. */
export function PromisesDue({ promises, broughtAt }: PromisesDueProps) {
  const words = useWords(todayWords);
  const format = useFormat();
  const list = useRef<HTMLUListElement>(null);
  const { rows, ...rest } = useRest(DuePromises, { first: AT_ONCE }, 'promises', promises, broughtAt);
  const all = promises.totalCount;
  return (
    <Panel
      title={words.promises}
      more={words.shown(rows.length, all)}
      actions={
        <AllRowsButton
          small
          file={words.promisesFile}
          label={words.promises}
          unlabelled
          columns={columns}
          count={all}
          page={promisesPage}
        />
      }
    >
      {rows.length === 0 ? (
        <p>{words.noPromises}</p>
      ) : (
        <ul ref={list} className={styles['promises']}>
          {rows.map(({ id, quote, dueAt, overdue, customer }) => (
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
      <ShowMore shown={rows.length} list={list} onMore={rest.more} {...rest} />
    </Panel>
  );
}

/** All of them, to the end. */
const promisesPage: AskPage<DuePromiseFragment> = async (after, signal) =>
  pageOf(await askFor(DuePromises, { first: 100, after }, 'promises', signal));

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
