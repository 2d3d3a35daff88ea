import { classes, fieldStyles } from '../../../ui/controls.js';
import { useWords } from '../../../words/words.js';
import { ROLES } from '../map-address.js';
import type { MapView, ViewProps } from './map-filters.js';
import styles from '../map.module.css';
import { roleWords } from './role-words.js';

/** Through the eyes of whom the map is seen: everybody, or whoever holds a role in the decisions of an account. */
export function RoleFilter({ view, change }: ViewProps) {
  const words = useWords(roleWords);
  return (
    <select
      aria-label={words.role}
      title={words.hint}
      className={classes(fieldStyles.input, styles['role'])}
      value={view.role}
      onChange={({ target }) => change({ role: target.value as typeof view.role })}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {words.roles[role]}
        </option>
      ))}
    </select>
  );
}

/** Says what else does not follow the role, where one is chosen. */
export function RoleNote({ role }: Pick<MapView, 'role'>) {
  const words = useWords(roleWords);
  return role === 'any' ? null : <p className={styles['fine']}>{words.onlyMap(words.roles[role])}</p>;
}
