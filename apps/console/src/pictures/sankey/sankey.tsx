import styles from '../pictures.module.css';
import { sankeyGeometry, type SankeyBar, type SankeyData } from './sankey.geometry.js';

/** Which way customers go, step by step, with falls where they leave. */
export function Sankey({
  data,
  width,
  height,
  label,
  number,
  title,
}: {
  readonly data: SankeyData;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly number: (value: number) => string;
  /** All numbers of a node as a sentence. */
  readonly title: (bar: SankeyBar) => string;
}) {
  const drawn = sankeyGeometry(data, { width, height });
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.picture}
    >
      {drawn.ribbons.map(({ path, width: wide, step, from, to }) => (
        <path key={`${step} ${from} ${to}`} d={path} strokeWidth={Math.max(0.5, wide)} className={styles.river} />
      ))}
      {drawn.falls.map(({ step, key, x, y, length, customers }) => (
        <g key={`${step} ${key}`}>
          <path d={`M${x},${y}v${length - 5}`} className={styles.fall} />
          <path d={`M${x},${y + length}l-6,-7h12z`} className={styles.fallHead} />
          <text
            x={step === data.steps.length - 1 && step > 0 ? x - 10 : x + 10}
            y={y + length - 3}
            textAnchor={step === data.steps.length - 1 && step > 0 ? 'end' : 'start'}
            className={styles.number}
          >
            −{number(customers)}
          </text>
        </g>
      ))}
      {drawn.bars.map((bar) => (
        <g key={`${bar.step} ${bar.key}`}>
          <title>{title(bar)}</title>
          <rect
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={Math.max(1, bar.height)}
            rx={2}
            className={bar.isRest ? styles.barRest : styles.bar}
          />
          <text x={bar.textX} y={bar.y - 4} textAnchor={bar.textAnchor} className={styles.strong}>
            {bar.text}
          </text>
          <text
            x={bar.textAnchor === 'end' ? bar.x - 6 : bar.x + bar.width + 6}
            y={bar.y + 11}
            textAnchor={bar.textAnchor}
            className={styles.quiet}
          >
            {number(bar.customers)}
          </text>
        </g>
      ))}
    </svg>
  );
}
