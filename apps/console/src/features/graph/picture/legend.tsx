import { useWords } from '../../../words/words.js';
import { FeltShape } from '../../../pictures/feeling/felt-shape.js';
import { common } from '../../../words/common.js';
import styles from '../graph.module.css';
import { graphWords } from '../words.js';

/** What the signs of the picture mean. */
export function GraphLegend() {
  const { legend: words } = useWords(graphWords);
  const { feeling } = useWords(common);
  return (
    <ul className={styles['legend']} aria-label={words.label}>
      <li>
        <svg width={14} height={14} aria-hidden="true">
          <circle cx={7} cy={7} r={6} className={styles['person']} />
        </svg>
        {words.person}
      </li>
      <li>
        <svg width={14} height={14} aria-hidden="true">
          <rect x={1} y={1} width={12} height={12} rx={3} className={styles['organization']} />
        </svg>
        {words.organization}
      </li>
      <li>
        <svg width={14} height={14} aria-hidden="true">
          <circle cx={7} cy={7} r={6.5} className={styles['middle']} />
        </svg>
        {words.middle}
      </li>
      <li>
        <svg width={24} height={14} aria-hidden="true">
          <path d="M1,7h22" className={styles['mouth']} />
        </svg>
        {words.wordOfMouth}
      </li>
      <li>{words.ring}:</li>
      {(['POSITIVE', 'NEUTRAL', 'NEGATIVE'] as const).map((felt) => (
        <li key={felt}>
          <svg width={14} height={14} aria-hidden="true">
            <FeltShape x={7} y={7} size={13} felt={felt} />
          </svg>
          {feeling[felt]}
        </li>
      ))}
    </ul>
  );
}
