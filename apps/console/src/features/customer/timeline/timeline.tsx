import { useMemo } from 'react';
import type { AskFailure } from '../../../api/ask-failure.js';
import type { CustomerQuery } from '../../../api/operations.generated.js';
import { AllRowsButton } from '../../../export/all-rows-button.js';
import { Button, fieldStyles, Pill } from '../../../ui/controls.js';
import { Bones, Panel } from '../../../ui/panel.js';
import { Failure } from '../../../ui/states.js';
import { useFormat, useWords } from '../../../words/words.js';
import { SHOWN, type Shown } from '../customer-address.js';
import styles from '../customer.module.css';
import { isWithin, rangeOf, type Days } from '../lanes/days.js';
import { PANELS } from '../panels/panel-ids.js';
import { askedAt, type Past } from '../past/past-of.js';
import type { CustomerOfPage } from '../use-customer.js';
import { customerWords } from '../words.js';
import { byPeriod, timelineOf, type Period } from './timeline-items.js';
import { ChangesRow, TouchpointRow } from './timeline-row.js';
import { columns, timelinePages } from './timeline-csv.js';
import { toldAnew } from './told-anew.js';
import { usePointed } from './use-pointed.js';
import { useTouchpoints } from './use-touchpoints.js';

interface TimelineProps {
  readonly customer: CustomerOfPage;
  readonly changes: CustomerQuery['changes'];
  /** Why they did not come. */
  readonly noChanges: AskFailure | undefined;
  readonly onRetry: () => void;
  readonly view: { readonly show: Shown; readonly find: string; readonly entry: string } & Past;
  readonly days: Days;
  readonly change: (to: { readonly show?: Shown; readonly find?: string; readonly period?: string }) => void;
  readonly name: string;
}

/** All that happened, the latest first, under headings of time. Filters stand in the address. */
export function Timeline({ customer, changes, noChanges, onRetry, view, days, change, name }: TimelineProps) {
  const { timeline: words } = useWords(customerWords);
  const { show, find, entry } = view;
  const range = useMemo(() => rangeOf(days), [days]);
  const then = useMemo(() => rangeOf({ since: '', until: view.happened }), [view.happened]);
  const touched = useTouchpoints(customer, show, range, view);
  const pointed = usePointed(entry, touched);
  const [hasTouchpoints, hasChanges] = [show !== 'changes', show === 'all' || show === 'changes'];
  const plain = show === 'all' && find === '' && range === undefined;
  const items = useMemo(() => {
    const all = timelineOf(
      hasTouchpoints ? touched.touchpoints : [],
      (hasChanges ? toldAnew(changes?.nodes ?? []) : []).filter(
        ({ happenedAt }) => isWithin(happenedAt, range) && isWithin(happenedAt, then),
      ),
      hasTouchpoints && touched.hasNextPage,
    );
    const part = find.trim().toLowerCase();
    return part === '' ? all : all.filter((item) => JSON.stringify(item).toLowerCase().includes(part));
  }, [hasTouchpoints, hasChanges, find, touched.touchpoints, touched.hasNextPage, changes, range, then]);
  const count = (hasTouchpoints ? touched.total : 0) + (hasChanges ? (changes?.totalCount ?? 0) : 0);
  const left = changes ? changes.totalCount - changes.nodes.length : 0;
  return (
    <Panel
      title={words.title}
      more={words.count(touched.touchpoints.length, touched.total)}
      busy={touched.isPlaceholderData}
      anchor={PANELS.timeline}
      bare
      actions={
        <AllRowsButton
          small
          file={`${words.file}-${customer.id.slice(0, 8)}`}
          columns={columns}
          count={count}
          page={timelinePages({
            touchpoints: hasTouchpoints ? touched.asked : undefined,
            changes: hasChanges ? { id: customer.id, known: askedAt(view).known, within: [range, then] } : undefined,
            find,
            total: count,
          })}
        />
      }
    >
      <div className={styles['narrow']} role="group" aria-label={words.label}>
        {SHOWN.map((one) => (
          <Pill key={one} on={one === show} onClick={() => change({ show: one })}>
            {words.show[one]}
          </Pill>
        ))}
        <input
          type="search"
          className={fieldStyles.input}
          aria-label={words.find}
          placeholder={words.find}
          value={find}
          onChange={({ target }) => change({ find: target.value })}
        />
      </div>
      {pointed === 'looking' || pointed === 'missing' ? (
        <p className={styles['none']} role="status">
          {pointed === 'looking' ? words.looking : words.notThere}
        </p>
      ) : null}
      {noChanges && show === 'changes' ? (
        <Failure error={noChanges} onRetry={onRetry} />
      ) : touched.error && touched.touchpoints.length === 0 ? (
        <Failure error={touched.error} onRetry={() => void touched.refetch()} />
      ) : touched.isPending ? (
        <div className={styles['pad']}>
          <Bones lines={8} />
        </div>
      ) : items.length === 0 ? (
        <p className={styles['none']}>
          {plain ? words.none : words.noMatch}
          {plain ? null : (
            <Button small onClick={() => change({ show: 'all', find: '', period: 'all' })}>
              {words.all}
            </Button>
          )}
        </p>
      ) : (
        byPeriod(items, new Date()).map(({ period, items: own }) => (
          <section key={period.key}>
            <PeriodHead period={period} at={own[0]!.at} />
            <ol>
              {own.map((item) =>
                item.kind === 'touchpoint' ? (
                  <TouchpointRow
                    key={item.touchpoint.id}
                    touchpoint={item.touchpoint}
                    customer={name}
                    pointed={item.touchpoint.id === entry}
                  />
                ) : (
                  <ChangesRow
                    key={item.changes[0]!.eventId + item.at}
                    source={item.source}
                    at={item.at}
                    changes={item.changes}
                  />
                ),
              )}
            </ol>
          </section>
        ))
      )}
      <div className={styles['more']}>
        {hasTouchpoints && touched.hasNextPage ? (
          <Button small disabled={touched.isFetchingNextPage} onClick={() => void touched.fetchNextPage()}>
            {touched.isFetchingNextPage ? words.fetching : words.earlier}
          </Button>
        ) : null}
        {left > 0 && hasChanges ? <span className={styles['fine']}>{words.olderChanges(left)}</span> : null}
      </div>
    </Panel>
  );
}

function PeriodHead({ period, at }: { readonly period: Period; readonly at: string }) {
  const { timeline: words } = useWords(customerWords);
  const format = useFormat();
  const month = format.month(at);
  return (
    <h3 className={styles['period']}>
      {period.kind === 'week' ? words.week : period.kind === 'month-so-far' ? words.soFar(month) : month}
    </h3>
  );
}
