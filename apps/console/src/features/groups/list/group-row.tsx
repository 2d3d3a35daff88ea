import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { GroupRowFragment } from '../../../api/operations.generated.js';
import { levelOf } from '../../../pictures/heat/heat.geometry.js';
import { Heat } from '../../../pictures/heat/heat.js';
import { Chip } from '../../../ui/controls.js';
import { useWords } from '../../../words/words.js';
import styles from '../groups.module.css';
import { featureValue } from '../name/group-name.js';
import { useGroupName } from '../name/use-group-name.js';
import type { GroupNameWords } from '../name/words.en.js';
import { groupNameWords } from '../name/words.js';
import type { GroupsWords } from '../words.en.js';
import { groupsWords } from '../words.js';
import { middleOf } from './spread.geometry.js';
import { Spread } from './spread.js';

/** One group: its name, how many, who came and went, how far it stands from everybody, and how it behaves. */
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
          <b>{words.size(size)}</b>
          <Chip tone={kind === 'FOUND' ? 'sea' : 'line'}>{kind === 'FOUND' ? words.found : words.written}</Chip>
          {retired ? <Chip>{words.outOfUse}</Chip> : null}
        </span>
        <span className={styles['fine']}>
          {drift.entered + drift.left > 0
            ? words.drift(drift.entered, drift.left, drift.since.replace('-', ' '))
            : words.unchanged(drift.since.replace('-', ' '))}
        </span>
        {description ? <span className={styles['fine']}>{description}</span> : null}
      </div>
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
      {behaviours.length > 0 ? (
        <figure className={styles['behaviours']}>
          <Heat
            label={heatLabel(behaviours, words, names)}
            cells={behaviours.map((one) => heatOf(one, words, names))}
          />
          <figcaption className={styles['fine']}>
            <Strongest behaviours={behaviours} />
          </figcaption>
        </figure>
      ) : null}
    </li>
  );
}

/** So many features are named under their strip; the table names them all. */
const NAMED = 3;

/** What stands out most, named and with its value. */
function Strongest({ behaviours }: Pick<GroupRowFragment, 'behaviours'>) {
  const names = useWords(groupNameWords);
  return [...behaviours]
    .sort((a, b) => Math.abs(b.more) - Math.abs(a.more))
    .slice(0, NAMED)
    .map(({ feature, value, more }, index) => (
      <Fragment key={feature}>
        {index > 0 ? ', ' : ''}
        <span className={styles['whole']}>
          {`${more >= 0 ? '↑' : '↓'} ${names.feature[feature] ?? feature} ${featureValue(feature, value, names)}`}
        </span>
      </Fragment>
    ));
}

type Behaviour = GroupRowFragment['behaviours'][number];

const heatOf = ({ feature, more, value, usual }: Behaviour, words: GroupsWords, names: GroupNameWords) => {
  const written = (one: number) => featureValue(feature, one, names);
  return {
    key: feature,
    more,
    title: `${names.feature[feature] ?? feature}: ${written(value)}, ${words.usual(written(usual))} (${words.more(more)})`,
  };
};

/** What the strip says: what they do more than others, and what less, the furthest first. */
function heatLabel(behaviours: readonly Behaviour[], words: GroupsWords, names: GroupNameWords): string {
  const told = (way: 1 | -1) =>
    [...behaviours]
      .filter(({ more }) => Math.sign(levelOf(more)) === way)
      .sort((a, b) => Math.abs(b.more) - Math.abs(a.more))
      .map(({ feature, value }) => `${names.feature[feature] ?? feature} ${featureValue(feature, value, names)}`)
      .join(', ');
  return words.heat(told(1), told(-1));
}
