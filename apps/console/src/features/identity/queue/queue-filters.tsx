import { useId } from 'react';
import { Button, fieldStyles } from '../../../ui/controls.js';
import { useWords } from '../../../words/words.js';
import { ORDERS, REASONS } from '../identity-address.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';
import type { IdentityView } from './use-queue.js';

/** What comes first, and why it waits; all of it stands in the address. */
export function QueueFilters({
  view,
  change,
}: {
  readonly view: IdentityView;
  readonly change: (to: Partial<IdentityView>) => void;
}) {
  const words = useWords(identityWords);
  const [order, reason] = [useId(), useId()];
  return (
    <div className={styles['filters']}>
      <label htmlFor={order}>{words.order}</label>
      <select
        id={order}
        className={fieldStyles.input}
        value={view.order}
        onChange={({ target }) => change({ order: target.value as IdentityView['order'] })}
      >
        {ORDERS.map((value) => (
          <option key={value} value={value}>
            {words.orders[value]}
          </option>
        ))}
      </select>
      <label htmlFor={reason}>{words.reason}</label>
      <select
        id={reason}
        className={fieldStyles.input}
        value={view.reason}
        onChange={({ target }) => change({ reason: target.value as IdentityView['reason'] })}
      >
        {REASONS.map((value) => (
          <option key={value} value={value}>
            {words.reasons[value]}
          </option>
        ))}
      </select>
      {view.customer ? (
        <>
          <span>{words.ofCustomer}</span>
          <Button small onClick={() => change({ customer: '' })}>
            {words.allCustomers}
          </Button>
        </>
      ) : null}
    </div>
  );
}
