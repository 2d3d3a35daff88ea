import { Panel } from '../../../ui/panel.js';
import { SourceLetter } from '../../../ui/marks.js';
import { brokenAtParts } from '../../../ui/text/broken-at-parts.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import { isKey } from './is-key.js';
import { told } from './told.js';
import type { CustomerOfPage } from '../use-customer.js';
import { fieldNames } from '../field-names.js';
import { customerWords } from '../words.js';

type Fact = CustomerOfPage['facts'][number];

/** What is known, each value with the source it comes from and what it outdid. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const { facts: words } = useWords(customerWords);
  const order = Object.keys(useWords(fieldNames));
  const place = ({ field }: Fact) => (order.includes(field) ? order.indexOf(field) : order.length);
  const shown = facts.filter(({ value }) => value !== null).sort((one, other) => place(one) - place(other));
  return (
    <Panel title={words.title}>
      {shown.length === 0 ? <p>{words.none}</p> : null}
      <dl className={styles['facts']}>
        {shown.map((fact) => (
          <FactRow key={fact.field} fact={fact} />
        ))}
      </dl>
    </Panel>
  );
}

function FactRow({ fact }: { readonly fact: Fact }) {
  const { facts: words } = useWords(customerWords);
  const names = useWords(fieldNames);
  const format = useFormat();
  const value = told(fact.value);
  const lost = fact.lost.filter((one) => told(one.value) !== value);
  const rule = words.rules[fact.rule] ?? fact.rule;
  return (
    <div>
      <dt>{names[fact.field] ?? fact.field}</dt>
      <dd title={[rule, fact.setBy, fact.setReason, format.date(fact.since)].filter(Boolean).join(', ')}>
        {fact.field === 'owner' && isKey(value) ? (
          <span className={styles['fine']}>{words.keyIn(fact.source, value)}</span>
        ) : (
          <span className={styles['value']}>{brokenAtParts(value)}</span>
        )}
        {lost.slice(0, 1).map((one) => (
          <span key={one.source} className={styles['lost']}>
            {words.says(one.source, told(one.value))}
          </span>
        ))}
        {lost.length > 1 ? (
          <details className={styles['lost']}>
            <summary>{words.more(lost.length - 1)}</summary>
            {lost.slice(1).map((one, index) => (
              <span key={index}>{words.says(one.source, told(one.value))}</span>
            ))}
          </details>
        ) : null}
      </dd>
      <dd>
        <SourceLetter source={fact.source} />
      </dd>
    </div>
  );
}
