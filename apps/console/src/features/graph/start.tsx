import { Link } from '@tanstack/react-router';
import { FrameAgain } from '../../api/operations.generated.js';
import { useAsk } from '../../api/use-ask.js';
import { Building2, UserRound } from 'lucide-react';
import { Marked } from '../../palette/marked.js';
import { useFound } from '../../palette/use-found.js';
import { fieldStyles } from '../../ui/controls.js';
import { Panel } from '../../ui/panel.js';
import { Empty } from '../../ui/states.js';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import styles from './graph.module.css';
import { graphWords } from './words.js';

/** The graph starts from somebody, never from everything. */
export function Start({ find, onFind }: { readonly find: string; readonly onFind: (find: string) => void }) {
  const { start: words, person, organization, unnamed, nothingYet } = useWords(graphWords);
  const { palette } = useWords(common);
  // Nothing else is asked here at first, so the frame asks for itself.
  const frame = useAsk(FrameAgain, {}).data?.data;
  const { found, waiting, failed, allowed } = useFound(find, false);
  const text = find.trim();
  if (frame?.sources?.length === 0) return <Empty kind="nothing-yet" {...nothingYet} />;
  return (
    <Panel title={words.title} more={words.text}>
      <div className={styles['start']}>
        <input
          type="search"
          className={fieldStyles.input}
          aria-label={words.label}
          placeholder={words.placeholder}
          value={find}
          onChange={({ target }) => onFind(target.value)}
        />
        {found.length > 0 ? (
          <>
            <h3>{text === '' ? words.recent : words.found}</h3>
            <ul aria-busy={waiting}>
              {found.map(({ id, name, kind, city }) => {
                const Sign = kind === 'PERSON' ? UserRound : Building2;
                return (
                  <li key={id}>
                    <Link to="/graph" search={{ of: id }}>
                      <Sign size={16} role="img" aria-label={kind === 'PERSON' ? person : organization} />
                      <span>
                        <Marked text={name || unnamed} part={text} />
                      </span>
                      {city ? <span className={styles['fine']}>{city}</span> : null}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </>
        ) : null}
        <p className={styles['fine']} role="status">
          {failed
            ? palette.failed
            : !allowed
              ? palette.notAllowed
              : text !== '' && found.length === 0 && !waiting
                ? words.nothing(text)
                : ''}
        </p>
      </div>
    </Panel>
  );
}
