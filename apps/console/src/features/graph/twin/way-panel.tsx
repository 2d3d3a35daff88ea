import { useId, useState } from 'react';
import { Button, fieldStyles } from '../../../ui/controls.js';
import { useSearch } from '../../../ui/form/use-search.js';
import { Panel } from '../../../ui/panel.js';
import { common } from '../../../words/common.js';
import { useWords } from '../../../words/words.js';
import styles from '../graph.module.css';
import type { Node, Tie } from '../surroundings/surroundings.js';
import { MOST_STEPS, type Sought } from '../surroundings/use-way.js';
import { graphWords } from '../words.js';
import { Stops } from './stops.js';

interface WayPanelProps {
  readonly from: Node;
  /** The ties that are shown on the way to whoever is looked at. */
  readonly way: readonly Tie[];
  readonly sought: Sought;
  readonly nameOf: (node: Node) => string;
  readonly named: (id: string) => string;
  readonly onChoose: (id: string) => void;
  readonly onForget: () => void;
}

/** The way from somebody: to whom, over whom it leads, or that none does. */
export function WayPanel({ from, way, sought, nameOf, named, onChoose, onForget }: WayPanelProps) {
  const { chosen, way: words } = useWords(graphWords);
  const title = chosen.shortest(nameOf(from));
  const isLeftOut = sought === 'found' && way.length === 0;
  return (
    <Panel
      title={title}
      actions={
        <Button small look="ghost" onClick={onForget}>
          {chosen.noFrom}
        </Button>
      }
    >
      <div className={styles['chosen']}>
        <FindEnd except={from.id} onChoose={onChoose} />
        <p className={styles['fine']} role="status">
          {isLeftOut ? words.leftOut : sought === undefined || sought === 'found' ? '' : words[sought](MOST_STEPS)}
        </p>
        {way.length > 0 ? <Stops label={title} way={way} start={from.id} named={named} onChoose={onChoose} /> : null}
      </div>
    </Panel>
  );
}

const MOST_FOUND = 6;

/** Where the way shall end: anybody, in the picture or not. */
function FindEnd({ except, onChoose }: { readonly except: string; readonly onChoose: (id: string) => void }) {
  const { unnamed, way: words } = useWords(graphWords);
  const { search: said } = useWords(common);
  const [typed, setTyped] = useState('');
  const field = useId();
  const { state, found } = useSearch(typed, MOST_FOUND);
  return (
    <>
      <input
        id={field}
        type="search"
        className={fieldStyles.input}
        aria-label={words.to}
        placeholder={words.to}
        value={typed}
        disabled={state === 'not-allowed'}
        onChange={({ target }) => setTyped(target.value)}
      />
      {typed === '' ? null : (
        <>
          <span className={styles['fine']} role="status">
            {said[state]}
          </span>
          <ul className={styles['ties']}>
            {found
              .filter(({ id }) => id !== except)
              .map(({ id, displayName, city }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={styles['plain']}
                    onClick={() => {
                      setTyped('');
                      onChoose(id);
                    }}
                  >
                    {displayName ?? unnamed}
                  </button>
                  {city ? <span className={styles['fine']}>{city}</span> : null}
                </li>
              ))}
          </ul>
        </>
      )}
    </>
  );
}
