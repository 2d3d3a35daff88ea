import { Link } from '@tanstack/react-router';
import { useMay } from '../../../shell/frame/use-frame.js';
import { Button } from '../../../ui/controls.js';
import { Avatar } from '../../../ui/marks.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import { relationWords } from '../relation/words.js';
import { PANELS } from './panel-ids.js';
import { told } from './told.js';
import type { CustomerOfPage } from '../use-customer.js';
import { customerWords } from '../words.js';

/** Of an organization its people; of a person the organizations; and other ties. */
export function People({
  customer,
  onTie,
}: {
  readonly customer: CustomerOfPage;
  /** Opens the form that says a tie. */
  readonly onTie: () => void;
}) {
  const { people: words } = useWords(customerWords);
  const { add } = useWords(relationWords);
  const mayTie = useMay('notes:write');
  const format = useFormat();
  const person = customer.__typename === 'Person';
  const rows = person
    ? customer.organizations.map(({ id, displayName, city, businessId }) => ({
        id,
        name: displayName,
        fine: [businessId, city],
      }))
    : customer.people.nodes.map(({ id, displayName, facts, activity }) => ({
        id,
        name: displayName,
        fine: [told(facts[0]?.value), activity.lastAt ? words.lastMet(format.ago(activity.lastAt)) : null],
      }));
  const all = person ? rows.length : customer.people.totalCount;
  return (
    <>
      <Panel
        title={person ? words.organizations : words.people}
        more={all > 0 ? words.ofAll(rows.length, all) : undefined}
      >
        {rows.length === 0 ? <p className={styles['fine']}>{person ? words.nowhere : words.nobody}</p> : null}
        <ul className={styles['rows']}>
          {rows.map(({ id, name, fine }) => (
            <li key={id}>
              <Avatar name={name ?? ''} />
              <div>
                <Link to="/customers/$id" params={{ id }}>
                  {name}
                </Link>
                <span className={styles['fine']}>{fine.filter(Boolean).join(', ')}</span>
              </div>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel
        title={words.relations}
        anchor={PANELS.relations}
        actions={
          mayTie ? (
            <Button small onClick={onTie}>
              {add}
            </Button>
          ) : null
        }
      >
        {customer.relations.length === 0 ? <p className={styles['fine']}>{words.noRelations}</p> : null}
        <ul className={styles['rows']}>
          {customer.relations.map(({ type, direction, customer: other }, index) => (
            <li key={index}>
              <span className={styles['fine']}>{words.relation[`${type} ${direction}`] ?? type}</span>
              {other ? (
                <Link to="/customers/$id" params={{ id: other.id }}>
                  {other.displayName}
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
