import { Link } from '@tanstack/react-router';
import type { GroupRowFragment } from '../../../api/operations.generated.js';
import { Chip } from '../../../ui/controls.js';
import { useWords } from '../../../words/words.js';
import styles from '../groups.module.css';
import { featureValue } from '../name/group-name.js';
import { useGroupName } from '../name/use-group-name.js';
import type { GroupNameWords } from '../name/words.en.js';
import { groupNameWords } from '../name/words.js';
import { groupsWords } from '../words.js';
import { middleOf } from './spread.geometry.js';
import { Spread } from './spread.js';

/** One group: its name, how many, who came and went, how it behaves, and how far it stands from everybody. */
export function GroupRow({ group }: { readonly group: GroupRowFragment }) {
  const words = useWords(groupsWords);
  const names = useWords(groupNameWords);
  const nameOf = useGroupName();
  const { id, kind, size, drift, description, retired, behaviours, spread } = group;
  const written = (feature: string, values: readonly number[]) => featureValue(feature, middleOf(values), names);
  return (
    <li>
      <div className={styles['what']}>
        <Link to="/groups/$id" params={{ id }}>
          {nameOf(group)}
        </Link>
        <span className={styles['chips']}>
          <Chip tone={kind === 'FOUND' ? 'sea' : 'line'}>{kind === 'FOUND' ? words.found : words.written}</Chip>
          {retired ? <Chip>{words.outOfUse}</Chip> : null}
        </span>
        {description ? <span className={styles['fine']}>{description}</span> : null}
      </div>
      <div className={styles['count']}>
        <b>{words.size(size)}</b>
        <span className={styles['fine']}>
          {drift.entered + drift.left > 0
            ? words.drift(drift.entered, drift.left, drift.since)
            : words.unchanged(drift.since)}
        </span>
      </div>
      <figure className={styles['behaviours']}>
        <Heat behaviours={behaviours} />
        <figcaption className={styles['fine']}>{strongest(behaviours, names)}</figcaption>
      </figure>
      {spread ? (
        <figure className={styles['spread']}>
          <Spread members={spread.members} everybody={spread.everybody} />
          <figcaption className={styles['fine']}>
            {words.spread(
              names.feature[spread.feature] ?? spread.feature,
              written(spread.feature, spread.members),
              written(spread.feature, spread.everybody),
            )}
          </figcaption>
        </figure>
      ) : null}
    </li>
  );
}

/** A difference so big is drawn at full strength. */
const FULL = 1.5;

/** So many features are named under their marks; the table names them all. */
const NAMED = 3;

/** What stands out most, named and with its value. */
const strongest = (behaviours: GroupRowFragment['behaviours'], names: GroupNameWords): string =>
  [...behaviours]
    .sort((a, b) => Math.abs(b.more) - Math.abs(a.more))
    .slice(0, NAMED)
    .map(
      ({ feature, value, more }) =>
        `${more >= 0 ? '↑' : '↓'} ${names.feature[feature] ?? feature} ${featureValue(feature, value, names)}`,
    )
    .join(', ');

/** Every feature as a mark: up for more than everybody, down for less. What it says stands in the table too. */
function Heat({ behaviours }: Pick<GroupRowFragment, 'behaviours'>) {
  const names = useWords(groupNameWords);
  return (
    <div className={styles['heat']} aria-hidden="true">
      {behaviours.map(({ feature, more, value }) => (
        <span
          key={feature}
          title={`${names.feature[feature] ?? feature}: ${featureValue(feature, value, names)}`}
          data-way={more >= 0 ? 'more' : 'less'}
          style={{ height: `${Math.max(6, Math.min(1, Math.abs(more) / FULL) * 50)}%` }}
        />
      ))}
    </div>
  );
}
