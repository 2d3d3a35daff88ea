import { useFormat, useWords } from '../../words/words.js';
import { pictureWords } from '../words.js';
import styles from '../pictures.module.css';
import { feltAt } from './feeling.js';
import { FeltShape } from './felt-shape.js';

interface FeltCountsProps {
  readonly feeling: {
    readonly positive: number;
    readonly neutral: number;
    readonly negative: number;
    readonly unknown: number;
    readonly balance: number | null;
  };
}

/** How it felt in all: a shape, and how many touchpoints felt good and how many bad. */
export function FeltCounts({ feeling }: FeltCountsProps) {
  const words = useWords(pictureWords);
  const format = useFormat();
  const { positive, neutral, negative, unknown, balance } = feeling;
  const told = words.felt(positive, neutral, negative, unknown);
  return (
    <span className={styles['felt']} title={told} role="img" aria-label={told}>
      <svg width={14} height={14} aria-hidden="true">
        <FeltShape x={7} y={7} size={14} felt={feltAt(balance)} />
      </svg>
      {balance === null ? null : `+${format.number(positive)} ${format.number(-negative)}`}
    </span>
  );
}
