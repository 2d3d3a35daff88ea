import { Link } from '@tanstack/react-router';
import { CircleHelp } from 'lucide-react';
import { SourceLetter } from '../../../ui/marks.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import type { CustomerOfPage } from '../use-customer.js';
import { customerWords } from '../words.js';

/** How many records each source brings to this customer, and what of it is in doubt: that leads to whoever decides. */
export function Records({ customer, reviews }: { readonly customer: CustomerOfPage; readonly reviews: number }) {
  const { recordsPanel } = useWords(customerWords);
  const format = useFormat();
  const counts = new Map<string, number>();
  for (const { source } of customer.records) counts.set(source, (counts.get(source) ?? 0) + 1);
  const sources = [...counts].sort(([, one], [, other]) => other - one);
  const most = sources[0]?.[1] ?? 1;
  return (
    <Panel title={recordsPanel.title(customer.records.length)}>
      <ul className={styles['records']}>
        {sources.map(([source, count]) => (
          <li key={source}>
            <SourceLetter source={source} />
            <span>{source}</span>
            <span className={styles['bar']} aria-hidden="true">
              <i style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <b>{format.number(count)}</b>
          </li>
        ))}
      </ul>
      {reviews > 0 ? (
        <p className={styles['doubt']}>
          <CircleHelp size={16} aria-hidden="true" />
          <Link to="/identity" search={{ customer: customer.id } as never}>
            {recordsPanel.reviews(reviews)}
          </Link>
        </p>
      ) : null}
    </Panel>
  );
}
