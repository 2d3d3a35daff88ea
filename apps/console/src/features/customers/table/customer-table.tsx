import { Link, useNavigate } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { Building2, UserRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CustomerRowFragment } from '../../../api/operations.generated.js';
import { useKeys } from '../../../shell/keys/use-keys.js';
import { Chip } from '../../../ui/controls.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../customers.module.css';
import { customersWords } from '../words.js';

const ROW_PX = 36;

interface CustomerTableProps {
  readonly rows: readonly CustomerRowFragment[];
  readonly total: number;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** The end of the rows comes near. */
  readonly onEnd: () => void;
}

/** The customers as a table, of which only the rows in sight are drawn. Keys: `j` `k` Enter `x`. */
export function CustomerTable({ rows, total, selected, onSelect, onEnd }: CustomerTableProps) {
  const words = useWords(customersWords);
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
        <tr>
          <th scope="col">
            <span className="unseen">{words.column.select}</span>
          </th>
          <th scope="col">{words.column.name}</th>
          <th scope="col">{words.column.place}</th>
          <th scope="col" className={styles['figure']}>
            {words.column.touchpoints}
          </th>
          <th scope="col" className={styles['figure']}>
            {words.column.open}
          </th>
          <th scope="col">{words.column.last}</th>
          <th scope="col">{words.column.since}</th>
        </tr>
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
      <td colSpan={7} />
    </tr>
  ) : null;

interface RowProps {
  readonly row: CustomerRowFragment;
  readonly index: number;
  readonly here: boolean;
  readonly selected: boolean;
  readonly onToggle: (id: string) => void;
}

function Row({ row, index, here, selected, onToggle }: RowProps) {
  const words = useWords(customersWords);
  const format = useFormat();
  const { id, kind, displayName, city, since, activity } = row;
  const Sign = kind === 'PERSON' ? UserRound : Building2;
  const name = displayName ?? words.unnamed;
  const organization = row.__typename === 'Person' ? row.organizations[0]?.displayName : undefined;
  return (
    <tr data-row={index} aria-rowindex={index + 2} data-here={here} data-selected={selected}>
      <td>
        <label className={styles['select']}>
          <input type="checkbox" checked={selected} onChange={() => onToggle(id)} aria-label={words.selectOne(name)} />
        </label>
      </td>
      <th scope="row">
        <span className={styles['name']}>
          <Sign size={16} role="img" aria-label={kind === 'PERSON' ? words.person : words.organization} />
          <Link to="/customers/$id" params={{ id }}>
            {name}
          </Link>
          {organization ? <span className={styles['at']}>{organization}</span> : null}
        </span>
      </th>
      <td>{city}</td>
      <td className={styles['figure']}>{format.number(activity.touchpoints)}</td>
      <td className={styles['figure']}>
        {activity.openCases > 0 ? <Chip tone="waiting">{format.number(activity.openCases)}</Chip> : null}
      </td>
      <td title={activity.lastAt ? format.instant(activity.lastAt) : undefined}>
        {activity.lastAt ? format.ago(activity.lastAt) : <span className={styles['at']}>{words.never}</span>}
      </td>
      <td>{format.shortMonth(since)}</td>
    </tr>
  );
}
