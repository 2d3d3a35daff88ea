import { useNavigate } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { CustomerRowFragment } from '../../../api/operations.generated.js';
import { useKeys } from '../../../shell/keys/use-keys.js';
import type { CustomersView } from '../narrow/asked.js';
import styles from '../customers.module.css';
import { COLUMNS, Heads } from './heads.js';
import { Row } from './row.js';

const ROW_PX = 36;

interface CustomerTableProps {
  readonly rows: readonly CustomerRowFragment[];
  readonly total: number;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** By what they are ordered; undefined where the search orders them. */
  readonly sort: CustomersView['sort'] | undefined;
  readonly onSort: (sort: CustomersView['sort']) => void;
  /** The end of the rows comes near. */
  readonly onEnd: () => void;
}

/** The customers as a table, of which only the rows in sight are drawn. Keys: `j` `k` Enter `x`. */
export function CustomerTable({ rows, total, selected, onSelect, sort, onSort, onEnd }: CustomerTableProps) {
  const navigate = useNavigate();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(-1);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: table.current?.offsetTop ?? 0,
    scrollPaddingStart: 96,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  useEffect(() => {
    if (last && last.index >= rows.length - 15) onEnd();
  }, [last, rows.length, onEnd]);

  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const move = (by: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, at + by));
    setAt(next);
    virtual.scrollToIndex(next);
    setTimeout(() => table.current?.querySelector<HTMLElement>(`[data-row="${next}"] a`)?.focus());
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => rows[at] && toggle(rows[at].id),
    Enter: () => rows[at] && void navigate({ to: '/customers/$id', params: { id: rows[at].id } }),
  });
  const margin = virtual.options.scrollMargin;
  return (
    <table ref={table} className={styles['table']} aria-rowcount={total + 1}>
      <thead>
        <Heads sort={sort} onSort={onSort} />
      </thead>
      <tbody>
        <Space px={first ? first.start - margin : 0} />
        {items.map(({ index }) => (
          <Row
            key={rows[index]!.id}
            row={rows[index]!}
            index={index}
            here={index === at}
            selected={selected.has(rows[index]!.id)}
            onToggle={toggle}
          />
        ))}
        <Space px={last ? virtual.getTotalSize() - (last.end - margin) : 0} />
      </tbody>
    </table>
  );
}

/** Room for the rows that are not drawn. */
const Space = ({ px }: { readonly px: number }) =>
  px > 0 ? (
    <tr aria-hidden="true" style={{ height: px }}>
      <td colSpan={COLUMNS} />
    </tr>
  ) : null;
