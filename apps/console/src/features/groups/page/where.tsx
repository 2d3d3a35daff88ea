import { Link } from '@tanstack/react-router';
import { Panel } from '../../../ui/panel.js';
import { useWords } from '../../../words/words.js';
import type { Names } from '../filter/told-conditions.js';
import type { GroupOfPage } from '../group-page.js';
import styles from '../groups.module.css';
import { groupsWords } from '../words.js';

/** A place at which they are met hardly more than others tells nothing. */
const TELLING = 1.1;
const MOST = 6;

/** Where on the service map the group is met above others; a place opens the map of the group there. */
export function Where({ group, names }: { readonly group: GroupOfPage; readonly names: Names }) {
  const words = useWords(groupsWords);
  const places = group.overRepresented.filter(({ lift }) => lift >= TELLING).slice(0, MOST);
  return (
    <Panel title={words.where}>
      {places.length === 0 ? <p className={styles['fine']}>{words.whereNone}</p> : null}
      <ul className={styles['where']}>
        {places.map(({ stage, channel, share, usual, lift }) => (
          <li key={`${channel} ${stage}`}>
            <Link to="/map" search={{ group: group.id, cell: `${channel}.${stage}` } as never}>
              {names.channel(channel)}, {names.stage(stage)}
            </Link>
            <b>{words.lift(lift)}</b>
            <span className={styles['fine']}>{words.whereOf(share, usual)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
