import { Chip, type Tone } from '../../../ui/controls.js';
import { SourceLetter } from '../../../ui/marks.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import type { CustomerOfPage } from '../use-customer.js';
import { customerWords } from '../words.js';

const OUTCOMES: Readonly<Record<string, Tone>> = { WON: 'positive', LOST: 'negative', OPEN: 'sea' };
const STATUSES: Readonly<Record<string, Tone>> = { GRANTED: 'positive', DENIED: 'negative', WITHDRAWN: 'negative' };

/** Deals, those that close last first; nothing where there are none. */
export function Deals({ deals }: { readonly deals: CustomerOfPage['opportunities'] }) {
  const { deals: words, people } = useWords(customerWords);
  const format = useFormat();
  if (deals.totalCount === 0) return null;
  return (
    <Panel title={words.title} more={people.ofAll(deals.nodes.length, deals.totalCount)}>
      <ul className={styles['rows']}>
        {deals.nodes.map((deal) => (
          <li key={deal.id}>
            <SourceLetter source={deal.source} />
            <div>
              <span className={styles['row-head']}>
                <b>{deal.name ?? words.unnamed}</b>
                {deal.outcome ? (
                  <Chip tone={OUTCOMES[deal.outcome] ?? 'plain'}>{words.outcomes[deal.outcome] ?? deal.outcome}</Chip>
                ) : null}
              </span>
              <span className={styles['fine']}>
                {[
                  deal.amount && deal.currency ? format.money(deal.amount, deal.currency) : null,
                  deal.stage,
                  deal.closeDate ? format.date(deal.closeDate) : null,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The last word on every purpose that was asked about; nothing where nobody asked. */
export function Consents({ consents }: { readonly consents: CustomerOfPage['consents'] }) {
  const { consents: words } = useWords(customerWords);
  const format = useFormat();
  if (consents.length === 0) return null;
  return (
    <Panel title={words.title}>
      <ul className={styles['rows']}>
        {consents.map(({ purpose, status, at }) => (
          <li key={purpose}>
            <div>
              <span className={styles['row-head']}>
                <b>{purpose}</b>
                <Chip tone={STATUSES[status] ?? 'plain'}>{words.statuses[status] ?? status}</Chip>
              </span>
              <span className={styles['fine']}>{format.date(at)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
