import { Link } from '@tanstack/react-router';
import { Chip } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import { featureValue } from '../../groups/name/group-name.js';
import { useGroupName } from '../../groups/name/use-group-name.js';
import { groupNameWords } from '../../groups/name/words.js';
import styles from '../customer.module.css';
import type { CustomerOfPage } from '../use-customer.js';
import { customerWords } from '../words.js';

/** So much of how the customer behaves is named. */
const NAMED = 3;

/** The groups a customer is of, and how it behaves that it is. */
export function CustomersGroups({ groups }: Pick<CustomerOfPage, 'groups'>) {
  const { groups: words } = useWords(customerWords);
  const names = useWords(groupNameWords);
  const nameOf = useGroupName();
  const format = useFormat();
  return (
    <Panel title={words.title} more={groups.length > 0 ? format.number(groups.length) : undefined}>
      {groups.length === 0 ? <p className={styles['fine']}>{words.none}</p> : null}
      <ul className={styles['rows']}>
        {groups.map((group) => (
          <li key={group.id}>
            <div>
              <span className={styles['row-head']}>
                <Link to="/groups/$id" params={{ id: group.id }}>
                  {nameOf(group)}
                </Link>
                <Chip tone={group.kind === 'FOUND' ? 'sea' : 'line'}>
                  {group.kind === 'FOUND' ? words.found : words.written}
                </Chip>
              </span>
              <span className={styles['fine']}>
                {group.behaviours
                  .slice(0, NAMED)
                  .map(
                    ({ feature, value }) =>
                      `${names.feature[feature] ?? feature} ${featureValue(feature, value, names)}`,
                  )
                  .join(', ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
