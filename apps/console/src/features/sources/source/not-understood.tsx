import type { SourceRowFragment } from '../../../api/operations.generated.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../sources.module.css';
import { sourcesWords } from '../words.js';

/** Types and fields that no mapping understands, the most frequent first. */
export function NotUnderstood({ row: { notUnderstood } }: { readonly row: SourceRowFragment }) {
  const words = useWords(sourcesWords);
  const format = useFormat();
  return (
    <Panel title={words.notUnderstood} more={notUnderstood.length === 0 ? null : format.number(notUnderstood.length)}>
      {notUnderstood.length === 0 ? <p className={styles['fine']}>{words.notUnderstoodNone}</p> : null}
      <ul className={styles['lines']}>
        {notUnderstood.map(({ kind, name, mapping, events, lastAt }) => (
          <li key={`${kind} ${name} ${mapping}`}>
            <span>
              <span className={styles['fine']}>{words.unknownKind[kind] ?? kind}</span> <code>{name}</code>
            </span>
            <span className={styles['fine']}>{words.unknownSince(events, format.ago(lastAt))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
