import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMay } from '../../../shell/frame/use-frame.js';
import { useWords } from '../../../words/words.js';
import type { CustomersView } from '../narrow/asked.js';
import styles from '../customers.module.css';
import { customersWords } from '../words.js';

type Sort = CustomersView['sort'];

/** What the table shows, and by what of it the gateway can order. */
const HEADS = [
  { of: 'name', sort: 'name' },
  { of: 'group' },
  { of: 'stage' },
  { of: 'waits', isFigure: true },
  { of: 'promises', isFigure: true },
  { of: 'feeling' },
  { of: 'touchpoints', sort: 'touchpoints', isFigure: true },
  { of: 'last', sort: 'last' },
] as const satisfies readonly { readonly of: string; readonly sort?: Sort; readonly isFigure?: boolean }[];

/** With the one that selects. */
export const COLUMNS = HEADS.length + 1;

interface HeadsProps {
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}

/** The heads of the columns; those that the gateway can order by are pressed for it. */
export function Heads({ sort, onSort }: HeadsProps) {
  const { column } = useWords(customersWords);
  const mayName = useMay('names:search', true);
  return (
    <tr>
      <th scope="col">
        <span className="unseen">{column.select}</span>
      </th>
      {HEADS.map((head) => {
        const by = 'sort' in head && (head.sort !== 'name' || mayName) ? head.sort : undefined;
        const isFigure = 'isFigure' in head;
        const is = by !== undefined && by === sort;
        const Arrow = by === 'name' ? ArrowUp : ArrowDown;
        return (
          <th
            key={head.of}
            scope="col"
            data-of={head.of}
            className={isFigure ? styles['figure'] : undefined}
            {...(is ? { 'aria-sort': by === 'name' ? 'ascending' : 'descending' } : {})}
          >
            {by === undefined || sort === undefined ? (
              column[head.of]
            ) : (
              <button type="button" onClick={() => onSort(by)}>
                {column[head.of]}
                {is ? <Arrow size={12} aria-hidden="true" /> : null}
              </button>
            )}
          </th>
        );
      })}
    </tr>
  );
}
