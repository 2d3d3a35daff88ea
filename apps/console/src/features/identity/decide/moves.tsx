import type { PreviewQuery } from '../../../api/operations.generated.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';

type Moved = NonNullable<PreviewQuery['decisionPreview']>['moves'];

/** What goes to another customer along with the records, how much of it, and some of it in its own words. */
export function Moves({ moves: { promises, waits, cases } }: { readonly moves: Moved }) {
  const words = useWords(identityWords);
  const format = useFormat();
  const lines = [
    {
      text: words.effectPromises(promises.totalCount),
      count: promises.totalCount,
      examples: promises.nodes.map(({ id, quote }) => ({ id, text: quote?.text ?? words.hidden })),
    },
    {
      text: words.effectWaits(waits.totalCount),
      count: waits.totalCount,
      examples: waits.nodes.map(({ id, since }) => ({ id, text: format.date(since) })),
    },
    {
      text: words.effectCases(cases.totalCount),
      count: cases.totalCount,
      examples: cases.nodes.map(({ id, subject }) => ({ id, text: subject ?? words.hidden })),
    },
  ];
  return lines
    .filter(({ count }) => count > 0)
    .map(({ text, count, examples }) => (
      <div key={text}>
        <p>{text}</p>
        <ul className={styles['fine']}>
          {examples.map((one) => (
            <li key={one.id}>{one.text}</li>
          ))}
          {count > examples.length ? <li>{words.effectMore(count - examples.length)}</li> : null}
        </ul>
      </div>
    ));
}
