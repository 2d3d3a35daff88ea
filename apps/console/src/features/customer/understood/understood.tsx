import { Chip, type Tone } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import { Beside } from '../../voices/beside/beside.js';
import styles from '../customer.module.css';
import { PANELS } from '../panels/panel-ids.js';
import type { CustomerOfPage } from '../use-customer.js';
import { customerWords } from '../words.js';
import { understoodWords } from './words.js';

const TONES: Readonly<Record<string, Tone>> = { OPEN: 'waiting', KEPT: 'positive', BROKEN: 'negative' };

/** Who of them waits for us, and what was promised on either side, in the words that promised it. */
export function WaitsAndPromises({ waits, promises }: Pick<CustomerOfPage, 'waits' | 'promises'>) {
  const { promises: words } = useWords(understoodWords);
  const { people } = useWords(customerWords);
  const format = useFormat();
  const shown = waits.nodes.length + promises.nodes.length;
  const all = waits.totalCount + promises.totalCount;
  return (
    <Panel title={words.title} more={all > 0 ? people.ofAll(shown, all) : undefined} anchor={PANELS.promises}>
      {shown === 0 ? <p className={styles['fine']}>{words.none}</p> : null}
      <ul className={styles['rows']}>
        {waits.nodes.map(({ id, request, since, length }) => (
          <li key={id}>
            <div>
              <span>{request?.subject ?? request?.text ?? words.noWords}</span>
              <span className={styles['row-head']}>
                <Chip tone="waiting">{words.waits(format.span(length.seconds * 1_000))}</Chip>
                <span className={styles['fine']}>{format.date(since)}</span>
              </span>
            </div>
          </li>
        ))}
        {promises.nodes.map(({ id, quote, maker, madeAt, dueAt, outcome, overdue }) => (
          <li key={id}>
            <div>
              <span>{quote?.text ?? words.noWords}</span>
              <span className={styles['row-head']}>
                <Chip tone={TONES[outcome] ?? 'plain'}>
                  {overdue ? words.overdue : (words.outcomes[outcome] ?? outcome)}
                </Chip>
                <span className={styles['fine']}>
                  {words.made(words.makers[maker] ?? maker, format.date(madeAt))};{' '}
                  {dueAt ? words.due(format.date(dueAt)) : words.noDue}
                </span>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Needs, wishes, doubts and the like, in the words of the note, with whoever wrote it, who says otherwise and whether to ask again. */
export function Told({ claims }: Pick<CustomerOfPage, 'claims'>) {
  const { claims: words, promises } = useWords(understoodWords);
  const { people } = useWords(customerWords);
  const format = useFormat();
  return (
    <Panel
      title={words.title}
      more={claims.totalCount > 0 ? people.ofAll(claims.nodes.length, claims.totalCount) : undefined}
    >
      {claims.nodes.length === 0 ? <p className={styles['fine']}>{words.none}</p> : null}
      <ul className={styles['rows']}>
        {claims.nodes.map((claim) => {
          const { id, kind, quote, author, saidAt, askAgain, holds } = claim;
          return (
            <li key={id}>
              <div>
                <span>{quote?.text ?? promises.noWords}</span>
                <Beside claim={claim} />
                <span className={styles['row-head']}>
                  <Chip tone="sea">{words.kinds[kind] ?? kind}</Chip>
                  {holds ? null : <Chip>{words.noMore}</Chip>}
                  {holds && askAgain ? <Chip tone="late">{words.askAgain}</Chip> : null}
                  <span className={styles['fine']}>{words.said(author, format.date(saidAt))}</span>
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
