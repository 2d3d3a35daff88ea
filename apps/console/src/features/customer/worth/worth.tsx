import { Link } from '@tanstack/react-router';
import { useMay } from '../../../shell/frame/use-frame.js';
import { buttonLook, Chip, type Tone } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { common } from '../../../words/common.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import { PANELS } from '../panels/panel-ids.js';
import type { CustomerOfPage } from '../use-customer.js';
import { worthWords } from './words.js';

/** Money won, what it takes to serve, and how loyal: side by side, with what was counted. */
export function Worth({ value: { won, served, loyalty } }: Pick<CustomerOfPage, 'value'>) {
  const words = useWords(worthWords);
  const { channel: channels } = useWords(common);
  const format = useFormat();
  return (
    <Panel title={words.title}>
      <ul className={styles['rows']}>
        <li>
          <div>
            <span className={styles['row-head']}>
              <b>{words.won}</b>
              <span>
                {won.length === 0
                  ? words.nothingWon
                  : won
                      .map(({ amount, currency }) =>
                        amount === null
                          ? '–'
                          : currency
                            ? format.money(amount, currency)
                            : format.number(Number(amount)),
                      )
                      .join(' + ')}
              </span>
            </span>
            <span className={styles['fine']}>{words.wonDeals(loyalty.purchases)}</span>
          </div>
        </li>
        <li>
          <div>
            <span className={styles['row-head']}>
              <b>{words.served}</b>
              <span>{format.number(served.touchpoints)}</span>
            </span>
            <span className={styles['fine']}>
              {[
                ...served.channels.map(
                  ({ channel, touchpoints }) => `${channels[channel]} ${format.number(touchpoints)}`,
                ),
                words.cases(served.cases, served.reopened),
              ].join(', ')}
            </span>
          </div>
        </li>
        <li>
          <div>
            <span className={styles['row-head']}>
              <b>{words.tenure}</b>
              <span>{loyalty.tenureSeconds === null ? words.never : format.span(loyalty.tenureSeconds * 1_000)}</span>
            </span>
            <span className={styles['fine']}>{words.returns(loyalty.returns)}</span>
          </div>
        </li>
      </ul>
      <p className={styles['fine']}>{words.honest}</p>
    </Panel>
  );
}

const TONES: Readonly<Record<string, Tone>> = { BOUGHT: 'positive', IN_TALKS: 'waiting', LOST: 'negative' };

/** Whom they recommended us to, who recommended us to them, and what came of it. */
export function Recommendations({ recommendations }: Pick<CustomerOfPage, 'recommendations'>) {
  const words = useWords(worthWords);
  const format = useFormat();
  return (
    <Panel
      title={words.recommendations}
      more={recommendations.length > 0 ? format.number(recommendations.length) : undefined}
      anchor={PANELS.recommendations}
    >
      {recommendations.length === 0 ? <p className={styles['fine']}>{words.none}</p> : null}
      <ul className={styles['rows']}>
        {recommendations.map(({ eventId, direction, since, cameOf, recommender, recommended }) => {
          const other = direction === 'GIVEN' ? recommended : recommender;
          const name = other?.displayName ?? words.unnamed;
          const said = direction === 'GIVEN' ? words.given(name) : words.received(name);
          return (
            <li key={eventId}>
              <div>
                {other ? (
                  <Link to="/customers/$id" params={{ id: other.id }}>
                    {said}
                  </Link>
                ) : (
                  <span>{said}</span>
                )}
                <span className={styles['row-head']}>
                  <Chip tone={TONES[cameOf] ?? 'plain'}>{words.outcomes[cameOf] ?? cameOf}</Chip>
                  <span className={styles['fine']}>{format.date(since)}</span>
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** What is tried with this customer, and the way to try something. */
export function Tried({ id, experiments }: Pick<CustomerOfPage, 'id' | 'experiments'>) {
  const words = useWords(worthWords);
  const may = useMay('experiments:decide');
  return (
    <Panel
      title={words.experiments}
      actions={
        may ? (
          <Link to="/roadmap" search={{ start: 'here', with: id }} className={buttonLook('plain', true)}>
            {words.start}
          </Link>
        ) : null
      }
    >
      {experiments.length === 0 ? <p className={styles['fine']}>{words.noneTried}</p> : null}
      <ul className={styles['rows']}>
        {experiments.map((experiment) => (
          <li key={experiment.id}>
            <div>
              <Link to="/roadmap/$id" params={{ id: experiment.id }}>
                {experiment.title ?? words.unnamed}
              </Link>
              <span className={styles['row-head']}>
                <Chip>{words.states[experiment.state]}</Chip>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
