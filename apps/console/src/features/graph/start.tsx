import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MostMet } from '../../api/operations.generated.js';
import { useAsk } from '../../api/use-ask.js';
import { Building2, UserRound } from 'lucide-react';
import { Marked } from '../../palette/marked.js';
import { useFound } from '../../palette/use-found.js';
import { useFrame } from '../../shell/frame/use-frame.js';
import { fieldStyles } from '../../ui/controls.js';
import { Panel } from '../../ui/panel.js';
import { Empty } from '../../ui/states.js';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import styles from './graph.module.css';
import { graphWords } from './words.js';

/** So many are offered to whoever looks for nobody. */
const MOST = 8;

/** The graph starts from somebody, never from everything. */
export function Start({ find, onFind }: { readonly find: string; readonly onFind: (find: string) => void }) {
  const { start: words, unnamed, nothingYet } = useWords(graphWords);
  const { palette } = useWords(common);
  const most = useAsk(MostMet, { frame: false, first: MOST }).data?.data.customers?.nodes ?? [];
  const frame = useFrame();
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
              {found.map(({ id, name, kind, city }) => (
                <Customer key={id} id={id} isPerson={kind === 'PERSON'} city={city}>
                  <Marked text={name || unnamed} part={text} />
                </Customer>
              ))}
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
        {text === '' && most.length > 0 ? (
          <>
            <h3>{words.most}</h3>
            <ul>
              {most.map(({ id, displayName }) => (
                <Customer key={id} id={id} isPerson={false}>
                  {displayName ?? unnamed}
                </Customer>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Panel>
  );
}

function Customer({
  id,
  isPerson,
  city,
  children,
}: {
  readonly id: string;
  readonly isPerson: boolean;
  readonly city?: string | null | undefined;
  readonly children: ReactNode;
}) {
  const words = useWords(graphWords);
  const Sign = isPerson ? UserRound : Building2;
  return (
    <li>
      <Link to="/graph" search={{ of: id }}>
        <Sign size={16} role="img" aria-label={isPerson ? words.person : words.organization} />
        <span>{children}</span>
        {city ? <span className={styles['fine']}>{city}</span> : null}
      </Link>
    </li>
  );
}
