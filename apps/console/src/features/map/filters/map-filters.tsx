import { useId } from 'react';
import { Button, fieldStyles, Segments } from '../../../ui/controls.js';
import { common } from '../../../words/common.js';
import { useFormat, useWords } from '../../../words/words.js';
import { type Named } from '../../groups/name/group-name.js';
import { useGroupName } from '../../groups/name/use-group-name.js';
import type { mapAddress } from '../map-address.js';
import { LAYERS } from '../model/map-model.js';
import styles from '../map.module.css';
import { periodName, periodsUntil } from './periods.js';
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

/** The period, the group, the layer, and what is drawn beside it; all of it stands in the address. */
export function MapFilters({ view, change, groups }: MapFiltersProps) {
  const words = useWords(mapWords);
  const format = useFormat();
  const nameOf = useGroupName();
  const [id, groupId, compareId] = [useId(), useId(), useId()];
  const periods = periodsUntil(new Date(), view.period);
  return (
    <div className={styles['filters']}>
      <label htmlFor={id}>{words.period}</label>
      <select
        id={id}
        className={fieldStyles.input}
        value={view.period}
        onChange={({ target }) =>
          change({
            period: target.value,
            ...(target.value === 'all' && view.compare === 'before' ? { compare: '' } : {}),
          })
        }
      >
        {periods.map((period) => (
          <option key={period} value={period}>
            {periodName(period, words.always, format)}
          </option>
        ))}
      </select>
      <label htmlFor={compareId}>{words.compare}</label>
      <select
        id={compareId}
        className={fieldStyles.input}
        value={view.compare}
        onChange={({ target }) => change({ compare: target.value })}
      >
        <option value="">{words.compareNone}</option>
        {view.period === 'all' ? null : <option value="before">{words.compareBefore}</option>}
        {periods
          .filter((period) => period !== view.period && period !== 'all')
          .map((period) => (
            <option key={period} value={period}>
              {periodName(period, words.always, format)}
            </option>
          ))}
      </select>
      <Channels view={view} change={change} />
      <label htmlFor={groupId}>{words.group}</label>
      <select
        id={groupId}
        className={fieldStyles.input}
        value={view.group}
        onChange={({ target }) => change({ group: target.value })}
      >
        <option value="">{words.everybody}</option>
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {nameOf(group)}
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

/** Which channels the map shows, ticked one by one. */
function Channels({ view, change }: ViewProps) {
  const words = useWords(mapWords);
  const { channel: names } = useWords(common);
  const channels = Object.keys(names) as (keyof typeof names)[];
  return (
    <details className={styles['channels']}>
      <summary>{words.channels(view.channels.length)}</summary>
      <div role="group" aria-label={words.channel}>
        {channels.map((channel) => (
          <label key={channel}>
            <input
              type="checkbox"
              checked={view.channels.includes(channel)}
              onChange={({ target }) =>
                change({
                  channels: channels.filter((one) => (one === channel ? target.checked : view.channels.includes(one))),
                })
              }
            />
            {names[channel]}
          </label>
        ))}
        <Button small disabled={view.channels.length === 0} onClick={() => change({ channels: [] })}>
          {words.allChannels}
        </Button>
      </div>
    </details>
  );
}
