import { Button } from '../../../ui/controls.js';
import { Popover } from '../../../ui/popover/popover.js';
import { common } from '../../../words/common.js';
import { useWords } from '../../../words/words.js';
import styles from '../map.module.css';
import { mapWords } from '../words.js';
import type { ViewProps } from './map-filters.js';

/** Which channels the map shows, ticked one by one. */
export function ChannelsFilter({ view, change }: ViewProps) {
  const words = useWords(mapWords);
  const { channel: names } = useWords(common);
  const channels = Object.keys(names) as (keyof typeof names)[];
  return (
    <Popover label={words.channels(view.channels.length)} title={words.channel}>
      <div className={styles['channels']}>
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
    </Popover>
  );
}
