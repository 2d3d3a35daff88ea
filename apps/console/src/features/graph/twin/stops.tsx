import styles from '../graph.module.css';
import { otherEnd, type Tie } from '../surroundings/surroundings.js';
import { graphWords } from '../words.js';
import { useWords } from '../../../words/words.js';

interface StopsProps {
  readonly label: string;
  readonly way: readonly Tie[];
  readonly start: string;
  readonly named: (id: string) => string;
  readonly onChoose: (id: string) => void;
}

/** Whom one passes on a way, each with the tie that leads there. */
export function Stops({ label, way, start, named, onChoose }: StopsProps) {
  const words = useWords(graphWords);
  return (
    <ol className={styles['way']} aria-label={label}>
      {stopsOf(way, start).map(({ id, tie, from }) => (
        <li key={id}>
          <span className={styles['fine']}>{said(tie, from, words)}</span>
          <button type="button" className={styles['plain']} onClick={() => onChoose(id)}>
            {named(id)}
          </button>
        </li>
      ))}
    </ol>
  );
}

type Words = Pick<(typeof graphWords)['en'], 'relation' | 'relationBack'>;

/** What a tie is called from one of its ends. */
export const said = (tie: Tie, one: string, { relation, relationBack }: Words): string =>
  (tie.from === one ? relation : relationBack)[tie.type];

function stopsOf(way: readonly Tie[], start: string) {
  let at = start;
  return way.map((tie) => {
    const from = at;
    at = otherEnd(tie, at);
    return { id: at, tie, from };
  });
}
