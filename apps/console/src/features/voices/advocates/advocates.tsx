import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useView } from '../../../address/use-view.js';
import { Advocates as AdvocatesOperation, type AdvocateRowFragment } from '../../../api/operations.generated.js';
import { usePages } from '../../../api/pages/use-pages.js';
import { askFor } from '../../../api/ask.js';
import { AllRowsButton } from '../../../export/all-rows-button.js';
import { pageOf } from '../../../export/fetch-all.js';
import { useRowKeys } from '../../../shell/keys/use-row-keys.js';
import { useWhere } from '../../../shell/frame/where.js';
import { ScreenHead } from '../../../shell/head/screen-head.js';
import { usePage } from '../../../shell/head/use-page.js';
import { Button, buttonLook, Segments } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { Empty, Failure, Holes } from '../../../ui/states.js';
import { useWords } from '../../../words/words.js';
import { AdvocatesShape } from './advocates-shape.js';
import { AdvocateRow } from './advocate-row.js';
import { advocatesAddress, filterOf, OPEN, RECOMMENDS, SINCE } from './advocates-address.js';
import styles from './advocates.module.css';
import { advocatesWords } from './words.js';

/** Who recommends us, who could be asked to, and what forbids asking now. */
export function Advocates() {
  const words = useWords(advocatesWords);
  const [view, change] = useView(advocatesAddress);
  usePage(words.title);
  useWhere(words.title);
  const filter = filterOf(view, Date.now());
  const pages = usePages(AdvocatesOperation, { frame: false, filter }, (told) => told.advocates?.pageInfo);
  const { data, error, isPending, isPlaceholderData, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.data.advocates?.nodes ?? []) ?? [];
  const total = data?.pages[0]?.data.advocates?.totalCount ?? 0;
  const isPlain = view.recommends === 'any' && view.open === 'any' && view.since === 'any';
  return (
    <>
      <ScreenHead
        title={words.title}
        lead={words.lead}
        tools={
          <>
            <Link to="/voices" className={buttonLook()}>
              {words.voices}
            </Link>
            <AllRowsButton
              file={words.file}
              columns={columns}
              count={total}
              page={async (after, signal) =>
                pageOf(await askFor(AdvocatesOperation, { frame: false, filter, after }, 'advocates', signal))
              }
            />
          </>
        }
      />
      <div className={styles['filters']}>
        <Segments
          label={words.recommends}
          value={view.recommends}
          onChange={(recommends) => change({ recommends })}
          options={RECOMMENDS.map((value) => ({ value, label: words.recommendsOf[value] }))}
        />
        <Segments
          label={words.open}
          value={view.open}
          onChange={(open) => change({ open })}
          options={OPEN.map((value) => ({ value, label: words.openOf[value] }))}
        />
        <Segments
          label={words.since}
          value={view.since}
          onChange={(since) => change({ since })}
          options={SINCE.map((value) => ({ value, label: words.sinceOf[value] }))}
        />
      </div>
      <Holes holes={data?.pages.flatMap(({ holes }) => holes) ?? []} />
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <AdvocatesShape />
      ) : rows.length === 0 ? (
        isPlain ? (
          <Empty kind="nothing-yet" {...words.nothingYet} />
        ) : (
          <Empty kind="no-match" title={words.noMatch.title} text={words.noMatch.text}>
            <Button look="primary" onClick={() => change({ recommends: 'any', open: 'any', since: 'any' })}>
              {words.noMatch.widen}
            </Button>
          </Empty>
        )
      ) : (
        <Panel title={words.title} more={words.count(rows.length, total)} busy={isPlaceholderData}>
          <Table rows={rows} />
          {pages.hasNextPage ? (
            <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {words.more}
            </Button>
          ) : null}
        </Panel>
      )}
    </>
  );
}

function Table({ rows }: { readonly rows: readonly AdvocateRowFragment[] }) {
  const words = useWords(advocatesWords);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  return (
    <div ref={list} className={styles['wide']} role="group" aria-label={words.title} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['who', 'signs', 'last', 'whom', 'ask', 'why'] as const).map((column) => (
              <th key={column} scope="col">
                {words.column[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((advocate, index) => (
            <AdvocateRow key={advocate.customer?.id ?? index} advocate={advocate} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const column = (name: string, read: (row: AdvocateRowFragment) => string | number | null) => ({ name, read });
const columns = [
  column('id', ({ customer }) => customer?.id ?? null),
  column('name', ({ customer }) => customer?.displayName ?? null),
  column('signs', ({ signs }) => signs.join(' ')),
  column('lastSignAt', ({ lastSignAt }) => lastSignAt),
  column('recommended', ({ recommendations }) =>
    recommendations.flatMap(({ direction, recommended }) => (direction === 'GIVEN' ? (recommended?.displayName ?? []) : [])).join(', '),
  ), // prettier-ignore
  column('canBeAsked', ({ asking }) => String(asking.canBeAsked)),
  column('because', ({ asking }) => asking.because.join(' ')),
  column('forbids', ({ asking }) => asking.forbids.join(' ')),
  column('promisesKept', ({ asking }) => asking.promisesKept),
  column('promisesBroken', ({ asking }) => asking.promisesBroken),
  column('tenureDays', ({ asking }) => asking.tenureDays),
];
