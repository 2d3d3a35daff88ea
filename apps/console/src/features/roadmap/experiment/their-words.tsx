import { Link } from '@tanstack/react-router';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../roadmap.module.css';
import { usePlace } from '../card/use-place.js';
import { roadmapWords } from '../words.js';
import type { ExperimentOfPage } from './experiment-page.js';

/** What those who take part said since it began. */
export function TheirWords({
  experiment: { words: said },
  names,
}: {
  readonly experiment: ExperimentOfPage;
  readonly names: Parameters<typeof usePlace>[0];
}) {
  const words = useWords(roadmapWords);
  const format = useFormat();
  const { placeOf } = usePlace(names);
  return (
    <Panel title={words.page.words} more={said.length > 0 ? format.number(said.length) : undefined}>
      {said.length === 0 ? <p className={styles['fine']}>{words.page.noWords}</p> : null}
      {said.map(({ id, text, occurredAt, channel, stage, customer }) => (
        <blockquote key={id} className={styles['quote']}>
          <p>{text ?? words.page.hidden}</p>
          <footer className={styles['fine']}>
            {customer ? (
              <Link to="/customers/$id" params={{ id: customer.id }}>
                {customer.displayName ?? words.unnamed}
              </Link>
            ) : null}
            , {format.date(occurredAt)}, {placeOf({ channel, stage: stage ?? '' })}
          </footer>
        </blockquote>
      ))}
    </Panel>
  );
}

/** Who takes part, each a way to the customer. */
export function WhoTakesPart({ experiment: { customers, takingPart } }: { readonly experiment: ExperimentOfPage }) {
  const words = useWords(roadmapWords);
  const format = useFormat();
  return (
    <Panel title={words.page.customers} more={format.number(takingPart)}>
      {customers.length === 0 ? <p className={styles['fine']}>{words.page.nobodyYet}</p> : null}
      <ul className={styles['people']}>
        {customers.map(({ id, displayName }) => (
          <li key={id}>
            <Link to="/customers/$id" params={{ id }}>
              {displayName ?? words.unnamed}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
