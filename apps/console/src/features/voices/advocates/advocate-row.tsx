import { Link } from '@tanstack/react-router';
import type { AdvocateRowFragment } from '../../../api/operations.generated.js';
import { Chip } from '../../../ui/controls.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from './advocates.module.css';
import { advocatesWords } from './words.js';

/** One who speaks for us: what shows it, whom they brought, and whether they could be asked now. */
export function AdvocateRow({ advocate }: { readonly advocate: AdvocateRowFragment }) {
  const words = useWords(advocatesWords);
  const format = useFormat();
  const { customer, signs, lastSignAt, recommendations, asking, brokenPromises, openWaits } = advocate;
  return (
    <tr data-advocate={customer?.id ?? ''}>
      <th scope="row">
        {customer ? (
          <Link to="/customers/$id" params={{ id: customer.id }}>
            {customer.displayName ?? words.unnamed}
          </Link>
        ) : (
          words.unnamed
        )}
      </th>
      <td>
        <span className={styles['chips']}>
          {signs.map((sign) => (
            <Chip key={sign} tone="sea">
              {words.signs[sign]}
            </Chip>
          ))}
        </span>
      </td>
      <td>{format.date(lastSignAt)}</td>
      <td>
        <ul>
          {recommendations.map(({ eventId, direction, cameOf, recommended, recommender }) => {
            const other = direction === 'GIVEN' ? recommended : recommender;
            const say = direction === 'GIVEN' ? words.given : words.received;
            return <li key={eventId}>{say(other?.displayName ?? words.unnamed, words.outcomes[cameOf])}</li>;
          })}
        </ul>
      </td>
      <td>
        <Chip tone={asking.canBeAsked ? 'positive' : asking.forbids.length > 0 ? 'negative' : 'plain'}>
          {asking.canBeAsked ? words.can : asking.forbids.length > 0 ? words.cannot : words.nothing}
        </Chip>
      </td>
      <td>
        <ul>
          {asking.because.map((reason) => (
            <li key={reason}>{words.because[reason]}</li>
          ))}
          {asking.forbids.map((reason) => (
            <li key={reason} className={styles['forbids']}>
              {words.forbids[reason]}
              {reason === 'BROKEN_PROMISE'
                ? brokenPromises
                    .slice(0, 1)
                    .map(({ id, quote, madeAt }) => (
                      <span key={id}> {words.broken(quote?.text ?? words.hidden, format.date(madeAt))}</span>
                    ))
                : reason === 'OPEN_WAIT'
                  ? openWaits
                      .slice(0, 1)
                      .map(({ id, since }) => <span key={id}> {words.wait(format.date(since))}</span>)
                  : null}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
