import { Link } from '@tanstack/react-router';
import { useFormat, useWords } from '../../../words/words.js';
import type { Named } from '../../groups/name/group-name.js';
import { useGroupName } from '../../groups/name/use-group-name.js';
import styles from '../map.module.css';
import { storyWords } from './words.js';

interface WhoMoreProps {
  readonly lifted: readonly { readonly id: string; readonly lift: number; readonly customers: number }[];
  readonly groups: readonly (Named & { readonly id: string })[];
}

const MOST = 3;

/** Which groups are met at a touchpoint more than everybody is. */
export function WhoMore({ lifted, groups }: WhoMoreProps) {
  const words = useWords(storyWords);
  const format = useFormat();
  const nameOf = useGroupName();
  const told = lifted.flatMap((one) => {
    const group = groups.find(({ id }) => id === one.id);
    return group ? [{ ...one, name: nameOf(group) }] : [];
  });
  if (told.length === 0) return null;
  return (
    <>
      <h3>{words.who}</h3>
      <ul className={styles['who']}>
        {told.slice(0, MOST).map(({ id, name, lift, customers }) => (
          <li key={id}>
            <Link to="/groups/$id" params={{ id }} title={words.members(customers)}>
              {name} <b>{words.times(format.number(lift, 1))}</b>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
