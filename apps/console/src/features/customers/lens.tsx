import { X } from 'lucide-react';
import { GroupNames, Stages } from '../../api/operations.generated.js';
import { useAsk } from '../../api/use-ask.js';
import { Button, Chip } from '../../ui/controls.js';
import { common } from '../../words/common.js';
import { useFormat, useWords } from '../../words/words.js';
import { useGroupName } from '../groups/name/use-group-name.js';
import type { CustomersView } from './asked.js';
import styles from './customers.module.css';
import { customersWords } from './words.js';

/** Whoever came from a group or from the map sees them all again without it. */
export const NO_LENS = { group: '', cell: '', felt: 'any', period: 'all' } as const;

/** Through what the list is looked at: a group, or a touchpoint of the service map. Nothing where through neither. */
export function Lens({
  view,
  change,
}: {
  readonly view: CustomersView;
  readonly change: (to: Partial<CustomersView>) => void;
}) {
  const words = useWords(customersWords);
  const { feeling } = useWords(common);
  const nameOf = useGroupName();
  const place = usePlace(view.cell);
  const { data } = useAsk(GroupNames, {}, { enabled: view.group !== '' });
  if (!view.group && !view.cell) return null;
  const group = data?.data.groups.find(({ id }) => id === view.group);
  return (
    <p className={styles['lens']}>
      {view.group ? <Chip tone="sea">{words.lens.group(group ? nameOf(group) : '')}</Chip> : null}
      {place ? <Chip tone="sea">{words.lens.met(place)}</Chip> : null}
      {view.felt === 'any' ? null : <Chip tone="negative">{feeling[view.felt]}</Chip>}
      {view.period === 'all' ? null : <Chip>{view.period.replace('-', ' ')}</Chip>}
      <Button small look="ghost" onClick={() => change(NO_LENS)}>
        <X size={14} aria-hidden="true" />
        {words.lens.off}
      </Button>
    </p>
  );
}

/** What a cell of the map is called. */
function usePlace(cell: string): string {
  const { channel } = useWords(common);
  const { language } = useFormat();
  const { data } = useAsk(Stages, {}, { enabled: cell !== '' });
  const [way = '', stage = ''] = [cell.slice(0, cell.indexOf('.')), cell.slice(cell.indexOf('.') + 1)];
  if (cell === '') return '';
  const names = data?.data.serviceMap.stages.find(({ id }) => id === stage)?.names;
  return `${(channel as Readonly<Record<string, string>>)[way] ?? way}, ${names?.[language] ?? stage}`;
}
