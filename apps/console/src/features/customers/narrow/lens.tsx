import { X } from 'lucide-react';
import { Button, Chip } from '../../../ui/controls.js';
import { common } from '../../../words/common.js';
import { useWords } from '../../../words/words.js';
import type { CustomersView } from './asked.js';
import styles from '../customers.module.css';
import { useStages } from '../table/use-customers.js';
import { told } from '../way/told-way.js';
import { wayOf } from '../way/way.js';
import { wayWords } from '../way/words.js';
import { customersWords } from '../words.js';

/** Whoever came from a picture sees them all again without it. */
export const NO_LENS = { cell: '', felt: 'any', period: 'all', who: 'any', way: '', ids: [] } as const;

export const isLensed = ({ cell, who, way, ids }: CustomersView): boolean =>
  cell !== '' || who !== 'any' || way !== '' || ids.length > 0;

/** Through what the list is looked at: a touchpoint of the service map, a number of Today, a way through the stages, a pick. Nothing where through none. */
export function Lens({
  view,
  change,
}: {
  readonly view: CustomersView;
  readonly change: (to: Partial<CustomersView>) => void;
}) {
  const words = useWords(customersWords);
  const { feeling } = useWords(common);
  const stageOf = useStages();
  const place = usePlace(view.cell, stageOf);
  const ways = useWords(wayWords);
  if (!isLensed(view)) return null;
  return (
    <p className={styles['lens']}>
      {place ? <Chip tone="sea">{words.lens.met(place)}</Chip> : null}
      {view.who === 'any' ? null : <Chip tone="sea">{words.lens.who[view.who]}</Chip>}
      {view.ids.length > 0 ? <Chip tone="sea">{words.lens.picked(view.ids.length)}</Chip> : null}
      {view.way ? <Chip tone="sea">{told(wayOf(view.way), stageOf, ways).join(' · ')}</Chip> : null}
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
function usePlace(cell: string, stageOf: (id: string) => string): string {
  const { channel } = useWords(common);
  if (cell === '') return '';
  const [way, stage] = [cell.slice(0, cell.indexOf('.')), cell.slice(cell.indexOf('.') + 1)];
  return `${(channel as Readonly<Record<string, string>>)[way] ?? way}, ${stageOf(stage)}`;
}
