import { Link } from '@tanstack/react-router';
import { Building2, UserRound } from 'lucide-react';
import type { CustomerRowFragment } from '../../../api/operations.generated.js';
import { FeltCounts } from '../../../pictures/feeling/felt-counts.js';
import { Chip } from '../../../ui/controls.js';
import { useFormat, useWords } from '../../../words/words.js';
import { useGroupName } from '../../groups/name/use-group-name.js';
import styles from '../customers.module.css';
import { customersWords } from '../words.js';
import { useStages } from './use-customers.js';

interface RowProps {
  readonly row: CustomerRowFragment;
  readonly index: number;
  readonly here: boolean;
  readonly selected: boolean;
  readonly onToggle: (id: string) => void;
}

/** One customer of the list. */
export function Row({ row, index, here, selected, onToggle }: RowProps) {
  const words = useWords(customersWords);
  const format = useFormat();
  const groupOf = useGroupName();
  const stageOf = useStages();
  const { id, kind, displayName, city, activity, groups, journeys, open, due, overdue } = row;
  const Sign = kind === 'PERSON' ? UserRound : Building2;
  const name = displayName ?? words.unnamed;
  const beside = (row.__typename === 'Person' ? row.organizations[0]?.displayName : undefined) ?? city;
  const [walk] = journeys;
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
          {beside ? (
            <span className={styles['at']} title={beside}>
              {beside}
            </span>
          ) : null}
        </span>
      </th>
      <td className={styles['several']} title={groups.map(groupOf).join('\n')}>
        {groups[0] ? <span>{groupOf(groups[0])}</span> : null}
      </td>
      <td className={styles['several']}>{walk ? <span>{stageOf(walk.stage)}</span> : null}</td>
      <td className={styles['figure']}>
        {open.totalCount > 0 ? <Chip tone="waiting">{format.number(open.totalCount)}</Chip> : null}
      </td>
      <td className={styles['figure']}>
        {due.totalCount > 0 ? (
          <span title={words.late(overdue.totalCount)}>
            <Chip tone={overdue.totalCount > 0 ? 'negative' : 'waiting'}>{format.number(due.totalCount)}</Chip>
            {overdue.totalCount > 0 ? <span className="unseen">{words.late(overdue.totalCount)}</span> : null}
          </span>
        ) : null}
      </td>
      <td>
        <FeltCounts feeling={row.feeling} />
      </td>
      <td className={styles['figure']}>{format.number(activity.touchpoints)}</td>
      <td title={activity.lastAt ? format.instant(activity.lastAt) : undefined}>
        {activity.lastAt ? format.ago(activity.lastAt) : <span className={styles['at']}>{words.never}</span>}
      </td>
    </tr>
  );
}
