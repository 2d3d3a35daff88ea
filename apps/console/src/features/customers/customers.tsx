import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useView } from '../../address/use-view.js';
import { HonestLine } from '../../shell/head/honest-line.js';
import { PageHead } from '../../shell/head/page-head.js';
import { useMay } from '../../shell/frame/use-frame.js';
import { useKeys } from '../../shell/keys/use-keys.js';
import { usePage } from '../../shell/head/use-page.js';
import { Button, buttonLook } from '../../ui/controls.js';
import { NewsBar } from '../../ui/news/news-bar.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useWords } from '../../words/words.js';
import { SaveAsGroup } from '../groups/define/save-as-group.js';
import { defineWords } from '../groups/define/words.js';
import { pairText } from '../identity/identity-address.js';
import { TableShape } from './table/table-shape.js';
import { groupFilterOf } from './narrow/asked.js';
import { CustomerTable } from './table/customer-table.js';
import { customersAddress } from './customers-address.js';
import styles from './customers.module.css';
import { ExportRows } from './table/export-rows.js';
import { Filters } from './narrow/filters.js';
import { isLensed, Lens, NO_LENS } from './narrow/lens.js';
import { useCustomers } from './table/use-customers.js';
import { customersWords } from './words.js';

/** Customers: who is this, and who else is there? */
export function Customers() {
  const words = useWords(customersWords);
  const define = useWords(defineWords);
  const navigate = useNavigate();
  const [view, change] = useView(customersAddress);
  const customers = useCustomers(view);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const find = useRef<HTMLInputElement>(null);
  usePage(words.title);
  useKeys({ '/': () => find.current?.focus() });
  const { rows, total, exact, data, error, isPending, isPlaceholderData, holes } = customers;
  const save = (open: boolean) => change({ save: open }, { open });
  const plain =
    !view.q && view.kind === 'all' && !view.group && !view.stage && !view.open && view.met === 'any' && !isLensed(view);
  const mayDecide = useMay('identity:decide');
  const [a, b, ...more] = selected;
  const widen = () => change({ q: '', kind: 'all', group: '', stage: '', open: false, met: 'any', ...NO_LENS });
  const mayDefine = useMay('groups:define');
  const groupFilter = selected.size > 0 ? { ids: [...selected] } : groupFilterOf(view, Date.now());

  return (
    <>
      <PageHead
        tools={
          <>
            {selected.size > 0 ? (
              <>
                <span role="status">{words.selected(selected.size)}</span>
                {mayDecide && a !== undefined && b !== undefined && more.length === 0 ? (
                  <Link to="/identity/$pair" params={{ pair: pairText(a, b) }} className={buttonLook()}>
                    {words.same}
                  </Link>
                ) : null}
                <Button small look="ghost" onClick={() => select(new Set())}>
                  {words.clear}
                </Button>
              </>
            ) : null}
            {mayDefine && groupFilter ? <Button onClick={() => save(true)}>{define.save}</Button> : null}
            <ExportRows view={view} total={total} selected={rows.filter(({ id }) => selected.has(id))} />
          </>
        }
      >
        <h1>{words.title}</h1>
        <div className={styles['lead']}>
          <span aria-live="polite">{data ? (view.q ? words.closest(total) : words.count(total, exact)) : ''}</span>
          <HonestLine />
        </div>
      </PageHead>
      <Filters view={view} change={change} find={find} />
      <Lens view={view} change={change} />
      {view.save && mayDefine && groupFilter ? (
        <SaveAsGroup
          filter={groupFilter}
          onClose={() => save(false)}
          onSaved={(id) => {
            save(false);
            customers.forgetGroups();
            void navigate({ to: '/groups/$id', params: { id } });
          }}
        />
      ) : null}
      <NewsBar news={customers.news} onShow={customers.show} />
      <Holes holes={holes} />
      <section className={styles['list']} aria-label={words.title} aria-busy={isPlaceholderData}>
        {error && !data ? (
          <Failure error={error} onRetry={() => void customers.refetch()} />
        ) : isPending ? (
          <TableShape />
        ) : rows.length === 0 ? (
          plain ? (
            <Empty kind="nothing-yet" title={words.nothingYet.title} text={words.nothingYet.text} />
          ) : (
            <Empty kind="no-match" title={words.noMatch.title} text={words.noMatch.text}>
              <Button look="primary" onClick={widen}>
                {words.noMatch.widen}
              </Button>
            </Empty>
          )
        ) : (
          <CustomerTable
            rows={rows}
            total={total}
            selected={selected}
            onSelect={select}
            sort={view.q === '' ? view.sort : undefined}
            onSort={(sort) => change({ sort })}
            onEnd={() => {
              if (customers.hasNextPage && !customers.isFetchingNextPage) void customers.fetchNextPage();
            }}
          />
        )}
      </section>
    </>
  );
}
