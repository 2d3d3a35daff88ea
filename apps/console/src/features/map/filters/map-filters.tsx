import { fieldStyles, Segments } from '../../../ui/controls.js';
import { useFormat, useWords } from '../../../words/words.js';
import { type Named } from '../../groups/name/group-name.js';
import { useGroupName } from '../../groups/name/use-group-name.js';
import type { mapAddress } from '../map-address.js';
import { LAYERS } from '../model/map-model.js';
import styles from '../map.module.css';
import { besideChoices, besideOf } from './beside.js';
import { ChannelsFilter } from './channels-filter.js';
import { PeriodChoice } from './period-choice.js';
import { periodName } from './periods.js';
import { RoleFilter } from './role-filter.js';
import { mapWords } from '../words.js';

export type MapView = ReturnType<typeof mapAddress.read>;

export interface ViewProps {
  readonly view: MapView;
  readonly change: (to: Partial<MapView>, how?: { readonly open?: boolean }) => void;
}

interface MapFiltersProps extends ViewProps {
  /** Whose map one may look at. */
  readonly groups: readonly (Named & { readonly id: string; readonly size: number })[];
}

/** The period (on top), the group, the layer, and what is drawn beside it; all of it stands in the address. */
export function MapFilters({ view, change, groups }: MapFiltersProps) {
  const words = useWords(mapWords);
  const format = useFormat();
  const nameOf = useGroupName();
  const [now, beside] = [new Date(), besideOf(view)];
  const named = (period: string) =>
    period === 'before' ? words.compareBefore : periodName(period, words.always, format);
  const group = groups.find(({ id }) => id === view.group);
  return (
    <div className={styles['filters']}>
      <PeriodChoice
        label={words.period}
        always={words.always}
        value={view.period}
        onChange={(period) => change({ period, compare: besideOf({ period, compare: view.compare }) })}
      />
      <select
        aria-label={words.compare}
        className={fieldStyles.input}
        value={beside}
        onChange={({ target }) => change({ compare: target.value })}
      >
        <option value="">{words.compareNone}</option>
        {besideChoices(now, view).map((period) => (
          <option key={period} value={period}>
            {words.compareWith(named(period))}
          </option>
        ))}
      </select>
      <ChannelsFilter view={view} change={change} />
      <select
        aria-label={words.group}
        title={group ? nameOf(group) : words.everybody}
        className={fieldStyles.input}
        value={view.group}
        onChange={({ target }) => change({ group: target.value })}
      >
        <option value="">{words.everybody}</option>
        {groups.map((one) => (
          <option key={one.id} value={one.id}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      <RoleFilter view={view} change={change} />
      <Segments
        label={words.layer}
        value={view.layer}
        onChange={(layer) => change({ layer })}
        options={LAYERS.map((value) => ({ value, label: words.layers[value] }))}
      />
      <label>
        <input type="checkbox" checked={view.flow} onChange={({ target }) => change({ flow: target.checked })} />
        {words.rivers}
      </label>
      <label>
        <input type="checkbox" checked={view.returns} onChange={({ target }) => change({ returns: target.checked })} />
        {words.returns}
      </label>
    </div>
  );
}
