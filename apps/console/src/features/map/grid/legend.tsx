import { CornerDownLeft } from 'lucide-react';
import { FeltShape } from '../../../pictures/feeling/felt-shape.js';
import { FEELINGS } from '../../../pictures/feeling/feeling.js';
import { useWords } from '../../../words/words.js';
import pictures from '../../../pictures/pictures.module.css';
import { BadgeMark } from '../../../pictures/matrix/bubble.js';
import { flagBadge } from './flag-sign.js';
import type { MapFlag } from '../model/map-model.js';
import styles from '../map.module.css';
import { mapWords } from '../words.js';

const SIZE = 16;

/** What the marks mean, and what is left out. */
export function Legend({
  flags,
  drawn,
  isCompared,
}: {
  readonly flags: readonly MapFlag['kind'][];
  readonly drawn: string;
  /** Whether another period stands beside: its marks are explained too. */
  readonly isCompared: boolean;
}) {
  const words = useWords(mapWords);
  const { legend } = words;
  const names = {
    POSITIVE: legend.positive,
    NEUTRAL: legend.neutral,
    NEGATIVE: legend.negative,
    UNKNOWN: legend.unjudged,
  };
  return (
    <ul className={styles['legend']} aria-label={legend.label}>
      {FEELINGS.map((felt) => (
        <li key={felt}>
          <svg width={SIZE} height={SIZE} aria-hidden="true">
            <FeltShape x={SIZE / 2} y={SIZE / 2} size={SIZE - 2} felt={felt} />
          </svg>
          {names[felt]}
        </li>
      ))}
      {flags.map((kind) => (
        <li key={kind}>
          <svg width={SIZE + 2} height={SIZE + 2} aria-hidden="true">
            <BadgeMark badge={flagBadge(kind)} x={SIZE / 2 + 1} y={SIZE / 2 + 1} />
          </svg>
          {words.flag[kind]}
        </li>
      ))}
      <li>
        <svg width={24} height={SIZE} aria-hidden="true">
          <path d="M0,8H24" className={styles['river']} />
        </svg>
        {legend.river}
      </li>
      <li>
        <svg width={24} height={SIZE} aria-hidden="true">
          <path d="M0,8H24" className={styles['back']} />
        </svg>
        <CornerDownLeft size={12} className={styles['backSign']} aria-hidden="true" />
        {legend.back}
      </li>
      {isCompared ? (
        <>
          <li>
            <svg width={24} height={SIZE} aria-hidden="true">
              <path d="M0,8H24" className={pictures.before} />
            </svg>
            {legend.felt}
          </li>
          <li>
            <svg width={SIZE} height={SIZE} aria-hidden="true">
              <circle cx={SIZE / 2} cy={SIZE / 2} r={SIZE / 2 - 1} className={pictures.outline} />
            </svg>
            {legend.outline}
          </li>
        </>
      ) : null}
      <li>{drawn}</li>
    </ul>
  );
}
