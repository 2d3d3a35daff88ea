import type { ParkedRowFragment } from '../../../api/operations.generated.js';
import { useWords } from '../../../words/words.js';
import styles from '../sources.module.css';
import { sourcesWords } from '../words.js';

/** All that is wrong with an event: in the reader's words, then in the gateway's own. */
export function Problems({ problems }: { readonly problems: ParkedRowFragment['problems'] }) {
  const words = useWords(sourcesWords);
  return (
    <ul className={styles['problems']}>
      {problems.map(({ code, path, reason, expected }, index) => (
        <li key={index}>
          <strong>{words.codes[code] ?? code}</strong>
          <span>
            <code>{path || words.whole}</code> {reason ? <span lang="en">{reason}</span> : null}
          </span>
          {expected ? <span className={styles['fine']}>{words.expected(expected)}</span> : null}
        </li>
      ))}
    </ul>
  );
}
